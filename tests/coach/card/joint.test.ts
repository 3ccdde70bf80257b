import { describe, expect, test } from 'vitest';
import { isGreetedBefore, jointOf } from '../../../src/coach/card/joint.ts';

const REWRITE = 'Does Thu 26 Nov 11:00 (London) work?';

/** The text after a rewrite took the place of `closing`, whose sentence is all of `sentence`. */
function rewritten(sentence: string, closing: string): string {
  const text = `Hi Ana,\n${sentence}\nNora`;
  const start = text.indexOf(closing);
  const replace = { start: text.indexOf(sentence), end: text.indexOf(sentence) + sentence.length };
  const { span, before } = jointOf(text, { start, end: start + closing.length, replace });
  const after = text.slice(0, span.start) + before + REWRITE + text.slice(span.end);
  return after.slice(replace.start, -'\nNora'.length);
}

describe('what stands before the closing is kept', () => {
  test.each([
    ["Great talking today, I'll call you next week.", "I'll call you next week", `Great talking today. ${REWRITE}`],
    [
      "It was good to meet the team and I'll be in touch.",
      "I'll be in touch",
      `It was good to meet the team. ${REWRITE}`,
    ],
    ["Thanks, let's talk soon!", "let's talk soon", `Thanks. ${REWRITE}`],
    ["The plan is attached - let's talk soon.", "let's talk soon", `The plan is attached. ${REWRITE}`],
    [
      "The two sites are set up; so let's catch up sometime",
      "let's catch up sometime",
      `The two sites are set up. ${REWRITE}`,
    ],
    ["Good call today, I'll ring you soon, once legal is done.", "I'll ring you soon", `Good call today. ${REWRITE}`],
    ["Good call today — I'll ring you early next week.", "I'll ring you", `Good call today. ${REWRITE}`],
    ["I'll send the deck and call you next week.", 'call you next week', `I'll send the deck. ${REWRITE}`],
    ["Thanks 👋 I'll call you next week.", "I'll call you next week", `Thanks 👋 ${REWRITE}`],
    ["Hi Ana, let's touch base next week.", "let's touch base next week", `Hi Ana, ${REWRITE}`],
  ])('%s', (sentence, closing, expected) => {
    expect(rewritten(sentence, closing)).toBe(expected);
  });
});

describe('the whole sentence goes', () => {
  test.each([
    ["If you're interested, let's find time to chat.", "let's find time to chat"],
    ["When you are back, I'll call you.", "I'll call you"],
    ["Next week, I'll give you a call.", "I'll give you a call"],
    ["Also, let's talk soon.", "let's talk soon"],
    ["Let's touch base next week.", "Let's touch base next week"],
    ["Good call today, I'll ring you soon, and send me the deck.", "I'll ring you soon"],
    ["Depending on your week, let's talk soon.", "let's talk soon"],
    ["Assuming legal agrees, I'll call you.", "I'll call you"],
    ['(As said, let us talk soon.)', 'let us talk soon'],
    ["Perfect, let's talk soon.", "let's talk soon"],
  ])('%s', (sentence, closing) => {
    expect(rewritten(sentence, closing)).toBe(REWRITE);
  });
});

describe('nothing goes where something is only missing', () => {
  test.each([
    ['Attached is our proposal.', `Attached is our proposal. ${REWRITE}`],
    ['Attached is our proposal', `Attached is our proposal. ${REWRITE}`],
    ['Attached is our proposal (two pages)', `Attached is our proposal (two pages) ${REWRITE}`],
  ])('%s', (sentence, expected) => {
    const { length } = sentence;
    const { span, before } = jointOf(sentence, {
      start: 0,
      end: length,
      replace: { start: length - 1, end: length },
      adds: true,
    });
    expect(sentence.slice(0, span.start) + before + REWRITE + sentence.slice(span.end)).toBe(expected);
  });
});

test.each([
  ['Hi Ana, ', true],
  ['Hi Ana,\n\n', true],
  ['Dear Ms Ito\n', true],
  ['Hi Ana,\n\nThanks for today.\n\n', false],
  ['Hi Ana, thanks for the tour of the site. ', false],
  ['', false],
])('whether %j has just named whom it is to: %s', (before, expected) => {
  expect(isGreetedBefore(`${before}I'll call you.`, before.length)).toBe(expected);
});
