import { codeAt } from './pattern.ts';
import type { Atom, DaySpec, Reading, Slot } from './types.ts';
import { wordsOf, wordValue } from './vocabulary.ts';

/** Atoms joined into one expression, still in tokens. */
export interface Group {
  atoms: Atom[];
  slots: (Slot & {
    /** The day was taken over from the slot before it. */ borrowed?: boolean;
    clockFirst?: boolean;
    hedged?: boolean;
    period?: Atom;
  })[];
}
type OpenSlot = Group['slots'][number];

const JOIN = wordsOf(':join');

/** How two pieces hang together. */
type Gap = 'apart' | 'beside' | 'or' | 'comma' | 'range' | 'from' | 'of';
const GAPS: readonly Gap[] = ['apart', 'beside', 'or', 'comma', 'range', 'from', 'of'];

/** Reads the tokens between two pieces; more than four of them hold nothing together. */
function gapBetween(r: Reading, from: number, to: number): Gap {
  let gap: Gap = to - from > 4 ? 'apart' : 'beside';
  for (let at = from; at < to && gap !== 'apart'; at++) {
    const code = codeAt(r, at);
    const next = JOIN.has(code) ? (GAPS[wordValue(code) ?? 0] as Gap) : 'apart';
    if (next !== 'beside' && !(next === 'comma' && gap === 'or')) gap = next;
  }
  return gap;
}

/** Longer lists than this are cut: nobody offers so many slots, and the work stays linear. */
const MAX_ATOMS = 24;

/** Joins neighbouring atoms into expressions: a day with its clock, a list of alternatives, a range. */
export function combine(r: Reading, atoms: Atom[]): Group[] {
  const groups: Group[] = [];
  let group: Group | undefined;
  for (const atom of atoms) {
    const last = group?.atoms[group.atoms.length - 1];
    if (
      group &&
      last &&
      group.atoms.length < MAX_ATOMS &&
      joins(group, last, atom, gapBetween(r, last.to, atom.from))
    ) {
      group.atoms.push(atom);
      continue;
    }
    group = { atoms: [atom], slots: [slotOf(atom)] };
    groups.push(group);
  }
  for (const each of groups) spread(each);
  return groups;
}

function slotOf(atom: Atom): OpenSlot {
  const slot: OpenSlot = {};
  fill(slot, atom);
  return slot;
}

function fill(slot: OpenSlot, atom: Atom): void {
  if (atom.day) {
    slot.day = atom.day;
    slot.borrowed = false;
    if (atom.hedged) slot.hedged = true;
  }
  if (atom.part) slot.part = atom.part;
  if (atom.clock) {
    slot.clock = atom.clock;
    if (!slot.day) slot.clockFirst = true;
  }
  if (atom.kind === 'period') slot.period = atom;
}

const isLone = ({ kind }: Atom): boolean => kind === 'loose' || kind === 'link';

/** Tries to add an atom to a group. */
function joins(group: Group, last: Atom, atom: Atom, gap: Gap): boolean {
  if (gap === 'apart' || isLone(last) || isLone(atom)) return false;
  if (last.past && atom.past !== last.past && atom.kind !== 'clock' && atom.kind !== 'part') return false;
  const slot = group.slots[group.slots.length - 1] as OpenSlot;
  if (last.kind === 'template' || atom.kind === 'template') return joinsTemplate(slot, last, atom);
  if (last.kind === 'duration') return offsetFrom(slot, last, atom, gap);
  if (atom.kind === 'duration') return false;
  if (gap === 'or') return alternative(group, slot, atom);
  if (gap === 'of' || (gap === 'beside' && last.kind === 'period' && last.partial))
    return ofPeriod(group, slot, last, atom);
  if (gap === 'range' && ranged(slot, last, atom)) return true;
  if (gap === 'comma' && isListItem(slot, atom)) return alternative(group, slot, atom);
  return beside(group, slot, atom, gap);
}

/** "[Day] at 3pm", "Tuesday at [time]"; "the week of [date]" stays a week. */
function joinsTemplate(slot: OpenSlot, last: Atom, atom: Atom): boolean {
  if (last.kind === 'period' && last.partial) {
    slot.period = last;
    delete slot.day;
    return true;
  }
  const other = last.kind === 'template' ? atom.kind : last.kind;
  return other === 'template' || other === 'day' || other === 'clock' || other === 'part';
}

/** "two weeks from Tuesday", "the day after Thursday". */
function offsetFrom(slot: OpenSlot, last: Atom, atom: Atom, gap: Gap): boolean {
  const after = gap === 'from' || (gap === 'beside' && atom.modifier === 'after');
  if (!after || !atom.day || !last.days || !Number.isInteger(last.days)) return false;
  slot.day = { kind: 'offset', days: last.days, from: atom.day };
  if (last.business) slot.day.business = true;
  delete atom.modifier;
  return true;
}

function alternative(group: Group, slot: OpenSlot, atom: Atom): boolean {
  if (slot.day && atom.day && atom.open) return false;
  if (isBetween(group) && slot.day && atom.day && !slot.clock) {
    slot.day = { kind: 'range', from: slot.day, to: atom.day };
    return true;
  }
  // "2pm ET / 11am PT" is one moment in two zones.
  const zone = group.atoms[group.atoms.length - 1]?.zone;
  if (slot.clock && atom.clock && !atom.day && zone && atom.zone && zone !== atom.zone) return true;
  const next = slotOf(atom);
  if (!next.day && !next.period && slot.day) {
    next.day = slot.day;
    next.borrowed = true;
    if (slot.hedged) next.hedged = true;
  }
  group.slots.push(next);
  return true;
}

const isBetween = (group: Group): boolean => group.atoms[0]?.open === true && group.atoms.length === 1;

