import type { Act, Missing, Owner, Severity } from '../types.ts';
import { A, F, R } from './bits.ts';
import type { SentenceTime } from './find-times.ts';
import type { PhraseTable } from './language.ts';
import type { Hit } from './pattern.ts';
import type { Predicate } from './predicates.ts';
import type { Word } from './words.ts';

/** A next step in one sentence before its time is known. Word indexes. */
export interface Closing {
  from: number;
  to: number;
  /** The rule of `engine/rules` whose kind of closing it is. */
  rule: string;
  act: Act;
  owner: Owner;
  severity: Severity;
  missing: Missing[];
  /** Word of the action. */
  at: number;
  courtesy?: boolean;
  brushOff?: boolean;
  needsTime?: boolean;
  timeless?: boolean;
  settled?: boolean;
  conditional?: boolean;
  /** Stands on a verb rather than on a phrase. */
  verb?: boolean;
}

/** Of the words behind "let me know". */
const ASKED = 12;
/** Between coming back and what about. */
const ABOUT = 5;

/** What a verb and its mood come to, or nothing when that is no next step. */
export function closingOf(p: Predicate, words: readonly Word[], times: readonly SentenceTime[]): Closing | undefined {
  if (p.negated) return undefined;
  const base = {
    from: p.from,
    to: p.to,
    at: p.at,
    owner: p.owner,
    missing: [],
    verb: true,
    ...(p.conditional ? { conditional: true } : {}),
  };
  if (p.mood === 'offer')
    return {
      ...base,
      rule: 'any-questions',
      act: 'offer',
      severity: 'soft',
      missing: ['action'],
      courtesy: true,
      timeless: true,
    };
  if (p.mood === 'third') return ofThird(p, base, words);
  const asked = p.mood === 'request';
  const given = p.mood === 'commit';
  const act: Act = asked ? 'request' : given ? 'commit' : 'propose';
  const hard = { ...base, act, severity: 'hard' as const };
  switch (p.action) {
    case A.talk:
      return {
        ...hard,
        rule: asked ? 'call-me' : given ? 'ill-call' : 'lets-talk',
        ...promised(given && p.owner === 'sender'),
      };
    case A.call:
      if (p.mood === 'propose' && p.owner === 'sender') return { ...hard, rule: 'ill-call' };
      return { ...hard, rule: asked ? 'call-me' : p.owner === 'both' ? 'lets-talk' : 'ill-call', ...promised(given) };
    case A.deliver:
      return { ...base, act, severity: 'soft', rule: asked ? 'please-send' : 'ill-send' };
    case A.answer:
      if (given && isThing(p, words)) return undefined;
      // "Quería comentarte que …", "wollte fragen": said there and then.
      if (p.mood === 'wish' && !times.some(({ grounded, past }) => grounded && !past)) return undefined;
      return asked
        ? ofAnswer(p, base, words, times)
        : { ...hard, rule: 'get-back-to-you', missing: ['action'], ...promised(given) };
    case A.check:
      return { ...hard, rule: asked ? 'check-with' : 'find-out', ...promised(given) };
    case A.decide:
      return { ...hard, rule: 'decide-later', ...promised(given) };
    case A.arrange:
      return { ...hard, rule: 'set-up-a-call', ...promised(given && p.owner === 'sender') };
    case A.defer:
      return { ...hard, act: 'defer', rule: 'put-off', missing: ['action'], ...promised(!asked) };
    case A.contact:
      return { ...hard, rule: 'touch-base', missing: ['action'] };
    case A.review:
      if (asked) return { ...base, act, severity: 'soft', rule: 'your-thoughts' };
      return { ...hard, rule: given ? 'find-out' : 'lets-talk', ...promised(given) };
    default:
      return undefined;
  }
}

/** "I confirm the receipt": said of a thing, to nobody. "Le confirmo que quedó lista" tells it there and then. */
function isThing({ from, to, at }: Predicate, words: readonly Word[]): boolean {
  const rest = words.slice(to, to + 3).find(({ isBreak, roles }) => !isBreak && !(roles & (R.i | R.we)));
  const next = words[to]?.isBreak ? words[to + 1] : rest;
  const isNow = !words[at]?.verbs?.some(({ forms }) => forms & F.future);
  if (isNow && (next?.roles ?? 0) & R.that && at === to - 1) return true;
  const speaks = words.slice(from, at + 1).some(({ roles }) => roles & R.object);
  return !speaks && ((words[to]?.roles ?? 0) & R.article) !== 0;
}

const promised = (given: boolean) => (given ? { brushOff: true } : {});

type Base = Pick<Closing, 'from' | 'to' | 'at' | 'owner' | 'missing'>;

