import type { FoundTime, Slot } from '../time/types.ts';
import type { Grain } from '../types.ts';
import { R } from './bits.ts';
import { isBookingLink } from './booking-link.ts';
import type { Lexicon } from './lexicon.ts';
import { hitAt } from './pattern.ts';
import { type Atom, atomOf } from './time-atoms.ts';
import type { Word } from './words.ts';
import { zoneInBracket } from './written-zone.ts';

/** A time expression and the words it stands on. `to` is exclusive. */
export interface SentenceTime extends FoundTime {
  from: number;
  to: number;
}

/** Words that may stand between two pieces of one expression. */
const MOST_GLUE = 3;

const PRECISION: readonly Grain[] = ['link', 'clock', 'part', 'day', 'week', 'month', 'quarter', 'year'];

/**
 * Finds the time expressions of a sentence: pieces from the language's phrases, the longest at each place, and those that
 * touch combined. Offsets are into the sentence's text.
 */
export function findTimes(words: readonly Word[], lexicon: Lexicon, text: string): SentenceTime[] {
  const atoms: Atom[] = [];
  for (let i = 0; i < words.length; ) {
    const word = words[i] as Word;
    if (word.kind === 'url' && isBookingLink(word.key)) {
      atoms.push({ from: i, to: i + 1, grain: 'link', grounded: true });
      i++;
      continue;
    }
    const zone = atoms.at(-1)?.to === i && atoms.at(-1)?.clock ? zoneInBracket(words, i, text) : undefined;
    if (zone) {
      atoms.push({ from: i, to: zone.to, grain: 'clock', grounded: false, zone: zone.zone });
      i = zone.to;
      continue;
    }
    // Where the longest phrase is no time ("Do 14" of "Do 14:30"), a shorter one may be.
    const read: Atom[] = [];
    hitAt(lexicon.times, words, i, (hit) => {
      const one = atomOf(hit, words);
      if (one) read.push(one);
      return one !== undefined;
    });
    const atom = read.at(-1);
    if (atom) atoms.push(atom);
    i = atom ? atom.to : i + 1;
  }
  if (atoms.length === 0) return [];
  const found: SentenceTime[] = [];
  let group: Atom[] = [];
  const close = () => {
    const time = combine(group, words);
    if (time) found.push(time);
    group = [];
  };
  for (const atom of atoms) {
    const last = group.at(-1);
    if (last && !isTogether(last, atom, words)) close();
    group.push(atom);
  }
  close();
  return found;
}

/** Marks within a time: "jueves, 15:00", "30-11". */
const JOINING = new Set([',', '-', '–', '(', '/']);

/** Only glue lies between: articles, prepositions, "and", "or", a comma. */
function isTogether(a: Atom, b: Atom, words: readonly Word[]): boolean {
  if (b.from - a.to > MOST_GLUE) return false;
  // "Heute … und nächste Woche …": two steps, each with its time.
  const joins = words.slice(a.to, b.from).some(({ roles }) => roles & R.and);
  if (joins && a.grounded !== b.grounded && !a.modifier && !b.modifier) return false;
  const isVerb = (from: number, to: number): boolean => words.slice(Math.max(0, from), to).some(({ verbs }) => verbs);
  if (joins && a.day && b.day && isVerb(a.from - 5, a.from) && isVerb(b.to, b.to + 2)) return false;
  if (a.past !== b.past || a.recurring !== b.recurring) return b.clock !== undefined && a.recurring === true;
  for (let i = a.to; i < b.from; i++) {
    const word = words[i] as Word;
    const comma = JOINING.has(word.key) || (word.key === '.' && !word.isBreak);
    if (a.modifier && !a.grounded ? !(word.roles & R.glue) || word.roles & R.or : !comma && !(word.roles & R.glue))
      return false;
  }
  return true;
}

const saysOr = (words: readonly Word[], from: number, to: number): boolean =>
  words.slice(from, to).some(({ roles, key }) => roles & R.or || key === '/');

