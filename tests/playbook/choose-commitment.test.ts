import { describe, expect, test } from 'vitest';
import { chooseCommitment } from '../../src/playbook/choose-commitment.ts';
import { defaultPlaybook } from '../../src/playbook/default-playbook.ts';
import { render } from '../../src/playbook/render.ts';
import type { CommitmentId } from '../../src/playbook/types.ts';

/** How closings drift, commitment by commitment. */
const vague: Record<CommitmentId, [string, string, string, string]> = {
  time: [
    "Let me know if you'd like to chat sometime.",
    "I'll give you a ring next week.",
    'Would love to grab a slot whenever suits.',
    'Reach out if this is of interest.',
  ],
  explore: [
    "Let's touch base next week to go deeper.",
    'Happy to learn more about your needs.',
    'Send over your requirements when you can.',
    'We should talk about your challenges soon.',
  ],
  change: [
    "Think it over and tell me if it's a priority.",
    'Keep me posted.',
    'We can pick this up when timing is better.',
    'Let me know if you want to do something about it.',
  ],
  collaborate: [
    "I'll put something together and send it over.",
    'Let me know your thoughts on the draft.',
    'Comment whenever.',
    "I'll come back with a solution soon.",
  ],
  'build-consensus': [
    'Can you run it past your team?',
    'Feel free to share with whoever.',
    'Loop in anyone relevant.',
    'Let me know what your boss says.',
  ],
  invest: [
    'Let me know if the budget works.',
    'We can talk price later.',
    "Get back to me once you've seen finance.",
    'Hope the numbers make sense.',
  ],
  review: [
    'Proposal attached, tell me what you think.',
    'Have a look when you get a chance.',
    'Any feedback welcome.',
    "Just checking if you'd had time to review.",
  ],
  'resolve-concerns': [
    'Any questions, just shout.',
    'Happy to address any issues.',
    'Let me know if you have concerns.',
    "I'm here if you need anything.",
  ],
  decide: [
    "Let me know when you've decided.",
    'Looking forward to hearing back.',
    'Just following up on where we stand.',
    "No rush, whenever you're ready.",
  ],
  execute: [
    "Excited to start, we'll be in touch!",
    'Someone will reach out.',
    "Tell us when you're ready to kick off.",
    'Let me know if you need anything.',
  ],
};

describe('the commitment a vague closing is about', () => {
  test.each(Object.entries(vague) as [CommitmentId, string[]][])('%s is told by its words', (id, closings) => {
    // A first meeting is what nothing else is named for: new people are asked for it anyway.
    const chosen = closings.map((closing) => chooseCommitment(closing, `Hi Ana,\n\n${closing}\n\nTomas`, 'time'));
    expect(chosen.filter((each) => each === id).length, chosen.join(', ')).toBeGreaterThanOrEqual(3);
  });

  test.each([
    ['Let me know.', 'The proposal is attached.', 'review'],
    ['Could you run it by your CFO?', 'Good call today.', 'build-consensus'],
    ['Could you check the price with your CFO?', 'Good call today.', 'invest'],
    ['Let me know your thoughts.', 'The proposal you asked for is attached.', 'review'],
    ['Any questions, let me know.', 'Attached is the quote for the second site.', 'review'],
    ['Let me know once there is a decision.', 'Price, budget and costs are as discussed with finance.', 'decide'],
    ['Tell me what your boss says.', 'The proposal and the quote are attached for review.', 'build-consensus'],
    ['Talk soon.', 'We went through the budget.', 'invest'],
    ['Talk soon.', 'We had a good talk about the weather.', 'explore'],
    ['Keep me posted.', 'Thanks for your questions.', 'explore'],
    ['Let me know once you have talked it over with your team.', 'Good call today.', 'build-consensus'],
    ['Happy to sit down with you and your team.', 'Good call today.', 'build-consensus'],
    ['Let me know which day works better for your team.', 'Your team just moved in.', 'explore'],
    ['Talk soon.', 'The team here saves you two hours a week.', 'explore'],
  ] as const)('%s after “%s” is %s', (closing, before, id) => {
    expect(chooseCommitment(closing, `${before} ${closing}`, 'explore')).toBe(id);
  });

  test('what the closing names outweighs everything said before it', () => {
    const before = 'Proposal, quote, review, pricing, budget, discount, timing, priority, onboarding, rollout. ';
    expect(chooseCommitment('When will you have decided?', before.repeat(50), 'time')).toBe('decide');
  });

  test('a cue is a whole word, in any case, with any apostrophe or punctuation', () => {
    expect(chooseCommitment('The PRICES—later?', '', 'time')).toBe('invest');
    expect(chooseCommitment('I’m here.', '', 'time')).toBe('resolve-concerns');
    expect(chooseCommitment('Kick-off whenever.', '', 'time')).toBe('execute');
    expect(chooseCommitment('A costume, priceless, in the previewed feed.', '', 'time')).toBe('time');
  });

  test('what a bracket asks the rep to fill in says nothing', () => {
    expect(chooseCommitment('Talk to [finance] soon.', '[budget] [price]', 'time')).toBe('time');
  });

  test('no words leave the fallback', () => {
    expect(chooseCommitment('', '', 'change')).toBe('change');
    expect(chooseCommitment('Bis bald!', 'Grüße', 'decide')).toBe('decide');
  });

  test('nothing is made of words that say nothing when there is no fallback', () => {
    expect(chooseCommitment('Talk soon.', 'Hi Ana', undefined)).toBeUndefined();
    expect(chooseCommitment('Talk about the budget soon.', 'Hi Ana', undefined)).toBe('invest');
  });

  test('what a long mail began with is another matter', () => {
    const draft = `The proposal is attached.\n${'Other words. '.repeat(1000)}\nTalk soon.`;
    expect(chooseCommitment('Talk soon.', draft, 'time')).toBe('time');
  });

  const own = defaultPlaybook.commitments.flatMap(({ id, wordings }) =>
    wordings.map((wording): [CommitmentId, string] => [id, wording]),
  );

  test.each(own)('%s: our own wording is not taken for another: %s', (id, wording) => {
    const { text } = render(wording, { slots: [], zone: 'UTC' });
    const sentence = text.split(/(?<=[.?]) /).at(-1) ?? text;
    expect(chooseCommitment(sentence, text, id)).toBe(id);
  });
});
