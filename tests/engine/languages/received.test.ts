import { describe, expect, test } from 'vitest';
import { createMailAnalyzer } from '../../../src/engine/languages/analyze-any.ts';
import type { TimeValue } from '../../../src/engine/types.ts';

/** Offered on Monday, 27 July 2026. */
const TUESDAY: TimeValue = { date: '2026-07-28', time: '14:00' };
const WEDNESDAY: TimeValue = { date: '2026-07-29', time: '10:30' };
const THURSDAY: TimeValue = { date: '2026-07-30', time: '16:00' };
const THREE = [TUESDAY, WEDNESDAY, THURSDAY];

const analyze = createMailAnalyzer();
const read = (text: string, offered?: TimeValue[]) =>
  analyze(text, {
    direction: 'in',
    reference: { now: '2026-07-27T14:00:00Z', zone: 'Europe/Madrid' },
    ...(offered && { context: { offered } }),
  });

const when = ({ date, time }: TimeValue): string => (time ? `${date.slice(5)} ${time}` : date.slice(5));

/** `accept 07-28 14:00`, `decline 07-28`, or nothing. */
function answered(text: string, offered?: TimeValue[]): string | undefined {
  const { answer } = read(text, offered).mail ?? {};
  return answer && [answer.kind, ...answer.values.map(when)].join(' ');
}

describe('yes to one of three times offered', () => {
  test.each([
    ['El martes me va bien.', '07-28 14:00'],
    ['De acuerdo, el martes entonces.', '07-28 14:00'],
    ['Dale, el miércoles me queda joya.', '07-29 10:30'],
    ['La segunda opción me viene bien.', '07-29 10:30'],
    ['Vale, jueves a las 16.', '07-30 16:00'],
    ['El jueves a las cuatro de la tarde perfecto', '07-30 16:00'],
    ['No puedo el martes, pero el jueves me va bien.', '07-30 16:00'],
    ['El jueves puedo sin problema.', '07-30 16:00'],
    ['Jueves 16 hs confirmado!', '07-30 16:00'],
    ['La última opción, por favor.', '07-30 16:00'],
    ['Mejor el miércoles a las 10:30, gracias.', '07-29 10:30'],
    ['Je prends le créneau de mercredi.', '07-29 10:30'],
    ['Jeudi, aucun souci.', '07-30 16:00'],
    ['Do 16 Uhr ist fix.', '07-30 16:00'],
    ['Dann machen wir Dienstag.', '07-28 14:00'],
    ['Gerne den letzten Termin.', '07-30 16:00'],
    ['Vamos de quarta.', '07-29 10:30'],
    ['Mardi me convient.', '07-28 14:00'],
    ['Ça me va pour mardi.', '07-28 14:00'],
    ['Entendu pour mercredi 10h30.', '07-29 10:30'],
    ['Le deuxième créneau me va bien.', '07-29 10:30'],
    ['ok pour jeudi 16h', '07-30 16:00'],
    ["Jeudi c'est parfait", '07-30 16:00'],
    ['Dienstag passt mir gut.', '07-28 14:00'],
    ['Passt, Di 14:00', '07-28 14:00'],
    ['Der zweite Termin passt uns.', '07-29 10:30'],
    ['Mittwoch geht klar.', '07-29 10:30'],
    ['ok dann Donnerstag 16h', '07-30 16:00'],
    ['Donnerstag um vier ist super', '07-30 16:00'],
    ['Terça dá-me jeito.', '07-28 14:00'],
    ['Combinado, terça às 14h.', '07-28 14:00'],
    ['Fechado, quarta 10:30', '07-29 10:30'],
    ['A segunda opção serve.', '07-29 10:30'],
    ['Quinta tá ótimo', '07-30 16:00'],
    ['El jueves por la tarde me cuadra.', '07-30 16:00'],
    ['Mercredi dans la matinée me va.', '07-29 10:30'],
    ['Mittwochvormittag passt gut.', '07-29 10:30'],
    ['Na quinta à tarde funciona.', '07-30 16:00'],
    ['El miércoles, por favor.', '07-29 10:30'],
    ['Celui de mercredi, merci.', '07-29 10:30'],
    ['Am liebsten am Donnerstag.', '07-30 16:00'],
    ['A de terça, por favor.', '07-28 14:00'],
    ['Me viene mejor la primera.', '07-28 14:00'],
    ['Den mittleren, danke.', '07-29 10:30'],
    ['Di 14.00 passt.', '07-28 14:00'],
    ['Apúntame el jueves a las 16.', '07-30 16:00'],
    ['Inscrivez-moi mercredi à 10h30.', '07-29 10:30'],
    ['Lieber vormittags, also Mittwoch.', '07-29 10:30'],
    ['Quarta serve para todos.', '07-29 10:30'],
  ])('%s', (text, time) => expect(answered(text, THREE)).toBe(`accept ${time}`));
});

