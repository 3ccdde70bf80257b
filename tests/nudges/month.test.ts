import { describe, expect, test } from 'vitest';
import { liveThrough } from './month.ts';
import { planMonth } from './month-plan.ts';
import { Random } from './random.ts';

/** In each month the clocks of America and of Europe change. Seeds are as good as any other. */
const months: [string, string, number][] = [
  ['March', '2026-03-02', 1],
  ['October', '2026-10-05', 2],
];

describe('a month of a travelling rep', () => {
  test.each(months)(
    '%s: what is due is shown once or expires by rule',
    { timeout: 900_000 },
    async (_, firstDay, seed) => {
      const random = new Random(seed);
      const month = planMonth(firstDay, random);
      const outcome = await liveThrough(month, random);
      expect(month.meetings).toBeGreaterThanOrEqual(400);
      expect(outcome.zones).toBeGreaterThanOrEqual(6);
      expect(outcome).toMatchObject({ missed: [], doubled: [], unfounded: [], late: [] });
      expect(outcome.due).toBe(outcome.shown + outcome.expired + outcome.withdrawn);
      // It was a hard month: otherwise nothing above says much.
      expect(outcome.shown).toBeGreaterThan(400);
      expect(outcome.expired).toBeGreaterThan(50);
      expect(outcome.kills).toBeGreaterThan(50);
      expect(outcome.starts).toBeGreaterThan(20);
      expect(outcome.withdrawn).toBeLessThan(outcome.due / 100);
    },
  );
});
