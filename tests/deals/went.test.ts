import { expect, test } from 'vitest';
import { nextSteps } from '../../src/deals/next-steps.ts';
import { silenceOf } from '../../src/deals/silence.ts';
import type { TimelineEvent } from '../../src/deals/types.ts';
import { wentAt } from '../../src/deals/went.ts';
import { event } from './event.ts';
import { mail, vague } from './timeline.ts';

const CHOSEN = '2026-03-02T16:00:00.000Z';
const WENT = '2026-03-05T07:00:00.000Z';
const later = mail(CHOSEN, { ...vague, owner: 'recipient' }, { scheduled: true, thread: 't' });
const seen = (at: string, lastMine?: string): TimelineEvent =>
  event('thread-seen', at, { thread: 't', ...(lastMine !== undefined && { lastMine }) });
const wentIn = (events: TimelineEvent[]) => nextSteps(events, 'UTC').map(({ went }) => went);

test('a mail is sent at once unless a time was chosen for it', () => {
  const now = { ...later, scheduled: false };
  expect(wentAt(now, [now])).toBe(CHOSEN);
  expect(wentIn([now])).toEqual([undefined]);
});

test('a scheduled one has gone once its thread shows a newer mail of the rep, in whatever way the thread is known', () => {
  const early = seen('2026-03-03T09:00:00.000Z', '2026-03-01T09:00:00.000Z');
  expect(wentIn([later, early])).toEqual([null]);
  expect(wentIn([later, early, seen('2026-03-06T09:00:00.000Z', WENT)])).toEqual([WENT]);
  const unknown = { ...later, thread: null };
  const shown = { ...seen('2026-03-06T09:00:00.000Z', WENT), mails: [later.id] } as TimelineEvent;
  expect(wentIn([unknown, seen('2026-03-06T09:00:00.000Z', WENT)])).toEqual([null]);
  expect(wentIn([unknown, shown])).toEqual([WENT]);
});

test('nobody is late with an answer to a mail that waits for its time, and the days count from when it went', () => {
  const first = { ...later, id: 'first', scheduled: false, at: '2026-03-01T09:00:00.000Z' };
  const looked = seen('2026-03-03T09:00:00.000Z');
  expect(silenceOf([later, looked], [])).toBeNull();
  expect(silenceOf([first, later, looked], [])?.mail.id).toBe('first');
  expect(silenceOf([later, looked, seen('2026-03-06T09:00:00.000Z', WENT)], [])).toMatchObject({
    mail: { id: later.id },
    since: WENT,
  });
});
