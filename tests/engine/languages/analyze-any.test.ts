import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createMailAnalyzer } from '../../../src/engine/languages/analyze-any.ts';
import { rules } from '../../../src/engine/rules.ts';
import type { AnalyzeOptions } from '../../../src/engine/types.ts';
import { whys } from '../../../src/engine/whys.ts';
import { spanishPairs } from './es.pairs.ts';

const options: AnalyzeOptions = {
  direction: 'out',
  reference: { now: '2026-07-27T14:00:00Z', zone: 'Europe/Madrid' },
};
const analyze = createMailAnalyzer();

describe('a mail in another language', () => {
  const text =
    'Hola, Marta:\n\nGracias por la reunión de hoy. Te llamo la semana que viene para ver el contrato.\n\nUn saludo,\nAna';
  const { findings, steps, language } = analyze(text, options);

  test('gets its finding, with the clause, the sentence to replace and the language', () => {
    expect(language).toBe('es');
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ ruleId: 'ill-call', missing: ['time'], language: 'es' });
    expect(findings[0]?.why).toBe(whys['ill-call']);
    const { start, end, replace } = findings[0] ?? { start: 0, end: 0, replace: { start: 0, end: 0 } };
    expect(text.slice(start, end)).toBe('Te llamo la semana que viene para ver el contrato');
    expect(text.slice(replace.start, replace.end)).toBe('Te llamo la semana que viene para ver el contrato.');
  });

  test('gets steps that say who, what and how', () => {
    expect(steps).toEqual([
      expect.objectContaining({ label: 'vague', severity: 'hard', owner: 'sender', act: 'commit', brushOff: true }),
    ]);
  });

  test.each([
    ['el martes 4 de agosto a las 15:30 h', { date: '2026-08-04', time: '15:30' }],
    ['mañana por la tarde', { date: '2026-07-28', time: '13:00', endTime: '17:00' }],
    ['el viernes de la semana que viene a las 9', { date: '2026-08-07', time: '09:00' }],
    ['el 5/8 a las 4 de la tarde', { date: '2026-08-05', time: '16:00' }],
  ])('a time is put on its day: %s', (words, value) => {
    const [step] = analyze(`¿Podemos hablar ${words}?`, options).steps;
    expect(step?.time?.values[0]).toMatchObject(value);
  });

  test('is silent when the calendar already holds the meeting', () => {
    expect(analyze(text, { ...options, context: { meetingBooked: true } }).findings).toEqual([]);
  });

  test('gets the same answer when it is read again after an edit', () => {
    const again = createMailAnalyzer();
    again(text.replace('semana', 'seman'), options);
    expect(again(text, options)).toEqual({ steps, findings, language });
  });

  test('is read at its two ends when it is longer than any mail', () => {
    const sentence = 'Te llamo la semana que viene. ';
    const places = analyze(sentence.repeat(1400), options).steps.map(({ start }) => start / sentence.length);
    expect(places).toEqual(Array.from({ length: 1000 }, (_, at) => (at < 500 ? at : at + 400)));
  });

  test('a received one says that it postpones', () => {
    const { mail } = analyze('Lo vemos después de verano, gracias.', { ...options, direction: 'in' });
    expect(mail?.kind).toBe('normal');
    expect(mail?.brushOffs).toHaveLength(1);
  });
});

test('a language without tables gets no report', () => {
  const text = 'Grazie per la chiamata di oggi. Ci sentiamo la prossima settimana per il contratto.';
  expect(analyze(text, options)).toEqual({ steps: [], findings: [] });
});

