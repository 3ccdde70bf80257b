import { describe, expect, test } from 'vitest';
import { analyze } from '../../../src/engine/analyze.ts';

const putsOff = (text: string): boolean =>
  analyze(text, {
    direction: 'in',
    reference: { now: '2026-07-27T14:00:00Z', zone: 'America/New_York' },
  }).steps.some(({ brushOff }) => brushOff);

describe('the writer keeps the next move', () => {
  test.each([
    "We'll get back to you.",
    "I'll touch base with Lea in finance.",
    'Will update as we learn more.',
    'More later.',
    "I'll call you when I am back.",
    'Ill let you know.',
    "I'll brief you on it some time.",
    'We are moving offices, so call me back in a few months.',
    "No rush, whenever you're ready.",
  ])('%s', (text) => {
    expect(putsOff(text)).toBe(true);
  });
});

describe('nothing is put off', () => {
  test.each([
    ['the reader moves first', "Let me know and I'll set it up."],
    ['the reader moves first', 'Send me the list and I will check with legal.'],
    ['the reader moves first', 'If you want a visit, please tell me when and we will call you.'],
    ['it is about others', "I'll brief the crew in Lyon."],
    ['it is about others', 'We are going to meet the harbour master.'],
    ['both have to', 'We need to get back to the auditors.'],
    ['somebody else is offered', "They can connect whenever you're ready."],
    ['somebody else will call', 'Her office is going to call me back with the number.'],
    ['a day is named', "We'll get back to you on Thursday."],
  ])('%s: %s', (_why, text) => {
    expect(putsOff(text)).toBe(false);
  });
});
