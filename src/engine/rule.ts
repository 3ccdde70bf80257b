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
  missing?: Missing[] | undefined;
  /** Counts only with a grounded time ("we meet Monday"). */
  needsTime?: boolean | undefined;
  /** Never takes a time ("let me know if Tuesday is bad" is about the day, a courtesy is about nothing). */
  timeless?: boolean | undefined;
  /** Concrete by itself, whatever the time ("Tuesday works", a booking link). */
  settled?: boolean | undefined;
  /** Open offer or courtesy: silent once the message has a concrete step. */
  courtesy?: boolean | undefined;
  /** A reading of last resort: only where the sentence says nothing else. */
  spare?: boolean | undefined;
  /** The writer keeps or postpones the next move. */
  brushOff?: boolean | undefined;
  /** Where it ends when not with its phrase or verb: a token index. */
  to?: number;
}

/** A next step in one sentence. Token indices. It wins over the matches of later rules that it overlaps. */
export interface Match extends Told {
  from: number;
  to: number;
  owner: Owner;
  /** The verb it stands on, when it stands on one. */
  predicate?: Predicate | undefined;
}

/** One kind of closing. The file name is the id. */
export interface Rule {
  id: string;
  /** Classes of the verbs it reads (`lexicon/verbs.ts`). Verbs in a condition are not read. */
  verbs?: number;
  /** The moods they stand in, with spaces between; any when left out. */
  moods?: string;
  /** What such a verb says, or nothing. */
  onVerb?(p: Predicate, sentence: Sentence): Told | undefined;
  /** Phrases to look for, in the notation of `grammar/pattern.ts`. */
  phrases?: readonly string[];
  /** What the first phrase says when no verb said anything. */
  onPhrase?(hit: Hit, sentence: Sentence): (Told & { owner: Owner }) | undefined;
  /** What a sentence must hold for `check` to be asked; without it, one of the rule's verbs or phrases, if it has any. */
  needs?: 'time' | 'link';
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

/** What a sentence may hold besides verbs that a rule starts from; no bits of verb classes. */
export const TIMES = 1 << 28;
export const LINKS = 1 << 29;
/** Every sentence has it. */
export const ANYTHING = 1 << 30;

/** A rule in a form that all have, as each is looked at in each sentence. */
export interface Starter {
  /** What the steps found by it say of it. */
  rule: Rule;
  verbs: number;
  moods: ReadonlySet<string> | undefined;
  onVerb: Rule['onVerb'];
  onPhrase: Rule['onPhrase'];
  check: Rule['check'];
  hasPhrases: boolean;
  /** Classes of verbs and the bits above: with any of them in the sentence the rule is asked. */
  starts: number;
  /** So it is with one of its phrases. */
  startsAtPhrase: boolean;
}

export const starterOf = (rule: Rule): Starter => ({
  rule: { id: rule.id, phrases: rule.phrases as readonly string[] },
  verbs: rule.verbs ?? 0,
  moods: rule.moods === undefined ? undefined : new Set(rule.moods.split(' ')),
  onVerb: rule.onVerb,
  onPhrase: rule.onPhrase,
  check: rule.check,
  hasPhrases: rule.phrases !== undefined,
  starts: startsOf(rule),
  startsAtPhrase: rule.phrases !== undefined && !rule.needs,
});

function startsOf({ needs, check, verbs, phrases }: Rule): number {
  if (needs) return needs === 'time' ? TIMES : LINKS;
  return check && !verbs && !phrases ? ANYTHING : (verbs ?? 0);
}

/** The matches of one rule in a sentence, given its phrases found there. */
export function matchesOf(starter: Starter, sentence: Sentence, hits: readonly Hit[]): readonly Match[] {
  const { verbs, moods, onVerb: says, onPhrase, check } = starter;
  if (check) return check(sentence, hits);
  let found: Match[] | undefined;
  if (says) {
    for (const p of sentence.predicates) {
      if (!(p.bits & verbs) || p.inCondition || (moods && !moods.has(p.mood))) continue;
      const told = says(p, sentence);
      if (!told) continue;
      found ??= [];
      found.push(onVerb(p, told));
    }
  }
  const hit = hits[0];
  if (found || !hit) return found ?? NOTHING;
  const told = onPhrase?.(hit, sentence);
  return told ? [matchOf(told, hit.from, told.to ?? hit.to, told.owner, undefined)] : NOTHING;
}

const NOTHING: readonly Match[] = [];

/** A match on a verb and its frame. */
export const onVerb = (p: Predicate, told: Told): Match => matchOf(told, p.from, p.to, told.owner ?? p.owner, p);

/** Every match has the same fields in the same order, copies as well: they are read all the time, and a spread makes objects of its own kind. */
export const matchOf = (
  told: Told,
  from: number,
  to: number,
  owner: Owner,
  predicate: Predicate | undefined,
): Match => ({
  act: told.act,
  owner,
  severity: told.severity,
  missing: told.missing,
  needsTime: told.needsTime,
  timeless: told.timeless,
  settled: told.settled,
  courtesy: told.courtesy,
  spare: told.spare,
  brushOff: told.brushOff,
  from,
  to,
  predicate,
});
