import { describe, expect, test } from 'vitest';
import { atDates, clockAt, momentText, unbroken } from '../../src/ui/times.ts';

describe('times in words', () => {
  test('a moment names its day, clock and zone, each in that zone', () => {
    expect(clockAt('2026-07-01T22:30:00Z', 'Asia/Tokyo')).toBe('07:30');
    expect(momentText('2026-07-01T22:30:00Z', 'Asia/Tokyo', '2026-07-01')).toBe('Thu\u00a02\u00a0Jul, 07:30 Tokyo');
  });

  test('no line ends inside a date, with its weekday, year or clock or without', () => {
    expect(unbroken('None seen since Sat 31 Oct 2026, nor on 2 Nov 09:00: 3 times offered.')).toBe(
      'None seen since Sat\u00a031\u00a0Oct\u00a02026, nor on 2\u00a0Nov\u00a009:00: 3 times offered.',
    );
    expect(unbroken('You may call on Monday 14 or 15 Marching Way.')).toBe(
      'You may call on Monday 14 or 15 Marching Way.',
    );
  });

  test('a list of times is cut at each, so that what joins them is told apart', () => {
    expect(atDates('on Fri 27 Nov 11:00 or Mon 30 Nov (London)?')).toEqual([
      'on ',
      'Fri\u00a027\u00a0Nov\u00a011:00',
      ' or ',
      'Mon\u00a030\u00a0Nov',
      ' (London)?',
    ]);
  });
});
