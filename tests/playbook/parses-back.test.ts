import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/engine/analyze.ts';
import type { Report } from '../../src/engine/types.ts';
import { defaultPlaybook } from '../../src/playbook/default-playbook.ts';
import { rewritesFor } from '../../src/playbook/rewrites.ts';
import { slotLabel, slotParts } from '../../src/schedule/format.ts';
import { epoch, HOUR, instantOf, MINUTE } from '../../src/schedule/instants.ts';
import type { Slot } from '../../src/schedule/types.ts';
import { instantRead, type Sides } from '../../src/schedule/written-zone.ts';
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

/** Nobody meets before this, and a clock below it may be taken for an afternoon. */
const EARLIEST = '07:00';

/** A moment, and one to three slots in the three weeks after it, at hours when people meet. */
const offers = fc
  .record({
    now: halfHours('2026-01-01T00:00:00Z', '2028-12-31T00:00:00Z'),
    after: fc.uniqueArray(fc.integer({ min: 48, max: 42 * 24 }), { minLength: 1, maxLength: 3 }),
    zone: fc.constantFrom(...zones),
    clientZone: fc.constantFrom(null, ...zones),
    name: fc.constantFrom('', 'Ines Valtari', 'Okafor, Chidi'),
  })
  .map(({ now, after, zone, clientZone, name }) => ({
    now: instantOf(now),
    zone,
    clientZone,
    name,
    slots: after
      .sort((a, b) => a - b)
      .map((n): Slot => {
        const start = now + (n * HOUR) / 2;
        return { start: instantOf(start), end: instantOf(start + 30 * MINUTE), checked: true };
      })
      .filter((slot) => [zone, clientZone ?? zone].every((each) => slotParts(slot, each).clock >= EARLIEST)),
  }))
  .filter(({ slots }) => slots.length > 0);

/** Slots that the engine did not read back as a concrete time of this mail. */
function unread({ steps }: Report, slots: Slot[], sides: Sides): string[] {
  const times = steps.flatMap(({ label, time }) => (label === 'concrete' && time ? [time] : []));
  const read = new Set(times.flatMap((time) => time.values.map((value) => instantRead(time, value, sides))));
  return slots.filter(({ start }) => !read.has(epoch(start))).map((slot) => slotLabel(slot, sides.own));
}

describe('what the playbook writes, the engine reads', () => {
  const wordings = defaultPlaybook.commitments.flatMap(({ id }) => [0, 1, 2].map((index) => [id, index] as const));

  test.each(wordings)('%s, wording %i: concrete, at the times offered, and no alert', (commitment, index) => {
    fc.assert(
      fc.property(offers, ({ now, zone, clientZone, name, slots }) => {
        const options = { recipientNames: [name], clientZone };
        const rewrite = rewritesFor(commitment, defaultPlaybook, slots, zone, options)[index];
        if (!rewrite) throw new Error('no such wording');
        const draft = `Hi,\n\nThank you for your time yesterday.\n\n${rewrite.text}\n\nBest,\nTomas`;
        for (const text of [rewrite.text, draft]) {
          const analysis = analyze(text, { direction: 'out', reference: { now, zone } });
          expect(analysis.findings, text).toEqual([]);
          expect(unread(analysis, rewrite.slots, { own: zone, theirs: clientZone }), text).toEqual([]);
        }
      }),
      runs(40),
    );
  });
});
