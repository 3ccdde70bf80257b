import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orderOf, readDay } from '../../src/importing/dates.ts';

describe('a date', () => {
  test.each([
    ['2026-03-04', '2026-03-04'],
    ['2026-03-04 09:30', '2026-03-04'],
    ['2026-03-04T09:30:00.000Z', '2026-03-04'],
    ['2026/3/4', '2026-03-04'],
    ['2026. 3. 4.', '2026-03-04'],
    ['2026年3月4日', '2026-03-04'],
    ['4 March 2026', '2026-03-04'],
    ['4. März 2026', '2026-03-04'],
    ['4 mars 2026', '2026-03-04'],
    ['4 de marzo de 2026', '2026-03-04'],
    ['4-Mar-2026', '2026-03-04'],
    ['4-Mar-26', '2026-03-04'],
    ['4 mars 98', '1998-03-04'],
    ['March 4, 2026', '2026-03-04'],
    ['Mar 4th, 2026', '2026-03-04'],
    ['Wed, 4 Mar 2026', '2026-03-04'],
    ['04.03.2026 14:00', '2026-03-04'],
    ['4/3/26', '2026-03-04'],
    ['46085', '2026-03-04'],
  ])('%s is read', (text, day) => {
    expect(readDay(text, 'dmy')).toBe(day);
  });

  test('with the month first is read so when that is the order', () => {
    expect(readDay('3/4/2026', 'mdy')).toBe('2026-03-04');
    expect(readDay('03/04/2026 2:15 PM', 'mdy')).toBe('2026-03-04');
  });

  test.each([
    '',
    'soon',
    '30/02/2026',
    '2026-13-01',
    '31.04.2026',
    '99',
    '4 March 09:30',
    'Q3 2026',
    '1/2',
    '=TODAY()',
  ])('is none: %j', (text) => {
    expect(readDay(text, 'dmy')).toBeNull();
  });

  test('is read back as it was written, in each order', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1971-01-01'), max: new Date('2069-12-31'), noInvalidDate: true }),
        fc.constantFrom('/', '-', '.'),
        fc.constantFrom<'dmy' | 'mdy'>('dmy', 'mdy'),
        (date, mark, order) => {
          const day = date.toISOString().slice(0, 10);
          const [year = '', month = '', dayOfMonth = ''] = day.split('-');
          const written = order === 'dmy' ? [dayOfMonth, month, year] : [month, dayOfMonth, year];
          expect(readDay(written.join(mark), order)).toBe(day);
          expect(readDay(day, order)).toBe(day);
        },
      ),
    );
  });
});

describe('the order of dates', () => {
  test.each([
    ['a day after the 12th in front', ['03/04/2026', '25/04/2026'], 'dmy'],
    ['a day after the 12th behind the month', ['03/04/2026', '04/25/2026'], 'mdy'],
    ['dots', ['03.04.2026'], 'dmy'],
    ['the year first', ['2026-03-04'], 'dmy'],
    ['the same number twice', ['05/05/2026'], 'dmy'],
    ['nothing', ['', 'soon'], 'dmy'],
  ])('is told by %s', (_name, dates, order) => {
    expect(orderOf(dates).order).toBe(order);
  });

  test('is asked for, with an example, when no date tells it', () => {
    expect(orderOf(['', '03/04/2026', '05/06/2026'])).toEqual({ order: 'ask', example: '03/04/2026' });
  });

  test('is asked for when dates contradict each other', () => {
    expect(orderOf(['25/04/2026', '04/25/2026']).order).toBe('ask');
  });
});
