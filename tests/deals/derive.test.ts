import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { madeUp } from '../../scripts/bench-deals/made-up.ts';
import { DERIVATION, derive, holdsAt } from '../../src/deals/derive.ts';
import { checkEvent } from '../../src/deals/event-schema.ts';
import { linksOf } from '../../src/deals/linked.ts';
import { isJoin } from '../../src/deals/placing.ts';
import { weeksOf } from '../../src/deals/weekly.ts';

const now = '2026-11-26T12:00:00.000Z';
const made = madeUp(60, 1_200, Date.parse(now));
const weeks = weeksOf({ now, zone: 'Europe/Helsinki' }, 8);

test('made-up deals are as many as asked for, are events, and are the same each time', () => {
  expect(made.deals).toHaveLength(60);
  expect(Math.abs(made.events.length - 1_200)).toBeLessThan(60);
  for (const event of made.events) expect(checkEvent(event)).toEqual({ ok: true, value: event });
  expect(made.events.some(isJoin)).toBe(true);
  expect(madeUp(60, 1_200, Date.parse(now))).toEqual(made);
});

/**
 * What was derived is kept by browsers: when the same events give something else, `DERIVATION` has to count up, and what it now
 * gives stands here.
 */
const GIVES: Record<number, string> = {
  1: 'ac5c5c517aa30df9',
  // A time accepted after a brush-off answers it, and a deal that was won gives Decide back: neither is in these deals.
  2: 'ac5c5c517aa30df9',
  // When a meeting was cancelled is kept, a brush-off may be answered from a phone, and who was moved stands where they belong.
  3: 'c316bdee9a5e6a09',
  // No answer is expected before the day they decide by; what was held before its time was held when that was noted.
  4: 'e63ff5b3bb5c38c0',
  // No answer is missed to a mail whose step the rep closed, or said is not theirs; what a cancelled meeting answered stays so.
  5: 'e63ff5b3bb5c38c0',
  // One no among many leaves a meeting on.
  6: '6190234890f3a3ee',
  // A mail that waits for the time chosen for it has not gone: none of these deals has one.
  7: '6190234890f3a3ee',
};

test('each derivation gives for the same events what it always gave', () => {
  const links = linksOf(made.events.filter(isJoin));
  const derived = made.deals.map(({ id }) => {
    const linked = links.with(id);
    const events = made.events.filter(({ dealId }) => linked.includes(dealId));
    return derive(linked, events, now, weeks).get(id);
  });
  expect(createHash('sha256').update(JSON.stringify(derived)).digest('hex').slice(0, 16)).toBe(GIVES[DERIVATION]);
});

describe('what was derived holds', () => {
  test.each([
    ['when it was derived', '2026-11-26T12:00:00Z', true],
    ['not before', '2026-11-26T11:59:59Z', false],
    ['until something that is to come happens', '2026-11-27T11:59:59Z', true],
    ['not from then on', '2026-11-27T12:00:00Z', false],
  ])('%s', (_when, at, holds) => {
    expect(holdsAt({ from: now, until: '2026-11-27T12:00:00Z' }, at)).toBe(holds);
  });
});
