import '../../store/database-in-memory.ts';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { recordThread } from '../../../src/background/deals/record-thread.ts';
import { notADeal } from '../../../src/background/deals/tracking.ts';
import type { World } from '../../../src/background/world.ts';
import { dealStates } from '../../../src/deals/state.ts';
import type { Deal, TimelineEvent } from '../../../src/deals/types.ts';
import type { SeenMessage } from '../../../src/page/types.ts';
import { clearStores } from '../../../src/store/counts.ts';
import { putDeal } from '../../../src/store/deals.ts';
import { save } from '../../../src/store/save.ts';
import { resetFakeBrowser } from '../../fake-browser.ts';
import { runs } from '../../runs.ts';
import { emptyProfile } from '../../store/database-in-memory.ts';
import { changeSettings, wakeWorld } from '../fake-world.ts';
import { ANA, own, REP, SENT, seenThread, sendOffer, THREAD, written } from './threads.ts';

const TUESDAY = '2026-03-03T10:00:00.000Z';
const NOW = '2026-03-04T09:00:00.000Z';

let world: World;
beforeEach(() => {
  emptyProfile();
  resetFakeBrowser();
  world = wakeWorld(NOW);
});

const events = async (): Promise<TimelineEvent[]> => (await world.connection.checked()).getAll('events');
const noted = async () => (await events()).filter(({ kind }) => kind !== 'mail-sent');
const open = (messages: SeenMessage[], at = NOW) => recordThread(seenThread(at, messages), world);

/** What a message of Tuesday adds beside the thread being seen and Ana having written. */
async function said(text: string): Promise<object[]> {
  await sendOffer(world);
  await open([own(SENT), written(TUESDAY, text)]);
  return (await noted())
    .filter(({ kind }) => kind !== 'thread-seen' && kind !== 'reply-seen')
    .map(({ id: _id, dealId: _dealId, at: _at, ...rest }) => rest);
}

