import { describe, expect, test } from 'vitest';
import { insights } from '../../src/deals/insights.ts';
import { totalsCsv, totalsJson, totalsOf } from '../../src/deals/totals.ts';
import type { TimelineEvent } from '../../src/deals/types.ts';
import { everyKind } from './every-kind.ts';
import { scenarios } from './quarter/scenarios.ts';
import { ACCOUNTS, NOW, Story, seeded, ZONE } from './quarter/story.ts';

const options = { now: NOW, zone: ZONE };
const random = seeded(7);
/** A scripted quarter: 60 deals and more, in three accounts. */
const quarter: TimelineEvent[] = scenarios.flatMap((scenario, index) => {
  const account = ACCOUNTS[index % ACCOUNTS.length] ?? ACCOUNTS[0];
  const story = new Story(`deal-${index}`, account, random).chatter();
  const other = new Story(`other-${index}`, account, random);
  scenario.play(story, other);
  return [...story.events, ...other.events];
});

/** What a file may say, which timelines say too. */
const WORDS = new Set(['kind', 'commitment', 'label', 'owner', 'act', 'by', 'side', 'answer', 'state', 'brushOff']);

/** Every text in a value but for words out of a fixed list, with the pieces of it that say something alone. */
function textsIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') {
    if (WORDS.has(key)) return [];
    // Of a moment its day may be a Monday that the file names: the moment itself may not be there.
    return /^\d{4}-\d\d-\d\d$/.test(value) ? [] : [value, ...value.split('@')];
  }
  if (Array.isArray(value)) return value.flatMap((one) => textsIn(one, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, name));
}

describe('totals', () => {
  const events = [...quarter, ...everyKind];
  const totals = totalsOf(insights(events, options), events, options);

  test.each([
    ['CSV', totalsCsv(totals)],
    ['JSON', totalsJson(totals)],
  ])('as %s hold no text of the timeline', (_, file) => {
    const texts = new Set(textsIn(events).filter((text) => text.length > 2));
    expect(texts.size).toBeGreaterThan(1_000);
    const inFile = (text: string) =>
      new RegExp(`(?<!\\p{L})${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`, 'u').test(file);
    expect([...texts].filter(inFile)).toEqual([]);
    expect(file).not.toMatch(/@|deal-|\.example/);
  });

  test('are made of numbers, Mondays, commitments and nothing else', () => {
    const cell = /^(?:|\d+|<3|\d{4}-\d\d-\d\d|[a-z -]+)$/;
    const lines = totalsCsv(totals).trimEnd().split('\r\n');
    expect(lines.length).toBeGreaterThan(50);
    for (const line of lines) {
      const cells = line.split(',');
      expect(cells).toHaveLength(4);
      for (const one of cells) expect(one).toMatch(cell);
    }
    for (const { monday } of totals.weeks) expect(new Date(`${monday}T00:00:00Z`).getUTCDay()).toBe(1);
  });

  test('tell no group of one or two, nor one whose rest is one or two', () => {
    const numbers = totalsCsv(totals)
      .split('\r\n')
      .slice(1)
      .filter((line) => !line.includes(',days to the next event'))
      .map((line) => line.split(',')[3]);
    expect(numbers.filter((number) => number === '1' || number === '2')).toEqual([]);
    expect(numbers).toContain('<3');
  });

  test.each([
    ['all of it', 5, 5, 5],
    ['all but one', 4, 5, '<3'],
    ['all but two', 3, 5, '<3'],
    ['a part with a rest of three', 3, 6, 3],
    ['one', 1, 9, '<3'],
    ['none', 0, 9, 0],
    ['none of two', 0, 2, '<3'],
  ])('%s with a next step: %d of %d is %s', (_, withStep, open, told) => {
    const figures = insights([], options);
    const week = { monday: '2026-11-23', running: false, open, withStep, stalled: 0 };
    const [first] = totalsOf({ ...figures, weeks: [week] }, [], options).weeks;
    expect(first?.withStep).toBe(told);
  });

  test('count deals, each once, and not what was taken back', () => {
    const asked = (id: string, dealId: string): TimelineEvent => ({
      id,
      dealId,
      at: NOW,
      kind: 'commitment-asked',
      commitment: 'decide',
      sentence: '',
      person: null,
      by: 'mine',
    });
    const some = [
      asked('a', 'd1'),
      asked('b', 'd1'),
      asked('c', 'd2'),
      asked('d', 'd3'),
      asked('e', 'd4'),
      asked('e', 'd4'),
    ];
    const of = (all: TimelineEvent[]) => totalsOf(insights(all, options), all, options).asked.map(({ asked }) => asked);
    expect(of(some)).toEqual([4]);
    expect(of([...some, { id: 'u', dealId: 'd4', at: NOW, kind: 'undone', refersTo: 'e' }])).toEqual([3]);
    expect(of(some.slice(0, 3))).toEqual(['<3']);
  });
});
