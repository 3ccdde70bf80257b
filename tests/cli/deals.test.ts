import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { booked, event, said } from '../deals/event.ts';
import { mail, vague } from '../deals/timeline.ts';
import { type Ran, run } from './bookend.ts';

const root = resolve(import.meta.dirname, '../..');

const bookend = (lines: (object | string)[], ...args: string[]): Promise<Ran> => {
  const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  return run(['deals', '-', ...args], input);
};

interface Printed {
  deals: { id: string; name: string; account: string; nextAsk: { commitment: string } | null; merged: string[] }[];
  today: { deal: { name: string }; kind: string; reason: string }[];
  warnings: { line: number; message: string }[];
}

const NOW = ['--now', '2026-11-26T09:00:00Z'];
const printed = async (lines: (object | string)[], ...args: string[]): Promise<Printed> =>
  JSON.parse((await bookend(lines, ...NOW, '--json', ...args)).out) as Printed;

const monday = '2026-11-23T09:00:00Z';
const meeting = booked(monday, '2026-11-26T07:30:00Z');

describe('bookend deals', () => {
  test('names a deal after its mail, or as its own line does, and says what needs the rep', async () => {
    const deal = {
      kind: 'deal',
      id: 'b',
      account: 'tomas@tessel.example',
      key: 'domain:ostara.example',
      name: 'Ostara, the second site',
      createdAt: monday,
    };
    const { deals, today, warnings } = await printed([
      deal,
      mail(monday, vague),
      '',
      { ...meeting, dealId: 'b' },
      said('commitment-gained', 'explore', monday),
    ]);
    expect(deals.map(({ id, name, account }) => [id, name, account])).toEqual([
      ['a', 'Halden Marine', 'tomas@tessel.example'],
      ['b', 'Ostara, the second site', 'tomas@tessel.example'],
    ]);
    expect(deals.map(({ nextAsk }) => nextAsk?.commitment)).toEqual(['change', 'explore']);
    expect(today.map(({ deal: { name }, kind }) => [name, kind])).toEqual([
      ['Ostara, the second site', 'after-end'],
      ['Halden Marine', 'step-open'],
    ]);
    expect(warnings).toEqual([]);
  });

  test('names a line it cannot read, goes on, and says so with its exit code', async () => {
    const { code, out } = await bookend(
      ['{"kind"', mail(monday, vague), '7', { ...meeting, colour: 'red' }],
      ...NOW,
      '--json',
    );
    expect(code).toBe(2);
    const { deals, warnings } = JSON.parse(out) as Printed;
    expect(deals).toHaveLength(1);
    expect(warnings).toEqual([
      { line: 1, message: expect.stringMatching(/^is not JSON: write one/) },
      { line: 3, message: expect.stringMatching(/^is not an object: write one/) },
      { line: 4, message: 'colour is not a field of this kind' },
    ]);
  });

  test('goes by the moment asked for: what comes after it has not happened yet', async () => {
    const lines = [mail(monday, vague), event('deal-lost', '2026-11-30T09:00:00Z', { reason: '' })];
    expect((await printed(lines)).deals[0]?.nextAsk).not.toBeNull();
    const later = await bookend(lines, '--now', '2026-12-01T09:00:00Z', '--json');
    expect((JSON.parse(later.out) as Printed).deals[0]?.nextAsk).toBeNull();
  });

  test('shows merged deals once', async () => {
    const other = { ...mail(monday, vague), id: 'o', dealId: 'b' };
    const { deals } = await printed([mail(monday, vague), other, event('deal-merged', monday, { from: 'b' })]);
    expect(deals.map(({ id, merged }) => [id, merged])).toEqual([['a', ['b']]]);
  });

  test('prints a table without --json', async () => {
    const { code, out } = await bookend([mail(monday, vague)], ...NOW);
    expect(code).toBe(0);
    expect(out).toContain('Halden Marine: No time was agreed in your last mail.');
    expect(out).toContain('ask next   time:');
  });

  test('hands no terminal what steers it, and JSON the name as it is', async () => {
    const promise = {
      side: 'mine',
      what: 'The \u001b[31mlist',
      due: '2026-11-25',
      sentence: '',
      person: null,
    } as const;
    const account = 'tomas@tessel.example';
    const name = 'Halden\u001b[2J\u0007';
    const deal = { kind: 'deal', id: 'a', account, key: 'domain:halden-marine.example', name, createdAt: monday };
    const lines = [deal, event('promise-made', monday, promise), '{"kind":"\u009b2J"}'];
    const { out, err } = await bookend(lines, ...NOW);
    expect(out).toContain('Halden [2J : You promised “The  [31mlist”');
    expect(`${out}${err}`).not.toMatch(/(?!\n)\p{Cc}/u);
    expect((await printed(lines)).deals.map((one) => one.name)).toEqual([name]);
  });

  test('refuses a moment or a zone that is none', async () => {
    expect(await bookend([], '--now', 'soon')).toMatchObject({
      code: 2,
      err: 'bookend: --now is not an ISO 8601 time: soon; write it like 2026-11-26T09:00:00Z\n',
    });
    expect((await bookend([], '--zone', 'Mars/Dome')).code).toBe(2);
    expect(await bookend([], '--holidays', 'Atlantis')).toMatchObject({
      code: 2,
      err: 'bookend: --holidays has no place Atlantis; a country such as DE, or a part of one such as DE-BY\n',
    });
  });

  test('takes the examples of the documentation as they are', async () => {
    const readme = readFileSync(resolve(root, 'src/deals/README.md'), 'utf8');
    const lines = readme.match(/^\{"id".*\}$/gm) ?? [];
    const { deals, warnings } = await printed(lines);
    expect(warnings).toEqual([]);
    expect(deals.map(({ id }) => id)).toContain('d1');
  });
});
