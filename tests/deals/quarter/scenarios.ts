import type { DealStepKind, Outcome, PromiseStanding, RiskKind, WatchKind } from '../../../src/deals/state-types.ts';
import type { CommitmentId } from '../../../src/playbook/types.ts';
import { event } from '../event.ts';
import { act } from '../timeline.ts';
import type { Story } from './story.ts';

/** Where a deal must stand at the end of the quarter, written by hand. What is not listed must not be there. */
export interface Expected {
  gained?: CommitmentId[];
  asked?: CommitmentId[];
  lost?: CommitmentId[];
  nextAsk: CommitmentId | null;
  skipped?: CommitmentId[];
  step: `${DealStepKind} ahead` | `${DealStepKind} past` | null;
  risks?: RiskKind[];
  /** Kinds of what is due now. */
  due?: WatchKind[];
  promises?: PromiseStanding[];
  outcome?: Outcome;
  merged?: number;
}

export interface Scenario {
  name: string;
  /** Acts out the deal; `other` is a second deal of the same account, for those that need two. */
  play(story: Story, other: Story): void;
  expected: Expected;
  /** Where the second deal must stand; absent when it has no events, or is shown in the first. */
  other?: Expected;
}

const noSteps: Pick<Expected, 'step' | 'risks'> = { step: null, risks: ['no-next-step'] };

