import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agendaOf } from '../../src/deals/agenda.ts';
import { checkEvent } from '../../src/deals/event-schema.ts';
import { dealStates } from '../../src/deals/state.ts';
import type { Deal, TimelineEvent } from '../../src/deals/types.ts';
import { runs } from '../runs.ts';
import { everyKind } from './every-kind.ts';

const INSTANTS = ['0000-01-01T00:00:00Z', '1969-12-31T23:59:59Z', '2026-11-23T24:00:00Z', '9999-12-31T23:59:59-12:00'];
const DAYS = ['0000-01-01', '1900-02-28', '2026-11-26', '9999-12-31'];
const NOWS = ['0000-01-02T00:00:00Z', '2026-11-25T09:00:00Z', '9999-12-31T23:00:00Z'];
const ZONES = ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'];

/** The same value with every instant and day in it replaced. */
function moved(value: unknown, pick: (of: string[]) => string): unknown {
  if (typeof value === 'string') {
    if (/^\d{4}-\d\d-\d\dT/.test(value)) return pick(INSTANTS);
    return /^\d{4}-\d\d-\d\d$/.test(value) ? pick(DAYS) : value;
  }
  if (Array.isArray(value)) return value.map((one) => moved(one, pick));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, moved(one, pick)]));
}

describe('events at the ends of time', () => {
  test('give a state and a Today at any moment and in any zone', () => {
    const choices = fc.array(fc.nat(11), { minLength: 300, maxLength: 300 });
    fc.assert(
      fc.property(choices, fc.constantFrom(...NOWS), fc.constantFrom(...ZONES), (numbers, now, zone) => {
        let next = 0;
        const pick = (of: string[]): string => of[(numbers[next++ % numbers.length] ?? 0) % of.length] as string;
        const events = everyKind.map((one) => moved(one, pick) as TimelineEvent).filter((one) => checkEvent(one).ok);
        const states = dealStates(events, { now, zone });
        const deals = [...states.keys()].map(
          (id): Deal => ({ id, account: 'tomas@tessel.example', key: '', name: id, createdAt: now }),
        );
        expect(agendaOf(states.values(), deals, now, zone).length).toBeLessThanOrEqual(states.size);
      }),
      runs(60),
    );
  });
});
