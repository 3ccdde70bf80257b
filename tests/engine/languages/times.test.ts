import { describe, expect, test } from 'vitest';
import { createMailAnalyzer } from '../../../src/engine/languages/analyze-any.ts';

const analyze = createMailAnalyzer();
/** A Monday, 16:00 in Madrid. */
const reference = { now: '2026-07-27T14:00:00Z', zone: 'Europe/Madrid' };

/** `08-05 13:00` for each reading of the time in an ask for a call; `vague` when it is no day. */
function placed(text: string): string {
  const step = analyze(text, { direction: 'out', reference }).steps.at(-1);
  if (step?.label !== 'concrete') return step?.label ?? 'none';
  const values = step.time?.values ?? [];
  return values
    .map(({ date, time, endTime, implied }) => {
      const end = endTime && !implied?.includes('time') ? `-${endTime}` : '';
      return `${date.slice(5)}${time ? ` ${time}${end}` : ''}`;
    })
    .join(', ');
}

describe('a time in Spanish', () => {
  test.each([
    ['el jueves a las 10.30', '07-30 10:30'],
    ['el jueves a las 10,30', '07-30 10:30'],
    ['el jueves a las 10h30', '07-30 10:30'],
    ['el jueves a las 15hs', '07-30 15:00'],
    ['el jueves 15 hs', '07-30 15:00'],
    ['el jueves a las 3 de la tarde', '07-30 15:00'],
    ['el jueves a las 3 pm', '07-30 15:00'],
    ['el jueves a las tres y media de la tarde', '07-30 15:30'],
    ['el jueves a las diez menos cuarto', '07-30 09:45'],
    ['el jueves al mediodía', '07-30 12:00'],
    ['el miércoles 5', '08-05'],
    ['el miércoles 5/8 a las 13h', '08-05 13:00'],
    ['el lunes que viene', '08-03'],
    ['el próximo lunes', '08-03'],
    ['el lunes de la semana que viene', '08-03'],
    ['la semana que viene', 'vague'],
    ['el mes que viene', 'vague'],
    ['pasado mañana', '07-29'],
    ['mañana', '07-28'],
    ['el viernes de 10 a 12', '07-31 10:00-12:00'],
    ['el 15 de septiembre', '09-15'],
    ['el 15/09', '09-15'],
    ['el 15-09-2026', '09-15'],
    ['en septiembre', 'vague'],
    ['después de vacaciones', 'vague'],
    ['a mediados de agosto', 'vague'],
    ['a finales de semana', 'vague'],
    ['sobre el jueves', 'vague'],
    ['el martes a las 9 o el miércoles a las 16', '07-28 09:00, 07-29 16:00'],
  ])('"%s" is %s', (said, when) => expect(placed(`Hola, gracias por todo.\n\n¿Podemos hablar ${said}?`)).toBe(when));
});

describe('a time in French', () => {
  test.each([
    ['jeudi à 10h30', '07-30 10:30'],
    ['jeudi à 10 h 30', '07-30 10:30'],
    ['jeudi 10h30', '07-30 10:30'],
    ['jeudi à 10:30', '07-30 10:30'],
    ['jeudi à 10.30', '07-30 10:30'],
    ['jeudi à 15h', '07-30 15:00'],
    ['jeudi 15h', '07-30 15:00'],
    ['jeudi à 15 heures', '07-30 15:00'],
    ['jeudi à midi et demi', '07-30 12:30'],
    ['jeudi à midi', '07-30 12:00'],
    ['jeudi à 10h moins le quart', '07-30 09:45'],
    ['mercredi 5', '08-05'],
    ['mercredi 5/08 à 13h', '08-05 13:00'],
    ['lundi prochain', '08-03'],
    ['lundi de la semaine prochaine', '08-03'],
    ['lundi qui vient', '08-03'],
    ['mardi en huit', '08-04'],
    ['la semaine prochaine', 'vague'],
    ['le mois prochain', 'vague'],
    ['après-demain', '07-29'],
    ['vendredi de 10h à 12h', '07-31 10:00-12:00'],
    ['vendredi entre 10 et 12h', '07-31 10:00-12:00'],
    ['le 15 septembre', '09-15'],
    ['le 15/09', '09-15'],
    ['le 1er septembre', '09-01'],
    ['en septembre', 'vague'],
    ['à la rentrée', 'vague'],
    ['mi-août', 'vague'],
    ['en fin de semaine', 'vague'],
    ['mardi à 9h ou mercredi à 16h', '07-28 09:00, 07-29 16:00'],
  ])('"%s" is %s', (said, when) =>
    expect(placed(`Bonjour, merci pour tout.\n\nPouvons-nous nous parler ${said} ?`)).toBe(when),
  );
});

