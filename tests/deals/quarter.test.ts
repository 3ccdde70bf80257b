import { describe, expect, test } from 'vitest';
import { agendaOf } from '../../src/deals/agenda.ts';
import { checkEvent } from '../../src/deals/event-schema.ts';
import { dealStates } from '../../src/deals/state.ts';
import type { Deal, TimelineEvent } from '../../src/deals/types.ts';
import { scenarios } from './quarter/scenarios.ts';
import { ACCOUNTS, NOW, Story, seeded, ZONE } from './quarter/story.ts';
import { told, whole } from './quarter/told.ts';

/** Each scenario with four companies, spread over the rep's accounts. */
const ROUNDS = 4;
const random = seeded(20_261_126);
const played = scenarios.flatMap((scenario, index) =>
  Array.from({ length: ROUNDS }, (_, round) => {
    const account = ACCOUNTS[(index + round) % ACCOUNTS.length] ?? ACCOUNTS[0];
    const story = new Story(`deal-${index}-${round}`, account, random).chatter();
    const other = new Story(`other-${index}-${round}`, account, random);
    scenario.play(story, other);
    return { scenario, story, other };
  }),
);
const events: TimelineEvent[] = played.flatMap(({ story, other }) => [...story.events, ...other.events]);
const shuffled = events
  .map((event) => ({ event, key: random() }))
  .sort((a, b) => a.key - b.key)
  .map(({ event }) => event);
const states = dealStates(shuffled, { now: NOW, zone: ZONE });

describe('a quarter of one rep', () => {
  test('is a quarter: more than sixty deals, two thousand events, three accounts, all of them events', () => {
    expect(new Set(events.map(({ dealId }) => dealId)).size).toBeGreaterThanOrEqual(60);
    expect(events.length).toBeGreaterThanOrEqual(2_000);
    expect(new Set(played.map(({ story }) => story.account)).size).toBe(3);
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    for (const event of events) expect(checkEvent(event)).toEqual({ ok: true, value: event });
  });

  test.each(
    played.map(({ scenario, story, other }) => ({ name: `${scenario.name}, ${story.dealId}`, scenario, story, other })),
  )('$name', ({ scenario, story, other }) => {
    expect(told(states.get(story.dealId))).toEqual(whole(scenario.expected));
    expect(told(states.get(other.dealId))).toEqual(scenario.other && whole(scenario.other));
  });

  test('leaves on Today only deals that need something, each once, those in danger first', () => {
    const deals: Deal[] = played.map(({ story: { dealId, account } }) => ({
      id: dealId,
      account,
      key: `domain:${dealId}.example`,
      name: dealId,
      createdAt: NOW,
    }));
    const rows = agendaOf(states.values(), deals, NOW, ZONE);
    const kinds = rows.map(({ kind }) => kind);
    expect(kinds.slice(0, ROUNDS)).toEqual(Array.from({ length: ROUNDS }, () => 'declined'));
    expect(new Set(rows.map(({ deal }) => deal.id)).size).toBe(rows.length);
    const quiet = played.filter(({ scenario }) => scenario.expected.step === 'meeting ahead');
    expect(rows.filter(({ deal }) => quiet.some(({ story }) => story.dealId === deal.id))).toEqual([]);
  });
});
