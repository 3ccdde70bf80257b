import { describe, expect, test } from 'vitest';
import { agendaOf } from '../../src/deals/agenda.ts';
import { dealState, dealStates } from '../../src/deals/state.ts';
import type { DealState, Watch, WatchKind } from '../../src/deals/state-types.ts';
import type { TimelineEvent } from '../../src/deals/types.ts';
import type { ViewOptions } from '../../src/deals/view.ts';
import { booked, event, said } from './event.ts';
import { mail, named, slot, vague } from './timeline.ts';

const zone = 'Europe/Helsinki';
const monday = '2026-11-16T09:00:00Z';
const ines = 'ines@halden-marine.example';

const stateAt = (now: string, ...events: TimelineEvent[]): DealState =>
  dealState(events, { now, zone, deal: { id: 'a' } });
const watch = (kind: WatchKind, now: string, ...events: TimelineEvent[]): Watch | undefined =>
  stateAt(now, ...events).watches.find((one) => one.kind === kind);

describe('no answer', () => {
  const asked = mail(monday, named('2026-11-18'), { thread: 't1' });
  const seen = (at: string, lastMine?: string) =>
    event('thread-seen', at, { thread: 't1', ...(lastMine && { lastMine }) });

  test('is due when the third working day is over where the rep is', () => {
    expect(watch('no-answer', monday, asked)?.dueAt).toBe('2026-11-19T22:00:00Z');
    const friday = mail('2026-11-20T09:00:00Z', named('2026-11-25'), { thread: 't1' });
    expect(watch('no-answer', friday.at, friday)?.dueAt).toBe('2026-11-25T22:00:00Z');
  });

  test('counts working days as the rep has them: their weekdays, without public holidays', () => {
    const days = (working: Pick<ViewOptions, 'workdays' | 'holidays'>) =>
      dealState([asked], { now: monday, zone, deal: { id: 'a' }, ...working }).watches[0]?.dueAt;
    const holidays = new Map([['2026-11-18', 'a holiday']]);
    expect(days({})).toBe('2026-11-19T22:00:00Z');
    expect(days({ holidays })).toBe('2026-11-20T22:00:00Z');
    expect(days({ workdays: [1, 2, 3] })).toBe('2026-11-23T22:00:00Z');
  });

  test('is claimed only when the thread was seen since, else the rep is asked to look', () => {
    const now = '2026-11-20T09:00:00Z';
    expect(watch('no-answer', now, asked)).toMatchObject({
      reason: 'No answer seen since Mon 16 Nov: open the thread to be sure.',
      action: 'open-thread',
    });
    expect(watch('no-answer', now, asked, seen('2026-11-18T09:00:00Z'))?.action).toBe('open-thread');
    expect(watch('no-answer', now, asked, seen('2026-11-20T08:00:00Z'))).toMatchObject({
      id: `no-answer ${asked.id}`,
      reason: 'No answer to your mail of Mon 16 Nov after 3 working days.',
      action: 'follow-up',
    });
    expect(stateAt(now, asked).risks.map(({ kind }) => kind)).not.toContain('no-answer');
    expect(stateAt(now, asked, seen('2026-11-20T08:00:00Z')).risks.map(({ kind }) => kind)).toContain('no-answer');
  });

  test('waits anew when the thread shows a later mail of the rep, sent from a phone', () => {
    const found = watch(
      'no-answer',
      '2026-11-20T09:00:00Z',
      asked,
      seen('2026-11-20T08:00:00Z', '2026-11-19T09:00:00Z'),
    );
    expect(found).toMatchObject({ dueAt: '2026-11-24T22:00:00Z', action: 'open-thread' });
  });

  test('waits for somebody who is away until the working day after their return', () => {
    const away = event('absence-seen', '2026-11-16T09:01:00Z', { person: ines, back: '2026-11-30' });
    expect(watch('no-answer', '2026-11-20T09:00:00Z', asked, away)?.dueAt).toBe('2026-11-30T22:00:00Z');
  });

  test.each<[string, TimelineEvent]>([
    ['a reply', event('reply-seen', '2026-11-17T09:00:00Z', { thread: 't2', person: ines })],
    ['a meeting ahead', booked('2026-11-17T09:00:00Z', '2026-11-30T09:00:00Z')],
    ['undo send', { id: 'u', kind: 'send-undone', dealId: 'a', at: monday, refersTo: asked.id }],
    ['the end of the deal', event('deal-lost', '2026-11-17T09:00:00Z', { reason: '' })],
  ])('is over with %s', (_name, end) => {
    expect(watch('no-answer', '2026-11-20T09:00:00Z', asked, end)).toBeUndefined();
  });

  test('is not waited for when only the rep has something to do', () => {
    expect(watch('no-answer', monday, mail(monday, { ...named('2026-11-18'), owner: 'sender' }))).toBeUndefined();
  });
});

