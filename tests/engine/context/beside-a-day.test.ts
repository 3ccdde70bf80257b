import { describe, expect, test } from 'vitest';
import { alertsOf } from './draft.ts';

describe('no alert beside a day that is named', () => {
  test.each([
    'Our architect visits Lyon on August 11. Let me know if you are around.',
    'The steering group sits tomorrow. I will let you know what they say.',
    'If a walkthrough on Thursday suits you, let me know and we book the room.',
    "I have lunch free on Wednesday. Or let's talk after work.",
    "Let's talk before the board sits on Thursday.",
    "Let's talk it through in person. The only day with the whole crew in Lyon is Tuesday.",
    'The audit closes on Friday. I will find out what they need.',
    "We present on August 4. I'll let you know how it went.",
  ])('%s', (text) => {
    expect(alertsOf(text)).toEqual([]);
  });
});

describe('an alert all the same', () => {
  test.each([
    ["I'll send the deck tomorrow. Let's talk soon about the rollout.", "Let's talk soon about the rollout"],
    [
      "The auditors of the Lyon plant leave us alone again after their last check on Friday. Let's talk next week.",
      "Let's talk next week",
    ],
    ['We met on Tuesday. Let me know when you are free to talk.', 'Let me know when you are free to talk'],
    ["Thursday's demo is recorded. Let's talk about it.", "Let's talk about it"],
    [
      'The auditors of the Lyon plant leave us alone again after their last check on Friday. Call me next week.',
      'Call me next week',
    ],
    ['Good call today. Let me know if the budget works for you.', 'Let me know if the budget works for you'],
    ["We covered a lot today. Let's talk about the rollout.", "Let's talk about the rollout"],
    ["Our office opens on Mondays. Let's talk about the lease.", "Let's talk about the lease"],
  ])('%s', (text, alert) => {
    expect(alertsOf(text)).toEqual([alert]);
  });
});
