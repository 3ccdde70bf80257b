import { expect, test } from 'vitest';
import { analyzeDraft } from '../../src/background/analyze-mail.ts';
import type { World } from '../../src/background/world.ts';

/** Paths of what is worked out when it is read. */
function getters(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(Object.getOwnPropertyDescriptors(value)).flatMap(([key, { get, value: held }]) =>
    get ? [`${path}.${key}`] : getters(held, `${path}.${key}`),
  );
}

test('a page is told plain values only: Firefox hands on nothing that is worked out when it is read', async () => {
  const reference = { now: '2026-11-26T10:00:00Z', zone: 'Europe/Berlin' };
  const mail = { text: 'Shall we meet on Tuesday at 15:00?', options: { direction: 'out', reference } as const };
  const analysis = await analyzeDraft(mail, {} as World);
  expect(analysis.steps.map(({ time }) => time?.values.length)).toEqual([1]);
  expect(getters(analysis)).toEqual([]);
});