test.each(['De acuerdo, gracias.', 'Perfecto, ahí estaré.', 'Ça me va, merci.', 'Parfait, à mardi.', 'Passt!'])(
  'the only time offered is meant: %s',
  (text) => expect(answered(text, [TUESDAY])).toBe('accept 07-28 14:00'),
);

test.each(['Claro que sí.', 'Bien volontiers, merci.', 'Sehr gern!', 'Com todo o gosto.', 'Très bien, à demain.'])(
  'the only time offered is meant: %s',
  (text) => expect(answered(text, [TUESDAY])).toBe('accept 07-28 14:00'),
);

test.each(['Einverstanden, danke.', 'Combinado!', 'Perfeito, até lá.'])('the only time offered is meant: %s', (text) =>
  expect(answered(text, [TUESDAY])).toBe('accept 07-28 14:00'),
);

test.each([
  'Cualquiera de los tres me va bien.',
  'Peu importe, les trois me vont.',
  'Mir passen alle drei.',
  'Qualquer uma das três serve.',
])('all of them are fine: %s', (text) =>
  expect(answered(text, THREE)).toBe('accept 07-28 14:00 07-29 10:30 07-30 16:00'),
);

test.each(['Me parece bien.', 'Ça marche !', 'Das passt.', 'Pode ser.'])(
  'words that fit several leave open which: %s',
  (text) => expect(answered(text, THREE)).toBe('accept'),
);

test.each([
  ['De acuerdo, mañana a las 10.', '07-28 10:00'],
  ["D'accord, vendredi à 11h30.", '07-31 11:30'],
  ['Einverstanden, Freitag um 11:30 Uhr.', '07-31 11:30'],
  ['Combinado, sexta às 11h30.', '07-31 11:30'],
])('a yes that names its time needs no offer: %s', (text, time) => {
  expect(answered(text)).toBe(`accept ${time}`);
  expect(read(text).steps).toMatchObject([{ act: 'accept', label: 'concrete' }]);
});

test('a yes on a line of its own is one, whatever is asked below it', () => {
  expect(answered("ça marche pour lundi 15h\ntu m'envoies le lien ?")).toBe('accept 08-03 15:00');
  expect(answered('ça marche pour lundi 15h ?')).toBeUndefined();
});

test('where another time is named nothing is open', () => {
  expect(read('Hallo Gregor, können wir das verschieben?\nMir wäre Donnerstag um 12 lieber.').findings).toEqual([]);
  expect(read('El martes me es imposible. Ya te digo algo más adelante.').findings).toHaveLength(1);
});

test.each([
  ['El martes no puedo.', 'decline 07-28 14:00'],
  ['Ninguno de esos días puedo, lo siento.', 'decline'],
  ['Je ne suis libre à aucun de ces moments, désolé.', 'decline'],
  ['An keinem der Tage kann ich, tut mir leid.', 'decline'],
  ['Nenhum desses horários dá para mim, desculpe.', 'decline'],
  ['Semaine compliquée, pourquoi pas vendredi ?', 'counter 07-31'],
  ['El martes no me va bien.', 'decline 07-28 14:00'],
  ['Mardi ça ne va pas être possible, désolée.', 'decline 07-28 14:00'],
  ['Je ne peux pas mardi.', 'decline 07-28 14:00'],
  ['Dienstag passt mir leider nicht.', 'decline 07-28 14:00'],
  ['Na terça não consigo.', 'decline 07-28 14:00'],
  ['El martes no puedo, ¿qué tal el viernes?', 'counter 07-31'],
  ['Me viene mejor el viernes a las 10.', 'counter 07-31 10:00'],
  ['¿Lo podemos pasar al viernes?', 'counter 07-31'],
  ["Vendredi à midi m'arrangerait davantage.", 'counter 07-31 12:00'],
  ['Mardi je suis en déplacement, plutôt vendredi si possible.', 'counter 07-31'],
  ['Dienstag bin ich unterwegs, ginge auch Freitag um 10?', 'counter 07-31 10:00'],
  ['Mir wäre Freitag um 12 lieber.', 'counter 07-31 12:00'],
  ['Könnten wir das auf Freitag verschieben?', 'counter 07-31'],
  ['Terça eu tô viajando, pode ser sexta às 10h?', 'counter 07-31 10:00'],
  ['Para mim é melhor sexta às 12h.', 'counter 07-31 12:00'],
  ['¿Te iría bien el viernes por la mañana?', 'counter 07-31 09:00'],
  ['Vous seriez libre vendredi à 15 h ?', 'counter 07-31 15:00'],
  ['Hätten Sie am Freitag gegen 15 Uhr Zeit?', 'counter 07-31 15:00'],
  ['Você teria sexta às 15h?', 'counter 07-31 15:00'],
  ['¿No podría ser el lunes 3?', 'counter 08-03'],
  ['Ginge nicht auch Freitagnachmittag?', 'counter 07-31 13:00'],
  ['El jueves sí, pero a las 17:30.', 'counter 07-30 17:30'],
  ["Jeudi d'accord, mais à 17h30.", 'counter 07-30 17:30'],
  ['Donnerstag ja, aber erst um 17:30.', 'counter 07-30 17:30'],
  ['Quinta sim, mas às 17h30.', 'counter 07-30 17:30'],
  ['Antes del viernes no puedo.', 'counter 07-31'],
  ['Erst ab Freitag habe ich wieder Luft.', 'counter 07-31'],
  ['Propongo el lunes 3 a las 10.', 'counter 08-03 10:00'],
  ['Et si on avançait à vendredi ?', 'counter 07-31'],
  ['Mañana me coincide con otra cita.', 'decline 07-28 14:00'],
])('%s is %s', (text, answer) => expect(answered(text, THREE)).toBe(answer));