describe('promises', () => {
  const promise = (side: 'mine' | 'theirs', due: string | null) =>
    event('promise-made', monday, { side, what: 'The figures', due, sentence: '', person: ines });

  test('of the rep are due as the day begins, theirs on the working day after', () => {
    expect(watch('promise-mine', monday, promise('mine', '2026-11-20'))).toMatchObject({
      dueAt: '2026-11-19T22:00:00Z',
      action: 'keep-promise',
    });
    expect(watch('promise-theirs', monday, promise('theirs', '2026-11-20'))).toMatchObject({
      dueAt: '2026-11-22T22:00:00Z',
      reason: 'They promised “The figures” for Fri 20 Nov, and it is not noted as done.',
    });
  });

  test('are not watched once kept, and get a new watch when moved to another day', () => {
    const made = promise('mine', '2026-11-20');
    expect(watch('promise-mine', monday, made, { ...kept, refersTo: made.id })).toBeUndefined();
    const moved = event('promise-corrected', monday, {
      refersTo: made.id,
      what: 'The figures',
      due: '2026-11-24',
      side: 'mine',
    });
    expect(watch('promise-mine', monday, made, moved)?.id).toBe(`promise-mine ${made.id} 2026-11-24`);
  });

  const kept = { id: 'k', kind: 'promise-kept' as const, dealId: 'a', at: monday };
});

