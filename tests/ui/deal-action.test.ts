// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import type { WatchAction, WatchKind } from '../../src/deals/state-types.ts';
import { actionOf, openAction } from '../../src/ui/deal/deal-action.ts';
import { row } from '../board/deal-row.ts';
import { Background } from './background.ts';

const zone = 'Europe/London';
const THREAD = '18c2f0a1b2c3d4e5';
const watch = (action: WatchAction, kind: WatchKind = 'no-answer') => ({ kind, reason: 'So.', action });
const step = (kind: 'meeting' | 'offered' | 'accepted', ahead = true) =>
  ({ kind, what: 'Talk', day: '2026-03-05', start: '2026-03-05T10:00:00Z', ahead }) as const;

describe('the one thing to do', () => {
  test.each([
    ['a meeting ahead', { nextStep: step('meeting') }, 'Open calendar', '/calendar/r/day/2026/3/5?'],
    ['times that wait for an answer', { nextStep: step('offered'), thread: THREAD }, 'Open thread', `#all/${THREAD}`],
    ['an accepted time', { watch: watch('book', 'accepted'), nextStep: step('accepted') }, 'Book it', 'eventedit'],
    ['no answer', { watch: watch('follow-up'), thread: THREAD }, 'Follow up', `#all/${THREAD}`],
    ['no answer, the thread not known', { watch: watch('open-thread') }, 'Write', 'to=ines%40halden.example'],
    [
      'a declined meeting',
      { watch: watch('offer-times', 'declined'), nextStep: step('meeting') },
      'Offer times',
      'to=',
    ],
    ['no next step', { nextStep: null }, 'Write', 'to=ines%40halden.example'],
    ['a meeting that is over', { nextStep: step('meeting', false) }, 'Write', 'to='],
  ])('with %s', (_with, rest, label, url) => {
    const action = actionOf(row('Halden', rest), zone);
    expect(action?.label).toBe(label);
    expect(action?.url).toContain(url);
    expect(action?.url).toContain('authuser=rep%40ours.example');
  });

  test('an accepted time is booked at exactly that time, with the people', () => {
    const accepted = { start: '2026-03-05T10:00:00Z', end: '2026-03-05T10:45:00Z' };
    const url = new URL(actionOf(row('Halden', { watch: watch('book'), accepted }), zone)?.url ?? '');
    expect(url.searchParams.get('dates')).toBe('20260305T100000Z/20260305T104500Z');
    expect(url.searchParams.get('add')).toBe('ines@halden.example');
  });

  test.each([
    ['a closed deal', { outcome: 'closed' as const }],
    ['a deal with nobody in it', { to: [], nextStep: null }],
  ])('is nothing in %s', (_in, rest) => expect(actionOf(row('Halden', rest), zone)).toBeNull());
});

describe('wording is brought', () => {
  const writes = (rest: Parameters<typeof row>[1]) => actionOf(row('halden', rest), zone)?.write;
  const to = ['ines@halden.example'];

  test.each([
    ['where nothing is agreed', { nextStep: null }, { thread: null, brings: 'next-ask' }],
    ['for a missing answer', { watch: watch('follow-up'), thread: THREAD }, { thread: THREAD, brings: 'next-ask' }],
    ['for a meeting they declined', { watch: watch('offer-times', 'declined') }, { thread: null, brings: 'next-ask' }],
    [
      'beside what the rep promised',
      { watch: watch('keep-promise'), thread: THREAD },
      { thread: THREAD, brings: 'promised' },
    ],
    [
      'for a thread that is none',
      { watch: watch('follow-up'), thread: 'thread-f:1' },
      { thread: null, brings: 'next-ask' },
    ],
  ])('%s', (_where, rest, wanted) => expect(writes(rest)).toEqual({ deal: 'halden', to, ...wanted }));

  test.each([
    ['they wrote what is to be answered', { watch: watch('reply', 'brush-off') }, 'answer'],
    ['they promised something', { watch: watch('ask-for-promise', 'promise-theirs') }, 'their-promise'],
    ['a thread is looked at first', { watch: watch('open-thread') }, 'nothing'],
    ['somebody is to be added', { watch: watch('add-person', 'one-contact') }, 'nothing'],
    ['times wait for an answer', { nextStep: step('offered') }, 'nothing'],
  ])('of its own where %s', (_where, rest, brings) =>
    expect(writes({ ...rest, thread: THREAD })).toEqual({ deal: 'halden', to, thread: THREAD, brings }),
  );

  test('that asks for nothing in a new mail to whoever has times on offer', () =>
    expect(writes({ nextStep: step('offered'), thread: null })?.brings).toBe('nothing'));

  test('by nothing where an event is opened', () =>
    expect(writes({ watch: watch('book', 'accepted') })).toBeUndefined());
});

test('what the background cannot open is opened by the page, without the wording', async () => {
  const opened = vi.fn();
  vi.stubGlobal('open', opened);
  const background = new Background();
  const action = {
    label: 'Write',
    url: 'https://mail.google.com/',
    write: { deal: 'a', thread: null, to: [], brings: 'next-ask' as const },
  };
  await openAction(background.ask, action);
  expect(background.sent('write-to-deal')).toEqual([action.write]);
  expect(opened).not.toHaveBeenCalled();
  background.failing.set('write-to-deal', 'Stopped.');
  await openAction(background.ask, action);
  expect(opened).toHaveBeenCalledExactlyOnceWith(action.url, '_blank', 'noopener,noreferrer');
});
