import { describe, expect, it } from 'vitest';
import { times } from './times.ts';

const first = (sentence: string) => times(sentence)[0];

describe('What a time says beside its day', () => {
  it.each([
    ['We called last Thursday.', true],
    ['We spoke on Monday.', true],
    ['I was out on Monday.', true],
    ['The contract ended on March 12.', true],
    ['I wrote to you two days ago.', true],
    ['We met earlier this week.', true],
    ['I saw him the other day.', true],
    ['Yesterday was good.', true],
    ['The webinar on Tuesday at 2pm was great.', true],
    ['Sent on Monday at 9:14 AM.', true],
    ['We agreed to talk on Thursday.', undefined],
    ['I was hoping for Thursday.', undefined],
    ['I had Thursday in mind.', undefined],
    ['I sent the invite for Tuesday.', undefined],
    ['I sent it so that we talk tomorrow.', undefined],
    ['He was away, back next week.', undefined],
    ['I need the signed form back by Friday.', undefined],
    ['The call is scheduled for Tuesday.', undefined],
    ['Shall we talk on Monday?', undefined],
  ])('past: %s', (sentence, past) => {
    expect(first(sentence)?.past).toBe(past);
  });

  it.each([
    ["Please move Thursday's lunch.", true],
    ["Next week's report is late.", true],
    ['Can we move our Tuesday call?', true],
    ['The Friday Group is our client.', true],
    ["Thursday's good for me.", undefined],
    ["Tomorrow's fine.", undefined],
    ['Can we talk Thursday?', undefined],
  ])('belongs to a noun: %s', (sentence, possessive) => {
    expect(first(sentence)?.possessive).toBe(possessive);
  });

  it.each([
    ['Thursday 2pm ET', 'ET'],
    ['Wednesday at 15:30 CEST works', 'CEST'],
    ['Can we do 2pm (London time) on Friday?', 'London time'],
    ['Tomorrow at 9 your time?', 'your time'],
    ['Tue 2-4, Wed 10-12 or Thu after 3 (CET)', 'CET'],
    ['Friday 10am GMT+2', 'GMT+2'],
    ['Friday at 10 Eastern', 'Eastern'],
    ['Friday at 10:00 (New York)', 'New York'],
    ['Friday 11:30 (Kolkata; 07:00 in London)', 'Kolkata'],
    ['Friday at 3pm Buenos Aires time', 'Buenos Aires time'],
    ['Friday 09:00 (UTC+5:30)', 'UTC+5:30'],
    ['Friday 09:00 (US Eastern; 15:00 in Berlin)', 'US Eastern'],
    ['Friday at 10:00 (Oleander)', undefined],
    ['Friday at 10:00 (Lisbon office)', undefined],
    ['Friday at 10', undefined],
  ])('keeps the zone as written: %s', (sentence, zone) => {
    expect(first(sentence)?.zone).toBe(zone);
  });

  it.each([
    ['I need it by Friday.', 'by'],
    ['No later than Wednesday.', 'by'],
    ['Before Thursday, please.', 'before'],
    ['Thursday at the latest.', 'by'],
    ['Sometime Thursday?', 'sometime'],
    ['Around the 20th.', 'around'],
    ['Early next week.', 'early'],
    ['Mid-September.', 'mid'],
    ['Late next week.', 'late'],
    ['After the 14th.', 'after'],
    ['Thursday after 3.', 'after'],
  ] as const)('modifier: %s', (sentence, modifier) => {
    expect(first(sentence)?.modifier).toBe(modifier);
  });

  it('takes a hedged day back, and gives it back for a clock time or a day that is known', () => {
    expect(first('Can we talk around Thursday?')).toMatchObject({ hedged: true, grounded: false });
    expect(first('Can we talk around 2pm Thursday?')).toMatchObject({ hedged: false, grounded: true });
    expect(first('Can we talk sometime Thursday at 2?')).toMatchObject({ hedged: false, grounded: true });
    expect(first('Can we talk sometime today?')).toMatchObject({ hedged: false, grounded: true });
    expect(first('Are you around Thursday?')).toMatchObject({ hedged: false, grounded: true });
    expect(first('How about Thursday?')).toMatchObject({ hedged: false, grounded: true });
  });

  it('grounds a habit only when its next time is clear', () => {
    expect(first('Are you free Thursdays?')).toMatchObject({ recurring: true, grounded: false });
    expect(first('We meet every Monday.')).toMatchObject({ recurring: true, grounded: true });
    expect(first('The sync is Mondays at 10.')).toMatchObject({ recurring: true, grounded: true, grain: 'clock' });
  });

  it.each([
    'Does [Day] at [Time] suit?',
    'How about {{date}}?',
    'Would [DATE] or [DATE] work?',
    '[Day, Date] at 3:00 PM?',
  ])('a slot a template leaves open counts as a day: %s', (sentence) => {
    expect(times(sentence)).toMatchObject([{ grounded: true, values: [] }]);
  });

  it('a week named by an open slot is still a week', () => {
    expect(first('Are you free the week of [date]?')).toMatchObject({ grain: 'week', grounded: false });
  });

  it.each(["I'll call you that afternoon.", 'See you then.', 'Can you send it by then?', 'The same day works.'])(
    'points back to a day named before: %s',
    (sentence) => {
      expect(first(sentence)).toMatchObject({ anaphoric: true, grounded: false });
    },
  );

  it.each([
    'https://calendly.com/ana/30min',
    'cal.com/ana',
    'https://meetings.hubspot.com/ana',
    'https://savvycal.com/ana/chat',
    'https://acme.chilipiper.com/book/me',
    'https://zcal.co/ana',
    'https://calendar.app.google/abc123',
    'https://outlook.office365.com/owa/calendar/ana@acme.com/bookings/',
    'https://meetings.acme.com/ana',
    'https://cal.acme.com/ana',
    '[calendar link]',
  ])('a booking link lets the reader pick: %s', (link) => {
    expect(times(`Grab a slot: ${link}.`)).toMatchObject([{ grain: 'link', grounded: true, text: link }]);
  });

  it.each(['https://example.com/calendar', 'https://cal.example', 'calendar.google.com/event?eid=1', 'www.acme.com'])(
    'another link does not: %s',
    (link) => {
      expect(times(`See ${link}.`)).toEqual([]);
    },
  );
});
