import { describe, expect, test } from 'vitest';
import { dated, drafts, noStep, things } from './drafts.ts';
import {
  asks,
  datedAnswers,
  datedAsks,
  deferrals,
  news,
  newsInReplies,
  thingsAskedFor,
  undatedThings,
} from './registers.ts';
import { datedReplies, noStepReplies, replies } from './replies.ts';
import { days, lookalikes, offers, talks, waits } from './structures.ts';
import { verdict } from './verdict.ts';

describe.each([
  ['however it is built, a step without a time', talks, 'out', 'hard'],
  ['however it is built, a step put off', waits, 'in', 'hard'],
  ['however it is built, a thing without a day', offers, 'out', 'soft'],
  ['however it is built, a day', days, 'out', 'concrete'],
  ['however it is built, no step', lookalikes, 'out', 'none'],
  ['in a draft, a step without a time', drafts, 'out', 'hard'],
  ['in a reply, a step put off', replies, 'in', 'hard'],
  ['in a draft, a day', dated, 'out', 'concrete'],
  ['in a reply, a day', datedReplies, 'in', 'concrete'],
  ['in a draft, no step', noStep, 'out', 'none'],
  ['in a reply, no step', noStepReplies, 'in', 'none'],
  ['in a draft, a thing without a day', things, 'out', 'soft'],
  ['in other registers, a step without a time', asks, 'out', 'hard'],
  ['in other registers, a step put off', deferrals, 'in', 'hard'],
  ['in other registers, a day', datedAsks, 'out', 'concrete'],
  ['in other registers, a day in a reply', datedAnswers, 'in', 'concrete'],
  ['in other registers, a thing without a day', undatedThings, 'out', 'soft'],
  ['in other registers, a thing asked for', thingsAskedFor, 'in', 'soft'],
  ['in other registers, no step', news, 'out', 'none'],
  ['in other registers, no step in a reply', newsInReplies, 'in', 'none'],
] as const)('%s', (_, sentences, direction, expected) => {
  test.each(sentences)('%s', (sentence) => {
    expect(verdict(sentence, direction)).toBe(expected);
  });
});
