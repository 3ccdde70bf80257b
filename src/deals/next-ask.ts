import type { BrushOffKind } from '../engine/types.ts';
import { type Titles, titleOf } from '../playbook/titles.ts';
import { COMMITMENT_IDS, type CommitmentId } from '../playbook/types.ts';
import { compareInstants } from './event-order.ts';
import type { DealFacts } from './fact-types.ts';
import type { CommitmentState, MeetingState, NextAsk, Outcome } from './state-types.ts';
import type { View } from './view.ts';

/** The commitment that a brush-off says is missing. The others only put off what was asked. */
const MISSING: Partial<Record<BrushOffKind, CommitmentId>> = {
  'discuss-internally': 'build-consensus',
  'not-the-right-person': 'build-consensus',
  'not-a-priority': 'change',
  'next-quarter': 'change',
  'happy-with-supplier': 'change',
  'no-budget': 'invest',
  'think-about-it': 'resolve-concerns',
};

const SAID: Partial<Record<BrushOffKind, string>> = {
  'discuss-internally': 'they talk about it without you',
  'not-the-right-person': 'somebody else has to live with it',
  'not-a-priority': 'it is not a priority for them',
  'next-quarter': 'they put it off to another quarter',
  'happy-with-supplier': 'they see no need to change',
  'no-budget': 'there is no budget for it yet',
  'think-about-it': 'something holds them back',
};

interface Asked {
  commitments: CommitmentState[];
  meetings: MeetingState[];
  outcome: Outcome;
  brushOff: DealFacts['brushOff'];
}

/**
 * The commitment to ask for next. The first of these that applies, never one that is gained:
 * 1. Won: Execute, unless a meeting about it is ahead. Lost or closed: nothing.
 * 2. A brush-off that no mail of the rep answered since, and nothing asked, gained or lost since: what it says is missing.
 * 3. What was lost last, with nothing asked since: Resolve Concerns, or the lost one itself once that was gained.
 * 4. What was asked last and is not answered, unless a meeting about it is ahead: then the ask has its day. What is about
 *    more than a first talk goes before Time, when both were asked at once.
 * 5. After the furthest one gained, the first in the usual order that is open and has no meeting ahead.
 * 6. The first that was skipped.
 * @returns null when nothing is left to ask for
 */
export function nextAskOf(asked: Asked, view: View): NextAsk | null {
  const { commitments, meetings, outcome } = asked;
  const stateOf = new Map(commitments.map((one) => [one.id, one]));
  const isGained = (id: CommitmentId): boolean => stateOf.get(id)?.state === 'gained';
  if (outcome === 'lost' || outcome === 'closed') return null;
  const ahead = new Set(
    meetings.flatMap(({ state, declined, commitment }) =>
      state === 'booked' && !declined && commitment ? [commitment] : [],
    ),
  );
  if (outcome === 'won') {
    return isGained('execute') || ahead.has('execute')
      ? null
      : { commitment: 'execute', why: 'The deal is won, and the start has to be agreed.' };
  }
  const newest = commitments
    .filter(({ state }) => state === 'asked' || state === 'lost')
    .sort(
      (a, b) => compareInstants(b.at ?? '', a.at ?? '') || COMMITMENT_IDS.indexOf(b.id) - COMMITMENT_IDS.indexOf(a.id),
    );
  return (
    missing(asked, view, isGained) ??
    afterLoss(newest[0], stateOf, ahead, view) ??
    again(newest, ahead, view) ??
    usual(commitments, ahead, view.titles)
  );
}

/** What is usually asked for before something that was gained, and is still open. */
export function skippedIn(commitments: CommitmentState[]): CommitmentId[] {
  const furthest = commitments.findLastIndex(({ state }) => state === 'gained');
  return commitments.slice(0, Math.max(0, furthest)).flatMap(({ id, state }) => (state === 'open' ? [id] : []));
}

function missing(
  { brushOff, commitments }: Asked,
  view: View,
  isGained: (id: CommitmentId) => boolean,
): NextAsk | null {
  if (!brushOff) return null;
  const commitment = MISSING[brushOff.kind];
  if (commitment === undefined || isGained(commitment)) return null;
  if (commitments.some(({ at }) => at !== null && compareInstants(at, brushOff.at) > 0)) return null;
  return { commitment, why: `They wrote on ${view.inWords(view.day(brushOff.at))} that ${SAID[brushOff.kind]}.` };
}

function afterLoss(
  newest: CommitmentState | undefined,
  stateOf: Map<CommitmentId, CommitmentState>,
  ahead: Set<CommitmentId>,
  view: View,
): NextAsk | null {
  if (newest?.state !== 'lost') return null;
  const lost = `${titleOf(newest.id, view.titles)} was lost${newest.evidence ? ` on ${view.inWords(newest.evidence.day)}` : ''}`;
  const concerns = stateOf.get('resolve-concerns');
  if (concerns?.state === 'gained') {
    return { commitment: newest.id, why: `${lost}, and the concerns are resolved since.` };
  }
  if (newest.id === 'resolve-concerns' || ahead.has('resolve-concerns')) return null;
  return { commitment: 'resolve-concerns', why: `${lost}, so the doubts behind it come first.` };
}

function again(newest: CommitmentState[], ahead: Set<CommitmentId>, view: View): NextAsk | null {
  const asked = newest.find(({ id, state }) => state === 'asked' && !ahead.has(id));
  if (!asked) return null;
  const since = asked.evidence ? ` on ${view.inWords(asked.evidence.day)}` : '';
  return {
    commitment: asked.id,
    why: `Asked for${since}, not gained yet.`,
  };
}

function usual(commitments: CommitmentState[], ahead: Set<CommitmentId>, titles: Titles): NextAsk | null {
  const furthest = commitments.findLastIndex(({ id, state }) => state === 'gained' || ahead.has(id));
  const isOpen = ({ id, state }: CommitmentState): boolean => state === 'open' && !ahead.has(id);
  const next = commitments.slice(furthest + 1).find(isOpen);
  const last = COMMITMENT_IDS[furthest];
  if (next && last === undefined) {
    return { commitment: next.id, why: 'Nothing is gained yet, and a first short meeting comes before the rest.' };
  }
  if (next && last !== undefined) {
    const state = ahead.has(last) && commitments[furthest]?.state !== 'gained' ? 'has its meeting' : 'is gained';
    return { commitment: next.id, why: `Usually comes after ${titleOf(last, titles)}, which ${state}.` };
  }
  const skipped = commitments.find(isOpen);
  return skipped ? { commitment: skipped.id, why: 'Skipped, and still open.' } : null;
}