test.each([
  'Ciao Marco,\nGrazie per la chiamata di ieri. Ti mando il contratto la prossima settimana e poi ci sentiamo martedì alle 10.\nA presto,\nGiulia',
  'Buongiorno dottoressa, la richiamo appena possibile per fissare un appuntamento. Cordiali saluti',
  'Possiamo sentirci la settimana prossima?',
  'Hoi Sander,\nBedankt voor het gesprek. Ik stuur je volgende week de offerte en dan bellen we even.\nGroet, Joost',
  'Zullen we volgende week dinsdag om 10 uur bellen?',
  'Bel me volgende week maar even terug.',
  'Dzień dobry, dziękuję za rozmowę. Odezwę się w przyszłym tygodniu w sprawie umowy.\nPozdrawiam',
  'Czy możemy porozmawiać we wtorek o 10?',
  'Hej Anna,\nTack för mötet igår. Jag återkommer nästa vecka med en offert, så kan vi höras då.\nVänliga hälsningar',
  'Kan vi höras på tisdag kl 10?',
  'Hei Kari, takk for praten. Jeg ringer deg neste uke.',
  'Děkuji za schůzku. Ozvu se vám příští týden.',
  "Gràcies per la trucada d'avui. Et truco la setmana vinent per veure el contracte.",
  'Mulțumesc pentru discuție. Vă sun săptămâna viitoare.',
  'Merhaba, görüşme için teşekkürler. Haftaya tekrar konuşalım.',
  'Köszönöm a beszélgetést, jövő héten hívom.',
  'Moltes gràcies, ens veiem aviat.',
  'Grazie mille, a presto!',
  'Dank je wel, tot snel!',
  'Tack så mycket, vi hörs!',
  'Danke Ihnen, alles angekommen.',
  'Prego, nessun problema.',
  'Va bene, ci sentiamo.',
  'Perfetto, a martedì alle 10.',
  'Prima, tot dinsdag om 10 uur.',
  'Ok, do usłyszenia we wtorek.',
])('nothing is found in a language without tables: %s', (text) => {
  for (const direction of ['out', 'in'] as const)
    expect(analyze(text, { ...options, direction })).toMatchObject({ steps: [], findings: [] });
});

test('English goes to the English engine', () => {
  const { language, findings } = analyze("Great talking today. I'll call you next week.", options);
  expect(language).toBeUndefined();
  expect(findings[0]).not.toHaveProperty('language');
});

test.each(["I'll call you next week.", 'The order form is attached.'])('a finding says why: %s', (text) => {
  const { findings } = analyze(`It was good to see you all.\n\n${text}`, { ...options, context: { underWay: true } });
  expect(findings.map(({ ruleId, why }) => [ruleId, why])).toEqual([
    [findings[0]?.ruleId, expect.stringMatching(/\.$/)],
  ]);
});

test('every closing is of a rule that the settings know', () => {
  const known = new Set(rules.map(({ id }) => id));
  const texts = Object.values(spanishPairs).flatMap((list) => list.flatMap(([a, , b]) => [a, b]));
  const used = new Set(texts.flatMap((text) => analyze(text, options).steps.map(({ ruleId }) => ruleId)));
  expect([...used].filter((id) => !known.has(id))).toEqual([]);
});

test.each([
  'si cuando que el martes o '.repeat(70),
  'me gustaría que te le '.repeat(80),
  'können wir sie am 5.5. um '.repeat(70),
  '1.1.1.1/5/5 - 3:',
  '¿¡“ 10:99 el 45/45 a las 99',
  'Llámame\u0000 el \ud83d\ude00 martes',
])('whatever the text, what is found lies in it: %s', (piece) => {
  const text = `${piece}.\n\n`.repeat(40);
  for (const code of ['Hola, gracias por la reunión. ', 'Hallo, vielen Dank für das Gespräch. ']) {
    const whole = code + text;
    const { steps, findings } = analyze(whole, options);
    for (const { start, end } of [...steps, ...findings]) {
      expect(start).toBeLessThan(end);
      expect(whole.slice(start, end).trim()).toBe(whole.slice(start, end));
      expect(end).toBeLessThanOrEqual(whole.length);
    }
  }
});

test('the English engine does not carry the tables of other languages', () => {
  const root = join(import.meta.dirname, '../../../src/engine');
  const own = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !path.startsWith('languages'),
  );
  expect(own.length).toBeGreaterThan(50);
  for (const path of own) expect(readFileSync(join(root, path), 'utf8'), path).not.toMatch(/from '[^']*languages\//);
});