describe('a thread of a deal that is opened', () => {
  test('is seen, with who wrote and when', async () => {
    const { dealId } = await sendOffer(world);
    await open([own(SENT), written(TUESDAY, 'Thank you for the walk through.')]);
    expect(await noted()).toEqual([
      expect.objectContaining({ kind: 'reply-seen', dealId, at: TUESDAY, thread: THREAD, person: ANA.address }),
      expect.objectContaining({ kind: 'thread-seen', dealId, at: NOW, thread: THREAD }),
    ]);
  });

  test('shows when a mail went that a time was chosen for, also where the thread was not known before', async () => {
    const went = '2026-03-03T07:00:00.000Z';
    await sendOffer(world, { scheduled: true, thread: null });
    await open([written(TUESDAY, 'Hello')], '2026-03-02T12:00:00.000Z');
    const [, early] = await noted();
    expect(early).not.toHaveProperty('lastMine');
    await open([own(went)]);
    const last = (await noted()).at(-1);
    expect(last).toMatchObject({ kind: 'thread-seen', lastMine: went, mails: ['mail-1'] });
    await open([own(went)]);
    expect((await noted()).at(-1)?.id).toBe(last?.id);
  });

  test.each([
    [
      'a brush-off',
      'Thanks. We will discuss it internally and come back to you.',
      [
        {
          kind: 'brush-off',
          brushOff: 'discuss-internally',
          sentence: 'We will discuss it internally and come back to you.',
          person: ANA.address,
          thread: THREAD,
        },
      ],
    ],
    [
      'a yes to the time that was offered',
      'Thursday at ten works for me.',
      [
        {
          kind: 'slots-accepted',
          refersTo: 'mail-1',
          slot: { start: '2026-03-05T09:00:00Z', end: '2026-03-05T09:30:00Z' },
          sentence: 'Thursday at ten works for me.',
          person: ANA.address,
        },
      ],
    ],
    [
      'another time instead',
      'I cannot make Thursday. Could we do Friday at 11:00 instead?',
      [{ kind: 'commitment-asked', commitment: 'review', by: 'theirs', person: ANA.address }],
    ],
    [
      'a promise with a day',
      'I will send you the figures by Friday.',
      [{ kind: 'promise-made', side: 'theirs', due: '2026-03-06', what: 'I will send you the figures by Friday.' }],
    ],
    [
      'a real no, which loses what was asked for',
      'Hello. We have decided to go with another supplier. All the best.',
      [
        {
          kind: 'commitment-lost',
          commitment: 'review',
          by: 'theirs',
          sentence: 'We have decided to go with another supplier.',
        },
      ],
    ],
  ])('%s is noted with its sentence', async (_what, text, expected) => {
    expect(await said(text)).toEqual(expected.map((one) => expect.objectContaining(one)));
  });

  test.each(['Thursday at 10am works for me.', 'Thursday at 16:00 works for me.'])(
    'a yes by the client’s clock or by the rep’s means the same time: %s',
    async (text) => {
      const slot = { start: '2026-03-05T15:00:00Z', end: '2026-03-05T15:30:00Z' };
      const { dealId } = await sendOffer(world, { offered: [{ ...slot, checked: true }] });
      const db = await world.connection.checked();
      const deal = (await db.get('deals', dealId ?? '')) as Deal;
      await save(db, ['deals'], (tx) => putDeal(tx, { ...deal, zone: 'America/New_York' }));
      await open([own(SENT), written(TUESDAY, text)]);
      expect((await noted()).find(({ kind }) => kind === 'slots-accepted')).toMatchObject({ refersTo: 'mail-1', slot });
    },
  );

  test('an absence note says when they are back, and is no reply, folded or not', async () => {
    await sendOffer(world);
    const note = 'I am out of the office until Monday 9 March and will answer when I am back.';
    const folded = [own(SENT), written(TUESDAY, null)];
    const unfolded = [own(SENT), written(TUESDAY, note)];
    for (const messages of [folded, unfolded, folded]) await open(messages);
    expect((await noted()).find(({ kind }) => kind === 'absence-seen')).toMatchObject({
      back: '2026-03-09',
      at: TUESDAY,
    });
    const state = [...dealStates(await events(), { now: NOW, zone: 'Europe/Madrid' }).values()];
    expect(state.map(({ lastContact }) => lastContact.theirs)).toEqual([null]);
  });

  test('seen again adds nothing, and on another day only that it was seen', async () => {
    await sendOffer(world);
    const messages = [own(SENT), written(TUESDAY, 'Not a priority for us now. I will send you the list by Friday.')];
    expect(await open(messages)).toEqual({ recorded: 4 });
    const before = await events();
    expect(await open(messages)).toEqual({ recorded: 0 });
    expect(await events()).toEqual(before);
    world = wakeWorld('2026-03-05T09:00:00.000Z');
    expect(await open(messages)).toEqual({ recorded: 1 });
  });

  test('keeps no sentence when the rep keeps no evidence', async () => {
    await changeSettings(world, { keepEvidence: false });
    await said('It is not a priority. I will send you the figures by Friday.');
    const texts = JSON.stringify(await noted());
    expect(texts).not.toMatch(/priority for|not a priority\.|figures/);
    expect((await noted()).map(({ kind }) => kind).sort()).toEqual([
      'brush-off',
      'promise-made',
      'reply-seen',
      'thread-seen',
    ]);
  });

  test('never keeps the body', async () => {
    await said('We moved our depot on Saturday.\n\nCall me next week.\n\nThe keys are with the porter.');
    expect(JSON.stringify(await noted())).not.toMatch(/depot|porter/);
  });

  test('whose newest message is folded was not seen whole, so no silence may be claimed', async () => {
    await sendOffer(world);
    await recordThread(seenThread(NOW, [own(SENT), written(TUESDAY, null)], { whole: false }), world);
    expect((await noted()).map(({ kind }) => kind)).toEqual(['reply-seen']);
  });

  test('shows which thread a new mail began, and a mail that was sent from elsewhere', async () => {
    await sendOffer(world, { thread: null });
    await open([own('2026-03-02T09:00:02.000Z')]);
    expect((await noted())[0]).toMatchObject({ kind: 'thread-seen', mails: ['mail-1'] });
    await open([own('2026-03-02T09:00:02.000Z'), own('2026-03-03T18:00:00.000Z')]);
    expect((await noted()).map((event) => 'lastMine' in event && event.lastMine)).toEqual([
      false,
      '2026-03-03T18:00:00.000Z',
    ]);
  });

  test('lets an unanswered mail that began it be called unanswered', async () => {
    const { dealId } = await sendOffer(world, { thread: null });
    const later = '2026-03-12T09:00:00.000Z';
    world = wakeWorld(later);
    await open([own(SENT)], later);
    const state = dealStates(await events(), { now: later, zone: 'Europe/Madrid' }).get(dealId ?? '');
    expect(state?.risks.map(({ kind }) => kind)).toContain('no-answer');
  });

  test('notes a colleague of the client who writes', async () => {
    await sendOffer(world);
    await open([written(TUESDAY, 'Hello from me too.', { from: { address: 'bo@acme.example', name: 'Bo Lind' } })]);
    const people = await (await world.connection.checked()).getAll('people');
    expect(people.map(({ address, name }) => [address, name])).toContainEqual(['bo@acme.example', 'Bo Lind']);
  });
});

