import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { additionTo, extent, faultsOf, inOrder, type Stretch, shownEnd, storedEnd } from '../../src/options/hours.ts';

const stretches = (text: string): Stretch[] =>
  text.split(' ').map((part) => ({ from: part.split('-')[0] ?? '', to: part.split('-')[1] ?? '' }));
const said = (day: Stretch[] | undefined) => day?.map(({ from, to }) => `${from}-${to}`).join(' ');

describe('what is wrong with a day', () => {
  test.each([
    ['09:00-17:30', ['']],
    ['09:00-12:00 12:00-17:00', ['', '']],
    ['13:00-17:00 09:00-12:00', ['', '']],
    ['20:00-24:00', ['']],
    ['09:00-08:00', ['The end, 08:00, is not after the start, 09:00.']],
    ['09:00-09:00', ['The end, 09:00, is not after the start, 09:00.']],
    ['-17:00', ['Both times are needed, such as 09:00.']],
    ['09:00-', ['Both times are needed, such as 09:00.']],
    ['09:00-13:00 12:30-17:00', ['', 'Overlaps 09:00 to 13:00.']],
    ['18:00-24:00 17:00-19:00', ['', 'Overlaps 18:00 to 00:00.']],
  ])('%s: %j', (day, faults) => {
    expect(faultsOf(stretches(day))).toEqual(faults);
  });

  test('a day off has no fault', () => {
    expect(faultsOf([])).toEqual([]);
  });
});

describe('adding to a day', () => {
  test.each([
    ['09:00-17:30', 'Add a break', '09:00-12:00 13:00-17:30'],
    ['14:00-22:00', 'Add a break', '14:00-17:30 18:30-22:00'],
    ['09:00-11:00', 'Add hours', '09:00-11:00 12:00-13:00'],
  ])('%s: %s gives %s', (day, label, result) => {
    const addition = additionTo(stretches(day));
    expect(addition?.label).toBe(label);
    expect(said(addition?.day)).toBe(result);
  });

  test('a day off gets hours', () => {
    expect(additionTo([])?.label).toBe('Add hours');
  });

  test.each(['09:00-12:00 13:00-17:00', '22:00-24:00', '09:00-08:00'])('%s takes no more', (day) => {
    expect(additionTo(stretches(day))).toBeNull();
  });

  test('what it gives has no fault, whatever the day was', () => {
    const clock = fc.integer({ min: 0, max: 24 * 60 - 1 }).map((n) => {
      return `${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`;
    });
    fc.assert(
      fc.property(clock, clock, (from, to) => {
        const addition = additionTo([{ from, to: storedEnd(to) }]);
        expect(faultsOf(addition?.day ?? []).filter(Boolean)).toEqual([]);
      }),
    );
  });
});

test('midnight as an end is 00:00 in a time field and 24:00 as stored', () => {
  expect(shownEnd('24:00')).toBe('00:00');
  expect(storedEnd('00:00')).toBe('24:00');
  expect(storedEnd('17:30')).toBe('17:30');
  expect(extent({ from: '09:30', to: '24:00' })).toEqual({ from: 570, to: 1440 });
});

test('stretches are stored in the order of the day', () => {
  expect(said(inOrder(stretches('13:00-17:00 09:00-12:00')))).toBe('09:00-12:00 13:00-17:00');
});
