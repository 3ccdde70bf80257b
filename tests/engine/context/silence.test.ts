import { describe, expect, test } from 'vitest';
import type { Context } from '../../../src/engine/types.ts';
import { alertsOf } from './draft.ts';

const ASK = "Let's talk next week.";

describe('an exit line silences the mail', () => {
  test.each([
    "If I don't hear back I'll close your file. Let me know if you want to talk some day.",
    'This is my last note on it. Call me whenever it fits.',
    "I won't bother you again. If things change, let's talk.",
    "I'll assume the timing is wrong. Happy to chat when it is better.",
    "I will leave you in peace. Let's talk when the merger is behind you.",
    'Should I ask for permission to close the case? Otherwise call me next week.',
    'This will be the final email from me. Are you open to a quick call next month?',
  ])('%s', (text) => {
    expect(alertsOf(text)).toEqual([]);
  });

  test.each([
    `The last mail from legal was long. ${ASK}`,
    `I'll close the window for bids. ${ASK}`,
    `We assume 40 seats. ${ASK}`,
  ])('other words do not: %s', (text) => {
    expect(alertsOf(text)).toEqual(["Let's talk next week"]);
  });
});

describe('a first mail may ask for interest', () => {
  test.each([
    'My name is Nora and I run audits for shipyards. Would you be open to a quick call?',
    'Allow me to introduce Halden Marine. Is it worth a 20-minute chat?',
    'I came across your talk on cranes. Are you open to a short call next week?',
    "We haven't met. Do you have 20 minutes next week for a chat?",
  ])('known by its words: %s', (text) => {
    expect(alertsOf(text)).toEqual([]);
  });

  test('known by the thread', () => {
    expect(alertsOf('Are you open to a quick call?', { firstTouch: true })).toEqual([]);
    expect(alertsOf('Are you open to a quick call?')).toHaveLength(1);
  });

  test.each([
    ['a later mail', { firstTouch: false }],
    ['a reply', { subject: 'Re: audits' }],
    ['a deal under way', { underWay: true }],
  ] as [string, Context][])('not in %s', (_name, context) => {
    expect(alertsOf('My name is Nora. Would you be open to a quick call?', context)).toHaveLength(1);
  });

  test('an ask that is no question stays an ask', () => {
    expect(alertsOf('My name is Nora. Call me next week.')).toEqual(['Call me next week']);
  });
});

describe('support and billing are no deal', () => {
  test.each([
    [`The invoice is overdue. ${ASK}`, {}],
    [`Please see the refund and the credit note. ${ASK}`, {}],
    ['The error message is in the log file. Call me when you can.', {}],
    [ASK, { subject: 'Re: Ticket #48213' }],
    [ASK, { subject: 'Invoice 20931' }],
    [ASK, { subject: '[#55123] Login fails' }],
    [ASK, { subject: 'Payment reminder' }],
  ] as [string, Context][])('%s %o', (text, context) => {
    expect(alertsOf(text, context)).toEqual([]);
  });

  test.each([
    [`Your invoice volume doubles each year. ${ASK}`, {}],
    [ASK, { subject: 'Re: Pilot in Lyon' }],
    [ASK, { subject: 'Support for 40 sites' }],
    [ASK, { subject: 'Case study' }],
  ] as [string, Context][])('a word of theirs alone is: %s %o', (text, context) => {
    expect(alertsOf(text, context)).toEqual(["Let's talk next week"]);
  });
});

describe('what is known of the recipients silences', () => {
  test.each([[{ meetingBooked: true }], [{ internal: true }], [{ bulk: true }]] as [Context][])('%o', (context) => {
    expect(alertsOf(ASK, context)).toEqual([]);
  });
});
