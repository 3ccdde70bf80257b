import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/engine/analyze.ts';
import { dueNudges } from '../../src/nudges/due.ts';
import { headings, noticeOf } from '../../src/nudges/notices.ts';
import type { NudgeInput } from '../../src/nudges/types.ts';
import type { KnownMeeting } from '../../src/schedule/meeting.ts';
import { mergeShelves } from '../../src/sources/merge.ts';
import { guest, input, meeting, REP } from './create.ts';

const INES = { name: 'Ines Valtari' };
const said = (now: string, one: KnownMeeting, changes: Partial<NudgeInput> = {}): [string, string] => {
  const [nudge] = dueNudges(input(now, [one], changes));
  return [nudge?.title ?? '', nudge?.why ?? ''];
};
const invited = (...people: KnownMeeting['people']): KnownMeeting =>
  meeting({ people, readAt: '2026-11-25T09:00:00Z' });
const at = (rsvp: 'no' | 'maybe' | 'none') => guest('ines@halden-marine.example', rsvp, INES);
const NOON = '2026-11-25T12:00:00Z';
/** What a secret address alone tells, just downloaded. */
const feedOf = (one: KnownMeeting) => {
  const known = [{ start: '2026-11-01T00:00:00Z', end: '2027-11-01T00:00:00Z', readAt: NOON }];
  const place = { account: REP, source: 'ical', calendar: REP } as const;
  return mergeShelves([{ ...place, covers: [REP], gone: {}, known, meetings: [{ ...one, ...place }] }], NOON);
};

const sentences: [string, [string, string]][] = [
  ['before the end', said('2026-11-26T10:56:00Z', meeting())],
  ['after the end', said('2026-11-26T11:05:00Z', meeting())],
  ['after the end, next day', said('2026-11-27T09:00:00Z', meeting())],
  [
    'not known',
    said('2026-11-26T11:05:00Z', meeting(), { calendar: { meetings: [meeting()], readAt: null, reach: null } }),
  ],
  ['declined', said(NOON, invited(at('no')))],
  ['declined, in a feed', said(NOON, invited(at('no')), { calendar: feedOf(invited(at('no'))) })],
  ['after the end, in a feed', said('2026-11-26T11:05:00Z', meeting(), { calendar: feedOf(meeting()) })],
  ['maybe', said(NOON, invited(at('maybe')))],
  ['unanswered by one', said(NOON, invited(at('none')))],
  [
    'unanswered by three',
    said(NOON, invited(at('none'), guest('ole@x.example', 'none'), guest('kim@x.example', 'none'))),
  ],
  ['no agenda', said('2026-11-25T15:00:00Z', meeting({ description: 'absent' }))],
];

describe('a nudge says', () => {
  test.each<[string, string]>([
    ['before the end', 'With Ines, until 11:00 London. Nothing is booked after it.'],
    ['after the end', 'With Ines, 10:00 to 11:00 London. Nothing is booked after it.'],
    ['after the end, next day', 'With Ines, Thu 26 Nov, 10:00 to 11:00 London. Nothing is booked after it.'],
    ['not known', 'With Ines, 10:00 to 11:00 London. Calendar was never read.'],
    ['declined', 'Ines declined Thu 26 Nov, 10:00 London. Nothing else with them is in the calendar.'],
    ['declined, in a feed', 'Ines declined Thu 26 Nov, 10:00 London. What was booked after 00:00 London is not known.'],
    [
      'after the end, in a feed',
      'With Ines, 10:00 to 11:00 London. What was booked after Wed 25 Nov, 00:00 London is not known.',
    ],
    ['maybe', 'Ines answered maybe for Thu 26 Nov, 10:00 London. Nobody said yes.'],
    ['unanswered by one', 'Ines has not answered for Thu 26 Nov, 10:00 London.'],
    ['unanswered by three', 'Ines, ole@x.example and 1 more have not answered for Thu 26 Nov, 10:00 London.'],
    ['no agenda', 'With Ines, Thu 26 Nov, 10:00 London. The invitation says nothing of what it is for.'],
  ])('%s', (which, why) => {
    expect(sentences.find(([name]) => name === which)?.[1]).toEqual(['Halden Marine', why]);
  });

  test('the name of the deal, the person’s before the company’s', () => {
    const deal = (id: string, key: string) => ({ id, account: REP, key, name: id, createdAt: '2026-01-01T00:00:00Z' });
    const deals = [deal('Fleet', 'domain:halden-marine.example'), deal('Harbour', 'domain:harbour.example')];
    expect(said(NOON, invited(at('no')), { deals })[0]).toBe('Fleet');
    const people = [{ id: 'p', account: REP, address: 'ines@halden-marine.example', name: '', dealId: 'Harbour' }];
    expect(said(NOON, invited(at('no')), { deals, people })[0]).toBe('Harbour');
  });

  test('a name that runs from right to left, without turning the sentence round', () => {
    const [, why] = said(NOON, invited(guest('ines@halden-marine.example', 'no', { name: 'הדס' })));
    expect(why).toBe('\u2068הדס\u2069 declined Thu 26 Nov, 10:00 London. Nothing else with them is in the calendar.');
  });

  test('nothing that the product itself would call open', () => {
    const words = [...sentences.map(([, [, why]]) => why), ...Object.values(headings)];
    const reference = { now: NOON, zone: 'Europe/London' };
    const found = words.flatMap((text) => analyze(text, { direction: 'out', reference }).findings.map(() => text));
    expect(found).toEqual([]);
  });

  test('at most two buttons, and none on a group', () => {
    const [nudge] = dueNudges(input('2026-11-26T11:05:00Z', [meeting()]));
    if (!nudge) throw new Error('nothing is due');
    expect(noticeOf([nudge], NOON)?.buttons.map(({ label }) => label)).toEqual(['Book it', 'Draft the follow-up']);
    expect(noticeOf([nudge, nudge], NOON)).toMatchObject({ title: '2 meetings need an answer', buttons: [] });
  });
});
