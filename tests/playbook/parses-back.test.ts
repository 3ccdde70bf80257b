import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/engine/analyze.ts';
import type { Analysis } from '../../src/engine/types.ts';
import { defaultPlaybook } from '../../src/playbook/default-playbook.ts';
import { rewritesFor } from '../../src/playbook/rewrites.ts';
import { slotLabel, slotParts } from '../../src/schedule/format.ts';
import { HOUR, instantOf, MINUTE } from '../../src/schedule/instants.ts';
import type { Slot } from '../../src/schedule/types.ts';
import { runs } from '../runs.ts';

const zones = [
  'Europe/Helsinki',
  'Europe/London',
  'America/New_York',
  'America/Argentina/Buenos_Aires',
  'Asia/Calcutta',
  'Asia/Ho_Chi_Minh',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'UTC',
  'Etc/GMT+5',
];

const halfHours = (first: string, last: string): fc.Arbitrary<number> =>
  fc
    .integer({ min: Date.parse(first) / (30 * MINUTE), max: Date.parse(last) / (30 * MINUTE) })
    .map((n) => n * 30 * MINUTE);

/** A moment, and one to three slots in the three weeks after it, at hours when people meet. */
const offers = fc
  .record({
    now: halfHours('2026-01-01T00:00:00Z', '2028-12-31T00:00:00Z'),
    after: fc.uniqueArray(fc.integer({ min: 48, max: 42 * 24 }), { minLength: 1, maxLength: 3 }),
    zone: fc.constantFrom(...zones),
    name: fc.constantFrom('', 'Ines Valtari', 'Okafor, Chidi'),
  })
  .map(({ now, after, zone, name }) => ({
    now: instantOf(now),
    zone,
    name,
    slots: after
      .sort((a, b) => a - b)
      .map((n): Slot => {
        const start = now + (n * HOUR) / 2;
        return { start: instantOf(start), end: instantOf(start + 30 * MINUTE), checked: true };
      })
      .filter((slot) => slotParts(slot, zone).clock >= '07:00'),
  }))
  .filter(({ slots }) => slots.length > 0);

/** Nobody meets before this, and a clock below it may be taken for an afternoon. */
const EARLIEST = '07:00';

/** Slots that the engine did not read back as a concrete time of this mail: the day at any hour, the clock by day. */
function unread({ steps }: Analysis, slots: Slot[], zone: string): string[] {
  const read = steps.filter(({ label }) => label === 'concrete').flatMap((step) => step.time?.values ?? []);
  return slots
    .filter((slot) => {
      const { date, clock } = slotParts(slot, zone);
      return !read.some((value) => value.date === date && (value.time === clock || clock < EARLIEST));
    })
    .map((slot) => slotLabel(slot, zone));
}

describe('what the playbook writes, the engine reads', () => {
  const wordings = defaultPlaybook.commitments.flatMap(({ id }) => [0, 1, 2].map((index) => [id, index] as const));

  test.each(wordings)('%s, wording %i: concrete, at the times offered, and no alert', (commitment, index) => {
    fc.assert(
      fc.property(offers, ({ now, zone, name, slots }) => {
        const rewrite = rewritesFor(commitment, defaultPlaybook, slots, zone, { recipientNames: [name] })[index];
        if (!rewrite) throw new Error('no such wording');
        const draft = `Hi,\n\nThank you for your time yesterday.\n\n${rewrite.text}\n\nBest,\nTomas`;
        for (const text of [rewrite.text, draft]) {
          const analysis = analyze(text, { direction: 'out', reference: { now, zone } });
          expect(analysis.findings, text).toEqual([]);
          expect(unread(analysis, rewrite.slots, zone), text).toEqual([]);
        }
      }),
      runs(40),
    );
  });
});
