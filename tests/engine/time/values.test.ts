import { describe, expect, it } from 'vitest';
import { resolveTime } from '../../../src/engine/time/resolve.ts';
import { MONDAY, times, values } from './times.ts';

describe('Times set against Monday 27 July 2026, 10:00 in New York', () => {
  it.each([
    ['Thursday', ['2026-07-30']],
    ['Monday', ['2026-08-03']],
    ['this Friday', ['2026-07-31']],
    ['next Tuesday', ['2026-08-04']],
    ['last Thursday', ['2026-07-23']],
    ['Friday week', ['2026-08-07']],
    ['next week Wednesday', ['2026-08-05']],
    ['Tuesday after next', ['2026-08-11']],
    ['tomorrow', ['2026-07-28']],
    ['day after tomorrow at 9', ['2026-07-29 09:00']],
    ['a week from today', ['2026-08-03']],
    ['two weeks from Tuesday', ['2026-08-11']],
    ['on the 14th', ['2026-08-14']],
    ['on the 27th', ['2026-07-27']],
    ['on the 31st of next month', ['2026-08-31']],
    ['on March 12', ['2027-03-12']],
    ['on 4 August 2026', ['2026-08-04']],
    ['on 5/6', ['2027-05-06']],
    ['on 14/5', ['2027-05-14']],
    ['on 2026-08-04 14:00', ['2026-08-04 14:00']],
    ['the first Monday of September', ['2026-09-07']],
    ['the last Friday of October', ['2026-10-30']],
    ['the last day of the month', ['2026-07-31']],
    ['within 5 business days', ['2026-08-03']],
    ['within 24 hours', ['2026-07-28 10:00']],
    ['in 30 minutes', ['2026-07-27 10:30']],
    ['in three days', ['2026-07-30']],
    ['by EOD', ['2026-07-27 17:00']],
    ['by COB Friday', ['2026-07-31 17:00']],
    ['by EOW', ['2026-07-31']],
    ['on wed', ['2026-07-29']],
    ['on tues or wed', ['2026-07-28', '2026-07-29']],
    ['on Tueday', ['2026-07-28']],
    ['by the end of next week', ['2026-08-07']],
    ['the first three days of next week', ['2026-08-03', '2026-08-04', '2026-08-05']],
    ['this weekend', ['2026-08-01', '2026-08-02']],
    ['first thing tomorrow', ['2026-07-28 09:00']],
    ['Tuesday afternoon', ['2026-07-28 13:00-17:00']],
    ['at 2pm', ['2026-07-27 14:00']],
    ['at 9am', ['2026-07-28 09:00']],
  ])('%s', (expression, expected) => {
    expect(values(`Can we talk ${expression}?`)).toEqual(expected);
  });

  it.each([
    ['Tuesday at 2', '14:00'],
    ['Tuesday at 7', '07:00'],
    ['Tuesday at 11', '11:00'],
    ['Tuesday at 12', '12:00'],
    ['Tuesday evening at 7', '19:00'],
    ['Tuesday morning at 6', '06:00'],
    ['Tuesday @ 2:30', '14:30'],
    ['Tuesday at 06:30', '06:30'],
    ['Tuesday at 02:30pm', '14:30'],
    ['Tuesday 14h30', '14:30'],
    ['Tuesday at 9.30am', '09:30'],
    ['Tuesday at half past two', '14:30'],
    ['Tuesday at quarter to nine', '08:45'],
    ['Tuesday at noon', '12:00'],
    ['Tuesday at 1400 hrs', '14:00'],
    ['Tuesday 12am', '00:00'],
    ['Tuesday 12 p.m.', '12:00'],
    ['Tuesday 2-2:30pm', '14:00-14:30'],
    ['Tuesday 11-1', '11:00-13:00'],
    ['Tuesday 10am-2', '10:00-14:00'],
    ['Tuesday between 1 and 3pm', '13:00-15:00'],
    ['Tuesday from 9 to 5', '09:00-17:00'],
    ['Tuesday 11 to 1pm', '11:00-13:00'],
    ['Tuesday before 11', '-11:00'],
    ['Tuesday after 2', '14:00'],
  ])('working hours: %s is %s', (expression, clock) => {
    expect(values(`Can we talk ${expression}?`)).toEqual([`2026-07-28 ${clock}`]);
  });

  it.each([
    ['Tue or Wed 2-4pm', ['2026-07-28 14:00-16:00', '2026-07-29 14:00-16:00']],
    ['Tuesday at 2 or Wednesday at 11', ['2026-07-28 14:00', '2026-07-29 11:00']],
    ['Tue 3-5, Wed 9-11, or Thu after 2', ['2026-07-28 15:00-17:00', '2026-07-29 09:00-11:00', '2026-07-30 14:00']],
    ['Tuesday at 2 or 3', ['2026-07-28 14:00', '2026-07-28 15:00']],
    ['2pm or 3pm on Tuesday', ['2026-07-28 14:00', '2026-07-28 15:00']],
    ['2pm Tuesday or Wednesday', ['2026-07-28 14:00', '2026-07-29 14:00']],
    ['Tuesday, Wednesday or Thursday', ['2026-07-28', '2026-07-29', '2026-07-30']],
    ['Tuesday or Wednesday next week', ['2026-08-04', '2026-08-05']],
    ['between Tuesday and Thursday', ['2026-07-28', '2026-07-29', '2026-07-30']],
    ['Wed-Fri', ['2026-07-29', '2026-07-30', '2026-07-31']],
    ['Monday or Tuesday', ['2026-08-03', '2026-08-04']],
    ['March 12 or 13', ['2027-03-12', '2027-03-13']],
    ['5-7 August', ['2026-08-05', '2026-08-06', '2026-08-07']],
    ['today or tomorrow', ['2026-07-27', '2026-07-28']],
    ['August 3, 4 or 5', ['2026-08-03', '2026-08-04', '2026-08-05']],
    ['on the 3rd, 4th and 5th', ['2026-08-03', '2026-08-04', '2026-08-05']],
    ['8/4 10-11am, 8/5 2-3pm', ['2026-08-04 10:00-11:00', '2026-08-05 14:00-15:00']],
    ['2/3pm tomorrow', ['2026-07-28 14:00', '2026-07-28 15:00']],
    ['10am or 2pm tomorrow', ['2026-07-28 10:00', '2026-07-28 14:00']],
    ['Tue 10-11, 2-3 or 4-5', ['2026-07-28 10:00-11:00', '2026-07-28 14:00-15:00', '2026-07-28 16:00-17:00']],
    ['at 2pm ET / 11am PT on Wednesday', ['2026-07-29 14:00']],
    ['Tuesday (2pm) or Wednesday (10am)', ['2026-07-28 14:00', '2026-07-29 10:00']],
    ['July 30 - August 1', ['2026-07-30', '2026-07-31', '2026-08-01']],
    ['Wed 12.8. at 8.00', ['2026-08-12 08:00']],
  ])('alternatives: %s', (expression, expected) => {
    expect(values(`Are you free ${expression}?`)).toEqual(expected);
  });

  it.each(['next week', 'early next week', 'sometime Thursday', 'soon', 'in two weeks', 'tomorrow or next week'])(
    'has no value: %s',
    (expression) => {
      expect(values(`Can we talk ${expression}?`)).toEqual([]);
    },
  );

  it('says what was guessed', () => {
    const implied = (text: string) => {
      const [time] = times(text);
      return time && resolveTime(time, MONDAY).values[0]?.implied;
    };
    expect(implied('Tuesday at 2')).toEqual(['meridiem']);
    expect(implied('Tuesday at 2pm')).toBeUndefined();
    expect(implied('call at 2pm')).toEqual(['date']);
    expect(implied('on March 12')).toEqual(['year']);
    expect(implied('on 5/6')).toEqual(['date', 'year']);
    expect(implied('Tuesday morning')).toEqual(['time']);
    expect(implied('next Friday')).toEqual(['date']);
  });
});

