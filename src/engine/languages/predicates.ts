import type { Owner } from '../types.ts';
import { A, F, R } from './bits.ts';
import { type Clause, openClause } from './clause.ts';
import type { SentenceTime } from './find-times.ts';
import type { Language, Mood } from './language.ts';
import type { Lexicon, VerbReading } from './lexicon.ts';
import { isNoun } from './nouns.ts';
import { hitAt } from './pattern.ts';
import { type Subject, subjectBefore, subjectBehind } from './subject.ts';
import type { Word } from './words.ts';

/** A verb of the tables and how it is meant. Word indexes; `to` is after the verb. */
export interface Predicate {
  from: number;
  at: number;
  to: number;
  action: number;
  mood: Mood;
  owner: Owner;
  negated: boolean;
  conditional: boolean;
}

/** How far a verb may stand from what leads it, and a noun from its light verb. */
const REACH = 14;

/** Reads the verbs of a sentence from left to right, each within its clause. */
export function findPredicates(
  words: readonly Word[],
  times: readonly SentenceTime[],
  lexicon: Lexicon,
  question: boolean,
): Predicate[] {
  const german = lexicon.language.german === true;
  const inTime = new Uint8Array(words.length);
  for (const { from, to } of times) inTime.fill(1, from, to);
  const found: Predicate[] = [];
  const clause: Clause = { blocked: false, conditional: false, reported: false, subject: 'none' };
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if (word.isBreak) {
      clause.blocked = false;
      clause.subject = 'none';
      if (word.key !== ',') clause.reported = false;
      continue;
    }
    const lead = inTime[i] ? undefined : hitAt(lexicon.leads, words, i);
    if (lead && !clause.blocked) {
      const verb = verbAfter(words, lead.to, lexicon.language);
      if (verb) {
        found.push(fromLead(words, lead.from, verb, lead.value, clause, question));
        clause.subject = lead.value === 'commit' ? 'i' : lead.value === 'propose' ? 'we' : clause.subject;
        i = german ? lead.to - 1 : verb.at;
        if (german) i = Math.max(i, lead.to - 1);
        if (german) clause.blocked = true;
        continue;
      }
    }
    if (!inTime[i]) openClause(words, i, clause);
    if (german && word.roles & (R.i | R.we)) clause.subject = word.roles & R.i ? 'i' : 'we';
    if (!word.verbs || clause.blocked || inTime[i] || isNoun(words, i, lexicon.language)) continue;
    const one = finite(words, i, inTime, clause, question, lexicon.language);
    if (one) found.push(one);
  }
  return found;
}

/** The reading of a verb that fits its clause: what it needs stands there, what it forbids does not. */
export function readingOf(words: readonly Word[], i: number, forms: number): VerbReading | undefined {
  return words[i]?.verbs?.find((reading) => {
    if (!(reading.forms & forms)) return false;
    if (reading.needs && !isNear(words, i, reading.needs)) return false;
    return !(reading.without && isNear(words, i, reading.without));
  });
}

function isNear(words: readonly Word[], i: number, wanted: ReadonlySet<string>): boolean {
  if (wanted.has((words[i] as Word).key)) return true;
  for (let at = i + 1; at < words.length && at <= i + REACH; at++) {
    const word = words[at] as Word;
    if (word.isBreak && word.key !== ',') break;
    if (wanted.has(word.key)) return true;
  }
  for (let at = i - 1; at >= 0 && at >= i - 9; at--) {
    const word = words[at] as Word;
    if (word.isBreak && word.key !== ',') break;
    // "Das Treffen war gut, und | ich habe viel gelernt": a clause does not need what the one before it names.
    const joins = word.key === ',' || (word.roles & R.and) !== 0;
    if (joins && (words[at + 1]?.roles ?? 0) & (R.i | R.we | R.you)) break;
    if (wanted.has(word.key)) return true;
  }
  return false;
}

interface VerbAt {
  at: number;
  action: number;
  forms: number;
}

