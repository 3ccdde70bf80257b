import * as W from '../lexicon/classes.ts';
import * as V from '../lexicon/verbs.ts';
import type { Token } from '../text/tokens.ts';
import { type Frame, opensClause, ownerOf, say, skipBack } from './frame.ts';
import { isWished, readInfinitive } from './infinitives.ts';
import type { Predicate } from './predicates.ts';
import { bitsAt, isBreak, normAt, setOf, type Words } from './reading.ts';
import { afterBe, afterModal, afterObject, afterSubject } from './subjects.ts';

/** Words that can make an unknown word after them a verb. */
const FRAMING = W.WILL | W.MODAL | W.LET | W.SUBJECT | W.OBJECT | W.AND | W.BE;

/** Words that may stand between them. */
const SKIPPED = W.PLEASE | W.NEGATION | W.ADVERB;

/** Reads the frame of the verb at token `i`, or nothing when the word is no verb here. */
export function readFrame(words: Words, i: number, before: readonly Predicate[]): Frame | undefined {
  const form = words.verbs[i]?.bits ?? 0;
  // Most words are no verbs and stand after others: told before anything is made for them.
  if (form === 0 && i > 0 && !((words.classes[i - 1] as number) & (FRAMING | SKIPPED | W.BREAK | W.TO)))
    return undefined;
  const { at, please, negated } = skipBack(words, i - 1);
  const start = isBreak(words, at);
  const bits = bitsAt(words, at);
  if (!start && !please && !form && !(bits & FRAMING) && !(bits & W.TO && isWished(words, at))) return undefined;
  const frame: Frame = {
    from: at + 1,
    mood: 'state',
    owner: 'third',
    negated,
    asked: false,
    please,
    passive: false,
    subject: -1,
    progressive: false,
    by: '',
    at: i,
    to: i,
    lemma: '',
    bits: 0,
    inCondition: false,
    afterCondition: false,
    reported: false,
  };
  if (start) return atStart(words, i, at, frame, before);
  const norm = normAt(words, at);
  // "We'd better | talk".
  if (norm === 'better' && bitsAt(words, at - 1) & W.MODAL) return afterModal(words, at - 1, frame, 'should');
  const base = form === 0 || (form & V.BASE) !== 0;
  if (bits & W.TO && base && form) {
    // "please to send", "we must to think": as people write whose language has it so.
    if (bitsAt(words, at - 1) & W.PLEASE) return say(frame, 'request', 'recipient', at - 1);
    if (bitsAt(words, at - 1) & W.MODAL) return afterModal(words, at - 1, frame, normAt(words, at - 1));
  }
  if (form & V.ING && form & (V.TALK | V.ACT | V.ARRANGE | V.CHECK) && isFloated(words, at))
    return say(frame, 'propose', 'both', at);
  if (form & V.ING && norm === 'mind' && (isBreak(words, at - 1) || bitsAt(words, at - 1) & W.SUBJECT_YOU))
    return say(frame, 'request', 'recipient', at);
  if (bits & W.TO) return base && (form || isWished(words, at)) ? readInfinitive(words, at, frame, before) : undefined;
  if (bits & (W.WILL | W.MODAL)) return base ? afterModal(words, at, frame, bits & W.WILL ? 'will' : norm) : undefined;
  const lets = norm === "'s" && normAt(words, at - 1) === 'let';
  if (bits & W.LET || lets) {
    frame.by = 'let';
    return base ? say(frame, 'propose', 'both', lets ? at - 1 : at) : undefined;
  }
  if (bits & W.OBJECT && base && normAt(words, i) !== 'know' && afterObject(words, at, frame)) return frame;
  if (bits & W.SUBJECT) return afterSubject(words, at, frame, form);
  if (bits & W.BE) return afterBe(words, at, frame, form);
  if (bits & W.HAVE && form & V.PAST) {
    frame.subject = skipBack(words, at - 1).at;
    return say(frame, 'past', ownerOf(words, frame.subject), at);
  }
  if (bits & W.DO)
    return base && (negated || norm === 'do') && opensClause(words, skipBack(words, at - 1).at)
      ? say(frame, 'request', 'recipient', at)
      : undefined;
  if (norm === 'and' && base && /^try(?:ing)?$/.test(normAt(words, at - 1))) return readFrame(words, at - 1, before);
  if (bits & W.AND) return coordinated(words, i, at, frame, form, before);
  if (please && base) return say(frame, 'request', 'recipient');
  if (form & V.PAST && !(form & V.BASE)) return say(frame, 'past');
  if (
    form & V.BASE &&
    (!(form & V.PAST) || normAt(words, i) === 'let') &&
    isVocative(words, at, i) &&
    (!(form & V.NOUN) || takesObject(words, i))
  )
    return say(frame, 'request', 'recipient');
  const asked = form & V.BASE ? askedOf(words, at) : -1;
  if (asked >= 0) {
    frame.by = normAt(words, asked);
    frame.asked = true;
    return SUGGESTS.has(frame.by) ? say(frame, 'propose', 'both', asked) : say(frame, 'request', 'recipient', asked);
  }
  // "When you are ready to start just let me know": no joint needed.
  if (normAt(words, i) === 'let' && /^(?:me|us)$/.test(normAt(words, i + 1)) && normAt(words, i + 2) === 'know')
    return say(frame, 'request', 'recipient', i);
  return undefined;
}