function combine(group: readonly Atom[], words: readonly Word[]): SentenceTime | undefined {
  const hasDay = group.some(({ day }) => day);
  const modified = group.some(({ modifier }) => modifier);
  const pieces = group.filter((atom) =>
    atom.grounded ? !atom.weak || hasDay : !atom.modifier && !atom.zone && (!atom.weak || modified),
  );
  const [first] = group;
  const last = pieces.at(-1);
  if (!first || !last) return undefined;
  const named = group.find((atom) => typeof atom.zone === 'string');
  const to = Math.max(last.to, named?.to ?? 0);
  const slots = slotsOf(pieces, words);
  // What follows the last piece begins something else ("el martes | para ver"), a hedge apart ("el jueves o así").
  const leading = group.filter((atom) => atom.from < last.from || isHedgeBehind(atom, words) || atom.grounded);
  const modifier = leading.findLast((atom) => atom.modifier)?.modifier;
  const loose = pieces.filter((atom) => !atom.grounded);
  const grounded = pieces.filter((atom) => atom.grounded);
  const alternative = loose.length > 0 && grounded.length > 0 && saysOr(words, first.from, last.to);
  const hasClock = slots.some(({ clock }) => clock);
  const hedged = (modifier === 'around' || modifier === 'sometime') && !hasClock;
  // "By the end of next week" is its Friday; the end of a month is no day.
  const week = loose.find((atom) => atom.week !== undefined)?.week;
  const weekEnd = grounded.length === 0 && week !== undefined && isDeadlineOfWeek(group);
  if (weekEnd) slots.push({ day: { kind: 'week-end', week: week ?? 0 } });
  else if (week !== undefined)
    for (const slot of slots)
      if (slot.day?.kind === 'weekday' && slot.day.week === undefined) slot.day = { ...slot.day, week };
  const open = (modifier === 'after' && !hasClock) || isOfPeriod(group, loose);
  const isGrounded = weekEnd || (grounded.length > 0 && !alternative && !hedged && !open);
  const bare = loose.length > 0 ? loose : grounded;
  const grain = isGrounded
    ? weekEnd
      ? 'day'
      : (PRECISION.find((each) => grounded.some((atom) => atom.grain === each)) ?? 'day')
    : (bare[0] as Atom).grain;
  return {
    start: (words[first.from] as Word).start,
    end: (words[to - 1] as Word).end,
    from: first.from,
    to,
    grain,
    grounded: isGrounded,
    hedged,
    values: [],
    // "Ab dem 3. August" names a day, even if it is not the day of what is said.
    slots: isGrounded || modifier === 'after' ? slots : [],
    ...(modifier ? { modifier } : {}),
    ...(typeof named?.zone === 'string' ? { zone: named.zone } : {}),
    ...(pieces.some(({ past }) => past) ? { past: true } : {}),
    ...(pieces.some(({ recurring }) => recurring) ? { recurring: true } : {}),
  };
}

/** "El jueves o así"; "el jueves sobre …" begins something else. */
const isHedgeBehind = ({ modifier, from, to }: Atom, words: readonly Word[]): boolean =>
  modifier === 'around' && !(to - from === 1 && (words[from]?.roles ?? 0) & R.preposition);

const isDeadlineOfWeek = (group: readonly Atom[]): boolean =>
  group.some(({ modifier }) => modifier === 'by') && group.some(({ end }) => end);

/** "The week of 5 May", "early May": the day or month named is not the day meant. */
const isOfPeriod = (group: readonly Atom[], loose: readonly Atom[]): boolean =>
  loose.some((atom) => atom.grain === 'week' && atom.week === undefined) ||
  group.some(({ modifier }) => modifier === 'early' || modifier === 'mid' || modifier === 'late');

/** One slot for each alternative. A clock or a part goes with the day beside it, a second one opens a slot of the same day. */
function slotsOf(pieces: readonly Atom[], words: readonly Word[]): Slot[] {
  const slots: Slot[] = [];
  let slot: Slot | undefined;
  const open = (start: Slot): Slot => {
    slots.push(start);
    return start;
  };
  let end = 0;
  for (const { day, clock, part, grounded, from, to } of pieces) {
    if (!grounded) continue;
    const joins = words.slice(end, from).some(({ roles }) => roles & (R.or | R.and));
    end = to;
    if (day) {
      // "Quarta, 5/8": one day, said twice.
      const { kind, weekday } = slot?.day ?? {};
      if (slot && kind === 'weekday' && weekday && !slot.clock && day.kind === 'date' && !day.weekday && !joins) {
        slot.day = { ...day, weekday };
        continue;
      }
      if (!slot || slot.day) slot = open({});
      slot.day = day;
      if (part) slot.part = part;
      setPart(slot);
    } else if (clock) {
      if (!slot || slot.clock) slot = open(slot?.day ? { day: slot.day } : {});
      slot.clock = clock;
      setPart(slot);
    } else if (part) {
      if (!slot || (slot.part && !slot.clock)) slot = open(slot?.day ? { day: slot.day } : {});
      slot.part = part;
      setPart(slot);
    }
  }
  return slots;
}

/** "At 3 in the afternoon". */
function setPart(slot: Slot): void {
  const { clock, part } = slot;
  if (!clock || clock.from === undefined || !part) return;
  const late = part === 'afternoon' || part === 'evening' || part === 'night';
  if (late && clock.from < 720) slot.clock = { ...clock, from: clock.from + 720, guessed: false };
  else if (!late && clock.guessed && clock.from >= 720)
    slot.clock = { ...clock, from: clock.from - 720, guessed: false };
  delete slot.part;
}
