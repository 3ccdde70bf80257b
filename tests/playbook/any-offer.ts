import fc from 'fast-check';
import { slotParts } from '../../src/schedule/format.ts';
import { HOUR, instantOf, MINUTE } from '../../src/schedule/instants.ts';

export interface Offer {
  /** ISO instants. */
  now: string;
  starts: string[];
  /** IANA; the other side's where it is known. */
  zone: string;
  clientZone: string | null;
}

/** Nobody meets before this, and a clock below it may be taken for an afternoon. */
const EARLIEST = '07:00';

/** One to so many times in the weeks after a moment, at hours when both sides are up. */
export const anyOffer = (zones: readonly string[], most: number): fc.Arbitrary<Offer> =>
  fc
    .record({
      now: fc.integer({ min: Date.parse('2026-01-01') / HOUR, max: Date.parse('2028-12-31') / HOUR }),
      after: fc.uniqueArray(fc.integer({ min: 48, max: 42 * 24 }), { minLength: 1, maxLength: most }),
      zone: fc.constantFrom(...zones),
      clientZone: fc.constantFrom(null, ...zones),
    })
    .map(({ now, after, zone, clientZone }) => ({
      now: instantOf(now * HOUR),
      zone,
      clientZone,
      starts: after
        .sort((a, b) => a - b)
        .map((halves) => instantOf(now * HOUR + halves * 30 * MINUTE))
        .filter((start) => [zone, clientZone ?? zone].every((each) => slotParts({ start }, each).clock >= EARLIEST)),
    }))
    .filter(({ starts }) => starts.length > 0);