/** The verb that a lead leads: the next one of its clause, in German the infinitive at its end. */
function verbAfter(words: readonly Word[], from: number, language: Language): VerbAt | undefined {
  const german = language.german === true;
  const reach = german ? REACH + 8 : 6;
  for (let i = from; i < words.length && i < from + reach; i++) {
    const word = words[i] as Word;
    if (word.isBreak && !(german && word.key === ',')) return undefined;
    if (!word.verbs || isNoun(words, i, language)) continue;
    const reading = readingOf(words, i, ANY_FORM);
    if (reading) return { at: i, action: reading.action, forms: reading.forms };
  }
  return undefined;
}

const ANY_FORM = F.infinitive | F.imperative | F.lets | F.we | F.you | F.third | F.i;

const TOGETHER = A.talk | A.arrange | A.contact | A.defer | A.call | A.review | A.decide;

function fromLead(
  words: readonly Word[],
  from: number,
  { at, action, forms }: VerbAt,
  lead: Mood,
  clause: Clause,
  question: boolean,
): Predicate {
  // "Me gustaría que agendemos": both are to do it.
  const isOurs = (forms & F.lets) !== 0 && (forms & (F.imperative | F.you)) === 0;
  const mood: Mood = lead === 'request' && isOurs ? 'propose' : lead;
  // German puts it between the two: "wir können Sie nicht anrufen".
  const inside = words.slice(from, at).some(({ roles }) => roles & R.not);
  const negated = !question && mood !== 'offer' && (inside || ((words[from - 1]?.roles ?? 0) & R.not) !== 0);
  const together = mood === 'propose' || mood === 'wish';
  const owner: Owner =
    mood === 'request' || mood === 'offer'
      ? 'recipient'
      : mood === 'third'
        ? 'third'
        : together && action & TOGETHER
          ? 'both'
          : 'sender';
  const meant: Mood = clause.reported ? 'third' : mood;
  return { from, at, to: at + 1, action, mood: meant, owner, negated, conditional: clause.conditional };
}

/** Forms that may go on with a subject. */
const PERSONS: Record<Subject, number> = {
  i: F.i | F.imperative,
  we: F.we | F.third,
  you: F.you | F.third | F.imperative,
  third: F.third,
  noun: F.third,
  none: 0,
};