describe('nothing is noted', () => {
  const brushOff = 'We will discuss it internally and come back to you.';
  test.each<[string, () => Promise<unknown>]>([
    ['of a thread with strangers', () => open([written(TUESDAY, brushOff)])],
    [
      'of what a colleague writes in the thread',
      async () => {
        await sendOffer(world);
        const mei = { address: 'mei@bookend.example', name: 'Mei' };
        return recordThread(
          seenThread(NOW, [own(SENT), written(TUESDAY, brushOff, { from: mei })], { whole: false }),
          world,
        );
      },
    ],
    [
      'of a mailing list',
      async () => {
        await sendOffer(world);
        const list = { address: 'planners@lists.acme.example', name: '' };
        return recordThread(
          seenThread(NOW, [own(SENT), written(TUESDAY, brushOff, { from: list })], { whole: false }),
          world,
        );
      },
    ],
    [
      'under an account that is switched off',
      async () => {
        await sendOffer(world);
        await changeSettings(world, { accountsOff: [REP] });
        return open([own(SENT), written(TUESDAY, brushOff)]);
      },
    ],
    [
      'of a message that claims to come from the future',
      async () => {
        await sendOffer(world);
        return recordThread(seenThread(NOW, [written('2026-03-09T10:00:00.000Z', brushOff)], { whole: false }), world);
      },
    ],
    [
      'in the deal of another account',
      async () => {
        await sendOffer(world);
        return recordThread(seenThread(NOW, [written(TUESDAY, brushOff)], { account: 'me@private.example' }), world);
      },
    ],
  ])('%s', async (_of, act) => {
    await act();
    expect(await noted()).toEqual([]);
  });
});

test.each<[string, (deal: string) => Promise<unknown>]>([
  ['everything is deleted', async () => clearStores(await world.connection.checked())],
  [
    'the rep says it is no deal',
    async (deal) => notADeal({ id: 'none', deal, account: REP, people: [], at: NOW }, world),
  ],
])('a thread leaves nothing behind when %s while it is read', async (_, happens) => {
  const { dealId } = await sendOffer(world);
  await world.connection.checked();
  let over: Promise<unknown> = Promise.resolve();
  const meanwhile = {
    ...world,
    now: () => {
      over = happens(dealId ?? '');
      return NOW;
    },
  };
  const read = seenThread(NOW, [own(SENT), written(TUESDAY, 'We will discuss it and come back to you.')]);
  expect(await recordThread(read, meanwhile)).toEqual({ recorded: 0 });
  await over;
  expect(await noted()).toEqual([]);
});

test('a thread read in any order, in parts and again gives the same state', async () => {
  const messages = [
    own(SENT),
    written(TUESDAY, 'We will discuss it internally and come back to you.'),
    written('2026-03-03T12:00:00.000Z', 'I will send you the figures by Friday.'),
    written('2026-03-04T07:00:00.000Z', 'Thursday at ten works for me.'),
  ];
  const stateOf = async () =>
    [...dealStates(await events(), { now: NOW, zone: 'Europe/Madrid' })].map(([, state]) => ({
      ...state,
      dealId: '',
      watches: state.watches.map(({ id }) => id),
    }));
  const fresh = async (readings: SeenMessage[][]) => {
    emptyProfile();
    resetFakeBrowser();
    world = { ...wakeWorld(NOW), newId: () => 'deal' };
    await sendOffer(world);
    for (const reading of readings) await open(reading);
    return stateOf();
  };
  const whole = await fresh([messages]);
  const fold = (message: SeenMessage): SeenMessage => ({ ...message, text: null });
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          part: fc.shuffledSubarray(messages, { minLength: 1 }),
          folded: fc.boolean(),
        }),
        { maxLength: 4 },
      ),
      async (readings) => {
        const parts = readings.map(({ part, folded }) => (folded ? part.map(fold) : part));
        expect(await fresh([...parts, messages])).toEqual(whole);
      },
    ),
    runs(30),
  );
});
