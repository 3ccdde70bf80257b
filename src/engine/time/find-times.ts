import type { Token } from '../text/tokens.ts';
import type { Grain, Reference, TimeExpression } from '../types.ts';
import { isHead, readAtoms } from './atoms.ts';
import { combine, type Group } from './combine.ts';
import { isOwner, saysPast } from './context.ts';
import { settleClock } from './meridiem.ts';
import { isAt } from './pattern.ts';
import { resolveTime } from './resolve.ts';
import type { Atom, FoundTime, Reading, Slot } from './types.ts';
import { encode, wordsOf } from './vocabulary.ts';
import { readZone } from './zone.ts';

/**
 * Finds the time expressions among tokens `from` to `to` (exclusive) of a text, in order, without overlap.
 * `values` is empty: give what is kept to `resolveTime`, which costs more and needs a reference.
 */
export function findTimesIn(tokens: readonly Token[], text: string, from: number, to: number): FoundTime[] {
  const codes: number[] = [];
  let any = false;
  for (let i = from; i < to; i++) {
    const code = encode(tokens[i] as Token);
    codes.push(code);
    any ||= isHead(code);
  }
  if (!any) return [];
  const whole = from === 0 && to === tokens.length;
  const reading: Reading = {
    tokens: whole ? tokens : tokens.slice(from, to),
    codes,
    text: whole ? text : text.slice(0, tokens[to - 1]?.end),
  };
  const atoms = readAtoms(reading);
  const found: FoundTime[] = [];
  for (const group of combine(reading, atoms)) {
    const time = describe(reading, group);
    if (time) found.push(time.anaphoric ? pointBack(time, found) : time);
  }
  return found;
}

/**
 * Finds the time expressions of a text.
 * @param reference given, `values` is filled in
 */
export function findTimes(tokens: readonly Token[], text: string, reference?: Reference): TimeExpression[] {
  const found = findTimesIn(tokens, text, 0, tokens.length);
  return reference ? found.map((time) => resolveTime(time, reference)) : found;
}

const OPEN = wordsOf('(');
const CLOSE = wordsOf(')');

/** Gives "that afternoon" the day named before it, when that is in the same tokens. */
function pointBack(time: FoundTime, before: FoundTime[]): FoundTime {
  const named = before.findLast((one) => one.grounded && !one.past && one.slots.length > 0)?.slots.at(-1);
  if (!named || time.slots.length === 0) return time;
  const slots = time.slots.map((slot) => {
    if (slot.day?.kind !== 'same') return slot;
    if (!slot.part && !slot.clock) return named;
    return named.day ? { ...slot, day: named.day } : slot;
  });
  return { ...time, slots, grounded: !time.hedged && !time.recurring };
}

function describe(r: Reading, group: Group): FoundTime | undefined {
  const first = group.atoms[0] as Atom;
  const last = group.atoms[group.atoms.length - 1] as Atom;
  const slots = group.slots.filter((slot) => slot.day ?? slot.clock ?? slot.part);
  // A piece that means nothing alone was not completed by another.
  if (group.atoms.length === 1 && first.partial) return undefined;
  const clocked = slots.length > 0 && slots.every((slot) => slot.clock);
  const coarse =
    group.slots.find((slot) => slot.period && !slot.day)?.period ?? group.atoms.find((atom) => atom.kind === 'loose');
  const hedged = coarse?.hedged === true || group.slots.some((slot) => slot.hedged && !slot.clock);
  const modifier = group.atoms.find((atom) => atom.modifier)?.modifier;
  const recurring = group.atoms.some((atom) => atom.recurring);
  // A habit names a day when it is told by the clock or by "every": its next time is meant.
  const loose = recurring && !clocked && group.atoms.some((atom) => atom.any);
  const anaphoric = slots.some((slot) => slot.day?.kind === 'same');
  const openEnded = modifier === 'after' && !clocked && slots.some((slot) => slot.day);
  const end = closingBracket(r, first.from, last.to);
  const time: FoundTime = {
    start: r.tokens[first.from]?.start ?? 0,
    end: r.tokens[end - 1]?.end ?? 0,
    grain: coarse?.grain ?? grainOf(slots, first),
    grounded: !coarse && !hedged && !loose && !anaphoric && !openEnded,
    hedged,
    values: [],
    slots: [],
  };
  if (modifier) time.modifier = modifier;
  const said = !group.atoms.some(pointsAhead) && saysPast(r, first.from, last.to);
  if (said || group.atoms.some((atom) => atom.past)) time.past = true;
  if (recurring) time.recurring = true;
  if (anaphoric) time.anaphoric = true;
  if (isOwner(r, first, last.to)) time.possessive = true;
  const zone = group.atoms.find((atom) => atom.zone)?.zone;
  if (zone) time.zone = zone;
  else if (slots.some((slot) => slot.clock ?? slot.part === 'end-of-day')) {
    const after = readZone(r, last.to);
    if (after) {
      time.zone = after.zone;
      time.end = r.tokens[after.to - 1]?.end ?? time.end;
    }
  }
  const filled = !group.atoms.some((atom) => atom.kind === 'template');
  if (filled && (time.grounded || anaphoric)) time.slots = slots.map(plainSlot);
  return time;
}

/** "tomorrow", "next week", "in an hour": ahead whatever the verb. */
function pointsAhead({ day, week }: Atom): boolean {
  if (week !== undefined && week > 0) return true;
  if (day?.kind === 'weekday') return (day.week ?? 0) > 0 || day.plus !== undefined;
  return day?.kind === 'minutes' || (day?.kind === 'offset' && Number(day.days) > 0);
}

/** The token after the expression; one more when a bracket opened inside it closes right after: "Tuesday (2pm)". */
function closingBracket(r: Reading, from: number, to: number): number {
  let open = 0;
  for (let at = from; at < to; at++) {
    if (isAt(r, at, OPEN)) open++;
    else if (isAt(r, at, CLOSE)) open--;
  }
  return open > 0 && isAt(r, to, CLOSE) ? to + 1 : to;
}

/** The finest of the slots: a clock, a part of the day, a day. */
function grainOf(slots: Slot[], first: Atom): Grain {
  const isClock = ({ clock, day }: Slot): boolean => (day?.kind === 'minutes' ? !day.deadline : clock !== undefined);
  if (slots.some(isClock)) return 'clock';
  if (slots.some(({ part }) => part && part !== 'end-of-day') || first.grain === 'part') return 'part';
  return slots.length > 0 ? 'day' : (first.grain as Grain);
}

function plainSlot(slot: Slot): Slot {
  const plain: Slot = {};
  if (slot.day) plain.day = slot.day;
  if (slot.part) plain.part = slot.part;
  if (slot.clock) plain.clock = settleClock(slot.clock, slot.part);
  return plain;
}
