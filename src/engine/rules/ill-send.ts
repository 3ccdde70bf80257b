import type { Predicate } from '../grammar/predicates.ts';
import { bitsAt, endOfClause, has, normAt, setOf } from '../grammar/reading.ts';
import type { Sentence } from '../grammar/sentence.ts';
import { SUBJECT_I, SUBJECT_WE, SUBJECT_YOU } from '../lexicon/classes.ts';
import * as V from '../lexicon/verbs.ts';
import type { About, Rule } from '../rule.ts';

const THINGS = V.DELIVER | V.REVIEW;

export const illSend: Rule = {
  id: 'ill-send',
  verbs: V.ANY_VERB | V.STATE,
  moods: 'commit future propose need offer wish',
  onVerb(p, s) {
    const { bits, lemma, mood } = p;
    // "Will do." is a phrase.
    if (lemma === 'do' && s.times.length === 0) return undefined;
    if (!(bits & (THINGS | V.ACT)) && !PLAIN.has(lemma) && (lemma !== 'do' || mood !== 'commit')) return undefined;
    // "Let Dana know": the word after "let" is a name.
    if (!concernsUs(s, p) || (p.by === 'let' && !s.verbs[p.at])) return undefined;
    const end = endOfClause(s, p.to);
    return {
      act: mood === 'propose' ? 'propose' : 'commit',
      severity: 'soft',
      // "I'll send it now": at this very moment is a time too.
      settled: mood === 'commit' && end > p.to && normAt(s, end - 1) === 'now',
      needsTime: !holdsWithoutDay(s, p),
    };
  },
  phrases: ['^ ok|okay|yes? ,? will do $'],
  onPhrase: () => ({ act: 'accept', owner: 'sender', severity: 'soft' }),
};

export const about: About = {
  title: '“I’ll send it over”',
  flagged: [
    ["I'll send the contract once legal signs off.", "I'll send the contract once legal signs off"],
    ['We will prepare a proposal.', 'We will prepare a proposal'],
    ["Let's review the draft line by line.", "Let's review the draft line by line"],
  ],
  allowed: ["I'll send the contract by EOD.", 'I sent the contract yesterday.'],
};

/** With a day even these are a promise: "I'll have the draft by Wednesday". */
const PLAIN = setOf('have know need see join');
const TRIPS = setOf('leave return miss');
const OURS = setOf('me us our your i');

/** Trips and news about others are no step for the reader, even with a day. */
function concernsUs(s: Sentence, { lemma, progressive, subject, bits, mood, passive, owner }: Predicate): boolean {
  if (TRIPS.has(lemma) || (progressive && lemma === 'write')) return false;
  if (progressive && subject < 0 && !(bits & V.DELIVER)) return false;
  if (mood === 'wish' && lemma === 'make') return false;
  if (passive ? bits & V.DELIVER : owner !== 'third' || bits & THINGS || mood === 'need') return true;
  return has(s, OURS) || s.classes.some((of) => of & (SUBJECT_YOU | SUBJECT_WE));
}

/** Verbs that promise nothing to anyone unless a day says so. */
const IDLE = setOf(
  'let keep act limit work stay continue take go come use stop include start bring help address choose hold leave make do',
);
const US = setOf('you me us');

/** Undated, only a plain promise or plan is a step: "I'll send it", "let's review it". The rest is talk until it has a day. */
function holdsWithoutDay(s: Sentence, p: Predicate): boolean {
  const { mood, by, lemma } = p;
  if (p.progressive || p.passive || p.asked || IDLE.has(lemma) || PLAIN.has(lemma)) return false;
  const thing = (p.bits & THINGS) !== 0;
  const delivery = (p.bits & V.DELIVER) !== 0;
  const subject = bitsAt(s, p.subject);
  const toUs = has(s, US, p.at + 1, p.at + 3);
  if (mood === 'commit') return p.subject < 0 || (subject & SUBJECT_I) !== 0 || ((subject & SUBJECT_WE) !== 0 && thing);
  if (mood === 'propose')
    return by === 'let' || by === 'need' || (by === 'should' && thing) || (by === 'can' && delivery && toUs);
  if (mood === 'offer') return (by === 'happy' || by === 'glad' || by === 'let') && delivery;
  return mood === 'future' && delivery && toUs;
}
