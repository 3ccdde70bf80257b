import { describe, expect, test } from 'vitest';
import { analyzeReceived } from '../../../src/engine/received/analyze-received.ts';
import type { BrushOffKind } from '../../../src/engine/types.ts';
import { readMail, received } from './read.ts';

const said: Record<BrushOffKind, string[]> = {
  'call-me-later': [
    'Call me next week.',
    'Ping me again after the offsite.',
    'Can you try me again in a few weeks?',
    'Give me a shout sometime next month.',
    "Let's circle back next week.",
    'Please contact us again once the rollout is behind us.',
    'Reach me again in two weeks or so.',
    'Feel free to ping me later.',
  ],
  'send-information': [
    'Please send me some information.',
    'Can you share a deck?',
    'Could you forward a brochure we can circulate?',
    'Just send me the slides.',
    'Can you send over a one-pager? It goes to my manager.',
    'Email me an overview when you can.',
    'Send over some material and we take it from there.',
  ],
  'discuss-internally': [
    "We'll discuss it internally.",
    'Let me run this by the team.',
    'I need to check with legal first.',
    "I'll take this to my board.",
    'This has to go through purchasing first.',
    'We will review it internally and revert.',
    'Let me talk to my CFO.',
    "I'll float it with our leadership.",
  ],
  'not-a-priority': [
    "This isn't a priority right now.",
    'We have bigger priorities at the moment.',
    'Payroll is not on the roadmap this year.',
    'Honestly it is lower on our list.',
    'Our priorities have shifted since we spoke.',
    'We are not looking at this at the moment.',
    'It went on the back burner.',
  ],
  'next-quarter': [
    "Let's circle back next quarter.",
    "We'll revisit this in the new year.",
    "Let's reconnect after the holidays.",
    'We can pick it up again in Q1.',
    "We'll revisit it once the merger is closed.",
  ],
  'happy-with-supplier': [
    "We're happy with our current supplier.",
    'We already have a vendor for that.',
    'All good here, we are satisfied with our tool.',
    "We're locked into a contract until 2028.",
    'We already use something similar.',
    "I'm fine with what we have.",
  ],
  'no-budget': [
    'We have no budget for this.',
    "We don't have the budget this year.",
    'Our budget is frozen.',
    'There is a spending freeze across the group.',
    "We can't afford another platform.",
    'All budgets are already allocated.',
    'That is beyond our budget.',
  ],
  'not-the-right-person': [
    "I'm not the right person for this.",
    "You've got the wrong person.",
    "I'm not the decision-maker here.",
    "I don't handle procurement.",
    'Sorry, this is not my area.',
    "I'm no longer with the facilities team.",
  ],
  'send-a-price': [
    'Just send a quote.',
    'Can you send me your pricing?',
    'Please send a proposal.',
    'Give me a ballpark.',
    'Could you email the rates?',
  ],
  'think-about-it': [
    'Let me think about it.',
    "I'll sleep on it.",
    'We need to think it over.',
    'I will give it some thought.',
    "We'll mull it over.",
  ],
  'bad-time': [
    "I'm swamped at the moment.",
    'It is a bad time for us.',
    'The timing is off.',
    'We are flat out with the audit.',
    'My hands are full until the launch.',
    "We don't have the bandwidth for this.",
    "I'm super busy with year-end.",
  ],
  'be-in-touch': [
    "Looks good, I'll be in touch.",
    "We'll get back to you.",
    "I'll let you know.",
    'Will keep you posted.',
    "We'll come back to you when we know more.",
  ],
  sometime: [
    "Sounds good, let's do it sometime.",
    "Yes, let's talk soon.",
    'We should meet at some point.',
    'Happy to chat sometime.',
  ],
};

describe.each(Object.entries(said) as [BrushOffKind, string[]][])('%s', (kind, sentences) => {
  test.each(sentences)('%s', (text) => {
    expect(readMail(text).brushOffs.map((each) => each.kind)).toEqual([kind]);
  });
});

