import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heldSlots, nextSteps } from '../../src/deals/next-steps.ts';
import type { NextStep, TimelineEvent } from '../../src/deals/types.ts';
import { runs } from '../runs.ts';
import { act, corrected, type Mail, mail, named, slot, snoozed, vague } from './timeline.ts';

const zone = 'Europe/Helsinki';
const monday = '2026-11-23T09:00:00Z';
const tuesday = '2026-11-24T09:00:00Z';
const thursdayNoon = slot('2026-11-26T10:00:00Z');
const fridayNight = slot('2026-11-27T22:30:00Z');

const only = (...events: TimelineEvent[]): NextStep | undefined => {
  const steps = nextSteps(events, zone);
  expect(steps.length).toBeLessThanOrEqual(1);
  return steps[0];
};

describe('where a deal stands', () => {
  test('is nowhere without a mail that had a next step', () => {
    expect(only()).toBeUndefined();
    expect(only(mail(monday, null))).toBeUndefined();
  });

  test('is the step of its newest mail, with the evidence', () => {
    const first = mail(monday, vague);
    expect(only(first)).toEqual({
      eventId: monday,
      dealId: 'a',
      state: 'open',
      what: vague.sentence,
      owner: 'both',
      day: null,
      offered: [],
      people: ['ines@halden-marine.example'],
      thread: null,
      sentAt: monday,
      corrected: false,
      snoozedUntil: null,
    });
    const second = mail(tuesday, named('2026-11-30', '2026-11-27'));
    expect(only(second, first)).toMatchObject({
      eventId: tuesday,
      state: 'dated',
      day: '2026-11-27',
      lastDay: '2026-11-30',
    });
    expect(only(second, first, mail('2026-11-25T09:00:00Z', null))?.eventId).toBe(tuesday);
  });

  test('goes by when mails were sent, not by what their ids happen to be', () => {
    const first = mail(monday, named('2026-11-26'), { id: 'z' });
    const second = mail(tuesday, named('2026-11-27'), { id: 'a' });
    expect(only(first, second)?.eventId).toBe('a');
    expect(only(mail(monday, named('2026-11-26'), { id: 'b' }), mail(monday, vague, { id: 'a' }))?.eventId).toBe('b');
  });

  test('is the times offered, by the first of them in the zone of the rep', () => {
    const offered = [fridayNight, thursdayNoon];
    expect(only(mail(monday, named('2026-11-26', '2026-11-28'), { offered }))).toMatchObject({
      state: 'offered',
      day: '2026-11-26',
      offered: [thursdayNoon, fridayNight],
    });
    expect(only(mail(monday, named('2026-11-28'), { offered: [fridayNight] }))?.day).toBe('2026-11-28');
  });

  test('goes back to the mail before when undo send brought the newest back', () => {
    const first = mail(monday, named('2026-11-26'));
    const second = mail(tuesday, named('2026-12-01'));
    expect(only(first, second, act('send-undone', second))?.eventId).toBe(monday);
    expect(only(second, act('send-undone', second))).toBeUndefined();
  });

  test('is nowhere once closed, even though an older mail had a step too', () => {
    const first = mail(monday, named('2026-11-26'));
    const second = mail(tuesday, named('2026-12-01'));
    expect(only(first, second, act('step-closed', second))).toBeUndefined();
    expect(only(first, act('step-closed', first), second)?.eventId).toBe(tuesday);
    expect(only(first, second, act('step-closed', first))?.eventId).toBe(tuesday);
  });

  test('keeps a time still ahead when a vague mail follows, and no longer', () => {
    const dated = mail(monday, named('2026-11-26'));
    const chat = mail(tuesday, vague);
    expect(only(dated, chat)?.eventId).toBe(monday);
    expect(only(dated, mail('2026-11-28T09:00:00Z', vague))?.state).toBe('open');
    const offering = mail(monday, named('2026-11-26'), { offered: [thursdayNoon] });
    expect(only(offering, chat)?.state).toBe('offered');
    expect(only(dated, act('step-closed', dated), chat)?.eventId).toBe(tuesday);
    expect(only(dated, chat, act('step-closed', dated, '2026-11-25T09:00:00Z'))).toBeUndefined();
    expect(only(dated, corrected(dated, null), chat)?.eventId).toBe(tuesday);
    // What was corrected on Wednesday is what the list showed then: it stays, in the new words.
    const wednesday = corrected(dated, null, '2026-11-25T09:00:00Z');
    expect(only(dated, chat, wednesday)).toMatchObject({ eventId: monday, what: 'They decide', corrected: true });
  });

  test('is in the words of the rep after a correction, the last of them', () => {
    const offering = mail(monday, named('2026-11-26'), { offered: [thursdayNoon] });
    const words = corrected(offering, '2026-11-26');
    expect(only(offering, words)).toMatchObject({
      state: 'offered',
      what: 'They decide',
      owner: 'recipient',
      corrected: true,
    });
    const moved = corrected(offering, '2026-12-04', '2026-11-25T09:00:00Z');
    expect(only(moved, offering, words)).toMatchObject({ state: 'dated', day: '2026-12-04', offered: [] });
    expect(only(offering, corrected(offering, null))).toMatchObject({ state: 'open', day: null, offered: [] });
  });

  test('leads back to the thread it was sent in', () => {
    expect(only(mail(monday, vague, { thread: '18c2a9f0b7d3e415' }))?.thread).toBe('18c2a9f0b7d3e415');
  });

  test('sleeps until the latest snooze says, and a new mail wakes it', () => {
    const dated = mail(monday, named('2026-11-26'));
    const short = snoozed(dated, '2026-11-24T07:00:00Z');
    const long = snoozed(dated, '2026-11-30T07:00:00Z', '2026-11-24T08:00:00Z');
    expect(only(long, short, dated)?.snoozedUntil).toBe('2026-11-30T07:00:00Z');
    expect(only(long, dated, mail(tuesday, named('2026-12-01')))?.snoozedUntil).toBeNull();
  });
});

