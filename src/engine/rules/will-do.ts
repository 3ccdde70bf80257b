import { bitsAt, has, normAt, setOf } from '../grammar/reading.ts';
import * as V from '../lexicon/verbs.ts';
import type { About, Rule } from '../rule.ts';

const BETWEEN = V.TALK | V.CONTACT | V.ANSWER;

export const willDo: Rule = {
  id: 'will-do',
  verbs: V.ANY_VERB | V.STATE,
  moods: 'commit future',
  onVerb({ by, bits, lemma, mood, owner, passive, progressive, at, subject }, s) {
    if (by !== 'will' || progressive || NOTHING.has(lemma)) return undefined;
    // "I will be working from home" tells how it is.
    if ((s.verbs[at]?.bits ?? 0) & V.ING && !(bits & (V.DELIVER | BETWEEN))) return undefined;
    // "Copies will be sent to you"; "deals will be confirmed" is how things go.
    if (passive && has(s, OUTCOME, 0, at))
      return { act: 'commit', severity: 'hard', brushOff: true, spare: true, owner: 'sender' };
    if (passive)
      return bits & V.DELIVER && mood === 'future' ? { act: 'commit', severity: 'soft', spare: true } : undefined;
    // "Dirk will circulate the minutes".
    const theirs =
      HE.has(normAt(s, subject)) || (s.tokens[subject]?.capital && !bitsAt(s, subject) && !s.verbs[subject]);
    const forUs = has(s, US, at + 1, at + 7) || (bits & V.DELIVER && theirs);
    if (mood === 'future' ? !forUs || !(bits & (V.DELIVER | BETWEEN)) : bits & V.STATE && (!forUs || lemma !== 'have'))
      return undefined;
    const hard = bits & (V.TALK | V.CONTACT | V.DEFER | V.CHECK | V.DECIDE | V.ARRANGE);
    return { act: 'commit', severity: hard ? 'hard' : 'soft', brushOff: hard > 0 && owner === 'sender', spare: true };
  },
  phrases: [
    'agenda|details|more|email|minutes|notes|proposal|quote|invite|invitation|contract|slides|deck ..6 to|will follow',
    'more|details|email ..6 coming',
    "you will|'ll have|get|receive my|our",
  ],
  onPhrase: () => ({ act: 'commit', owner: 'sender', severity: 'soft', spare: true }),
};

export const about: About = {
  title: '“We’ll take care of it”',
  flagged: [
    ['We will expand the pilot to other plants.', 'We will expand the pilot to other plants'],
    ["We'll have a draft for you soon.", "We'll have a draft for you soon"],
    ['Dana will show you the plant.', 'Dana will show you the plant'],
  ],
  allowed: ["We'll expand the pilot on Monday.", 'I will assume the timing is off.', 'The update will allow exports.'],
};

/** "Our decision will be announced". */
const OUTCOME = setOf('decision answer outcome results replies');
const HE = setOf('he she');
const US = setOf('you your me us our');
const NOTHING = setOf(
  'agree respect cover leave keep use stay limit follow start let split act join stop go make take',
);