/** A finite verb without a lead. Its person is told by its subject where there is one, else by its form. */
function finite(
  words: readonly Word[],
  i: number,
  inTime: Uint8Array,
  clause: Clause,
  question: boolean,
  { german = false, weAsThird = false, proclitic = false, namesSubjects = false }: Language,
): Predicate | undefined {
  const before = subjectBefore(words, i, inTime, namesSubjects);
  const behind = subjectBehind(words, i, namesSubjects);
  // "Te mando la propuesta y hablamos": another person than before has another subject.
  const shares =
    before.subject === 'none' &&
    before.afterAnd &&
    readingOf(words, i, german && clause.subject === 'you' ? F.we | F.you : PERSONS[clause.subject]);
  const inherited = shares ? clause.subject : 'none';
  const subject: Subject =
    before.subject !== 'none' && before.subject !== 'noun'
      ? before.subject
      : behind !== 'none' && !(before.subject === 'noun' && behind === 'you' && !readingOf(words, i, F.we))
        ? behind
        : before.subject === 'noun'
          ? 'noun'
          : inherited;
  const base = {
    at: i,
    to: i + 1,
    negated: before.negated || isNegatedBehind(words, i, german),
    conditional: clause.conditional,
  };
  const make = (reading: VerbReading | undefined, mood: Mood, owner: Owner): Predicate | undefined => {
    if (!reading) return undefined;
    clause.subject = owner === 'sender' ? 'i' : owner === 'both' ? 'we' : owner === 'third' ? 'third' : 'you';
    return { ...base, from: before.from, action: reading.action, mood: clause.reported ? 'third' : mood, owner };
  };
  const read = (forms: number) => readingOf(words, i, forms);
  if (read(F.past) && !read(F.we | F.i | F.imperative)) return undefined;
  // "nous parlions", but "que nous parlions".
  if (namesSubjects && read(F.past) && !((words[before.from - 1]?.roles ?? 0) & R.that)) return undefined;
  switch (subject) {
    case 'i':
      // "schick ich dir": in talk the ending goes.
      return make(read(F.i) ?? (german ? read(F.imperative) : undefined), question ? 'propose' : 'commit', 'sender');
    case 'we': {
      const reading = read(F.we) ?? (weAsThird ? read(F.third) : undefined);
      return reading && asWe(reading, make, question);
    }
    case 'you': {
      const reading = read(german ? F.we | F.you : F.you | F.third | F.imperative);
      if (!reading || (!question && before.subject !== 'you' && !before.isInitial)) return undefined;
      return make(reading, 'request', 'recipient');
    }
    case 'third':
      return make(read(F.third), 'third', 'third');
    default:
      break;
  }
  if (!before.isInitial && subject === 'noun') {
    const first = read(F.i | F.lets | F.we);
    // Endings that need no subject: "el contrato lo envío", not the German infinitive.
    if (first && !german && !namesSubjects && !(first.forms & (F.third | F.imperative))) {
      return first.forms & F.lets
        ? make(first, 'propose', 'both')
        : first.forms & F.we
          ? asWe(first, make, question)
          : make(first, question ? 'propose' : 'commit', 'sender');
    }
    return make(read(F.third), 'third', 'third');
  }
  if (german) {
    // "Schicke mir …" asks, "Schicke Ihnen …" promises.
    const { roles: next = 0 } = words[i + 1] ?? {};
    const toHere = (next & R.here) !== 0;
    const toYou = (next & R.object) !== 0 && !toHere && (next & (R.you | R.article)) === 0;
    // "Ruf dich an" promises too, "meld dich" and "überleg dir" do not.
    const short = toYou ? read(F.imperative) : undefined;
    const isPromise = short && (short.action & (A.call | A.deliver)) !== 0;
    const promise = before.isInitial && !toHere ? (isPromise ? short : read(F.i)) : undefined;
    if (promise) return make(promise, question ? 'propose' : 'commit', 'sender');
    return before.isInitial ? make(read(F.imperative), 'request', 'recipient') : undefined;
  }
  const lets = read(F.lets);
  if (lets) return make(lets, 'propose', 'both');
  if (before.hasHere && question) {
    const asked = read(F.you | F.third);
    if (asked) return make(asked, 'request', 'recipient');
  }
  if (namesSubjects) {
    // "Vous rappelle demain": in a hurry the subject is left out, but what is asked has its pronoun behind it.
    const short = before.isInitial && before.hasOther && !before.hasHere ? read(F.i) : undefined;
    if (short) return make(short, question ? 'propose' : 'commit', 'sender');
    const asks = before.isInitial && !before.hasOther ? read(F.imperative) : undefined;
    return asks && make(asks, 'request', 'recipient');
  }
  const first = read(F.i);
  if (first && !(first.forms & F.imperative && before.isInitial))
    return make(first, question ? 'propose' : 'commit', 'sender');
  const we = read(F.we);
  if (we) return asWe(we, make, question);
  const you = read(F.you);
  if (you && (question || before.hasHere)) return make(you, 'request', 'recipient');
  const asked = read(F.imperative);
  if (asked && before.isInitial && (!before.hasOther || (proclitic && before.hasHere)))
    return make(asked, 'request', 'recipient');
  return before.hasOther ? make(read(F.third), 'third', 'third') : undefined;
}

/** "We" of speaking is both; "we" of sending and answering is the writer's side. */
function asWe(
  reading: VerbReading,
  make: (reading: VerbReading, mood: Mood, owner: Owner) => Predicate | undefined,
  question: boolean,
): Predicate | undefined {
  const joint = A.talk | A.arrange | A.contact | A.defer;
  if (reading.action & joint || (question && reading.action & TOGETHER)) return make(reading, 'propose', 'both');
  return make(reading, question ? 'propose' : 'commit', 'sender');
}

/** "n'appelez pas", "rufen Sie mich morgen nicht an": behind the verb, in German up to the end of the clause. */
function isNegatedBehind(words: readonly Word[], i: number, german: boolean): boolean {
  for (let at = i + 1; at < words.length && at < i + (german ? REACH : 4); at++) {
    const { roles, isBreak } = words[at] as Word;
    if (isBreak || roles & R.and) return false;
    if (roles & R.not && roles & (R.adverb | R.article)) return true;
  }
  return false;
}
