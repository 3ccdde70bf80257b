import { closes, isDash, normAt } from './reading.ts';
import type { Atom, Reading } from './types.ts';

const HEDGES = new Map<string, NonNullable<Atom['modifier']>>([
  ['sometime', 'sometime'],
  ['anytime', 'sometime'],
  ['around', 'around'],
  ['about', 'around'],
  ['roughly', 'around'],
  ['approximately', 'around'],
  ['circa', 'around'],
  ['~', 'around'],
  ['maybe', 'around'],
  ['perhaps', 'around'],
  ['possibly', 'around'],
]);

const BOUNDS = new Map<string, NonNullable<Atom['modifier']>>([
  ['by', 'by'],
  ['before', 'before'],
  ['until', 'before'],
  ['till', 'before'],
  ['til', 'before'],
  ['after', 'after'],
  ['past', 'after'],
  ['since', 'after'],
]);

const PREPOSITIONS = new Set(['between', 'on', 'the', 'for', 'in', 'at', 'this', 'of', 'either']);

/** A hedged "today" is still one known day ("sometime this afternoon"), and so is "any time tomorrow". */
function isKnownDay(atom: Atom, any: boolean): boolean {
  if (atom.day?.kind === 'weekend') return true;
  return atom.day?.kind === 'offset' && !atom.day.from && (atom.day.days === 0 || (any && atom.day.days === 1));
}

/**
 * Takes in what stands before and after a day: a hedge ("sometime Thursday", "Monday or so"), a bound ("by Friday",
 * "after the 14th"), "early". Changes the atom.
 */
export function dressDay(r: Reading, atom: Atom): void {
  if (atom.kind === 'day' && isWeekCommencing(r, atom)) return;
  hedgeBefore(r, atom);
  hedgeAfter(r, atom);
}

/** "w/c 10 August", "wc 10th": the day only names its week. */
function isWeekCommencing(r: Reading, atom: Atom): boolean {
  const at = atom.from - 1;
  const slashed = normAt(r, at) === 'c' && normAt(r, at - 1) === '/' && normAt(r, at - 2) === 'w';
  if (!slashed && normAt(r, at) !== 'wc') return false;
  atom.from -= slashed ? 3 : 1;
  atom.kind = 'period';
  atom.grain = 'week';
  atom.grounded = false;
  delete atom.day;
  return true;
}

function hedgeBefore(r: Reading, atom: Atom): void {
  for (let guard = 0; guard < 3; guard++) {
    let at = atom.from - 1;
    if (PREPOSITIONS.has(normAt(r, at)) && canSkip(r, at)) at--;
    const before = normAt(r, at);
    const two = `${normAt(r, at - 1)} ${before}`;
    const hedge =
      HEDGES.get(before) ??
      (two === 'some time' || two === 'any time' || two === 'some point' ? 'sometime' : undefined);
    if (hedge && isHedge(r, at, before, atom)) {
      atom.from = HEDGES.has(before) ? at : at - 1;
      atom.modifier = hedge;
      if (normAt(r, at + 1) === 'between') atom.open = true;
      if (!isKnownDay(atom, before === 'anytime' || two === 'any time')) atom.hedged = true;
      continue;
    }
    if (two === 'later than' && (normAt(r, at - 2) === 'no' || normAt(r, at - 2) === 'not')) {
      atom.from = at - 2;
      atom.modifier = 'by';
      continue;
    }
    if (at !== atom.from - 1 && normAt(r, atom.from - 1) !== 'the') return;
    const bound = BOUNDS.get(before);
    if (bound && !(before === 'by' && normAt(r, at - 1) === 'day')) {
      atom.from = at;
      atom.modifier ??= bound;
      if (before === 'since') atom.past = true;
      continue;
    }
    if ((before === 'early' || before === 'late') && atom.kind === 'day' && atom.modifier === undefined) {
      atom.from = at;
      atom.modifier = before;
      continue;
    }
    if (before === 'from' || before === 'between') atom.open = true;
    return;
  }
}

/** "About the 20th" is a hedge; "how about Friday", "the note about Thursday" and "are you around Friday" are not. */
function isHedge(r: Reading, at: number, word: string, atom: Atom): boolean {
  if (word === 'around') {
    const next = normAt(r, at + 1);
    const before = normAt(r, at - 1);
    const present = BE.has(before) || (AROUND_SUBJECTS.has(before) && BE.has(normAt(r, at - 2)));
    return !present && !['on', 'for', 'in', 'by'].includes(next);
  }
  if (word !== 'about') return true;
  const kind = atom.day?.kind;
  return (kind === 'nth' || kind === 'date' || kind === 'numeric') && !ABOUT_VERBS.has(normAt(r, at - 1));
}
const BE = new Set(['be', 'are', 'is', 'am', "'m", "'re", "'s"]);
const AROUND_SUBJECTS = new Set(['you', 'i', 'we', 'they', 'he', 'she', 'everyone', 'anyone', 'still', 'not']);
const ABOUT_VERBS = new Set([
  'how',
  'what',
  'talk',
  'think',
  'thinking',
  'speak',
  'ask',
  'asking',
  'mail',
  'email',
  'note',
]);

/** A preposition is stepped over only to reach a hedge: "sometime on Thursday". */
function canSkip(r: Reading, at: number): boolean {
  const before = normAt(r, at - 1);
  return HEDGES.has(before) || before === 'time' || before === 'point' || normAt(r, at) === 'the';
}

function hedgeAfter(r: Reading, atom: Atom): void {
  const next = normAt(r, atom.to);
  const second = normAt(r, atom.to + 1);
  if (next === 'or' && (second === 'so' || second === 'thereabouts' || second === 'around')) {
    atom.to += 2;
    atom.hedged = true;
    atom.modifier = 'around';
  } else if (next === 'ish' || (isDash(next) && second === 'ish')) {
    atom.to += next === 'ish' ? 1 : 2;
    atom.hedged = true;
    atom.modifier = 'around';
  } else if (next === 'on' && atom.open && closes(second)) {
    atom.to++;
    atom.modifier = 'after';
  } else if (
    next === 'onward' ||
    next === 'onwards' ||
    (next === 'or' && second === 'later' && closes(normAt(r, atom.to + 2)))
  ) {
    atom.to += next === 'or' ? 2 : 1;
    atom.modifier = 'after';
  } else if (next === 'at' && second === 'the' && normAt(r, atom.to + 2) === 'latest') {
    atom.to += 3;
    atom.modifier = 'by';
  } else if (next === 'latest') {
    atom.to += 1;
    atom.modifier = 'by';
  } else if (next === 'at' && second === 'the' && normAt(r, atom.to + 2) === 'earliest') {
    atom.to += 3;
    atom.modifier = 'after';
  }
}
