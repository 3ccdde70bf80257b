import { expect, test } from 'vitest';
import { createMailAnalyzer } from '../../../src/engine/languages/analyze-any.ts';

const analyze = createMailAnalyzer();
/** A Monday, 16:00 in Paris. */
const reference = { now: '2026-07-27T14:00:00Z', zone: 'Europe/Paris' };

test.each([
  ['le 6 août à 14h30', '2026-08-06', '14:30'],
  ['le 6 août à 14 h 30', '2026-08-06', '14:30'],
  ['mercredi 5 août à 16 h', '2026-08-05', '16:00'],
  ['le 3/12 à midi', '2026-12-03', '12:00'],
  ['le 7 sept. à 10h', '2026-09-07', '10:00'],
  ['le 1er octobre', '2026-10-01', undefined],
  ['le 12/01/2027', '2027-01-12', undefined],
  ['après-demain à huit heures', '2026-07-29', '08:00'],
  ['demain à 9 heures et quart', '2026-07-28', '09:15'],
  ['demain à 9 heures et demie', '2026-07-28', '09:30'],
  ['mardi en huit', '2026-08-04', undefined],
  ['jeudi en quinze', '2026-08-13', undefined],
  ['mardi de la semaine prochaine à 10 h', '2026-08-04', '10:00'],
  ["d'ici la fin de la semaine prochaine", '2026-08-07', undefined],
  ['dans la journée', '2026-07-27', undefined],
])('"%s" is %s %s', (said, date, time) => {
  const { steps } = analyze(`Je vous appelle ${said}.`, { direction: 'out', reference });
  expect(steps).toHaveLength(1);
  expect(steps[0]?.time?.values[0]).toMatchObject(time === undefined ? { date } : { date, time });
});

test('a time range has both its ends', () => {
  const { steps } = analyze('Êtes-vous libre jeudi de 9h30 à 10h15 ?', { direction: 'out', reference });
  expect(steps[0]?.time?.values).toMatchObject([{ date: '2026-07-30', time: '09:30', endTime: '10:15' }]);
});