/** Somebody outside the conversation: a step only when somebody in it gets something. */
function ofThird(p: Predicate, base: Base, words: readonly Word[]): Closing | undefined {
  const near = words.slice(Math.max(0, p.at - 3), p.at + 5);
  // "El comité se reúne": with itself.
  const isReflexive = p.action === A.talk;
  if (
    !near.some(
      ({ roles, key }) =>
        roles & R.here ||
        (roles & R.object && !(roles & (R.you | R.third)) && !(isReflexive && key === 'se')) ||
        (roles & R.you && p.owner !== 'recipient'),
    )
  )
    return undefined;
  const owner = 'third' as const;
  if (p.action === A.deliver) return { ...base, owner, act: 'commit', severity: 'soft', rule: 'ill-send', verb: true };
  if (p.action & (A.call | A.answer | A.talk | A.decide))
    return { ...base, owner, act: 'commit', severity: 'hard', rule: 'waiting-for', verb: true };
  return undefined;
}

/** "Let me know …": a fact to look up, a decision or a time that takes a while, trouble if there is any. */
function ofAnswer(
  p: Predicate,
  base: Base,
  words: readonly Word[],
  times: readonly SentenceTime[],
): Closing | undefined {
  const rest: Word[] = [];
  for (let i = p.to; i < words.length && rest.length < ASKED; i++) {
    const word = words[i] as Word;
    if (word.isBreak && word.key !== ',' && word.key !== ':') break;
    if (!(word.roles & (R.object | R.adverb | R.please)) || rest.length > 0) rest.push(word);
  }
  const first = rest.find((word) => !word.isBreak);
  const says = (role: number) => rest.some(({ roles }) => roles & role);
  // "If you need anything, tell me": the trouble may stand before as well.
  const trouble = says(R.trouble) || (rest.length === 0 && p.conditional && hasTrouble(words.slice(0, p.from)));
  const offer: Closing = {
    ...base,
    rule: 'any-questions',
    act: 'offer',
    severity: 'soft',
    missing: ['action'],
    courtesy: true,
    timeless: true,
    verb: true,
  };
  const hard: Closing = { ...base, rule: 'let-me-know', act: 'request', severity: 'hard', verb: true };
  const decides =
    says(R.decision | R.works | R.meeting) ||
    rest.some((word) => word.verbs?.some(({ action }) => action & TAKES_TIME));
  if (!first && trouble) return offer;
  if (!first || times.some(({ start }) => Math.abs(start - first.start) < 8)) return hard;
  const dated = times.some(({ grounded, past }) => grounded && !past);
  if (first.roles & R.if)
    return trouble && !says(R.works | R.meeting) ? offer : decides || dated || hasDay(rest) ? hard : offer;
  if (trouble && !times.some(({ grounded }) => grounded)) return offer;
  if (first.roles & R.when) return hard;
  if (first.roles & R.question) return decides ? hard : undefined;
  if (first.roles & (R.and | R.preposition | R.that) || first.time)
    return decides || first.time ? hard : { ...hard, severity: 'soft' };
  return decides ? hard : { ...hard, severity: 'soft' };
}

const hasTrouble = (list: readonly Word[]): boolean => list.some(({ roles }) => roles & R.trouble);

const TAKES_TIME = A.talk | A.decide | A.arrange | A.call;

const hasDay = (rest: readonly Word[]): boolean =>
  rest.some(({ time }) => time?.as === 'weekday' || time?.as === 'days');

/** Whether one of the words stands right before, or close behind in the same clause. */
function isNear(words: readonly Word[], from: number, to: number, list: string): boolean {
  const end = words.findIndex(({ isBreak }, i) => i >= to && isBreak);
  const near = words.slice(Math.max(0, from - 1), Math.min(to + ABOUT, end < 0 ? words.length : end));
  return near.some(({ key }) => list.split(' ').includes(key));
}

/** A day stands near a phrase. "Je vous l'envoie aujourd'hui et on se parle en février": today is that of the sending. */
function isDated(
  from: number,
  to: number,
  times: readonly SentenceTime[],
  words: readonly Word[],
  near: number,
): boolean {
  const ahead = times.filter((time) => !time.past);
  const next = ahead.find((time) => time.from >= to && time.from - to <= near);
  const isOwn = next && !words.slice(to, next.from).some(({ isBreak }) => isBreak);
  if (isOwn && !next.grounded) return false;
  return ahead.some((time) => time.grounded && time.to >= from - near && time.from - to <= near);
}

/** A closing from the phrase table. */
export function closingOfPhrase(
  { from, to, value }: Hit<PhraseTable>,
  times: readonly SentenceTime[],
  words: readonly Word[],
  question: boolean,
): Closing | undefined {
  if (value.question !== undefined && value.question !== question) return undefined;
  if (((words[from - 1]?.roles ?? 0) & R.not) !== 0) return undefined;
  if (value.unless && isNear(words, from, to, value.unless)) return undefined;
  const { rule, act, owner, severity, courtesy, brushOff, needsTime, timeless, settled, near = 6 } = value;
  if (needsTime && !isDated(from, to, times, words, near)) return undefined;
  return {
    from,
    to,
    at: from,
    rule,
    act,
    owner,
    severity,
    missing: value.noAction ? ['action'] : [],
    ...(courtesy ? { courtesy } : {}),
    ...(brushOff ? { brushOff } : {}),
    ...(needsTime ? { needsTime } : {}),
    ...(timeless ? { timeless } : {}),
    ...(settled ? { settled } : {}),
  };
}
