import type { Token } from '../text/tokens.ts';
import { readClock, readClockWord } from './clock.ts';
import { readMonthPeriod, readQuarter, readSeason } from './coarse.ts';
import { readMonthDay, readNumberDate } from './date.ts';
import { readDeadline, readEnd, readOrdinal } from './deadline.ts';
import { readEvent, readHoliday, readNow, readThen } from './event.ts';
import { phrases, readPhrase } from './fuzzy.ts';
import { dressDay } from './hedge.ts';
import { lexicon, type Word, type WordClass, wordOf } from './lexicon.ts';
import { readBareLink, readUrl } from './link.ts';
import { readPart } from './part.ts';
import { readUnit } from './period.ts';
import { normAt } from './reading.ts';
import { readTemplate } from './template.ts';
import type { Atom, Reading } from './types.ts';
import { readToday, readWeekday, readWeekdays } from './weekday.ts';
import { behind } from './words.ts';

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
      return (word && readerOf(word.class)?.(r, i, word, last)) ?? readPhrase(r, i);
    }
    default:
      return undefined;
  }
}

type Reader = (r: Reading, i: number, word: Word, last: Atom | undefined) => Atom | undefined;

let readers: Partial<Record<WordClass, Reader>> | undefined;

/** Who reads on from a word of each class. */
function readerOf(name: WordClass): Reader | undefined {
  readers ??= {
    weekday: readWeekday,
    weekdays: readWeekdays,
    month: (r, i) => readMonthDay(r, i) ?? readMonthPeriod(r, i),
    today: readToday,
    unit: (r, i, word, last) => (normAt(r, i) === 'quarter' && readClockWord(r, i, word, last)) || readUnit(r, i, word),
    part: readPart,
    noon: readClockWord,
    hour: readClockWord,
    half: readClockWord,
    deadline: readDeadline,
    end: readEnd,
    ordinal: readOrdinal,
    quarter: readQuarter,
    season: readSeason,
    holiday: readHoliday,
    link: readBareLink,
    event: (r, i) => readPhrase(r, i) ?? readEvent(r, i),
    // biome-ignore lint/suspicious/noThenProperty: the word "then"
    then: readThen,
    now: readNow,
  };
  return readers[name];
}

/** Adds an atom; a weak one before it that it reaches over gives way, a clause of an event is cut short. */
function place(r: Reading, atoms: Atom[], atom: Atom): void {
  const before = atoms[atoms.length - 1];
  // "sometime" right before, or before an "in": "sometime in the next two weeks".
  const opener = behind(r, atom.from, 'sometime|some time? in|over|during?');
  if (before?.weak && !atom.grounded && opener < atom.from && opener === before.from) {
    atom.from = opener;
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
