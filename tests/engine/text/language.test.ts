import { expect, test } from 'vitest';
import { votesOf } from '../../../src/engine/grammar/lexicon.ts';
import { readsAsEnglish } from '../../../src/engine/text/language.ts';
import { tokenize } from '../../../src/engine/text/tokens.ts';

test.each([
  'Can we talk about the pilot with your team before the end of the trial?',
  'Call me.',
  'Thoughts?',
  'Kindly do the needful and revert at the earliest.',
])('English: %s', (text) => expect(readsAsEnglish([votesOf(tokenize(text))])).toBe(true));

test.each([
  'Können wir uns nächste Woche mit Ihrem Team über das Angebot unterhalten?',
  'Pouvez-vous me dire si le devis vous convient, et quand nous pouvons en parler?',
  'Quedamos a la espera de su respuesta sobre la propuesta que le hemos enviado.',
  'Podemos falar sobre a proposta com a sua equipa na próxima semana, se lhe der jeito?',
])('not English: %s', (text) => expect(readsAsEnglish([votesOf(tokenize(text))])).toBe(false));