describe('times held for other clients', () => {
  const offering = mail(monday, named('2026-11-26'), { offered: [thursdayNoon, fridayNight] });
  const held = (events: TimelineEvent[], now = tuesday, except: string | null = null): string[] =>
    heldSlots(events, now, except).map(({ start }) => start);

  test('are those offered and still ahead', () => {
    expect(held([offering])).toEqual([thursdayNoon.start, fridayNight.start]);
    expect(held([offering], '2026-11-26T10:00:00Z')).toEqual([fridayNight.start]);
    expect(held([offering], tuesday, 'a')).toEqual([]);
    expect(held([offering], tuesday, 'b')).toHaveLength(2);
  });

  test('are let go when the step is closed, undone, replaced or moved to another day', () => {
    expect(held([offering, act('step-closed', offering)])).toEqual([]);
    expect(held([offering, act('send-undone', offering)])).toEqual([]);
    expect(held([offering, mail(tuesday, named('2026-12-03'))])).toEqual([]);
    expect(held([offering, corrected(offering, '2026-12-03')])).toEqual([]);
    expect(held([offering, mail(tuesday, null)])).toHaveLength(2);
  });
});

const day = fc.constantFrom('2026-11-20', '2026-11-24', '2026-11-26', '2026-12-01');
const moment = fc
  .integer({ min: 0, max: 40 })
  .map((n) => new Date(Date.parse('2026-11-20T08:00:00Z') + n * 6 * 3_600_000).toISOString());
const mails: fc.Arbitrary<Mail> = fc
  .record({
    id: fc.integer({ min: 0, max: 1e6 }).map((n) => `m${n}`),
    at: moment,
    dealId: fc.constantFrom('a', 'b', 'c'),
    step: fc.oneof(
      fc.constant(null),
      fc.constant(vague),
      fc.array(day, { maxLength: 3 }).map((days) => named(...days)),
    ),
    offered: fc.array(moment.map(slot), { maxLength: 3 }),
  })
  .map(({ at, step, ...rest }) => mail(at, step, rest));

const timelines = fc.uniqueArray(mails, { maxLength: 8, selector: ({ id }) => id }).chain((sent) => {
  const [first] = sent;
  if (!first) return fc.constant<TimelineEvent[]>([]);
  const on = fc.constantFrom(...sent);
  const acts = fc.oneof(
    fc
      .tuple(fc.constantFrom('send-undone' as const, 'step-closed' as const), on, moment)
      .map(([kind, to, at]) => act(kind, to, at)),
    fc.tuple(on, fc.option(day), moment).map(([to, when, at]) => corrected(to, when, at)),
    fc.tuple(on, moment, moment).map(([to, until, at]) => snoozed(to, until, at)),
  );
  return fc
    .uniqueArray(acts, { maxLength: 6, selector: ({ id }) => id })
    .map((done): TimelineEvent[] => [...sent, ...done]);
});

describe('any timeline', { timeout: 600_000 }, () => {
  test('gives the same state in any order and with any event repeated', () => {
    const shuffled = timelines.chain((events) =>
      fc.record({
        events: fc.constant(events),
        again: fc.array(fc.nat({ max: Math.max(0, events.length - 1) }), { maxLength: 10 }).chain((extra) => {
          const more = [...events, ...extra.flatMap((at) => events[at] ?? [])];
          return fc.shuffledSubarray(more, { minLength: more.length, maxLength: more.length });
        }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ events, again }) => {
        expect(nextSteps(again, zone)).toEqual(nextSteps(events, zone));
        expect(heldSlots(again, tuesday, null)).toEqual(heldSlots(events, tuesday, null));
      }),
      runs(3000),
    );
  });

  test('leaves at most one next step for each deal, never one undone or closed, and holds only times of those', () => {
    fc.assert(
      fc.property(timelines, (events) => {
        const steps = nextSteps(events, zone);
        expect(new Set(steps.map(({ dealId }) => dealId)).size).toBe(steps.length);
        const over = new Set(
          events.flatMap((event) =>
            event.kind === 'send-undone' || event.kind === 'step-closed' ? [event.refersTo] : [],
          ),
        );
        expect(steps.filter(({ eventId }) => over.has(eventId))).toEqual([]);
        const offered = steps.flatMap((step) => step.offered.map(({ start }) => start));
        for (const { start } of heldSlots(events, tuesday, null)) expect(offered).toContain(start);
      }),
      runs(1500),
    );
  });
});
