import { describe, expect, test } from 'vitest';
import { readTimeline } from '../../src/cli/timeline-file.ts';
import { event } from '../deals/event.ts';

const monday = '2026-11-23T09:00:00Z';
const won = event('deal-won', monday, { reason: '' });
const line = (value: object): string => JSON.stringify(value);
const deal = (name: string, createdAt = monday) =>
  line({ kind: 'deal', id: 'a', account: 'tomas@tessel.example', key: 'domain:ostara.example', name, createdAt });

describe('the lines of a timeline', () => {
  test.each([
    ['LF', `${line(won)}\n`],
    ['CRLF, with lines that are blank', `\r\n${line(won)}\r\n \r\n`],
    ['a mark of byte order before the first', `\uFEFF${line(won)}\n`],
    ['no end of the last', line(won)],
    ['line separators in a text', line({ ...won, reason: 'a\u2028b' })],
  ])('are read with %s', (_what, text) => {
    const { events, warnings } = readTimeline(text);
    expect(events).toMatchObject([{ id: won.id }]);
    expect(warnings).toEqual([]);
  });

  test.each([
    ['one that was cut off', '{"kind":"deal-won"', /^is not JSON: write one/],
    ['an end of line that is only CR', `${line(won)}\r${line(won)}`, /^is not JSON: write one/],
    ['a character of zeros after it', `${line(won)}\0`, /^is not JSON: write one/],
    ['a list of events', `[${line(won)}]`, /^is not an object: write one/],
    ['nothing', 'null', /^is not an object: write one/],
    [
      'a kind that objects inherit',
      line({ ...won, kind: 'constructor' }),
      /^kind “constructor” is none that a timeline has; /,
    ],
    ['a field too many', line({ ...won, colour: 'red' }), 'colour is not a field of this kind'],
    ['a prototype', line(won).replace('{', '{"__proto__":{"id":"x"},'), '__proto__ is not a field of this kind'],
    ['a day that does not exist', line({ ...won, at: '2026-02-30T09:00:00Z' }), /^at must be an ISO 8601 instant/],
    ['a time without an offset', line({ ...won, at: '2026-02-20T09:00:00' }), /^at must be an ISO 8601 instant/],
    ['a text of megabytes', line({ ...won, reason: 'x'.repeat(5_000_000) }), /at most$/],
    ['what is nested too deep', `{"kind":"deal-won","reason":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, /./],
    ['a deal without a name', '{"kind":"deal","id":"a"}', /is missing$/],
    ['a person without an address', '{"kind":"person"}', /is missing$/],
  ])('are named and skipped where there is %s', (_what, text, message) => {
    const { deals, events, warnings } = readTimeline(`\n${text}\n${line({ ...won, id: 'another' })}`);
    expect(warnings).toEqual([{ line: 2, message: expect.stringMatching(message) }]);
    expect(events.map(({ id }) => id)).toEqual(['another']);
    expect(deals.size).toBe(0);
  });

  test('give the same in any order, also where two have one id', () => {
    const lines = [
      deal('Ostara'),
      deal('Ostara, the older', '2026-11-20T09:00:00Z'),
      deal('Nostara', '2026-11-20T09:00:00Z'),
      line(won),
      line({ ...won, at: '2026-11-22T09:00:00Z', reason: 'older' }),
      line({ ...won, dealId: 'another', at: '2026-11-24T09:00:00Z' }),
    ];
    const forth = readTimeline(lines.join('\n'));
    const back = readTimeline(lines.toReversed().join('\n'));
    expect(back).toEqual(forth);
    expect([...forth.deals.values()]).toMatchObject([{ name: 'Nostara' }]);
    expect(forth.events).toMatchObject([{ reason: 'older' }]);
  });
});
