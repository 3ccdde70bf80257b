import { codeAt } from './pattern.ts';
import type { Atom, DaySpec, Reading, Slot } from './types.ts';
import { wordsOf, wordValue } from './vocabulary.ts';

interface OpenSlot extends Slot {
  /** The day was taken over from the slot before it. */
  borrowed?: boolean;
  clockFirst?: boolean;
  hedged?: boolean;
  period?: Atom;
}

/** Atoms joined into one expression, still in tokens, and what any of them says. */
export interface Group extends Pick<Atom, 'modifier' | 'zone' | 'recurring' | 'any' | 'past'> {
  first: Atom;
  last: Atom;
  slots: OpenSlot[];
  count: number;
  loose?: Atom;
  template?: boolean;
  /** "tomorrow", "next week", "in an hour": ahead whatever the verb. */
  ahead?: boolean;
}

/** Longer lists than this are cut: nobody offers so many slots, and the work stays linear. */
const MAX_ATOMS = 24;

const JOIN = wordsOf(':join');
/** How two pieces hang together, as the vocabulary counts it. */
const [APART, BESIDE, OR, COMMA, RANGE, FROM, OF] = [0, 1, 2, 3, 4, 5, 6];

/** Reads the tokens between two pieces; more than four of them hold nothing together. */
function gapBetween(r: Reading, from: number, to: number): number {
  if (to - from > 4) return APART;
  let gap = BESIDE;
  for (let at = from; at < to; at++) {
    const code = codeAt(r, at);
    if (!JOIN.includes(code)) return APART;
    const next = wordValue(code) as number;
    if (next !== BESIDE && (next !== COMMA || gap !== OR)) gap = next;
  }
  return gap;
}

/** Joins neighbouring atoms into expressions: a day with its clock, a list of alternatives, a range. */
export function combine(r: Reading, atoms: readonly Atom[]): Group[] {
  const groups: Group[] = [];
  let group: Group | undefined;
  for (const atom of atoms) {
    if (!group || group.count === MAX_ATOMS || !joins(group, atom, gapBetween(r, group.last.to, atom.from))) {
      group = { first: atom, last: atom, slots: [fill({}, atom)], count: 0 };
      groups.push(group);
    }
    note(group, atom);
  }
  for (const { slots } of groups) if (slots.length > 1) spread(slots);
  return groups;
}

function note(group: Group, atom: Atom): void {
  const { day, kind, week = 0 } = atom;
  group.last = atom;
  group.count++;
  if (atom.modifier) group.modifier ??= atom.modifier;
  if (atom.zone) group.zone ??= atom.zone;
  if (atom.recurring) group.recurring = true;
  if (atom.any) group.any = true;
  if (atom.past) group.past = true;
  if (kind === 'loose') group.loose ??= atom;
  if (kind === 'template') group.template = true;
  const { week: days = 0, plus, days: offset = 0, minutes } = day ?? {};
  if (week > 0 || days > 0 || offset > 0 || plus !== undefined || minutes !== undefined) group.ahead = true;
}

function fill(slot: OpenSlot, atom: Atom): OpenSlot {
  if (atom.day) {
    slot.day = atom.day;
    slot.borrowed = false;
    if (atom.hedged) slot.hedged = true;
  }
  if (atom.part) slot.part = atom.part;
  if (atom.clock) {
    slot.clock = atom.clock;
    slot.clockFirst = !slot.day;
  }
  if (atom.kind === 'period') slot.period = atom;
  return slot;
}

/** Tries to add an atom to a group. */
function joins(group: Group, atom: Atom, gap: number): boolean {
  const { last, slots } = group;
  const { kind, day, clock } = atom;
  const slot = slots[slots.length - 1] as OpenSlot;
  const loose = [last.kind, kind].some((one) => one === 'loose' || one === 'link');
  if (gap === APART || loose || kind === 'duration' || (last.past && !atom.past && !clock && kind !== 'part'))
    return false;
  // "the week of August 3rd" stays a week; "[Day] at 3pm" is a day.
  if (last.kind === 'period' && last.partial && gap !== OR) return day !== undefined || kind === 'template';
  if (kind === 'template' || last.kind === 'template') return last.kind !== 'period' && kind !== 'period';
  if (last.kind === 'duration') {
    // "two weeks from Tuesday", "the day after Thursday"
    const { days = 0, business } = last;
    if (!day || days < 1 || days % 1 > 0 || (gap !== FROM && atom.modifier !== 'after')) return false;
    slot.day = { kind: 'offset', days, from: day, ...(business && { business }) };
    atom.modifier = undefined;
    return true;
  }
  if (kind === 'period' && gap !== OR) return inWeek(slots, atom);
  if (gap === OF) return false;
  if (gap === RANGE && last.kind === kind) {
    if (day && slot.day && !slot.clock) {
      slot.day = { kind: 'range', from: slot.day, to: day };
      return true;
    }
    if (clock?.from !== undefined && slot.clock && slot.clock.to === undefined) {
      slot.clock = { ...slot.clock, to: clock.from };
      return true;
    }
  }
  if (gap === OR || (gap === COMMA && isListed(slot, atom))) return alternative(group, slot, atom);
  if (kind === 'day') return dayBeside(slot, atom, gap);
  const taken = clock ? slot.clock : atom.recurring || slot.part || (day && slot.day);
  if (taken || (slot.period && !slot.day)) return false;
  fill(slot, atom);
  return true;
}