describe('The reference decides the day', () => {
  it('is read in its own zone', () => {
    const instant = '2026-07-27T23:30:00Z';
    expect(values('tomorrow', { now: instant, zone: 'America/New_York' })).toEqual(['2026-07-28']);
    expect(values('tomorrow', { now: instant, zone: 'Europe/Helsinki' })).toEqual(['2026-07-29']);
    expect(values('tomorrow', { now: instant, zone: 'Pacific/Auckland' })).toEqual(['2026-07-29']);
  });

  it('takes a day with its weekday, told by the clock of another place, for the one that is not over there', () => {
    const friday = { now: '2026-11-26T20:00:00Z', zone: 'Pacific/Auckland' };
    expect(values('Thu 26 Nov 17:30 (New York)', friday)).toEqual(['2026-11-26 17:30']);
    expect(values('Thu 26 Nov 17:30', friday)).toEqual(['2027-11-26 17:30']);
  });

  it('reads 5/6 as its zone writes dates', () => {
    expect(values('on 5/6', { now: '2026-01-05T09:00:00Z', zone: 'America/Chicago' })).toEqual(['2026-05-06']);
    expect(values('on 5/6', { now: '2026-01-05T09:00:00Z', zone: 'Europe/London' })).toEqual(['2026-06-05']);
  });

  it('crosses a year end', () => {
    const eve = { now: '2026-12-31T15:00:00Z', zone: 'Europe/Berlin' };
    expect(values('tomorrow', eve)).toEqual(['2027-01-01']);
    expect(values('on Monday', eve)).toEqual(['2027-01-04']);
    expect(values('on January 5', eve)).toEqual(['2027-01-05']);
    expect(values('by the 2nd', eve)).toEqual(['2027-01-02']);
    expect(values('within 3 business days', eve)).toEqual(['2027-01-05']);
    expect(values('We spoke on December 30.', { ...eve, now: '2027-01-02T15:00:00Z' })).toEqual(['2026-12-30']);
  });

  it('keeps wall time over clock changes', () => {
    const spring = { now: '2026-03-28T12:00:00Z', zone: 'Europe/Berlin' };
    expect(values('tomorrow at 9am', spring)).toEqual(['2026-03-29 09:00']);
    expect(values('within 24 hours', spring)).toEqual(['2026-03-29 14:00']);
    const autumn = { now: '2026-11-01T05:30:00Z', zone: 'America/New_York' };
    expect(values('in an hour', autumn)).toEqual(['2026-11-01 01:30']);
    expect(values('tomorrow', autumn)).toEqual(['2026-11-02']);
  });

  it('finds the day a date has', () => {
    expect(values('on the 31st', { now: '2026-09-10T09:00:00Z', zone: 'UTC' })).toEqual(['2026-10-31']);
    expect(values('on February 29', { now: '2026-07-27T09:00:00Z', zone: 'UTC' })).toEqual(['2028-02-29']);
    expect(values('on 30 February 2027', { now: '2026-07-27T09:00:00Z', zone: 'UTC' })).toEqual([]);
    expect(values('on Tue 5 January', { now: '2027-06-01T09:00:00Z', zone: 'UTC' })).toEqual(['2028-01-05']);
    expect(values('on Fri 5 January', { now: '2027-06-01T09:00:00Z', zone: 'UTC' })).toEqual(['2029-01-05']);
  });

  it('grounds "that afternoon" by the day named before it, in the same sentence or an earlier one', () => {
    const afternoon = { date: '2026-08-14', time: '13:00', endTime: '17:00' };
    const [board, call] = times("The board meets on the 14th; I'll call you that afternoon.");
    if (!board || !call) throw new Error('two times expected');
    expect(call).toMatchObject({ anaphoric: true, grounded: true });
    expect(resolveTime(call, MONDAY).values).toMatchObject([afternoon]);

    const [later] = times("I'll call you that afternoon.");
    if (!later) throw new Error('a time expected');
    expect(resolveTime(later, MONDAY)).toMatchObject({ grounded: false, values: [] });
    const named = resolveTime(board, MONDAY);
    expect(resolveTime(later, MONDAY, named)).toMatchObject({ grounded: true, values: [afternoon] });
  });
});