/** Told as news, with nobody to move next. */
const standing: Partial<Record<BrushOffKind, string[]>> = {
  'think-about-it': [
    "We're still evaluating three tools.",
    "We haven't made a decision on this.",
    "I don't have an answer for you yet.",
    'No update on my side, sorry.',
    "It's too early for us.",
    'Hard to say at this stage.',
    'We need a bit more time.',
  ],
  'discuss-internally': [
    "It's still with our legal team.",
    'Procurement is still reviewing the contract.',
    "The ball is in finance's court.",
    'We are still discussing the scope.',
    'Still waiting to hear from my boss.',
    "I've forwarded this to our CTO.",
    'I need sign-off from my director.',
  ],
  'next-quarter': [
    'The rollout is on hold.',
    "We're pausing all new projects.",
    'We have decided to wait.',
    "I'd hold off for now.",
    'Once the new director is here, we take another look in the spring.',
  ],
  'bad-time': ['Things are pretty crazy here.', "There's too much going on.", "We're in the middle of a reorg."],
  'happy-with-supplier': ['We just renewed for two years with our vendor.'],
  'not-the-right-person': ['You should talk to our head of IT.', 'My colleague Petra handles this.'],
};

describe.each(Object.entries(standing) as [BrushOffKind, string[]][])('as things stand, %s', (kind, sentences) => {
  test.each(sentences)('%s', (text) => {
    expect(readMail(text).brushOffs.map((one) => one.kind)).toEqual([kind]);
  });
});

describe('no brush-off', () => {
  test.each([
    'Do you have any budget left for the pilot?',
    'Is this not a priority for your team?',
    'Our budget for this is approved.',
    'If the budget is cut we will tell you.',
    "I'll discuss it with my team and call you on Thursday at 3pm.",
    "I'll get back to you by Friday noon.",
    'Send me the proposal by Tuesday and we sign on Wednesday.',
    'The supplier was late again, so we want to change.',
    'What does it cost for 50 seats?',
    'I have thought about it and we want to go ahead.',
    'We discussed it internally and everyone agrees.',
    'Could you check with your legal team?',
    'Can we talk on Thursday at 2pm?',
    'Security is a priority for us.',
    'Thanks for the demo, the team loved it.',
    'You are the right person to explain it.',
    'Our team is happy to see a demo on Friday.',
    'The call was great.',
    'Is it still with your legal team?',
    'Are you still evaluating other tools?',
    'Legal is done with it.',
    'If the project is on hold, we save that line.',
    'The decision has been made, and it is a yes.',
  ])('%s', (text) => {
    expect(readMail(text).brushOffs).toEqual([]);
  });
});

describe('in a mail', () => {
  test('each sentence has one kind, what stands in the way before the delay', () => {
    const text = "Hi Ana,\n\nThanks. We have no budget until the audit is over. I'll be in touch.\n\nBest,\nTom";
    const { brushOffs } = readMail(text);
    expect(brushOffs.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['no-budget', 'We have no budget until the audit is over.'],
      ['be-in-touch', "I'll be in touch."],
    ]);
  });

  test('the step that puts it off carries the kind', () => {
    const { steps } = analyzeReceived("Let's circle back next quarter.", received());
    expect(steps).toMatchObject([{ brushOff: true, brushOffKind: 'next-quarter', label: 'vague' }]);
  });

  test('a call put off to no day is a brush-off of the reader', () => {
    const { steps, mail } = analyzeReceived('Call me next week.', received());
    expect(steps).toMatchObject([{ brushOff: true, brushOffKind: 'call-me-later' }]);
    expect(mail?.brushOffs).toMatchObject([{ owner: 'recipient' }]);
  });

  test('an ask to the rep is named and puts nothing off', () => {
    const { steps, mail } = analyzeReceived('Please send me your pricing.', received());
    expect(mail?.brushOffs).toMatchObject([{ kind: 'send-a-price', owner: 'recipient' }]);
    expect(steps.every(({ brushOff }) => !brushOff)).toBe(true);
  });

  test('what is quoted brushes nobody off', () => {
    expect(readMail('Sure, Tuesday at 2pm works.\n\n> We have no budget for this.').brushOffs).toEqual([]);
  });
});