function alternative({ first, last, count, slots }: Group, slot: OpenSlot, atom: Atom): boolean {
  const { day, clock, zone } = atom;
  if (slot.day && day && atom.open) return false;
  if (first.open && count === 1 && slot.day && day && !slot.clock) {
    // "between Tuesday and Thursday"
    slot.day = { kind: 'range', from: slot.day, to: day };
    return true;
  }
  // "2pm ET / 11am PT" is one moment in two zones.
  if (slot.clock && clock && !day && zone && last.zone && zone !== last.zone) return true;
  const next = fill({}, atom);
  if (!day && !next.period && slot.day) Object.assign(next, { day: slot.day, borrowed: true, hedged: slot.hedged });
  slots.push(next);
  return true;
}

/** Puts every bare weekday into the week of a period: "Tuesday or Wednesday next week". */
function inWeek(slots: OpenSlot[], { week, grain, partial }: Atom): boolean {
  let any = false;
  for (const slot of slots) {
    const day = slot.day && weekdayInto(slot.day, partial || grain !== 'week' ? undefined : week);
    if (!day) continue;
    slot.day = day;
    any = true;
  }
  return any;
}

function weekdayInto(day: DaySpec, week: number | undefined): DaySpec | undefined {
  if (week === undefined) return undefined;
  if (day.kind === 'weekday') return { week, ...day };
  const from = day.kind === 'range' && day.from && weekdayInto(day.from, week);
  const to = from && day.to && weekdayInto(day.to, week);
  return to ? { kind: 'range', from, to } : undefined;
}

/** Whether a comma lists: two weekdays, two dates or two clocks, not "Tuesday, 4 August" or "tomorrow, 2pm". */
const isListed = (slot: OpenSlot, { clock, day }: Atom): boolean =>
  clock
    ? slot.clock !== undefined
    : day !== undefined &&
      slot.day !== undefined &&
      !slot.borrowed &&
      (slot.day.kind === day.kind || (slot.clock !== undefined && !slot.clockFirst));

function dayBeside(slot: OpenSlot, atom: Atom, gap: number): boolean {
  const day = atom.day as DaySpec;
  const { period } = slot;
  const isWeekday = day.kind === 'weekday';
  if (period && !slot.day) {
    // "next week Wednesday"
    const inside = isWeekday && period.grain === 'week' ? weekdayInto(day, period.week) : undefined;
    if (!inside) return false;
    delete slot.period;
    fill(slot, { ...atom, day: inside });
  } else if (!slot.day || slot.borrowed) {
    if ((gap === COMMA && slot.borrowed) || (!slot.clock && !slot.part)) return false;
    fill(slot, atom);
  } else if (slot.day.kind === 'weekday' && day.kind === 'date') fill(slot, { ...atom, day: { ...slot.day, ...day } });
  else if (slot.day.to?.kind === 'weekday' && day.kind === 'date') slot.day = { ...slot.day, to: day };
  // "tomorrow, Thursday", "August 4 (Tuesday)": the same day said twice.
  else return isWeekday && day.week === undefined && slot.day.kind !== 'weekday' && gap !== RANGE;
  return true;
}

/** Shares a clock over days that have none: "Tue or Wed 2-4pm", "2pm Tuesday or Wednesday". */
function spread(slots: OpenSlot[]): void {
  const end = slots[slots.length - 1] as OpenSlot;
  const isOpen = (slot: OpenSlot): boolean => !slot.clock && !slot.part && slot.day !== undefined;
  if (!end.clockFirst && end.day && !end.borrowed) {
    for (let i = slots.length - 2; i >= 0 && isOpen(slots[i] as OpenSlot); i--) {
      if (end.clock) (slots[i] as OpenSlot).clock = end.clock;
      if (end.part) (slots[i] as OpenSlot).part = end.part;
    }
  }
  // "2pm Tuesday or Wednesday": a clock said before its day goes on to the days after it.
  let before: OpenSlot | undefined;
  for (const slot of slots) {
    if (before?.clock && before.clockFirst && isOpen(slot))
      Object.assign(slot, { clock: before.clock, clockFirst: true });
    before = slot;
  }
  // "2pm or 3pm on Tuesday": the day comes last and is everyone's.
  let day: DaySpec | undefined;
  for (const slot of slots.toReversed()) {
    if (slot.clock && !slot.day && day) slot.day = day;
    day = slot.day;
  }
}
