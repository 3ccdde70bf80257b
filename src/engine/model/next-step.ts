import type { Predicate } from '../grammar/predicates.ts';
import { endOfClause, setOf } from '../grammar/reading.ts';
import type { Sentence } from '../grammar/sentence.ts';
import { SUBJECT_I, SUBJECT_WE, SUBJECT_YOU } from '../lexicon/classes.ts';
import * as V from '../lexicon/verbs.ts';
import { type Found, foundOf } from '../refiner.ts';
import { isUsable } from '../refiners/bind-time.ts';
import { matchOf, type Rule } from '../rule.ts';
import type { Act } from '../types.ts';

/** What the weights find and no rule names. */
export const nextStep: Rule = {
  id: 'next-step',
};

const ACTS: Partial<Record<Predicate['mood'], Act>> = {
  request: 'request',
  advice: 'request',
  propose: 'propose',
  wish: 'propose',
  offer: 'offer',
};

const looksAhead = ({ mood, inCondition }: Predicate): boolean =>
  mood !== 'past' && mood !== 'state' && mood !== 'purpose' && !inCondition;

/** Whether a sentence in which no rule found anything is worth weighing: of what was or is, with no day and no question, none is a step. */
export const mayHoldStep = ({ times, question, predicates }: Sentence): boolean =>
  times.length > 0 || question || predicates.some(looksAhead);

/**
 * The step of a sentence that no rule could read: on its last verb that looks ahead, else the whole of it.
 * @returns nothing when all that looks ahead is negated, or said of others only
 */
export function nextStepIn(s: Sentence): Found | undefined {
  const looking = s.predicates.filter(looksAhead);
  const ahead = looking.findLast(({ negated, reported }) => !negated && !reported);
  if ((looking.length > 0 && !ahead) || isNews(s)) return undefined;
  const times = s.times.filter(isUsable);
  const time = times.find(({ grounded }) => grounded) ?? times[0];
  const from = ahead ? ahead.from : 0;
  const to = ahead ? endOfClause(s, ahead.to) : s.tokens.length;
  const act = (ahead && ACTS[ahead.mood]) ?? (s.question ? 'request' : 'commit');
  const owner = ahead?.owner ?? (s.question ? 'recipient' : 'sender');
  const match = matchOf({ act, severity: 'soft' }, from, to, owner, ahead);
  return foundOf(nextStep, match, time?.grounded ? 'concrete' : 'vague', time);
}

const OURS = setOf('me us our your my');

/** "Priya said she'd call the vendor": told of others, and nobody here is promised anything. */
function isNews(s: Sentence): boolean {
  const said = s.predicates.find(({ owner, bits }) => owner === 'third' && bits & V.REPORT);
  if (!said) return false;
  return !s.tokens.some(
    ({ norm }, i) =>
      i > said.at && (OURS.has(norm) || (s.classes[i] as number) & (SUBJECT_I | SUBJECT_WE | SUBJECT_YOU)),
  );
}
