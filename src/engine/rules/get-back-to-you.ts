import type { Predicate } from '../grammar/predicates.ts';
import { bitsAt, isOurs, setOf } from '../grammar/reading.ts';
import type { Sentence } from '../grammar/sentence.ts';
import { ADVERB, OBJECT, PREPOSITION, SUBJECT_YOU, SUBORDINATOR } from '../lexicon/classes.ts';
import * as V from '../lexicon/verbs.ts';
import type { About, Rule } from '../rule.ts';

export const getBackToYou: Rule = {
  id: 'get-back-to-you',
  verbs: V.ANSWER,
  onVerb(p, s) {
    // "You will be notified once we know".
    if (p.passive && p.mood === 'future' && bitsAt(s, p.subject) & SUBJECT_YOU)
      return { act: 'commit', severity: 'hard', missing: ['action'], brushOff: true, owner: 'sender' };
    if (p.bits & V.DEFER || !promises(p) || !answersSomeone(s, p)) return undefined;
    const owner = p.mood === 'propose' || p.mood === 'need' ? 'sender' : p.owner;
    // "We need to get back to them": ours together.
    const brushOff = (p.mood !== 'future' || isOurs(s, p.subject)) && p.owner !== 'both';
    return { act: 'commit', severity: 'hard', missing: ['action'], brushOff, owner };
  },
  phrases: ['^ back to you|u soon|soonest', '^ back in touch', '^ more soon|later'],
  onPhrase: () => ({ act: 'commit', owner: 'sender', severity: 'hard', missing: ['action'], brushOff: true }),
};

export const about: About = {
  title: '“I’ll get back to you”',
  flagged: [
    ["We'll get back to you in a couple of weeks.", "We'll get back to you in a couple of weeks"],
    ["I'll let you know how it goes.", "I'll let you know how it goes"],
    ['Will keep you posted.', 'Will keep you posted'],
  ],
  allowed: [
    "I'll get back to you by Thursday at noon.",
    'He got back to me last week.',
    'I wanted to let you know that it works.',
  ],
};

function promises({ passive, progressive, mood, owner, by, lemma, asked }: Predicate): boolean {
  if (passive || progressive) return false;
  // "I come back to you": the present of many languages.
  if (mood === 'state') return owner === 'sender' && by === '' && PRESENT.has(lemma);
  if (mood === 'commit') return true;
  if (mood === 'need') return owner === 'sender' && by !== 'must';
  if (lemma === 'respond' || lemma === 'reply') return false;
  return mood === 'future' || by === 'let' || (mood === 'propose' ? !asked : mood === 'wish' && by.startsWith('hop'));
}

/** "update you", "let Dana know", "will confirm shortly" answer someone; "update the list" and "confirm the figures" do not. */
function answersSomeone(s: Sentence, { owner, at, to, lemma }: Predicate): boolean {
  if (owner === 'third' && (s.verbs[at]?.bits ?? 0) & V.ING) return false;
  if (!MAY_TAKE_THINGS.has(lemma) || to > at + 1) return true;
  const after = s.tokens[to];
  if (s.times.some(({ start }) => start === after?.start)) return true;
  return after?.kind !== 'word' || (bitsAt(s, to) & (OBJECT | ADVERB | PREPOSITION | SUBORDINATOR)) !== 0;
}

const PRESENT = setOf('come get let inform');
const MAY_TAKE_THINGS = setOf('update confirm inform notify');
