import { expect, test } from 'vitest';
import { analyzeDraft } from '../../src/background/analyze-mail.ts';
import type { World } from '../../src/background/world.ts';
import type { Context } from '../../src/engine/types.ts';

/** Paths of what is worked out when it is read. */
function getters(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(Object.getOwnPropertyDescriptors(value)).flatMap(([key, { get, value: held }]) =>
    get ? [`${path}.${key}`] : getters(held, `${path}.${key}`),
  );
}

test('an ask for another time for a meeting is told from an ask for a first one', async () => {
  const reference = { now: '2026-11-26T10:00:00Z', zone: 'Europe/Berlin' };
  const moves = async (text: string) => {
    const { findings } = await analyzeDraft({ text, options: { direction: 'out', reference } }, {} as World);
    return findings.map((one) => one.moves === true);
  };
  expect(await moves("I'm afraid I can't make Thursday. Could we reschedule?")).toEqual([true]);
  expect(await moves("I can't make Thursday. Could we reschedule? Does Friday at 15:00 suit you?")).toEqual([]);
  expect(await moves('Can we find a time for a call?')).toEqual([false]);
});

test('a draft that sends an offer is of a deal, known or not, and its courtesy is the open closing', async () => {
  const reference = { now: '2026-11-26T10:00:00Z', zone: 'Europe/Berlin' };
  const rules = async (text: string, context: Context = {}) => {
    const { findings } = await analyzeDraft({ text, options: { direction: 'out', reference, context } }, {} as World);
    return findings.map(({ ruleId }) => ruleId);
  };
  const offer = 'Attached is the proposal: 40 seats at €120.';
  expect(await rules(offer)).toEqual(['review-meeting']);
  expect(await rules(`${offer} Let me know what you think!`)).toEqual(['your-thoughts']);
  expect(await rules(`${offer} Shall we go through it on Tuesday at 15:00?`)).toEqual([]);
  expect(await rules(offer, { bulk: true })).toEqual([]);
  expect(await rules('Attached is the deck from the conference. Let me know what you think!')).toEqual([]);
  expect(await rules('Here is a list of what we offer. Let me know what you think!')).toEqual([]);
  expect(await rules('The form is attached. Let me know what you think!')).toEqual([]);
});

test('a page is told plain values only: Firefox hands on nothing that is worked out when it is read', async () => {
  const reference = { now: '2026-11-26T10:00:00Z', zone: 'Europe/Berlin' };
  const mail = { text: 'Shall we meet on Tuesday at 15:00?', options: { direction: 'out', reference } as const };
  const analysis = await analyzeDraft(mail, {} as World);
  expect(analysis.steps.map(({ time }) => time?.values.length)).toEqual([1]);
  expect(getters(analysis)).toEqual([]);
});
