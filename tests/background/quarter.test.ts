import '../store/database-in-memory.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { dealStates } from '../../src/deals/state.ts';
import type { DealState } from '../../src/deals/state-types.ts';
import type { Deal, TimelineEvent } from '../../src/deals/types.ts';
import { putDeal } from '../../src/store/deals.ts';
import { save } from '../../src/store/save.ts';
import { scenarios } from '../deals/quarter/scenarios.ts';
import { ACCOUNTS, NOW, seeded, ZONE } from '../deals/quarter/story.ts';
import { told, whole } from '../deals/quarter/told.ts';
import { resetFakeBrowser } from '../fake-browser.ts';
import { emptyProfile } from '../store/database-in-memory.ts';
import { wakeWorld } from './fake-world.ts';
import { PlayedStory } from './quarter/played-story.ts';
import { Player } from './quarter/player.ts';

/** How many companies act out each scenario; `npm run quarter` has four, which makes a whole quarter. */
const ROUNDS = Number(process.env['ROUNDS'] ?? 1);
/** So many make sixty deals and two thousand events. */
const QUARTER = 3;
const random = seeded(20_261_126);

let threads = 0;
const storyOf = (dealId: string, account: string): PlayedStory => {
  threads++;
  return new PlayedStory(dealId, account, random, `18f0a1b2${threads.toString(16).padStart(8, '0')}`);
};
const played = scenarios.flatMap((scenario, index) =>
  Array.from({ length: ROUNDS }, (_, round) => {
    const account = ACCOUNTS[(index + round) % ACCOUNTS.length] ?? ACCOUNTS[0];
    const story = storyOf(`deal-${index}-${round}`, account);
    const other = storyOf(`other-${index}-${round}`, account);
    story.chatter();
    scenario.play(story, other);
    return { scenario, story, other };
  }),
);

let player: Player;
let events: TimelineEvent[] = [];
let states: Map<string, DealState>;

/** Every deal is tracked from the start; all that is known of it comes from the mails, calendars and words of the quarter. */
beforeAll(async () => {
  emptyProfile();
  resetFakeBrowser();
  const world = wakeWorld();
  const db = await world.connection.checked();
  const stories = played.flatMap(({ story, other }) => (other.acts.length > 0 ? [story, other] : [story]));
  await save(db, ['deals'], async (tx) => {
    for (const { dealId, account } of stories) {
      const deal: Deal = { id: dealId, account, key: `domain:${dealId}.example`, name: dealId, createdAt: NOW };
      await putDeal(tx, deal);
    }
  });
  player = new Player(world, ZONE);
  const acts = stories.flatMap((story) => story.acts).sort((a, b) => Date.parse(a.event.at) - Date.parse(b.event.at));
  for (const act of acts) await player.play(act);
  events = await db.getAll('events');
  states = dealStates(events, { now: NOW, zone: ZONE });
}, 300_000);

describe('a quarter of one rep, played through the worker', () => {
  test('leaves a timeline of its own: what was seen, said, booked and held', () => {
    const kinds = new Set(events.map(({ kind }) => kind));
    for (const kind of [
      'mail-sent',
      'reply-seen',
      'thread-seen',
      'brush-off',
      'slots-accepted',
      'absence-seen',
    ] as const)
      expect(kinds).toContain(kind);
    for (const kind of ['promise-made', 'meeting-booked', 'meeting-declined', 'meeting-held'] as const)
      expect(kinds).toContain(kind);
    expect(events.length).toBeGreaterThan(25 * played.length);
  });

  test('is as large as a quarter', () => {
    const figures = {
      deals: new Set(events.map(({ dealId }) => dealId)).size,
      events: events.length,
      accounts: new Set(played.map(({ story }) => story.account)).size,
      messages: player.sent,
    };
    if (ROUNDS >= QUARTER) {
      expect(figures.deals).toBeGreaterThanOrEqual(60);
      expect(figures.events).toBeGreaterThanOrEqual(2_000);
    }
    expect(figures.accounts).toBe(3);
    process.stdout.write(`a quarter of one rep: ${JSON.stringify(figures)}\n`);
  });

  test('gives the same states in any order, and with every event twice', () => {
    const shuffled = [...events, ...events.map((event) => structuredClone(event))]
      .map((event) => ({ event, key: random() }))
      .sort((a, b) => a.key - b.key)
      .map(({ event }) => event);
    const again = dealStates(shuffled, { now: NOW, zone: ZONE });
    expect(new Set(again.keys())).toEqual(new Set(states.keys()));
    for (const [id, state] of states) expect(again.get(id)).toEqual(state);
  });

  test.each(
    played.map(({ scenario, story, other }) => ({ name: `${scenario.name}, ${story.dealId}`, scenario, story, other })),
  )('$name', ({ scenario, story, other }) => {
    expect(told(states.get(story.dealId))).toEqual(whole(scenario.expected));
    expect(told(states.get(other.dealId))).toEqual(scenario.other && whole(scenario.other));
  });
});
