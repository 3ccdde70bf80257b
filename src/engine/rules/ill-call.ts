import { ownerOf } from '../grammar/frame.ts';
import { bitsAt, endOfClause, has, isOurs, setOf } from '../grammar/reading.ts';
import type { Sentence } from '../grammar/sentence.ts';
import { SUBORDINATOR } from '../lexicon/classes.ts';
import * as V from '../lexicon/verbs.ts';
import type { About, Rule } from '../rule.ts';

export const illCall: Rule = {
  id: 'ill-call',
  verbs: V.TALK | V.CONTACT,
  moods: 'commit future propose',
  onVerb({ passive, progressive, owner, mood, subject, at, to, lemma, by, bits }, s) {
    if (passive || bits & V.REVIEW) return undefined;
    // "Can I ping you next week?", "mind if I reach out in Q1?"
    if (
      mood === 'propose' &&
      !(ownerOf(s, subject) === 'sender' && (has(s, US, to, to + 2) || isTime(s, to) || isTime(s, to + 1)))
    )
      return undefined;
    // "Someone will reach out": to whom else.
    const forUs =
      owner !== 'third' ||
      (by === 'will' && (endOfClause(s, to) === to || (bitsAt(s, to) & SUBORDINATOR) !== 0 || isTime(s, to))) ||
      has(s, US, at + 1, to + 2);
    return {
      act: progressive ? 'booked' : 'commit',
      severity: 'hard',
      brushOff: owner === 'sender' || (by === 'will' && isOurs(s, subject)),
      // "We are talking to them": going on now, ahead only with a day.
      needsTime: progressive || ((s.verbs[at]?.bits ?? 0) & V.ING) !== 0 || /^(?:visit|join)$/.test(lemma) || !forUs,
    };
  },
};

export const about: About = {
  title: '“I’ll call you”',
  flagged: [
    ["I'll call you sometime next week.", "I'll call you sometime next week"],
    ["I'll reach out to your team shortly.", "I'll reach out to your team shortly"],
    ['We will contact the vendor.', 'We will contact the vendor'],
  ],
  allowed: ["I'll call you on Tuesday at 2pm.", 'I called you twice last week.', 'We are talking to several vendors.'],
};

const US = setOf('you me us');

/** "will call | in a few". */
const isTime = (s: Sentence, at: number): boolean => s.times.some(({ start }) => start === s.tokens[at]?.start);
