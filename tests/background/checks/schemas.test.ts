import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { schemas } from '../../../src/background/checks/schemas.ts';
import type { MessageName } from '../../../src/messages.ts';
import { payloads } from './payloads.ts';

const names = Object.keys(schemas) as MessageName[];
const accepted = (name: MessageName, payload: unknown): boolean => v.safeParse(schemas[name], payload).success;
const withPayload = names.filter((name) => payloads[name] !== null);
const change = (name: MessageName, fields: object): unknown => ({ ...(payloads[name] as object), ...fields });

/** What the page captured, with one meeting changed. */
function captured(fields: object): object {
  const [reading] = structuredClone(payloads['calendar-captured'].readings);
  return { readings: [{ ...reading, meetings: [{ ...reading?.meetings[0], ...fields }] }] };
}

describe('what our own code sends is accepted', () => {
  test.each(names)('%s', (name) => {
    const result = v.safeParse(schemas[name], structuredClone(payloads[name]));
    expect(result.issues).toBeUndefined();
  });
});

describe('anything else is refused', () => {
  test.each(withPayload)('%s with a field missing', (name) => {
    for (const field of Object.keys(payloads[name] as object)) {
      const { [field]: _left, ...rest } = payloads[name] as Record<string, unknown>;
      expect(accepted(name, rest), field).toBe(false);
    }
  });

  test.each(withPayload)('%s with a field too many', (name) => {
    for (const field of ['extra', 'constructor', 'toString']) {
      expect(accepted(name, change(name, { [field]: 1 })), field).toBe(false);
    }
    const poisoned = JSON.parse(JSON.stringify(payloads[name]).replace('{', '{"__proto__":{"polluted":true},'));
    expect(accepted(name, poisoned)).toBe(false);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test.each(withPayload)('%s with a field of another type', (name) => {
    for (const [field, value] of Object.entries(payloads[name] as object)) {
      const others = [undefined, Number.NaN, {}, [[]], true, 7, ''].filter((other) => typeof other !== typeof value);
      for (const other of others) expect(accepted(name, change(name, { [field]: other })), field).toBe(false);
    }
  });

  test.each<[string, MessageName, object]>([
    ['an address over 320 characters', 'compose-context', { account: `${'a'.repeat(320)}@b.example` }],
    ['an address with a space', 'compose-context', { account: 'rep one@b.example' }],
    ['an address without @', 'compose-context', { account: 'rep' }],
    [
      'more than 200 recipients',
      'compose-context',
      { recipients: Array.from({ length: 201 }, (_, i) => ({ address: `a${i}@b.example`, name: '' })) },
    ],
    ['a meeting of a fraction of a minute', 'compose-context', { minutes: 7.5 }],
    ['a meeting of a week', 'compose-context', { minutes: 10_080 }],
    ['a whole mail as evidence', 'mail-sent', { step: { ...payloads['mail-sent'].step, sentence: 'x'.repeat(1_001) } }],
    ['an empty id', 'mail-sent', { id: '' }],
    ['a day that does not exist', 'correct-step', { day: '2026-02-30' }],
    ['a moment that does not exist', 'snooze-step', { until: '2026-13-01T00:00:00Z' }],
    ['a moment without a zone', 'snooze-step', { until: '2026-03-01T00:00:00' }],
    [
      'a slot that ends before it starts',
      'mail-sent',
      {
        offered: [{ start: '2026-03-05T10:00:00Z', end: '2026-03-05T09:30:00Z', checked: false }],
      },
    ],
    ['a meeting whose end is before its start', 'calendar-captured', captured({ start: '2026-03-05T10:00:00Z' })],
    ['a timed meeting with days', 'calendar-captured', captured({ start: '2026-03-05', end: '2026-03-06' })],
    ['an all-day meeting with times', 'calendar-captured', captured({ allDay: true })],
    ['a meeting that is joined by a script', 'calendar-captured', captured({ conference: 'javascript:alert(1)' })],
    ['a meeting with its description', 'calendar-captured', captured({ description: 'The price is' })],
    ['half a question about a meeting', 'meeting-context', { key: undefined, people: [] }],
    ['a whole mail as a phrase', 'dismiss', { phrase: 'x'.repeat(301) }],
    ['a phrase of spaces', 'dismiss', { phrase: '   ' }],
    ['a dismissal in a thread without the thread', 'dismiss', { scope: 'thread', thread: null }],
    [
      'an anchor that reads like text',
      'page-health',
      {
        anchors: [{ anchor: 'Dear Ana, the price is', found: true, rung: 0, feature: '' }],
      },
    ],
    [
      'a zone nobody knows',
      'save-settings',
      { schedule: { ...payloads['save-settings'].schedule, zone: 'Moon/Base' } },
    ],
    [
      'hours that end before they start',
      'save-settings',
      {
        schedule: {
          ...payloads['save-settings'].schedule,
          hours: {
            ...payloads['save-settings'].schedule.hours,
            1: [{ from: '17:00', to: '09:00' }],
          },
        },
      },
    ],
  ])('%s', (_what, name, fields) => {
    expect(accepted(name, change(name, fields))).toBe(false);
  });

  test('whatever has no known shape, without an exception', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      maxDepth: 4,
    });
    fc.assert(
      fc.property(fc.constantFrom(...withPayload), anything, (name, payload) => !accepted(name, payload)),
      { numRuns: 2_000 },
    );
  });

  test('a payload with any one value replaced: never an exception, and nothing beyond its fields comes out', () => {
    const anything = fc.anything({ withNullPrototype: true });
    fc.assert(
      fc.property(fc.constantFrom(...withPayload), fc.nat(), anything, (name, index, value) => {
        const fields = Object.keys(payloads[name] as object);
        const result = v.safeParse(schemas[name], change(name, { [fields[index % fields.length] as string]: value }));
        if (!result.success) return true;
        return Object.keys(result.output as object).every((field) => fields.includes(field));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('what comes out is tidy', () => {
  test('addresses are lower case', () => {
    const parsed = v.parse(schemas['compose-context'], change('compose-context', { account: ' Rep@Bookend.Example ' }));
    expect(parsed.account).toBe('rep@bookend.example');
  });

  test('of a giant subject and name the beginning is kept', () => {
    const giant = {
      subject: 'x'.repeat(1_000_000),
      recipients: [{ address: 'ana@acme.example', name: 'n'.repeat(1_000_000) }],
    };
    const parsed = v.parse(schemas['mail-sent'], change('mail-sent', giant));
    expect([parsed.subject.length, parsed.recipients[0]?.name.length]).toEqual([1_000, 300]);
  });

  test('phrases are lower case with single spaces', () => {
    expect(v.parse(schemas.dismiss, change('dismiss', { phrase: ' Keep  you\nposted' })).phrase).toBe(
      'keep you posted',
    );
  });

  test('instants are UTC with milliseconds, so that they sort as text', () => {
    const parsed = v.parse(schemas['send-undone'], change('send-undone', { at: '2026-03-02T10:00:00+01:00' }));
    expect(parsed.at).toBe('2026-03-02T09:00:00.000Z');
  });
});
