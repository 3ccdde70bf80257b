import type { Token } from '../text/tokens.ts';
import { readClock, readClockWord } from './clock.ts';
import { readMonthPeriod, readQuarter, readSeason } from './coarse.ts';
import { readMonthDay, readNumberDate } from './date.ts';
import { readDeadline, readEnd, readOrdinal } from './deadline.ts';
import { readEvent, readHoliday, readNow, readThen } from './event.ts';
import { phrases, readPhrase } from './fuzzy.ts';
import { dressDay } from './hedge.ts';
import { lexicon, type Word, wordOf } from './lexicon.ts';
import { readBareLink, readUrl } from './link.ts';
import { readPart } from './part.ts';
import { readUnit } from './period.ts';
import { normAt } from './reading.ts';
import { readTemplate } from './template.ts';
import type { Atom, Reading } from './types.ts';
import { readToday, readWeekday, readWeekdays } from './weekday.ts';

let heads: Set<string> | undefined;

/** The words that can start or be the core of anything; most words are not in here, and cost one look-up. */
function headWords(): ReadonlySet<string> {
  heads ??= new Set([...lexicon().keys(), ...phrases().keys()]);
  return heads;
}

/** The pieces of time expressions in reading order; no two overlap. */
export function readAtoms(r: Reading): Atom[] {
  const atoms: Atom[] = [];
  let i = r.from;
  while (i < r.to) {
    const atom = atomAt(r, i, atoms[atoms.length - 1]);
    if (!atom) {
      i++;
      continue;
    }
    if (atom.kind === 'day' || (atom.kind === 'part' && !atom.partial)) dressDay(r, atom);
    place(r, atoms, atom);
    i = atom.weak && atom.grain === 'event' ? i + 1 : Math.max(atom.to, i + 1);
  }
  return atoms;
}

function atomAt(r: Reading, i: number, last: Atom | undefined): Atom | undefined {
  const token = r.tokens[i] as Token;
  switch (token.kind) {
    case 'number':
      return readNumberDate(r, i, last) ?? readClock(r, i, last);
    case 'url':
      return readUrl(r, i);
    case 'punctuation':
      return token.norm === '[' || token.norm === '{' || token.norm === '<' ? readTemplate(r, i) : undefined;
    case 'word': {
      if (!headWords().has(token.norm)) return undefined;
      const word = wordOf(token.norm);
      return (word && wordAt(r, i, word, last)) ?? readPhrase(r, i);
    }
    default:
      return undefined;
  }
}

function wordAt(r: Reading, i: number, word: Word, last: Atom | undefined): Atom | undefined {
  switch (word.class) {
    case 'weekday':
      return readWeekday(r, i, word);
    case 'weekdays':
      return readWeekdays(i, word);
    case 'month':
      return readMonthDay(r, i) ?? readMonthPeriod(r, i);
    case 'today':
      return readToday(r, i, word);
    case 'unit':
      return (normAt(r, i) === 'quarter' ? readClockWord(r, i, last) : undefined) ?? readUnit(r, i, word);
    case 'part':
      return readPart(r, i, last);
    case 'noon':
      return readClock(r, i, last);
    case 'hour':
    case 'half':
      return readClockWord(r, i, last);
    case 'deadline':
      return readDeadline(r, i, word);
    case 'end':
      return readEnd(r, i);
    case 'ordinal':
      return readOrdinal(r, i, word);
    case 'quarter':
      return readQuarter(r, i, word);
    case 'season':
      return readSeason(r, i);
    case 'holiday':
      return readHoliday(r, i);
    case 'link':
      return readBareLink(r, i);
    case 'event':
      return readPhrase(r, i) ?? readEvent(r, i);
    case 'then':
      return readThen(r, i);
    case 'now':
      return readNow(r, i);
    default:
      return undefined;
  }
}

/** Adds an atom; a weak one before it that it reaches over gives way, a clause of an event is cut short. */
function place(r: Reading, atoms: Atom[], atom: Atom): void {
  const before = atoms[atoms.length - 1];
  if (before?.weak && !atom.grounded && atom.from - before.to <= 1 && isOpener(r, before, atom)) {
    atom.from = before.from;
    atom.hedged = true;
  }
  for (;;) {
    const last = atoms[atoms.length - 1];
    if (!last || last.to <= atom.from) break;
    if (last.from < atom.from && last.weak && last.grain === 'event') {
      last.to = atom.from;
      break;
    }
    if (!last.weak) {
      atom.from = last.to;
      break;
    }
    atoms.pop();
  }
  atoms.push(atom);
}

/** "sometime" right before, or before an "in": "sometime in the next two weeks". */
function isOpener(r: Reading, before: Atom, atom: Atom): boolean {
  const word = normAt(r, before.from);
  const gap = atom.from === before.to ? 'in' : normAt(r, before.to);
  return (
    (word === 'sometime' || word === 'some') &&
    before.to - before.from <= 2 &&
    (gap === 'in' || gap === 'over' || gap === 'during')
  );
}