const SUGGESTS = setOf('suggest propose recommend');
const THEIRS = setOf('you your someone somebody anyone anybody');

/** "Could one of your engineers | spend": the modal that asks it of somebody on the reader's side; -1 when none does. */
function askedOf(words: Words, last: number): number {
  let theirs = false;
  if (bitsAt(words, last) & W.DETERMINER && !(bitsAt(words, last) & W.SUBJECT)) return -1;
  for (let at = last; at >= 0 && at > last - 8; at--) {
    const bits = bitsAt(words, at);
    if (bits & W.MODAL) return theirs && isBreak(words, at - 1) ? at : -1;
    if (normAt(words, at) === 'have') return isBreak(words, at - 1) || bitsAt(words, at - 1) & W.PLEASE ? at : -1;
    if (SUGGESTS.has(normAt(words, at))) return at;
    if (words.verbs[at] && !((words.verbs[at]?.bits ?? 0) & V.NOUN)) return -1;
    if (bits & ~(W.DETERMINER | W.PREPOSITION | W.AND | W.SUBJECT | W.OBJECT | W.ADVERB)) return -1;
    theirs ||= THEIRS.has(normAt(words, at));
  }
  return -1;
}

/** Nouns that begin a statement rather than address somebody. */
const MANY = setOf('customers clients people users buyers teams companies reps others many most everyone nobody gotta');

/** What a gerund may follow, of one word and of two. */
const FLOATING = setOf(
  'worth fancy propose suggest recommend consider thinking open-to amenable-to opposed-to objection-to ' +
    'up-for game-for room-for how-about what-about feel-about thinking-about chance-of ' +
    'possibility-of thoughts-on keen-on interest-in interested-in feel-like worth-us with-us',
);

/** "Open to | walking through it", "worth (us) | meeting", "how about | comparing notes"; not "not up for | meeting". */
function isFloated(words: Words, at: number): boolean {
  const norm = normAt(words, at);
  const left = normAt(words, at - 1);
  if (FLOATING.has(norm)) return true;
  return FLOATING.has(`${left}-${norm}`) && (left === 'opposed' || !(bitsAt(words, at - 2) & W.NEGATION));
}

/** "Bill call me": a capitalised name at the very start. */
const isVocative = (words: Words, at: number, verb: number): boolean =>
  words.classes[at] === 0 &&
  (words.tokens[at] as Token).capital &&
  isBreak(words, at - 1) &&
  !words.verbs[at] &&
  !MANY.has(normAt(words, at)) &&
  // "Goals help everyone" is no order to Goals.
  (!normAt(words, at).endsWith('s') || /^(?:me|us)$/.test(normAt(words, verb + 1)));

/** Verbs that as an order say no step: "see below", "find attached". With a particle some do: "see about", "find a time". */
const NO_STEP = setOf('see find disregard ignore');
const PARTICLES = setOf('out if a some time');
const MANNERS = setOf('care well');

function atStart(words: Words, i: number, at: number, frame: Frame, before: readonly Predicate[]): Frame | undefined {
  const verb = words.verbs[i];
  const form = verb?.bits ?? 0;
  if (verb && form & V.BASE) {
    const next = normAt(words, i + 1);
    if (NO_STEP.has(verb.lemma) && !PARTICLES.has(next) && !(verb.lemma === 'see' && next === 'about'))
      return undefined;
    if (isFixed(words, i, next) || MANNERS.has(next) || bitsAt(words, i + 1) & W.BE) return undefined;
    if (!frame.please) {
      if (form & V.NOUN && !takesObject(words, i)) return undefined;
      if (form & V.STATE && !(form & V.ANY_VERB) && !isLight(words, i, next)) return undefined;
      if (!startsImperative(words, at, i, before)) return undefined;
    }
    return say(frame, 'request', 'recipient');
  }
  if (frame.please && form === 0) return say(frame, 'request', 'recipient');
  if (form & V.ING && (at < 0 || normAt(words, at) === '\n' || normAt(words, at) === '-')) {
    frame.progressive = true;
    return say(frame, 'commit', 'sender');
  }
  return form & V.PAST ? say(frame, 'past', 'sender') : undefined;
}