describe('a time in German', () => {
  test.each([
    ['am Donnerstagnachmittag', '07-30 13:00'],
    ['Freitagvormittag um 10 Uhr', '07-31 10:00'],
    ['am Donnerstag 10.30', '07-30 10:30'],
    ['bis zum 14. September', '09-14'],
    ['bis zum 14.9.', '09-14'],
    ['am Donnerstag um 10.30 Uhr', '07-30 10:30'],
    ['am Donnerstag um 10,30 Uhr', '07-30 10:30'],
    ['Donnerstag 10:30', '07-30 10:30'],
    ['Do 10:30 Uhr', '07-30 10:30'],
    ['Do., 10.30 Uhr,', '07-30 10:30'],
    ['am Donnerstag um halb elf', '07-30 10:30'],
    ['am Donnerstag um 15h', '07-30 15:00'],
    ['am Donnerstag um 15h30', '07-30 15:30'],
    ['am Donnerstag um 3 Uhr nachmittags', '07-30 15:00'],
    ['am Donnerstag um viertel vor zehn', '07-30 09:45'],
    ['am Donnerstag um dreiviertel zehn', '07-30 09:45'],
    ['am Donnerstag um viertel nach zehn', '07-30 10:15'],
    ['am Donnerstag mittags um 12', '07-30 12:00'],
    ['am Mittwoch, den 5.,', '08-05'],
    ['am Mi. 5.8. um 13 Uhr', '08-05 13:00'],
    ['am 5. August um 13 Uhr', '08-05 13:00'],
    ['nächsten Montag', '08-03'],
    ['kommenden Montag', '08-03'],
    ['Montag nächster Woche', '08-03'],
    ['Montag in einer Woche', '08-03'],
    ['nächste Woche', 'vague'],
    ['nächsten Monat', 'vague'],
    ['übermorgen', '07-29'],
    ['am Freitag von 10 bis 12 Uhr', '07-31 10:00-12:00'],
    ['am Freitag zwischen 10 und 12 Uhr', '07-31 10:00-12:00'],
    ['am 15. September', '09-15'],
    ['am 15.09.', '09-15'],
    ['am 15.9.2026', '09-15'],
    ['im September', 'vague'],
    ['nach den Ferien', 'vague'],
    ['Mitte August', 'vague'],
    ['Ende der Woche', 'vague'],
    ['Anfang nächster Woche', 'vague'],
    ['im Jänner', 'vague'],
    ['am Dienstag um 9 oder am Mittwoch um 16 Uhr', '07-28 09:00, 07-29 16:00'],
  ])('"%s" is %s', (said, when) =>
    expect(placed(`Hallo, vielen Dank für alles.\n\nKönnen wir ${said} telefonieren?`)).toBe(when),
  );
});

describe('a time in Portuguese', () => {
  test.each([
    ['na quinta às 10h30', '07-30 10:30'],
    ['na quinta às 10:30', '07-30 10:30'],
    ['na quinta às 10.30', '07-30 10:30'],
    ['quinta-feira às 10h30min', '07-30 10:30'],
    ['na quinta às 15h', '07-30 15:00'],
    ['quinta 15h', '07-30 15:00'],
    ['na quinta às 3 da tarde', '07-30 15:00'],
    ['na quinta às três e meia da tarde', '07-30 15:30'],
    ['na quinta às dez menos um quarto', '07-30 09:45'],
    ['na quinta ao meio-dia', '07-30 12:00'],
    ['na quarta dia 5', '08-05'],
    ['na quarta, 5/8, às 13h', '08-05 13:00'],
    ['na segunda que vem', '08-03'],
    ['na próxima segunda-feira', '08-03'],
    ['na segunda da semana que vem', '08-03'],
    ['na semana que vem', 'vague'],
    ['no mês que vem', 'vague'],
    ['para a semana', 'vague'],
    ['depois de amanhã', '07-29'],
    ['na sexta das 10 às 12', '07-31 10:00-12:00'],
    ['na sexta das 10h às 12h', '07-31 10:00-12:00'],
    ['no dia 15 de setembro', '09-15'],
    ['no dia 15/09', '09-15'],
    ['em setembro', 'vague'],
    ['depois do feriado', 'vague'],
    ['em meados de agosto', 'vague'],
    ['no fim da semana', 'vague'],
    ['lá pela quinta', 'vague'],
    ['quinta lá pelas 11h', '07-30 11:00'],
    ['quinta umas 11h', '07-30 11:00'],
    ['terça às 9h ou quarta às 16h', '07-28 09:00, 07-29 16:00'],
  ])('"%s" is %s', (said, when) => expect(placed(`Olá, obrigado por tudo.\n\nPodemos conversar ${said}?`)).toBe(when));
});
