import { expect, test } from 'vitest';
import { readSentences } from '../../../src/engine/grammar/sentence.ts';
import { readsAsEnglish } from '../../../src/engine/text/language.ts';

const votesOf = (text: string) =>
  readSentences(text, [{ start: 0, end: text.length }], new Map()).map(({ votes }) => votes);

test.each([
  'Can we talk about the pilot with your team before the end of the trial?',
  'Call me.',
  'Thoughts?',
  'Kindly do the needful and revert at the earliest.',
])('English: %s', (text) => expect(readsAsEnglish(votesOf(text))).toBe(true));

test.each([
  'Können wir uns nächste Woche mit Ihrem Team über das Angebot unterhalten?',
  'Pouvez-vous me dire si le devis vous convient, et quand nous pouvons en parler?',
  'Quedamos a la espera de su respuesta sobre la propuesta que le hemos enviado.',
  'Podemos falar sobre a proposta com a sua equipa na próxima semana, se lhe der jeito?',
])('not English: %s', (text) => expect(readsAsEnglish(votesOf(text))).toBe(false));