describe('meetings', () => {
  const meeting = booked(monday, '2026-11-20T12:00:00Z', { meeting: 'key' });
  const declined = event('meeting-declined', '2026-11-18T09:00:00Z', { meeting: 'key', person: ines });
  const maybe = event('meeting-answered', '2026-11-18T09:00:00Z', { meeting: 'key', person: ines, answer: 'maybe' });
  const yes = event('meeting-answered', '2026-11-18T10:00:00Z', { meeting: 'key', person: ines, answer: 'yes' });
  const now = '2026-11-18T12:00:00Z';

  test('in danger have the id of the nudge about them', () => {
    expect(watch('declined', now, meeting, declined)).toMatchObject({ id: 'declined key', dueAt: declined.at });
    expect(watch('tentative', now, meeting, maybe)?.id).toBe('tentative key');
    expect(watch('unanswered', now, meeting)).toBeUndefined();
    expect(watch('unanswered', '2026-11-19T13:00:00Z', meeting)?.dueAt).toBe('2026-11-19T12:00:00Z');
    expect(stateAt(now, meeting, maybe, yes).watches).toEqual([]);
  });

  test('that were declined are no next step', () => {
    expect(stateAt(now, meeting).nextStep).toMatchObject({ kind: 'meeting', ahead: true });
    expect(stateAt(now, meeting, declined).nextStep).toBeNull();
    expect(stateAt(now, meeting, declined).risks.map(({ kind }) => kind)).toEqual([
      'meeting-in-danger',
      'no-next-step',
    ]);
  });

  test('are not declined by who may stay away, and are by all who may where nobody else was invited', () => {
    const people = [ines, 'ada@halden-marine.example'];
    const ada = people[1] ?? '';
    const times = [monday, '2026-11-20T12:00:00Z'] as const;
    const withAda = booked(...times, { meeting: 'key', people, optional: [ada] });
    const no = (person: string) => ({ ...declined, person });
    expect(stateAt(now, withAda, no(ada))).toMatchObject({ nextStep: { kind: 'meeting' }, watches: [] });
    expect(watch('declined', now, withAda, no(ines))?.id).toBe('declined key');
    // Who need not come does not stand in for who must, and says nothing of whether they will.
    expect(watch('declined', now, withAda, no(ines), { ...yes, person: ada })?.id).toBe('declined key');
    expect(watch('unanswered', '2026-11-19T13:00:00Z', withAda, { ...yes, person: ada })?.id).toBe('unanswered key');
    const both = booked(...times, { meeting: 'key', people, optional: people });
    expect(watch('declined', now, both, no(ada))?.id).toBe('declined key');
  });

  test('with many invited are not declined by one of them, and are by half', () => {
    const people = [ines, 'per@halden-marine.example', 'ada@halden-marine.example', 'bo@halden-marine.example'];
    const large = booked(monday, '2026-11-20T12:00:00Z', { meeting: 'key', people });
    const no = (person: string) => event('meeting-declined', '2026-11-18T09:00:00Z', { meeting: 'key', person });
    const [one, two] = people.map(no);
    if (!one || !two) throw new Error('nobody was invited');
    expect(stateAt(now, large, one)).toMatchObject({ nextStep: { kind: 'meeting' }, risks: [], watches: [] });
    expect(stateAt(now, large, one, two).nextStep).toBeNull();
    expect(watch('declined', now, large, one, two)?.id).toBe('declined key');
    // Somebody nobody knows to be invited was, as they answered.
    expect(stateAt(now, meeting, no('ada@halden-marine.example')).nextStep).toBeNull();
    expect(stateAt(now, large, one, two, { ...yes, person: people[2] ?? '' }).nextStep).toMatchObject({
      kind: 'meeting',
    });
  });

  test('that ended with nothing after them are spoken of until the rep wrote', () => {
    const after = '2026-11-20T13:00:00Z';
    expect(watch('after-end', after, meeting)).toMatchObject({ id: 'after-end key', dueAt: meeting.end });
    expect(watch('after-end', after, meeting, mail('2026-11-20T12:45:00Z', vague))).toBeUndefined();
    expect(
      watch('after-end', after, meeting, booked(monday, '2026-11-27T12:00:00Z', { meeting: 'k2' })),
    ).toBeUndefined();
  });

  test('accepted and not booked are waiting for the rep', () => {
    const offer = mail(monday, named(), { offered: [slot('2026-11-20T12:00:00Z')] });
    const accepted = event('slots-accepted', '2026-11-17T09:00:00Z', {
      refersTo: offer.id,
      slot: { start: '2026-11-20T12:00:00Z', end: '2026-11-20T12:30:00Z' },
      sentence: 'Friday.',
      person: ines,
    });
    expect(watch('accepted', now, offer, accepted)?.action).toBe('book');
    expect(stateAt(now, offer, accepted).nextStep).toMatchObject({ kind: 'accepted', day: '2026-11-20' });
    const entered = booked(now, '2026-11-20T12:00:00Z');
    expect(watch('accepted', now, offer, accepted, entered)).toBeUndefined();
  });

  test('accepted in words that leave open which are waiting for the rep as well, while one is ahead', () => {
    const offer = mail(monday, named(), { offered: [slot('2026-11-18T12:00:00Z'), slot('2026-11-20T12:00:00Z')] });
    const rest = { refersTo: offer.id, slot: null, sentence: 'Either is fine.', person: ines };
    const either = event('slots-accepted', '2026-11-17T09:00:00Z', rest);
    expect(watch('accepted', now, offer, either)).toMatchObject({ action: 'book', dueAt: either.at, about: offer.id });
    expect(watch('accepted', '2026-11-21T09:00:00Z', offer, either)).toBeUndefined();
    expect(watch('accepted', now, offer, either, booked(now, '2026-11-20T12:00:00Z'))).toBeUndefined();
  });

  test('accepted after a brush-off leave nothing to answer', () => {
    const offer = mail(monday, named(), { offered: [slot('2026-11-20T12:00:00Z')] });
    const put = event('brush-off', '2026-11-17T09:00:00Z', {
      brushOff: 'bad-time',
      sentence: 'Up to the neck in it.',
      person: ines,
      thread: null,
    });
    const accepted = event('slots-accepted', '2026-11-18T09:00:00Z', {
      refersTo: offer.id,
      slot: { start: '2026-11-20T12:00:00Z', end: '2026-11-20T12:30:00Z' },
      sentence: 'Friday after all.',
      person: ines,
    });
    const [later, state] = ['2026-11-18T10:00:00Z', stateAt('2026-11-18T10:00:00Z', offer, put, accepted)];
    expect(watch('brush-off', later, offer, put)?.action).toBe('reply');
    expect(state.risks).toEqual([]);
    expect(state.watches.map(({ kind }) => kind)).toEqual(['accepted']);
  });
});