export const scenarios: Scenario[] = [
  {
    name: 'booked and held, the next one ahead',
    play: (story) => {
      story.talked(24, 'time');
      story.talked(10, 'explore');
      story.book(1, story.offer(2, -5, 'collaborate'));
    },
    expected: {
      gained: ['time', 'explore'],
      asked: ['collaborate'],
      nextAsk: 'build-consensus',
      step: 'meeting ahead',
    },
  },
  {
    name: 'ghosted after two dated asks',
    play: (story) => {
      story.offer(24, 20);
      story.offer(17, 13);
      story.seen(1);
    },
    expected: {
      asked: ['time'],
      nextAsk: 'time',
      step: 'offered past',
      risks: ['silence', 'asked-twice', 'no-answer', 'no-next-step'],
      // Written to last on Mon 9 Nov: the tenth working day after it was Mon 23 Nov.
      due: ['no-answer', 'going-dark'],
    },
  },
  {
    name: 'ghosted for a month',
    play: (story) => {
      story.offer(28, 24);
      story.seen(1);
    },
    expected: {
      asked: ['time'],
      nextAsk: 'time',
      step: 'offered past',
      risks: ['silence', 'no-answer', 'no-next-step'],
      due: ['no-answer', 'going-dark'],
    },
  },
  {
    name: 'sent from a phone, so that no silence may be claimed',
    play: (story) => {
      story.reply(22);
      story.offer(17, 13);
      // The thread shows that the rep wrote again on Fri 20 Nov; nobody looked into it after the three working days since.
      story.seen(5, story.at(6, 7));
    },
    expected: {
      asked: ['time'],
      nextAsk: 'time',
      step: 'offered past',
      risks: ['silence', 'no-next-step'],
      due: ['no-answer'],
    },
  },
  {
    name: 'brushed off, then revived',
    play: (story) => {
      story.offer(28, 24);
      story.add(brushOff(story, 27, 'next-quarter'));
      story.book(2, story.offer(3, -4));
    },
    expected: { gained: ['time'], nextAsk: 'explore', step: 'meeting ahead' },
  },
  {
    name: 'brushed off yesterday, and left there',
    play: (story) => {
      story.talked(10, 'explore');
      story.offer(3, 1, 'review');
      story.add(brushOff(story, 1, 'discuss-internally'));
    },
    expected: {
      gained: ['time', 'explore'],
      asked: ['review'],
      nextAsk: 'build-consensus',
      step: 'offered past',
      risks: ['one-contact', 'brushed-off', 'no-next-step'],
      due: ['one-contact', 'brush-off'],
    },
  },
  {
    name: 'their promise broken',
    play: (story) => {
      story.talked(7, 'explore');
      story.promise(7, 'theirs', 3);
      story.mail(6);
    },
    expected: {
      gained: ['time', 'explore'],
      nextAsk: 'change',
      step: null,
      risks: ['no-next-step', 'promise-broken'],
      due: ['promise-theirs'],
      promises: ['overdue'],
    },
  },
  {
    name: 'my promise due today, the one before it kept',
    play: (story) => {
      story.talked(7, 'explore');
      const first = story.promise(7, 'mine', 3);
      story.add(event('promise-kept', story.at(3), { dealId: story.dealId, refersTo: first.id }));
      story.mail(3);
      story.promise(3, 'mine', 0);
    },
    expected: {
      gained: ['time', 'explore'],
      nextAsk: 'change',
      ...noSteps,
      due: ['promise-mine'],
      promises: ['kept', 'due'],
    },
  },
  {
    name: 'a reseller in two deals, moved where she belongs',
    play: (story, other) => {
      story.talked(10, 'explore');
      const lea = 'lea@ostara.example';
      story.reply(2, lea);
      const asked = { commitment: 'invest', by: 'theirs', sentence: 'What would it cost us?', person: lea } as const;
      story.add(event('commitment-asked', story.at(2), { dealId: story.dealId, ...asked }));
      story.add(event('person-moved', story.at(1), { dealId: story.dealId, person: lea, to: other.dealId }));
      other.mail(3);
    },
    expected: { gained: ['time', 'explore'], nextAsk: 'change', ...noSteps, due: ['after-end'] },
    other: {
      asked: ['invest'],
      nextAsk: 'invest',
      step: null,
      risks: ['no-next-step'],
    },
  },
  {
    name: 'two domains of one company, merged',
    play: (story, other) => {
      story.talked(10, 'explore');
      other.said('commitment-gained', 4, 'build-consensus');
      story.add(event('deal-merged', story.at(2), { dealId: story.dealId, from: other.dealId }));
      story.book(1, story.offer(2, -5, 'review'));
    },
    expected: {
      gained: ['time', 'explore', 'build-consensus'],
      asked: ['review'],
      nextAsk: 'resolve-concerns',
      skipped: ['change', 'collaborate'],
      step: 'meeting ahead',
      merged: 1,
    },
  },
  {
    name: 'merged by mistake, and split again',
    play: (story, other) => {
      story.talked(10, 'explore');
      story.mail(9);
      other.said('commitment-gained', 4, 'decide');
      const merge = story.add(event('deal-merged', story.at(3), { dealId: story.dealId, from: other.dealId }));
      story.add(event('deal-split', story.at(2), { dealId: story.dealId, refersTo: merge.id }));
    },
    expected: { gained: ['time', 'explore'], nextAsk: 'change', ...noSteps },
    other: {
      gained: ['decide'],
      nextAsk: 'execute',
      skipped: ['time', 'explore', 'change', 'collaborate', 'build-consensus', 'invest', 'review', 'resolve-concerns'],
      step: null,
      risks: ['one-contact', 'no-next-step'],
      due: ['one-contact'],
    },
  },
  {
    name: 'won',
    play: (story) => {
      story.talked(17, 'explore');
      story.talked(10, 'review');
      story.add(event('deal-won', story.at(1), { dealId: story.dealId, reason: '' }));
    },
    expected: {
      gained: ['time', 'explore', 'review', 'decide'],
      nextAsk: 'execute',
      skipped: ['change', 'collaborate', 'build-consensus', 'invest', 'resolve-concerns'],
      step: null,
      outcome: 'won',
    },
  },
  {
    name: 'lost, with what it had gained',
    play: (story) => {
      story.talked(17, 'explore');
      story.offer(10, 7, 'decide');
      story.add(event('deal-lost', story.at(3), { dealId: story.dealId, reason: 'They stay where they are' }));
    },
    expected: { gained: ['time', 'explore'], asked: ['decide'], nextAsk: null, step: null, outcome: 'lost' },
  },
  {
    name: 'closed, then opened again by a call',
    play: (story) => {
      story.offer(28, 24);
      story.add(event('deal-closed', story.at(14), { dealId: story.dealId, reason: '' }));
      story.add(event('deal-reopened', story.at(3), { dealId: story.dealId }));
      story.meet(3, `${story.day(-4)}T12:00:00Z`, `${story.day(-4)}T12:30:00Z`);
    },
    expected: { gained: ['time'], nextAsk: 'explore', step: 'meeting ahead' },
  },
  {
    name: 'the meeting declined',
    play: (story) => {
      const meeting = story.book(5, story.offer(6, -1, 'explore'));
      const declined = { dealId: story.dealId, meeting, person: story.person };
      story.add(event('meeting-declined', story.at(1), declined));
      story.add(event('undone', story.at(40), { dealId: story.dealId, refersTo: 'nothing there is' }));
    },
    // The time was accepted in words before it was declined: Time itself was given once.
    expected: {
      gained: ['time'],
      asked: ['explore'],
      nextAsk: 'explore',
      step: null,
      risks: ['meeting-in-danger', 'no-next-step'],
      due: ['declined'],
    },
  },
  {
    name: 'vague closings only',
    play: (story) => {
      story.vague(8);
      story.reply(7);
      story.vague(2);
    },
    expected: {
      nextAsk: 'time',
      step: 'open past',
      risks: ['vague-closing', 'no-next-step'],
    },
  },
  {
    name: 'a yes to deciding taken back',
    play: (story) => {
      story.talked(17, 'review');
      story.said('commitment-gained', 9, 'decide');
      story.said('commitment-lost', 2, 'decide');
      story.reply(2, `per@${story.dealId}.example`);
      story.mail(1);
    },
    expected: {
      gained: ['time', 'review'],
      lost: ['decide'],
      nextAsk: 'resolve-concerns',
      skipped: ['explore', 'change', 'collaborate', 'build-consensus', 'invest'],
      ...noSteps,
    },
  },
  {
    name: 'corrected by the rep, and corrected again by what came after',
    play: (story) => {
      story.talked(17, 'explore');
      const is = (state: 'open' | 'gained', commitment: CommitmentId, daysAgo: number) =>
        story.add(event('commitment-corrected', story.at(daysAgo, 11), { dealId: story.dealId, commitment, state }));
      is('open', 'explore', 12);
      is('gained', 'change', 12);
      is('open', 'time', 12);
      story.book(1, story.offer(2, -4, 'explore'));
    },
    expected: { gained: ['time', 'change'], asked: ['explore'], nextAsk: 'collaborate', step: 'meeting ahead' },
  },
  {
    name: 'an offer brought back by undo send',
    play: (story) => {
      story.talked(10, 'time');
      const offer = story.offer(2, -4, 'explore');
      story.add(act('send-undone', offer));
    },
    expected: { gained: ['time'], nextAsk: 'explore', ...noSteps, due: ['after-end'] },
  },
  {
    name: 'away until next week',
    play: (story) => {
      story.offer(9, -6);
      const away = { dealId: story.dealId, person: story.person, back: story.day(-4) };
      story.add(event('absence-seen', story.at(9, 9), away));
      story.seen(1);
    },
    expected: { asked: ['time'], nextAsk: 'time', step: 'offered ahead', risks: ['silence'] },
  },
];

function brushOff(story: Story, daysAgo: number, kind: 'next-quarter' | 'discuss-internally') {
  const words = { sentence: 'Not now.', person: story.person, thread: story.thread, brushOff: kind };
  return event('brush-off', story.at(daysAgo, 9), { dealId: story.dealId, ...words });
}
