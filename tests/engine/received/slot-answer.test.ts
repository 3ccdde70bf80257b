import { describe, expect, test } from 'vitest';
import { analyzeReceived } from '../../../src/engine/received/analyze-received.ts';
import type { TimeValue } from '../../../src/engine/types.ts';
import { readMail, received } from './read.ts';

/** Offered on Monday, 27 July 2026. */
const TUESDAY: TimeValue = { date: '2026-07-28', time: '14:00' };
const WEDNESDAY: TimeValue = { date: '2026-07-29', time: '10:30' };
const THURSDAY: TimeValue = { date: '2026-07-30', time: '16:00' };
const offered = [TUESDAY, WEDNESDAY, THURSDAY];

const answered = (text: string, times = offered) => {
  const { answer } = readMail(text, { offered: times });
  return answer && [answer.kind, answer.values.map(({ date, time }) => (time ? `${date} ${time}` : date))];
};

describe('yes to an offered time', () => {
  test.each([
    ['Tuesday works.', '2026-07-28 14:00'],
    ['Tuesday works for me, thanks!', '2026-07-28 14:00'],
    ['2pm is fine.', '2026-07-28 14:00'],
    ['Wednesday at 10:30 is perfect.', '2026-07-29 10:30'],
    ["Let's do Thursday.", '2026-07-30 16:00'],
    ['Thursday at 4pm sounds good.', '2026-07-30 16:00'],
    ['The second one works.', '2026-07-29 10:30'],
    ['The first slot is fine for us.', '2026-07-28 14:00'],
    ['Option 3 works best.', '2026-07-30 16:00'],
    ['The last one, please.', '2026-07-30 16:00'],
    ['I can make Wednesday.', '2026-07-29 10:30'],
    ['Happy with Thursday, talk to you then.', '2026-07-30 16:00'],
    ['Confirmed for Tuesday.', '2026-07-28 14:00'],
    ['See you on Wednesday.', '2026-07-29 10:30'],
    ['We could do Thursday.', '2026-07-30 16:00'],
    ['Tuesday suits us both.', '2026-07-28 14:00'],
    ['Thursday afternoon works.', '2026-07-30 16:00'],
    ['Wednesday morning is good.', '2026-07-29 10:30'],
    ['Works for me: Tuesday.', '2026-07-28 14:00'],
    ["I can't do Tuesday but Wednesday works.", '2026-07-29 10:30'],
    ['Great, let’s go with Wednesday.', '2026-07-29 10:30'],
    ['OK to meet if Ben is there.\nThursday.', '2026-07-30 16:00'],
  ])('%s', (text, time) => {
    expect(answered(text)?.[1]).toEqual([time]);
  });

  test('a time among several offered, said with a no to another, is still the time meant', () => {
    expect(answered('Tuesday works.')?.[0]).toBe('accept');
    expect(answered("I can't do Tuesday but Wednesday works.")).toEqual(['accept', ['2026-07-29 10:30']]);
    expect(answered("I can't do Tuesday. Wednesday works.")).toEqual(['accept', ['2026-07-29 10:30']]);
  });

  test.each(['Works for me.', 'See you then!', 'That works.', 'Perfect, talk to you then.', 'Confirmed, thanks.'])(
    'the only time offered is meant: %s',
    (text) => {
      expect(answered(text, [TUESDAY])).toEqual(['accept', ['2026-07-28 14:00']]);
    },
  );

  test('words that fit several leave open which', () => {
    expect(answered('That works.')).toEqual(['accept', []]);
    expect(answered('Either works.')).toEqual(['accept', ['2026-07-28 14:00', '2026-07-29 10:30', '2026-07-30 16:00']]);
  });

  test('without knowing what was offered, the time is read as it stands', () => {
    expect(answered('Friday at 9am works for me.', [])).toEqual(['accept', ['2026-07-31 09:00']]);
    expect(answered('See you then!', [])).toEqual(['accept', []]);
  });

  test('becomes a dated step with the act', () => {
    const { steps } = analyzeReceived('The second one works.', received({ offered }));
    expect(steps).toMatchObject([{ act: 'accept', label: 'concrete', owner: 'both', ruleId: 'slot-answer' }]);
    const dated = analyzeReceived('Tuesday at 2pm works for me.', received({ offered }));
    expect(dated.steps).toMatchObject([{ act: 'accept', label: 'concrete' }]);
  });
});

describe('another time instead', () => {
  test.each([
    ['Could we do Friday instead?', '2026-07-31'],
    ["I can't do Tuesday but Friday at 3pm works.", '2026-07-31 15:00'],
    ["Unfortunately Tuesday won't work. Could you do Friday at 9am?", '2026-07-31 09:00'],
    ['None of those work. How about August 5 at 11am?', '2026-08-05 11:00'],
    ['Friday would be better.', '2026-07-31'],
    ['Can we move it to Friday at 10am?', '2026-07-31 10:00'],
    ['Can we make it 3pm on Tuesday?', '2026-07-28 15:00'],
    ["I'm not available on Wednesday. I am free on Friday at noon.", '2026-07-31 12:00'],
    ['What about Friday at 2pm?', '2026-07-31 14:00'],
    ['Friday at 9am rather than Thursday, please.', '2026-07-31 09:00'],
  ])('%s', (text, time) => {
    expect(answered(text)).toEqual(['counter', [time]]);
  });
});

describe('no to a time, and none instead', () => {
  test.each([
    ["I can't make Tuesday.", '2026-07-28 14:00'],
    ["Wednesday doesn't work for us.", '2026-07-29 10:30'],
    ["Sorry, I'm not available on Thursday.", '2026-07-30 16:00'],
    ['Tuesday is tricky.', '2026-07-28 14:00'],
  ])('%s', (text, time) => {
    expect(answered(text)).toEqual(['decline', [time]]);
  });

  test.each(['None of those times work.', 'Unfortunately neither works.', 'None are possible, sorry.'])(
    'of all of them: %s',
    (text) => {
      expect(answered(text)).toEqual(['decline', []]);
    },
  );
});

describe('no answer', () => {
  test.each([
    'Does Tuesday work for your engineer?',
    'Thanks for the deck.',
    'The old process works but it is slow.',
    'Our board meets on the 14th.',
    'Let me know if the discount still holds.',
    'We have two open questions about the contract.',
    'Does the price include support?',
  ])('%s', (text) => {
    expect(answered(text, [])).toBeUndefined();
  });
});
