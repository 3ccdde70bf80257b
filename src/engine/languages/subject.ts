import { F, R } from './bits.ts';
import type { Word } from './words.ts';

export type Subject = 'i' | 'we' | 'you' | 'third' | 'noun' | 'none';

/** Of the pronouns, adverbs and times between a clause's start and its verb. */
const MOST_BEFORE = 8;

export interface Before {
  /** Where the verb's own words begin. */
  from: number;
  subject: Subject;
  negated: boolean;
  /** Nothing but pronouns, adverbs and times before it in its clause. */
  isInitial: boolean;
  afterAnd: boolean;
  /** An object pronoun of the people here: "me llamas". */
  hasHere: boolean;
  /** An object pronoun of the reader: "te llamará". */
  hasOther: boolean;
}

/** @param agrees whether pronouns that may be objects are the subject only of a verb of their person */
export function subjectBefore(words: readonly Word[], i: number, inTime: Uint8Array, agrees: boolean): Before {
  const forms = agrees ? formsOf(words[i]) : 0;
  const before: Before = {
    from: i,
    subject: 'none',
    negated: false,
    isInitial: false,
    afterAnd: false,
    hasHere: false,
    hasOther: false,
  };
  for (let at = i - 1; ; at--) {
    const word = words[at];
    if (!word || word.isBreak) {
      before.isInitial = true;
      break;
    }
    const { roles } = word;
    if (roles & (R.and | R.or | R.that | R.opinion) && !inTime[at]) {
      before.isInitial = (roles & (R.and | R.or)) !== 0;
      before.afterAnd = (roles & R.and) !== 0;
      break;
    }
    if (i - at > MOST_BEFORE) {
      before.subject = before.subject === 'none' ? 'noun' : before.subject;
      break;
    }
    const subject = agrees ? agreeing(roles, forms) : subjectOf(roles);
    if (roles & R.not) before.negated = true;
    if (roles & R.object && !(agrees && subject)) {
      before.hasOther = true;
      if (roles & R.here) before.hasHere = true;
    }
    // The leftmost pronoun is the subject: "nous vous appelons".
    if (subject) before.subject = subject;
    else if (!inTime[at] && !(roles & SKIPPED) && !(inTime[at + 1] && roles & R.glue)) {
      if (before.subject === 'none') before.subject = 'noun';
      break;
    }
    if (!inTime[at]) before.from = at;
  }
  return before;
}

/** What may stand between a verb and its subject. */
const SKIPPED = R.object | R.not | R.adverb | R.please;

const subjectOf = (roles: number): Subject | undefined =>
  roles & R.object && !(roles & R.you)
    ? undefined
    : roles & R.i
      ? 'i'
      : roles & R.we
        ? 'we'
        : roles & R.you
          ? 'you'
          : roles & R.third
            ? 'third'
            : undefined;

/** "rufen Sie", "appelez-vous": right behind the verb. */
export function subjectBehind(words: readonly Word[], i: number, agrees: boolean): Subject {
  const { roles = 0 } = words[i + 1] ?? {};
  return (agrees ? agreeing(roles, formsOf(words[i])) : subjectOf(roles)) ?? 'none';
}

const formsOf = (word: Word | undefined): number => word?.verbs?.reduce((all, { forms }) => all | forms, 0) ?? 0;

/** "nous" and "vous" are subjects before "-ons" and "-ez", and objects before other forms. */
function agreeing(roles: number, forms: number): Subject | undefined {
  if (!(roles & R.object)) return subjectOf(roles);
  return roles & R.we && forms & F.we ? 'we' : roles & R.you && forms & F.you ? 'you' : undefined;
}