test.each([
  'Gracias por la información, muy completa.',
  'Dime si el martes te va bien.',
  'El martes cerramos el trimestre.',
  'Mardi nous bouclons le trimestre.',
  'Am Dienstag schließen wir das Quartal ab.',
  'Na terça fechamos o trimestre.',
  '¿Os va bien el martes?',
  'Merci pour les infos, le document est très complet.',
  'Dites-moi si mardi vous convient.',
  'Danke für die Infos, sehr ausführlich.',
  'Sagen Sie mir, ob Ihnen Dienstag passt.',
  'Obrigado pelas infos, ficou tudo muito completo.',
  'Me diga se terça funciona para você.',
  '¿Me mandas el contrato el viernes?',
  'Pouvez-vous nous envoyer le devis vendredi ?',
  'Können Sie mir das Angebot am Freitag schicken?',
  'Você me manda a proposta na sexta?',
])('no answer: %s', (text) => expect(answered(text, THREE)).toBeUndefined());

describe('a real no', () => {
  test.each([
    'Hemos decidido seguir con nuestro proveedor actual.',
    'Gracias, pero no nos interesa.',
    'Favor de sacarme de la lista de envíos.',
    'Nous restons avec notre prestataire actuel.',
    'Nous ne sommes pas intéressés.',
    'Merci de me retirer de votre liste.',
    'Wir haben uns für einen anderen Anbieter entschieden.',
    'Wir haben kein Interesse.',
    'Bitte streichen Sie mich aus Ihrem Verteiler.',
    'Decidimos seguir com o fornecedor atual.',
    'Não temos interesse.',
    'Peço que retirem o meu contacto da lista.',
  ])('%s', (text) => {
    const { mail, steps, findings } = read(text);
    expect(mail).toMatchObject({ kind: 'refusal', refusal: { start: 0, end: text.length } });
    expect([steps, findings]).toEqual([[], []]);
  });

  test.each([
    'Si no te interesa, dímelo.',
    'De momento no nos interesa.',
    "Si vous n'êtes pas intéressés, dites-le moi.",
    "Pour l'instant nous ne sommes pas intéressés.",
    'Momentan haben wir kein Interesse.',
    'Se não tiver interesse, me avise.',
    'No momento não temos interesse.',
  ])('is none for now, or in a condition: %s', (text) => expect(read(text).mail?.kind).toBe('normal'));
});

test.each([
  ['De momento no es una prioridad para nosotros.', 'not-a-priority'],
  ['No tenemos presupuesto este año.', 'no-budget'],
  ['Lo hablo con mi jefe y te digo.', 'discuss-internally'],
  ['Mándame algo de información.', 'send-information'],
  ['No soy la persona indicada para esto.', 'not-the-right-person'],
  ['Estamos muy contentos con nuestro proveedor.', 'happy-with-supplier'],
  ['Ya te aviso.', 'be-in-touch'],
  ["Ce n'est pas la priorité en ce moment.", 'not-a-priority'],
  ["Nous n'avons plus de budget cette année.", 'no-budget'],
  ["J'en parle avec mon équipe et je reviens vers vous.", 'discuss-internally'],
  ["Pouvez-vous m'envoyer un devis ?", 'send-a-price'],
  ['Je vous tiens au courant.', 'be-in-touch'],
  ['Das Thema hat bei uns momentan keine Priorität.', 'not-a-priority'],
  ['Dafür haben wir dieses Jahr kein Budget.', 'no-budget'],
  ['Ich bespreche das mit meinem Chef und melde mich.', 'discuss-internally'],
  ['Schicken Sie mir gern Unterlagen.', 'send-information'],
  ['Wir melden uns bei Ihnen.', 'be-in-touch'],
  ['Nesse momento o projeto não é prioridade.', 'not-a-priority'],
  ['Não temos verba este ano.', 'no-budget'],
  ['Vou falar com o meu sócio e já lhe digo.', 'discuss-internally'],
  ['Manda um material.', 'send-information'],
  ['Depois aviso vocês.', 'be-in-touch'],
])('puts off: %s is %s', (text, kind) => {
  expect(read(text).mail?.brushOffs.map((one) => one.kind)).toEqual([kind]);
});

