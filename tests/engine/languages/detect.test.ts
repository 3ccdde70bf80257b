import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languageReader, mailLanguage } from '../../../src/engine/languages/detect.ts';

test.each([
  ['en', 'Could you send me the signed order form before Thursday, so that we can start the pilot in June?'],
  ['en', 'Thanks for the demo. I will come back to you with our questions next week.'],
  ['es', 'Gracias por la demo. Le enviaremos nuestras preguntas sobre el contrato la semana que viene.'],
  ['es', '¿Tenés un rato mañana para ver la propuesta con tu socio?'],
  ['fr', 'Merci pour la démonstration. Nous vous enverrons nos questions sur le contrat la semaine prochaine.'],
  ['fr', 'Est-ce que tu peux me rappeler en fin de journée au sujet du devis ?'],
  ['de', 'Danke für die Vorführung. Wir schicken Ihnen unsere Fragen zum Vertrag nächste Woche.'],
  ['de', 'Könntest du mir bitte die Unterlagen noch vor dem Wochenende zukommen lassen?'],
  ['pt', 'Obrigado pela demonstração. Enviaremos as nossas dúvidas sobre o contrato na próxima semana.'],
  ['pt', 'Você consegue me mandar a proposta até sexta para eu levar à diretoria?'],
  ['it', 'Grazie per la dimostrazione. Le invieremo le nostre domande sul contratto la prossima settimana.'],
  ['nl', 'Bedankt voor de demo. Wij sturen je volgende week onze vragen over het contract.'],
  ['sv', 'Tack för visningen. Vi skickar våra frågor om avtalet till dig nästa vecka.'],
  ['da', 'Tak for fremvisningen. Vi sender jer vores spørgsmål om aftalen i næste uge, hvis det er i orden.'],
  ['no', 'Takk for visningen. Vi sender dere spørsmålene våre om avtalen neste uke.'],
  ['fi', 'Kiitos esittelystä. Lähetämme teille kysymyksemme sopimuksesta ensi viikolla, kun olemme valmiita.'],
  ['pl', 'Dziękuję za prezentację. W przyszłym tygodniu przyślemy nasze pytania do umowy.'],
  ['cs', 'Děkujeme za ukázku. Příští týden vám pošleme naše otázky ke smlouvě.'],
  ['ro', 'Mulțumesc pentru prezentare. Vă trimitem întrebările noastre despre contract săptămâna viitoare.'],
  ['hu', 'Köszönöm a bemutatót. A jövő héten elküldjük a szerződéssel kapcsolatos kérdéseinket.'],
  ['tr', 'Sunum için teşekkürler. Sözleşme ile ilgili sorularımızı gelecek hafta size göndereceğiz.'],
  ['ca', 'Gràcies per la demostració. Us enviarem les nostres preguntes sobre el contracte la setmana vinent.'],
  ['other', 'Спасибо за презентацию. На следующей неделе мы пришлём вам вопросы по договору.'],
  ['other', 'Ευχαριστούμε για την παρουσίαση. Θα σας στείλουμε τις ερωτήσεις μας την επόμενη εβδομάδα.'],
  ['other', 'デモをありがとうございました。来週、契約についての質問をお送りします。'],
  ['other', '感谢您的演示。我们下周会把合同方面的问题发给您。'],
  ['other', 'شكرا على العرض. سنرسل لكم أسئلتنا حول العقد الأسبوع القادم.'],
  ['other', 'תודה על ההדגמה. נשלח לכם את השאלות שלנו על החוזה בשבוע הבא.'],
])('%s: %s', (language, text) => expect(mailLanguage(text)).toBe(language));

test.each([
  ['en', "🚀🚀🚀 I'll call you sometime next week! 🚀🚀🚀"],
  ['fr', '👩‍👩‍👧 Je vous rappelle la semaine prochaine 👍🏽🎉🎉🎉🎉🎉'],
])('emoji are of no other script, %s: %s', (language, text) => expect(mailLanguage(text)).toBe(language));

test.each(['', 'Thoughts?', 'Call me.', 'Best, Jürgen', 'Meeting with José', 'RFP v2.1'])(
  'too short to say, so English: "%s"',
  (text) => expect(mailLanguage(text)).toBe('en'),
);

test.each([
  ['es', 'Llámame mañana.'],
  ['de', 'Ruf mich an.'],
  ['fr', 'Rappelez-moi demain.'],
  ['pt', 'Me liga amanhã.'],
])('short and foreign, %s: %s', (language, text) => expect(mailLanguage(text)).toBe(language));

test('the words of a quote below do not count', () => {
  expect(
    mailLanguage('Hablamos el lunes.\n\n> Could you please send us the contract and the price list by Friday?'),
  ).toBe('es');
});

test('of two languages the one with more words wins', () => {
  const english = 'Please find the summary of our call below and let me know if it is complete.';
  expect(mailLanguage(`${english}\n\nUn saludo, Ana`)).toBe('en');
});

test('a reader that remembers says after any edits what one without memory says', () => {
  const piece = fc.constantFrom(
    'Hi Ana,\n',
    '\n',
    'Could you send us the contract by Friday? ',
    'Podemos hablar de la propuesta el lunes, si os va bien.\n',
    'Vielen Dank für das Angebot, wir melden uns nächste Woche.\n',
    '> On se parle mardi\n',
    'http://example.com/la/le/les ',
    'Добрый день ',
    'é ',
    'merc',
    'i',
  );
  const draft = fc.array(piece, { maxLength: 12 });
  fc.assert(
    fc.property(draft, fc.array(fc.tuple(fc.nat(12), fc.nat(2), draft), { maxLength: 6 }), (first, edits) => {
      const pieces: string[] = [...first];
      const reader = languageReader();
      for (const [at, gone, more] of [[0, 0, []] as [number, number, string[]], ...edits]) {
        pieces.splice(at, gone, ...more);
        const text = pieces.join('');
        expect(reader(text)).toBe(mailLanguage(text));
      }
    }),
  );
});