test('one contact alone is a concern from Build Consensus on', () => {
  const alone = said('commitment-asked', 'build-consensus', monday);
  expect(watch('one-contact', monday, alone)).toMatchObject({ id: 'one-contact a', action: 'add-person' });
  const second = event('reply-seen', monday, { thread: 't', person: 'per@halden-marine.example' });
  expect(watch('one-contact', monday, alone, second)).toBeUndefined();
  expect(watch('one-contact', monday, said('commitment-asked', 'explore', monday))).toBeUndefined();
});

test('a deal going dark says every reason, and no figure stands for them', () => {
  const asked = mail(monday, vague, { thread: 't1' });
  const put = event('brush-off', '2026-11-17T09:00:00Z', {
    brushOff: 'call-me-later',
    sentence: 'Ring me some time.',
    person: ines,
    thread: 't1',
  });
  const found = watch('going-dark', '2026-12-03T09:00:00Z', asked, put);
  expect(found?.dueAt).toBe('2026-12-01T22:00:00Z');
  expect(found?.reason).toContain('They put you off on Tue 17 Nov');
  expect(found?.reason).toContain('ended without a time');
});

test('a deal does not go dark while nobody is expected to answer', () => {
  const asked = mail(monday, vague, { thread: 't1' });
  const away = (back: string) => event('absence-seen', '2026-11-16T09:01:00Z', { person: ines, back });
  const due = (...events: TimelineEvent[]) => watch('going-dark', '2026-12-03T09:00:00Z', asked, ...events)?.dueAt;
  expect(due()).toBe('2026-11-30T22:00:00Z');
  expect(due(away('2026-11-20')), 'back in good time').toBe('2026-11-30T22:00:00Z');
  expect(due(away('2026-12-11'))).toBe('2026-12-13T22:00:00Z');
});

test('Today has each deal once, the most urgent first, with how much more there is', () => {
  const events = [
    { ...mail(monday, vague), id: 'v', dealId: 'b' },
    booked(monday, '2026-11-20T12:00:00Z'),
    event('meeting-declined', '2026-11-18T09:00:00Z', { meeting: 'm1', person: null }),
    event('promise-made', monday, { side: 'mine', what: 'A list', due: '2026-11-18', sentence: '', person: null }),
    event('promise-made', monday, {
      dealId: 'c',
      side: 'mine',
      what: '',
      due: '2026-12-18',
      sentence: '',
      person: null,
    }),
  ];
  const now = '2026-11-18T12:00:00Z';
  const states = [...dealStates(events, { now, zone }).values()];
  const deals = ['a', 'b', 'c'].map((id) => ({
    id,
    account: 'tomas@tessel.example',
    key: `domain:${id}.example`,
    name: id,
    createdAt: monday,
  }));
  expect(agendaOf(states, deals, now, zone).map(({ deal, kind, more }) => [deal.id, kind, more])).toEqual([
    ['a', 'declined', 1],
    ['b', 'step-open', 0],
  ]);
});
