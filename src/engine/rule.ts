import type { Predicate } from './grammar/predicates.ts';
import type { Hit, Sentence } from './grammar/sentence.ts';
import type { Act, Missing, Owner, Severity } from './types.ts';

/** What a rule says of a step before its time is known. */
export interface Told {
  act: Act;
  /** Without one it is that of the verb. */
  owner?: Owner;
  /** What it is when no time is bound to it. */
  severity: Severity;
  /** Missing parts other than the time. */
  missing?: Missing[];
  /** Counts only with a grounded time ("we meet Monday"). */
  needsTime?: boolean;
  /** Never takes a time ("let me know if Tuesday is bad" is about the day, a courtesy is about nothing). */
  timeless?: boolean;
  /** Concrete by itself, whatever the time ("Tuesday works", a booking link). */
  settled?: boolean;
  /** Open offer or courtesy: silent once the message has a concrete step. */
  courtesy?: boolean;
  /** A reading of last resort: only where the sentence says nothing else. */
  spare?: boolean;
  /** The writer keeps or postpones the next move. */
  brushOff?: boolean;
  /** Where it ends when not with its phrase or verb: a token index. */
  to?: number;
}

/** A next step in one sentence. Token indices. It wins over the matches of later rules that it overlaps. */
export interface Match extends Told {
  from: number;
  to: number;
  owner: Owner;
  /** The verb it stands on, when it stands on one. */
  predicate?: Predicate;
}

/** One kind of closing. The file name is the id. */
export interface Rule {
  id: string;
  /** What is so, for the rep, in one line. */
  why: string;
  /** Classes of the verbs it reads (`grammar/verbs.ts`). Verbs in a condition are not read. */
  verbs?: number;
  /** The moods they stand in, with spaces between; any when left out. */
  moods?: string;
  /** What such a verb says, or nothing. */
  onVerb?(p: Predicate, sentence: Sentence): Told | undefined;
  /** Phrases to look for, in the notation of `grammar/pattern.ts`. */
  phrases?: readonly string[];
  /** What the first phrase says when no verb said anything. */
  onPhrase?(hit: Hit, sentence: Sentence): (Told & { owner: Owner }) | undefined;
  /** In place of these: reads the sentence itself; `hits` are this rule's phrases found in it. */
  check?(sentence: Sentence, hits: readonly Hit[]): Match[];
}

/** How README and settings present a rule, and what its tests are. Stands beside the rule; the engine never loads it. */
export interface About {
  title: string;
  /** Sentence and the exact span that is underlined. */
  flagged: readonly (readonly [sentence: string, span: string])[];
  /** Near misses: no finding. */
  allowed: readonly string[];
}

/** The matches of one rule in a sentence. */
export function matchesOf(rule: Rule, sentence: Sentence, hits: readonly Hit[]): Match[] {
  if (rule.check) return rule.check(sentence, hits);
  const found: Match[] = [];
  const { verbs = 0, moods } = rule;
  for (const p of sentence.predicates) {
    if (!(p.bits & verbs) || p.inCondition || (moods && !moods.includes(p.mood))) continue;
    const told = rule.onVerb?.(p, sentence);
    if (told) found.push(onVerb(p, told));
  }
  const hit = hits[0];
  const told = found.length === 0 && hit && rule.onPhrase?.(hit, sentence);
  if (told) found.push({ from: hit.from, ...told, to: told.to ?? hit.to });
  return found;
}

/** A match on a verb and its frame. */
export const onVerb = (p: Predicate, told: Told): Match => ({
  ...told,
  from: p.from,
  to: p.to,
  predicate: p,
  owner: told.owner ?? p.owner,
});
