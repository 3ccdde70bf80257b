import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DealRow } from '../../src/deals/shown.ts';
import { csvCell, dealsCsv } from '../../src/options/export-csv.ts';
import { nextStepsIcs } from '../../src/options/export-ics.ts';
import { readFeed } from '../../src/sources/ical/read-feed.ts';

const now = '2026-03-02T09:00:00.000Z';
const deal: DealRow = {
  id: 'deal-1',
  name: 'Acme, "the" one',
  account: 'rep@bookend.example',
  outcome: 'open',
  nextAsk: { commitment: 'invest', why: 'It comes next.' },
  commitments: [],
  nextStep: { kind: 'dated', what: 'Ana sends usage', day: '2026-03-06', start: null, ahead: true },
  risks: [],
  watch: null,
  people: 2,
  lastContact: now,
  to: [],
  thread: null,
  accepted: null,
};
const step = (changed: Partial<NonNullable<DealRow['nextStep']>>): DealRow => ({
  ...deal,
  nextStep: { kind: 'dated', what: 'Ana sends usage', day: '2026-03-06', start: null, ahead: true, ...changed },
});
const range = { from: Date.parse('2026-01-01T00:00:00Z'), to: Date.parse('2027-01-01T00:00:00Z'), zone: 'UTC' };

/** What a spreadsheet makes of a cell. */
const opened = (cell: string) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);

describe('deals as CSV', () => {
  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '\0=1',
    ' =1',
    '"=1',
    "'=1",
    '＝1',
    '＋1',
    '－1',
    '＠A',
  ])('%j is text and no formula', (value) => expect(opened(csvCell(value))).toBe(`'${value}`));

  test('any other cell stays what it is, and keeps to its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'=+-@"\',;\t\r\n\0 aé＝') }), (value) => {
        const cell = csvCell(value);
        expect([value, `'${value}`]).toContain(opened(cell));
        if (!cell.startsWith('"')) expect(cell).not.toMatch(/[",\r\n]/);
      }),
    );
  });

  test('one line for each deal, under the titles', () => {
    const lines = dealsCsv({ deals: [deal] }).split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFFDeal,Account,Outcome,/);
    expect(lines[1]).toBe(
      `"Acme, ""the"" one",rep@bookend.example,open,Invest,Ana sends usage,dated,2026-03-06,,2,${now},`,
    );
    expect(lines).toHaveLength(3);
  });
});

describe('next steps as .ics', () => {
  test('read back as they were: a day is a whole day, an instant is that instant', () => {
    const later = {
      ...step({ start: '2026-03-07T10:15:00Z', what: 'Look at the numbers' }),
      id: 'deal-2',
      name: 'Birch',
    };
    const { meetings, warnings } = readFeed(nextStepsIcs([deal, later], now), range);
    expect(warnings).toEqual([]);
    expect(meetings).toMatchObject([
      { title: 'Acme, "the" one: Ana sends usage', start: '2026-03-06', end: '2026-03-07', allDay: true, busy: false },
      {
        title: 'Birch: Look at the numbers',
        start: '2026-03-07T10:15:00Z',
        end: '2026-03-07T10:45:00Z',
        allDay: false,
      },
    ]);
  });

  test('leaves out what is past, undated or of a closed deal', () => {
    const none = [
      step({ ahead: false }),
      step({ day: null }),
      { ...deal, outcome: 'lost' as const },
      { ...deal, nextStep: null },
    ];
    expect(nextStepsIcs(none, now)).not.toContain('VEVENT');
  });

  test('whatever is written comes back, in lines of 75 octets that break no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (words) => {
        const what = `${words};,\\ñ🙂\nEND:VCALENDAR`;
        const text = nextStepsIcs([step({ what })], now);
        for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        const { meetings } = readFeed(text, range);
        const plain = (title: string | undefined) => title?.replace(/[\s\p{Cc}]+/gu, ' ').trim();
        expect(meetings.map(({ title }) => plain(title))).toEqual([plain(`${deal.name}: ${what}`)]);
      }),
    );
  });
});
