import { bySentence } from '../refiners/by-sentence.ts';
import type { AnalyzeOptions } from '../types.ts';
import type { Bound } from './bind.ts';
import type { SentenceReading } from './read-sentence.ts';

/** A sentence where it stands in the text. */
export interface Placed {
  start: number;
  end: number;
  reading: SentenceReading;
}

/** A step and the sentence it stands in. */
export interface Candidate extends Bound {
  index: number;
  /** The sentence its time stands in, when it is another. */
  timeIn?: number;
}

const MEETINGS = new Set([
  'open-to-a-call',
  'lets-talk',
  'set-up-a-call',
  'call-me',
  'touch-base',
  'ill-call',
  'put-off',
]);
/** A dated one of these is no meeting and no decision. */
const DELIVERIES = new Set(['ill-send', 'please-send', 'your-thoughts']);
const SOFT_CLOSINGS = new Set(['any-questions', 'your-thoughts', 'looking-forward', 'please-send', 'let-me-know']);
/** Answers and talks without a time of their own lean on the day named in the same sentence or right before it. */
const LEANING = new Set([
  'let-me-know',
  'get-back-to-you',
  'find-out',
  'decide-later',
  'touch-base',
  'lets-talk',
  'call-me',
]);
/** A closing has a sign-off, a name and little else behind it. In sentences. */
const FROM_THE_END = 4;

/** The steps of a message: units over sentence borders joined, courtesies gone once something is concrete. */
export function stepsOf(sentences: readonly Placed[], { context }: AnalyzeOptions): Candidate[] {
  const found = sentences.flatMap(({ reading }, index): Candidate[] => reading.found.map((one) => ({ ...one, index })));
  const joined = joinUnits(found);
  const covered = context?.meetingBooked || joined.some(({ label }) => label === 'concrete');
  return covered ? joined.filter(({ courtesy, label }) => !courtesy || label === 'concrete') : joined;
}

/** An action in one sentence and its time in a neighbour are one step. */
function joinUnits(candidates: readonly Candidate[]): Candidate[] {
  const meetings = bySentence(candidates.filter(({ label, rule }) => label === 'vague' && MEETINGS.has(rule)));
  const slotOf = new Map<Candidate, Candidate>();
  for (const slot of candidates) {
    if (slot.label !== 'concrete' || (slot.rule !== 'slot-list' && slot.rule !== 'booking-link') || slot.verb) continue;
    let action: Candidate | undefined;
    for (const distance of [0, 1, 2, -1])
      action ??= meetings.get(slot.index - distance)?.findLast((one) => !slotOf.has(one));
    if (action) slotOf.set(action, slot);
  }
  const taken = new Set(slotOf.values());
  return candidates
    .filter((one) => !taken.has(one))
    .map((one) => {
      const slot = slotOf.get(one);
      return slot ? { ...one, label: 'concrete', ...(slot.time ? { time: slot.time } : {}), timeIn: slot.index } : one;
    });
}

/** The steps that deserve an alert, one for each sentence, unless the context or a concrete next step says that nothing is open. */
export function alertsOf(
  steps: readonly Candidate[],
  sentences: readonly Placed[],
  { context }: AnalyzeOptions,
): Candidate[] {
  if (context?.meetingBooked || context?.internal || context?.bulk) return [];
  if (steps.some(({ label, rule }) => label === 'concrete' && !DELIVERIES.has(rule))) return [];
  const hard = steps.filter(({ label, severity, rule, index, time }) => {
    const leans = LEANING.has(rule) && !time && [index, index - 1].some((at) => sentences[at]?.reading.namesDay);
    if (leans) return false;
    const interest = rule === 'open-to-a-call' && sentences[index]?.reading.question;
    return label === 'vague' && severity === 'hard' && !(context?.firstTouch && interest);
  });
  return onePerSentence(hard.length === 0 && context?.underWay ? softClosing(steps, sentences) : hard);
}

/** A soft closing that is all the mail says of what comes next. */
function softClosing(steps: readonly Candidate[], sentences: readonly Placed[]): Candidate[] {
  const last = steps.at(-1);
  if (!last || steps.some(({ label }) => label === 'concrete')) return [];
  if (!SOFT_CLOSINGS.has(last.rule) || last.index < sentences.length - FROM_THE_END) return [];
  return steps.filter(({ index, rule }) => index === last.index && SOFT_CLOSINGS.has(rule));
}

/** A rewrite replaces a sentence, so a sentence has one alert, over all that is vague in it. */
function onePerSentence(alerts: readonly Candidate[]): Candidate[] {
  const bySentence = new Map<number, Candidate>();
  for (const one of alerts) {
    const first = bySentence.get(one.index);
    bySentence.set(one.index, first ? { ...first, to: Math.max(first.to, one.to) } : one);
  }
  return [...bySentence.values()];
}
