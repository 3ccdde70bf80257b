import { describe, expect, test } from 'vitest';
import { isClock, movedClock, readClock } from '../../src/ui/clock.ts';

describe('a time of day', () => {
  test.each([
    ['17:30', '17:30'],
    ['9:05', '09:05'],
    ['0930', '09:30'],
    ['930', '09:30'],
    ['9', '09:00'],
    ['9.30', '09:30'],
    ['9h30', '09:30'],
    ['14 h', '14:00'],
    ['17 Uhr', '17:00'],
    ['5pm', '17:00'],
    [' 5:15 p.m. ', '17:15'],
    ['12 am', '00:00'],
    ['12:10 PM', '12:10'],
    ['0:00', '00:00'],
  ])('is read from %j', (text, clock) => expect(readClock(text)).toBe(clock));

  test.each(['', 'noon', '24:00', '9:60', '9:5', '13 pm', '0 am', '17:30:00', '-1', '٩:٣٠'])('is not in %j', (text) =>
    expect(readClock(text)).toBeNull(),
  );

  test('is whole with two digits each, and only then', () => {
    expect(['09:30', '23:59', '00:00'].every(isClock)).toBe(true);
    expect(['9:30', '24:00', '09:3', '09:60', ''].some(isClock)).toBe(false);
  });

  test('moves round the day', () => {
    expect(movedClock('09:50', 15)).toBe('10:05');
    expect(movedClock('23:50', 15)).toBe('00:05');
    expect(movedClock('00:00', -15)).toBe('23:45');
  });
});
