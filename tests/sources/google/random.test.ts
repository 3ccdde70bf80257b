import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fault } from '../../doubles/google-calendar/types.ts';
import { runs } from '../../runs.ts';
import { REP, range, shown, World } from './world.ts';

const day = fc
  .integer({ min: 0, max: 40 })
  .map((add) => new Date(Date.UTC(2026, 10, 20 + add)).toISOString().slice(0, 10));

const fault: fc.Arbitrary<Fault> = fc.oneof(
  fc.constantFrom<Fault>({ kind: 'cut' }, { kind: 'short' }, { kind: 'slow' }),
  fc.constantFrom<Fault>(
    { kind: 'status', status: 401, reason: 'authError' },
    { kind: 'status', status: 403, reason: 'rateLimitExceeded' },
    { kind: 'status', status: 403, reason: 'forbidden' },
    { kind: 'status', status: 410, reason: 'fullSyncRequired' },
    { kind: 'status', status: 429, retryAfter: '3' },
    { kind: 'status', status: 429, retryAfter: '90' },
    { kind: 'status', status: 500 },
  ),
);

const step = fc.oneof(
  fc.record({
    do: fc.constant('insert' as const),
    day,
    repeat: fc.option(fc.record({ days: fc.integer({ min: 1, max: 9 }), count: fc.integer({ min: 1, max: 6 }) })),
  }),
  fc.record({ do: fc.constant('move' as const), which: fc.nat(), days: fc.integer({ min: -30, max: 30 }) }),
  fc.record({ do: fc.constant('cancel' as const), which: fc.nat() }),
  fc.record({ do: fc.constant('delete-series' as const), which: fc.nat() }),
  fc.record({ do: fc.constant('forget-tokens' as const) }),
  fc.record({ do: fc.constant('next-day' as const) }),
  fc.record({ do: fc.constant('lag' as const), edits: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ do: fc.constant('guests' as const), most: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ do: fc.constant('skew' as const), hours: fc.integer({ min: -30, max: 30 }) }),
  fc.record({ do: fc.constant('read' as const), faults: fc.array(fault, { maxLength: 4 }), stored: fc.boolean() }),
);

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const attendees = ['rep', 'ann', 'bo'].map((name) => ({ email: `${name}@larch.example`, self: name === 'rep' }));

const pages = fc.record({ size: fc.integer({ min: 1, max: 6 }), shuffled: fc.boolean() });

/** Google asked for a pause, and the clock was set back by more than a day since. */
const PAUSED: Step[] = [
  { do: 'read', faults: [{ kind: 'status', status: 429, retryAfter: '90' }], stored: true },
  { do: 'skew', hours: -30 },
];

test('whatever is edited and whatever fails: after one good reading all is there, once, and nothing else', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(pages, fc.array(step, { minLength: 5, maxLength: 40 }), async (pages, steps) => {
      const world = await World.start();
      const { calendars } = world.google;
      Object.assign(world.google.pages, pages);
      try {
        for (const [index, each] of steps.entries()) {
          const items = calendars.all(REP);
          const item = 'which' in each ? items[each.which % Math.max(1, items.length)] : undefined;
          if (each.do === 'insert')
            world.add(`e${index}`, each.day, {
              ...(each.repeat ? { repeat: each.repeat } : {}),
              fields: { attendees },
            });
          else if (each.do === 'move' && item) calendars.move(REP, item.id, each.days * 86_400_000);
          else if (each.do === 'cancel' && item) calendars.cancel(REP, item.id);
          else if (each.do === 'delete-series' && item) calendars.cancelSeries(REP, String(item['recurringEventId']));
          else if (each.do === 'lag') calendars.lag = Math.min(each.edits, calendars.version);
          else if (each.do === 'guests') world.google.pages.mostGuests = each.most;
          else if (each.do === 'skew') world.now += each.hours * 3_600_000;
          else if (each.do === 'forget-tokens') calendars.oldest = calendars.version;
          else if (each.do === 'next-day') {
            const later = (instant: string): string =>
              `${new Date(Date.parse(instant) + 86_400_000).toISOString().slice(0, 19)}Z`;
            world.range = { start: later(world.range.start), end: later(world.range.end) };
            world.now += 86_400_000;
          } else if (each.do === 'read') {
            world.google.faults = [...each.faults];
            const before = world.state;
            const outcome = await world.read();
            world.google.faults = [];
            if (outcome.reading && calendars.lag === 0) expect(shown(outcome)).toEqual(world.truth());
            else if (outcome.reading) expect(new Set(shown(outcome)).size).toBe(shown(outcome).length);
            else
              expect({ ...outcome.state, notBefore: null }).toEqual({ ...(before ?? outcome.state), notBefore: null });
            // The worker may be stopped before the state is stored.
            if (!each.stored) world.state = before;
          }
        }
        // Any pause that Google asked for is over by now, whatever the clock did.
        world.now = Math.max(world.now, Date.parse(world.state?.notBefore ?? range.start)) + 26 * 3_600_000;
        Object.assign(calendars, { lag: 0 });
        world.google.pages.mostGuests = 1_000;
        const last = await world.read();
        expect(shown(last)).toEqual(world.truth());
        expect(last.reading?.reach).toEqual(world.range);
        const state = world.state;
        world.state = null;
        const whole = await world.read();
        world.state = state;
        expect(last.reading?.meetings.map(({ people, ...rest }) => rest)).toEqual(
          whole.reading?.meetings.map(({ people, ...rest }) => rest),
        );
        expect(
          (await world.read()).reading?.removed.filter((key) =>
            world.truth().some((line) => line.startsWith(`${key} `)),
          ),
        ).toEqual([]);
      } finally {
        await world.google.close();
      }
    }),
    { ...runs(60), examples: [[{ size: 1, shuffled: false }, PAUSED]] },
  );
});
