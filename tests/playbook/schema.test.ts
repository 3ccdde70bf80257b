import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultPlaybook } from '../../src/playbook/default-playbook.ts';
import { withReplies } from '../../src/playbook/replies.ts';
import { validatePlaybook } from '../../src/playbook/schema.ts';
import { runs } from '../runs.ts';

const [first] = defaultPlaybook.commitments;
if (!first) throw new Error('no commitment');

const problemsOf = (value: unknown): string[] => {
  const checked = validatePlaybook(value);
  return checked.ok ? [] : checked.problems;
};
const withCommitment = (fields: object) => ({ ...defaultPlaybook, commitments: [{ ...first, ...fields }] });
const reply = { to: 'send-a-price', minutes: 20, words: { de: 'Passt Ihnen {slots}?' } };
const withReply = (fields: object) => ({ ...defaultPlaybook, replies: [{ ...reply, ...fields }] });
const withWording = (wording: unknown) => withCommitment({ wordings: [wording] });

describe('a playbook out of a file', () => {
  test('is taken when it is whole', () => {
    expect(validatePlaybook(structuredClone(defaultPlaybook))).toEqual({
      ok: true,
      playbook: defaultPlaybook,
    });
    expect(problemsOf({ ...defaultPlaybook, language: 'pt-BR' })).toEqual([]);
    expect(problemsOf(withReply({}))).toEqual([]);
    expect(problemsOf(withReplies(defaultPlaybook))).toEqual([]);
    expect(problemsOf(withWording('Un café, {name}, {slots}? [sujet]'))).toEqual([]);
  });

  test.each([
    ['another format', { ...defaultPlaybook, format: 2 }, 'format: Only playbooks of format 1 can be read.'],
    ['no language tag', { ...defaultPlaybook, language: 'x'.repeat(40) }, 'language: A language is a tag'],
    ['no commitments', { ...defaultPlaybook, commitments: [] }, 'commitments: There must be a commitment.'],
    [
      'one twice',
      { ...defaultPlaybook, commitments: [first, first] },
      'commitments: A commitment is in the list twice.',
    ],
    ['an unknown one', withCommitment({ id: 'haggle' }), 'commitments 1, id: A commitment is one of: time, explore'],
    ['no title', withCommitment({ title: '  ' }), 'commitments 1, title: This must not be empty.'],
    ['a long title', withCommitment({ title: 'x'.repeat(61) }), 'commitments 1, title: This may have 60 characters'],
    [
      'half minutes',
      withCommitment({ minutes: 12.5 }),
      'commitments 1, minutes: A meeting has 5 to 480 whole minutes.',
    ],
    ['no minutes', withCommitment({ minutes: 0 }), 'commitments 1, minutes: A meeting has 5 to 480 whole minutes.'],
    ['no wording', withCommitment({ wordings: [] }), 'commitments 1, wordings: There must be a wording.'],
    [
      'many wordings',
      withCommitment({ wordings: Array(13).fill('{slots}?') }),
      'commitments 1, wordings: There may be 12',
    ],
    ['a wording without times', withWording('Shall we talk?'), 'commitments 1, wordings 1: A wording has {slots} once'],
    ['times twice', withWording('{slots} or {slots}?'), 'commitments 1, wordings 1: A wording has {slots} once'],
    [
      'an unknown place',
      withWording('{slots}, {company}?'),
      'commitments 1, wordings 1: Only {slots}, {minutes}, {name}',
    ],
    ['a giant wording', withWording(`{slots}${'x'.repeat(600)}`), 'commitments 1, wordings 1: This may have 600'],
    ['a name amid words', withWording('Can {name} do {slots}?'), 'commitments 1, wordings 1: A wording has {name} as'],
    ['a reply to something else', withReply({ to: 'hello' }), 'replies 1, to: A reply is to one of: call-me-later'],
    ['a reply of no length', withReply({ minutes: 0 }), 'replies 1, minutes: A meeting has 5 to 480 whole minutes.'],
    [
      'a reply in Dutch',
      withReply({ words: { nl: '{slots}?' } }),
      'replies 1, words, nl: A reply is in en, de, es, fr, pt.',
    ],
    [
      'a reply without times',
      withReply({ words: { en: 'Gladly.' } }),
      'replies 1, words, en: A wording has {slots} once',
    ],
    [
      'its bracket open',
      withReply({ words: { en: '[role on {slots}?' } }),
      'replies 1, words, en: A [bracket] has words',
    ],
    [
      'a mail about a meeting with a name',
      withReply({ to: 'declined', words: { en: '{name}, does {slots} suit you?' } }),
      'replies 1, words, en: Only {planned} and {slots} are filled in here.',
    ],
    [
      'a mail about a meeting without times',
      withReply({ to: 'after', words: { en: 'Thank you.' } }),
      'replies 1, words, en: This mail has {slots} once',
    ],
    [
      'an ask for a promise with times',
      withReply({ to: 'their-promise', words: { en: 'Does {slots} suit you?' } }),
      'replies 1, words, en: Nothing is filled in here.',
    ],
    ['one twice', { ...defaultPlaybook, replies: [reply, reply] }, 'replies: A reply is in the list twice.'],
    ['an open bracket', withWording('[finance on {slots}?'), 'commitments 1, wordings 1: A [bracket] has words in it'],
    ['an empty bracket', withWording('[ ] on {slots}?'), 'commitments 1, wordings 1: A [bracket] has words in it'],
    ['a number for a wording', withWording(5), 'commitments 1, wordings 1: This must be text.'],
    [
      'a part nobody knows',
      { ...defaultPlaybook, tracker: 'x' },
      'tracker: A part is missing here, or one is not known.',
    ],
    ['a missing part', { format: 1, language: 'en' }, 'commitments: A part is missing here, or one is not known.'],
  ])('with %s is refused, and the place is named', (_, value, problem) => {
    const problems = problemsOf(value);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });

  test('with many faults names the first ten', () => {
    const commitments = defaultPlaybook.commitments.map((each) => ({ ...each, title: '', minutes: -1 }));
    expect(problemsOf({ ...defaultPlaybook, commitments })).toHaveLength(10);
  });

  test('is whatever it is: anything else is refused with a reason and never breaks the reader', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(problemsOf(value).length).toBeGreaterThan(0);
      }),
      runs(500),
    );
  });
});
