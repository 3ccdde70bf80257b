import { describe, expect, test } from 'vitest';
import type { Context } from '../../../src/engine/types.ts';
import { findingsOf } from './draft.ts';

const hints = (text: string, context: Context = { underWay: true }) =>
  findingsOf(text, context).map(({ ruleId, start, end }) => [ruleId, text.slice(start, end)]);

describe('a price or paper sent without a time to go through it', () => {
  test.each([
    ['Attached is our proposal for the Lyon site.', 'Attached is our proposal for the Lyon site.'],
    ["Here's the quote you asked for.", "Here's the quote you asked for."],
    ["I've attached the contract with the changes.", "I've attached the contract with the changes."],
    ['The order form is attached.', 'The order form is attached.'],
    ['Please find attached the revised deck. It has the new figures.', 'Please find attached the revised deck.'],
    ['The total comes to €18,400 a year. That includes support.', 'The total comes to €18,400 a year.'],
    ['The proposal is attached. I will send the case study tomorrow.', 'The proposal is attached.'],
    ['I have shared the statement of work in the portal.', 'I have shared the statement of work in the portal.'],
  ])('%s', (text, sentence) => {
    expect(hints(text)).toEqual([['review-meeting', sentence]]);
  });

  test.each([
    'Attached is our proposal. Can we read it together on Thursday at 2pm?',
    'The quote is attached. The review is on August 10 at 9am.',
    'Attached are the minutes. Thank you!',
  ])('not: %s', (text) => {
    expect(hints(text).filter(([id]) => id === 'review-meeting')).toEqual([]);
  });

  test('one alert is enough: an open closing comes first', () => {
    expect(hints("The proposal is attached. Let's talk next week.")).toEqual([['lets-talk', "Let's talk next week"]]);
    expect(hints('The proposal is attached. Let me know what you think.')).toEqual([
      ['your-thoughts', 'Let me know what you think'],
    ]);
  });
});

describe('a mail of a deal that says nothing of what comes next', () => {
  test.each([
    'Hi Ana,\n\nThe pilot ran for six weeks on both cranes. Your crew saved 40 hours of paperwork.\n\nBest,\nNora',
    'Thanks for the tour. We saw three places where the scanner loses time. The gate is the worst of them.',
  ])('%s', (text) => {
    const found = findingsOf(text, { underWay: true });
    expect(found.map(({ ruleId }) => ruleId)).toEqual(['no-next-step']);
    expect(text.slice(found[0]?.start, found[0]?.end)).toMatch(/^(Your crew saved|The gate is)/);
  });

  test.each([
    'Thank you for the call.',
    'Thanks! Great to meet the crew. Have a good weekend.',
    'The pilot ran for six weeks on both cranes. Does your crew still use the old scanner?',
    'The pilot ran for six weeks on both cranes. I will send the report on Friday.',
    'The pilot ran for six weeks on both cranes. I will send you the report.',
    'The figures are below.',
  ])('not: %s', (text) => {
    expect(hints(text)).toEqual([]);
  });
});

describe('no hint', () => {
  const BARE = 'Attached is our proposal for the Lyon site. It covers both cranes and the gate.';
  test.each([
    [{}],
    [{ underWay: false }],
    [{ underWay: true, meetingBooked: true }],
    [{ underWay: true, internal: true }],
    [{ underWay: true, bulk: true }],
    [{ underWay: true, subject: 'Invoice 20931' }],
  ] as [Context][])('with %o', (context) => {
    expect(hints(BARE, context)).toEqual([]);
  });

  test('in a polite exit', () => {
    expect(hints(`${BARE} This is my last note on it.`)).toEqual([]);
  });
});

test('a rewrite is added behind the sentence, whose last character is all it replaces', () => {
  const text = 'Attached is our proposal for the Lyon site.';
  const [finding] = findingsOf(text, { underWay: true });
  expect(finding).toMatchObject({ adds: true, missing: ['time', 'action'] });
  expect(text.slice(finding?.replace.start, finding?.replace.end)).toBe('.');
});
