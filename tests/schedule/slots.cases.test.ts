import fc from 'fast-check';
import { expect, test } from 'vitest';
import { epoch } from '../../src/schedule/instants.ts';
import { freeSlots } from '../../src/schedule/slots.ts';
import type { Slot } from '../../src/schedule/types.ts';
import { clockText, dateText, msOfWallTime, wallTimeAt } from '../../src/schedule/wall.ts';
import { runs } from '../runs.ts';
import { slotOptions } from './arbitraries.ts';
import { breaks, misread } from './slot-rules.ts';

const WANTED = 100_000;
/** So many are asked of each calendar, that looking over a full week costs little for each. */
const OF_EACH = 48;

/** The instant that the printed wall clock of the rep's zone stands for. */
function instantPrinted({ start }: Slot, zone: string): number | null {
  const wall = wallTimeAt(epoch(start), zone);
  return msOfWallTime(dateText(wall), clockText(wall), zone);
}

/** Lists as long as a mail may offer, the longest most often, as each costs a reading. */
const LENGTHS = [8, 1, 8, 2, 8, 3, 8, 4, 8, 5, 8, 6];

function lists(slots: Slot[]): Slot[][] {
  const found: Slot[][] = [];
  for (let at = 0; at < slots.length; at += found.at(-1)?.length ?? 1) {
    found.push(slots.slice(at, at + (LENGTHS[found.length % LENGTHS.length] ?? 1)));
  }
  return found;
}

test('a hundred thousand slots keep every rule and are read back as the instants they are', {
  timeout: 600_000,
}, async () => {
  let cases = 0;
  let calendars = 0;
  await fc.assert(
    fc.asyncProperty(slotOptions, async (options) => {
      // Whoever runs this is heard now and then.
      if (++calendars % 100 === 0) await new Promise((resolve) => setImmediate(resolve));
      const preferences = { ...options.preferences, slotCount: OF_EACH };
      const slots = freeSlots({ ...options, preferences });
      const { zone } = preferences;
      // As the card does: a guess is not printed.
      const known = options.client?.sure === 'guess' ? null : (options.client?.zone ?? null);
      const unread = lists(slots).flatMap((list) => misread(list, options.now, zone, known));
      expect([...breaks(slots, options), ...unread]).toEqual([]);
      expect(slots.map((slot) => instantPrinted(slot, zone))).toEqual(slots.map(({ start }) => epoch(start)));
      cases += slots.length;
    }),
    runs(3400),
  );
  expect(cases).toBeGreaterThanOrEqual(WANTED);
});