/** "Tuesday of next week", "the week of August 3rd". */
function ofPeriod(group: Group, slot: OpenSlot, last: Atom, atom: Atom): boolean {
  if (last.kind === 'period' && last.partial && atom.day) {
    slot.period = last;
    delete slot.day;
    return true;
  }
  return atom.kind === 'period' && inWeek(group, atom);
}

/** Puts every bare weekday of the group into the week of a period: "Tuesday or Wednesday next week". */
function inWeek(group: Group, atom: Atom): boolean {
  if (atom.week === undefined || atom.grain !== 'week' || atom.partial) {
    return atom.partial === true && group.slots.some((slot) => slot.day?.kind === 'weekday');
  }
  let any = false;
  for (const slot of group.slots) {
    const day = weekdayInto(slot.day, atom.week);
    if (!day) continue;
    slot.day = day;
    any = true;
  }
  return any;
}

function weekdayInto(day: DaySpec | undefined, week = 0): DaySpec | undefined {
  if (day?.kind === 'weekday') return day.week === undefined ? { ...day, week } : day;
  if (day?.kind !== 'range') return undefined;
  const from = weekdayInto(day.from, week);
  const to = weekdayInto(day.to, week);
  return from && to ? { kind: 'range', from, to } : undefined;
}

/** "Mon-Wed", "Tuesday through Thursday", "9 in the morning to 5". */
function ranged(slot: OpenSlot, last: Atom, atom: Atom): boolean {
  if (last.kind === 'day' && atom.kind === 'day' && slot.day && atom.day && !slot.clock) {
    slot.day = { kind: 'range', from: slot.day, to: atom.day };
    return true;
  }
  if (
    last.kind === 'clock' &&
    atom.kind === 'clock' &&
    slot.clock?.from !== undefined &&
    slot.clock.to === undefined &&
    atom.clock
  ) {
    slot.clock = { ...slot.clock, to: atom.clock.from ?? slot.clock.from };
    return true;
  }
  return false;
}

/** Whether a comma lists: two weekdays, two dates or two clocks, not "Tuesday, 4 August" or "tomorrow, 2pm". */
function isListItem(slot: OpenSlot, atom: Atom): boolean {
  if (atom.kind === 'clock') return slot.clock !== undefined;
  if (!atom.day || !slot.day || slot.borrowed) return false;
  if (slot.period) return false;
  return slot.day.kind === atom.day.kind || (slot.clock !== undefined && !slot.clockFirst);
}

function beside(group: Group, slot: OpenSlot, atom: Atom, gap: Gap): boolean {
  switch (atom.kind) {
    case 'clock':
      if (slot.period && !slot.day) return false;
      if (slot.clock) return false;
      fill(slot, atom);
      return true;
    case 'part':
      if (atom.recurring || slot.part || (slot.period && !slot.day) || (atom.day && slot.day)) return false;
      fill(slot, atom);
      return true;
    case 'period':
      return slot.day !== undefined && inWeek(group, atom);
    case 'day':
      return dayBeside(slot, atom, gap);
    default:
      return false;
  }
}

function dayBeside(slot: OpenSlot, atom: Atom, gap: Gap): boolean {
  const day = atom.day as DaySpec;
  if (slot.period && !slot.day) {
    // "week beginning Monday 10 August": the date says the week again.
    if (slot.period.partial && day.kind !== 'weekday') return true;
    if (day.kind !== 'weekday' || slot.period.week === undefined || slot.period.partial) return false;
    slot.day = weekdayInto(day, slot.period.week) ?? day;
    delete slot.period;
    if (atom.hedged) slot.hedged = true;
    return true;
  }
  if (!slot.day || slot.borrowed) {
    if (gap === 'comma' && slot.borrowed && slot.day) return false;
    if (!slot.clock && !slot.part) return false;
    fill(slot, atom);
    return true;
  }
  if (slot.day.kind === 'weekday' && day.kind === 'date') {
    slot.day = { ...slot.day, ...day };
    if (atom.hedged) slot.hedged = true;
    return true;
  }
  if (slot.day.kind === 'range' && slot.day.to?.kind === 'weekday' && day.kind === 'date') {
    slot.day = { ...slot.day, to: day };
    return true;
  }
  // "tomorrow, Thursday", "August 4 (Tuesday)": the same day said twice.
  return day.kind === 'weekday' && day.week === undefined && slot.day.kind !== 'weekday' && gap !== 'range';
}

/** Shares a clock over days that have none: "Tue or Wed 2-4pm", "2pm Tuesday or Wednesday". */
function spread(group: Group): void {
  const { slots } = group;
  if (slots.length < 2) return;
  const end = slots[slots.length - 1] as OpenSlot;
  if (!end.clockFirst && end.day && !end.borrowed && (end.clock || end.part)) {
    for (let i = slots.length - 2; i >= 0; i--) {
      const slot = slots[i] as OpenSlot;
      if (slot.clock || slot.part || !slot.day) break;
      if (end.clock) slot.clock = end.clock;
      if (end.part) slot.part = end.part;
    }
  }
  // "2pm Tuesday or Wednesday": a clock said before its day goes on to the days after it.
  for (const [i, slot] of slots.entries()) {
    const before = slots[i - 1];
    if (!before?.clock || !before.clockFirst || slot.clock || slot.part || !slot.day) continue;
    slot.clock = before.clock;
    slot.clockFirst = true;
  }
  // "2pm or 3pm on Tuesday": the day comes last and is everyone's.
  for (let i = slots.length - 2; i >= 0; i--) {
    const slot = slots[i] as OpenSlot;
    const day = slots[i + 1]?.day;
    if (slot.clock && !slot.day && day) slot.day = day;
  }
}