describe('an absence note', () => {
  test.each([
    ['Estoy de vacaciones hasta el 3 de agosto. Para temas urgentes, escriba a Ana.', '2026-08-04'],
    ['Estaré fuera de la oficina. Vuelvo el 10 de agosto.', '2026-08-10'],
    ["Je suis en congé jusqu'au 3 août inclus. En cas d'urgence, contactez Paul.", '2026-08-04'],
    ['Absent du bureau. De retour le 10 août.', '2026-08-10'],
    ['Ich bin bis einschließlich 7. August nicht im Büro. In dringenden Fällen hilft Herr Kolb.', '2026-08-10'],
    ['Ich bin im Urlaub und ab 10. August wieder erreichbar.', '2026-08-10'],
    ['Estou de férias até 3 de agosto. Em caso de urgência, contacte o Rui.', '2026-08-04'],
    ['Estou fora do escritório. Regresso no dia 10 de agosto.', '2026-08-10'],
    ['Buenas tardes. Gracias por escribirme. Me encuentro de licencia hasta el 7 de agosto.', '2026-08-10'],
    ['Estamos cerrados por vacaciones del 3 al 14 de agosto.', '2026-08-17'],
    ['Ando en una feria en Monterrey y retomo el correo el jueves 6 de agosto.', '2026-08-06'],
    ['Je suis en formation du 3 au 7 août, sans accès à ma messagerie.', '2026-08-10'],
    ['Notre cabinet est fermé pour les vacances. Réouverture le 17 août.', '2026-08-17'],
    ['En déplacement, je traiterai vos demandes à partir du 5 août.', '2026-08-05'],
    ['Bis zum 14. August befinde ich mich in Elternzeit, Herr Kolb vertritt mich.', '2026-08-17'],
    ['Im Urlaub (3.8. – 14.8.). Notfälle bitte an Frau Kolb.', '2026-08-17'],
    ['Ich bin derzeit auf Dienstreise und ab dem 5. August wieder zu erreichen.', '2026-08-05'],
    ['Unser Büro bleibt bis zum 7. August geschlossen.', '2026-08-10'],
    ['Ausente até 7 de agosto. Emergências com a Joana.', '2026-08-10'],
    ['Estamos em recesso de 3 a 14 de agosto.', '2026-08-17'],
    ['Hasta el 7 de agosto no tendré acceso al correo, estoy en un curso.', '2026-08-10'],
    ['Congé parental. Retour prévu le 12 août.', '2026-08-12'],
    ['Bis zum 7. August habe ich keinen Zugriff auf mein Postfach, da ich in der Reha bin.', '2026-08-10'],
    ['Até 7 de agosto não terei acesso ao e-mail, estou em viagem.', '2026-08-10'],
    ['Tirei uns dias de folga e respondo a partir de 5 de agosto.', '2026-08-05'],
  ])('says who is back when: %s', (text, date) => {
    expect(read(text)).toMatchObject({ steps: [], findings: [], mail: { kind: 'ooo', returns: { date } } });
  });

  test('names an address to write to meanwhile', () => {
    const text = 'Estoy de vacaciones hasta el 3 de agosto. Para urgencias: ana@acme.example';
    expect(read(text).mail?.contact).toMatchObject({ address: 'ana@acme.example' });
  });

  test.each([
    'Estoy de vacaciones, hablamos a la vuelta.',
    'Je suis en congé lundi. On peut se parler mardi ?',
    'Ich war letzte Woche im Urlaub und melde mich bald.',
    'Estou de férias, mas posso falar na terça às 10h.',
    'Estaré fuera hasta el miércoles. Te llamo el jueves a las 10.',
    'Je serai absente lundi. Je vous propose mardi à 14 h.',
    'Meine Kollegin ist bis Montag im Urlaub, den Vertrag schicke ich Ihnen heute.',
    'Bis wann sind Sie im Urlaub?',
    'Estou de férias até sexta. Envio a proposta na segunda, dia 3.',
    'Bis Mittwoch habe ich die Zahlen.',
    'Mi jefa está de vacaciones hasta el 7 de agosto.',
    'Meine Chefin ist bis zum 7. August im Urlaub.',
    'Ando de viaje hasta el jueves; podría el viernes 7 a las 9.',
  ])('is none: %s', (text) => expect(read(text).mail?.kind).toBe('normal'));
});