/** "Have a look", "think it over": orders made of verbs that otherwise give none. */
function isLight(words: Words, i: number, next: string): boolean {
  if (normAt(words, i) === 'have') return next === 'a' && /^(?:look|read|think|chat|play)$/.test(normAt(words, i + 2));
  // "Remember | to send".
  if (next === 'to') return normAt(words, i) === 'remember';
  return normAt(words, i) === 'think' && (next === 'over' || next === 'about' || next === 'it');
}

/** "Meet Maria" introduces, "call it $40k" reckons, "show you how" is a heading. */
function isFixed(words: Words, i: number, next: string): boolean {
  const norm = normAt(words, i);
  if (norm === 'meet') return words.tokens[i + 1]?.capital === true;
  if (norm === 'call' || norm === 'phone') return next === 'it' || next === 'number';
  return norm === 'show' && next === 'you';
}

/**
 * Whether an order can begin after the break at `at`: at the start, after a sentence sign, after a vocative or a condition
 * ("Bill, call me", "If not, call me"). After other commas the word is one of a list.
 */
function startsImperative(words: Words, at: number, verb: number, before: readonly Predicate[]): boolean {
  const mark = normAt(words, at);
  if (mark === '/' || mark === '"' || mark === '(') return false;
  if (mark === '-') return words.tokens[at - 1]?.end !== words.tokens[at]?.start;
  if (mark !== ',') return true;
  if (/^(?:me|us)$/.test(normAt(words, verb + 1))) return true;
  let left = at - 1;
  while (!isBreak(words, left)) left--;
  return at - left <= 3 || (bitsAt(words, left + 1) & W.SUBORDINATOR) !== 0 || before.at(-1)?.mood === 'request';
}

/** Nouns that as a verb take a person: "call Dana". */
const PEOPLE_VERBS = setOf('call contact email visit ask');
const AFTER_VERB = setOf('all by round that up if when out on over together through whenever');

/** Whether a word that may be a noun ("call", "review") is followed by what a verb needs. */
function takesObject(words: Words, i: number): boolean {
  const next = words.tokens[i + 1];
  if (next?.kind !== 'word') return false;
  const bits = bitsAt(words, i + 1);
  if (bits & (W.OBJECT | W.DETERMINER) || AFTER_VERB.has(next.norm)) return true;
  const { norm, start, capital } = words.tokens[i] as Token;
  if (!PEOPLE_VERBS.has(norm) || bits & W.CLOSED || words.verbs[i + 1]) return false;
  return next.capital || (norm === 'call' && start === 0 && !capital);
}

/** "… and call me": takes the frame of the verb before it. */
function coordinated(
  words: Words,
  i: number,
  and: number,
  frame: Frame,
  form: number,
  before: readonly Predicate[],
): Frame | undefined {
  // "Could you see what they lack and | keep me in the loop": goes on with the order, not with what is asked about.
  const inner = before.at(-1);
  const outer = before.at(-2);
  const goesOn = inner?.mood === 'state' && normAt(words, and) === 'and' && form & V.BASE;
  const last = goesOn && outer?.mood === 'request' ? outer : inner;
  const ok = (form & V.BASE) !== 0 || (form === 0 && frame.please);
  const lets = normAt(words, i) === 'let';
  const answer = lets && (bitsAt(words, i + 1) & W.OBJECT) !== 0;
  if (ok && (frame.please || (answer && last?.mood === 'purpose'))) return say(frame, 'request', 'recipient', and + 1);
  // "…, so call me": a new order, whatever stands before it.
  if (ok && normAt(words, and) === 'so' && form !== 0 && (!(form & V.NOUN) || takesObject(words, i)))
    return say(frame, 'request', 'recipient', and + 1);
  const strong = last && last.mood !== 'state' && last.mood !== 'past' && !last.passive;
  if (ok && strong && last.progressive === ((form & V.ING) !== 0)) {
    const bare = form & V.NOUN && words.tokens[i + 1]?.kind === 'word' && !takesObject(words, i);
    if (bare && !(bitsAt(words, i + 1) & (W.PREPOSITION | W.ADVERB))) return undefined;
    const { mood, owner, asked, subject, by, negated } = last;
    frame.negated ||= negated;
    Object.assign(frame, { asked, subject, by });
    return say(frame, mood, owner, and + 1);
  }
  // "But checking with legal."
  if (form & V.ING && and === 0) {
    frame.progressive = true;
    return say(frame, 'commit', 'sender');
  }
  if (form & V.ING && last?.progressive) {
    frame.progressive = true;
    frame.subject = last.subject;
    return say(frame, last.mood, last.owner, and + 1);
  }
  // ", and call me" or "and let me know" after a statement: a new order.
  if (ok && (isBreak(words, and - 1) || lets) && (!(form & V.NOUN) || takesObject(words, i)))
    return say(frame, 'request', 'recipient', and + 1);
  return form & V.PAST ? say(frame, 'past') : undefined;
}
