import type { Word } from '../lexicon/word.ts';
import type { Token } from '../text/tokens.ts';
import type { Grain, Reference, TimeExpression } from '../types.ts';
import { isHead, readAtoms } from './atoms.ts';
import { combine, type Group } from './combine.ts';
import { isOwner, saysPast } from './context.ts';
import { resolveTime } from './resolve.ts';
import type { ClockSpec, FoundTime, Part, Reading, Slot } from './types.ts';
import { encode } from './vocabulary.ts';
import { readZone } from './zone.ts';

/** Whether a time expression may start at a word, with a capital or without. */
export function isTimely(word: Word, token: Token): boolean {
  encode(token);
  return isHead(word.code) || isHead(word.capitalCode);
}

/** The codes of the tokens at hand; copied only where there are times. */
const sheet: number[] = [];

/**
 * Finds the time expressions of a text, in order, without overlap. `values` is empty: give what is kept to `resolveTime`,
 * which costs more and needs a reference.
 */
export function findTimesIn(tokens: readonly Token[], text: string): FoundTime[] {
  const heads: number[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const code = encode(tokens[i] as Token);
    sheet[i] = code;
    if (isHead(code)) heads.push(i);
  }
  const found: FoundTime[] = [];
  if (heads.length === 0) return found;
  const r: Reading = { tokens, codes: sheet.slice(0, tokens.length), text };
  let named: Slot | undefined;
  for (const group of combine(r, readAtoms(r, heads))) {
    // A piece that means nothing alone was not completed by another.
    if (group.count === 1 && group.first.partial) continue;
    const one = describe(r, group);
    const time = named && one.anaphoric ? pointBack(one, named) : one;
    found.push(time);
    if (time.grounded && !time.past) named = time.slots.at(-1) ?? named;
  }
  return found;
}

/**
 * Finds the time expressions of a text.
 * @param reference given, `values` is filled in
 */
export function findTimes(tokens: readonly Token[], text: string, reference?: Reference): TimeExpression[] {
  const found = findTimesIn(tokens, text);
  return reference ? found.map((time) => resolveTime(time, reference)) : found;
}

/** Gives "that afternoon" the day named before it, when that is in the same tokens. */
function pointBack(time: FoundTime, named: Slot): FoundTime {
  const slots = time.slots.map((slot) => {
    if (slot.day?.kind !== 'same') return slot;
    if (!slot.part && !slot.clock) return named;
    return named.day ? { ...slot, day: named.day } : slot;
  });
  return { ...time, slots, grounded: !time.hedged && !time.recurring };
}

function describe(r: Reading, group: Group): FoundTime {
  const { first, last, modifier, recurring } = group;
  const slots = group.slots.filter((slot) => slot.day ?? slot.clock ?? slot.part);
  const clocked = slots.length > 0 && slots.every((slot) => slot.clock);
  const coarse = group.slots.find((slot) => slot.period && !slot.day)?.period ?? group.loose;
  const hedged = coarse?.hedged === true || slots.some((slot) => slot.hedged && !slot.clock);
  const anaphoric = slots.some((slot) => slot.day?.kind === 'same');
  const dated = slots.some((slot) => slot.day);
  // A habit names a day when it is told by the clock or by "every": its next time is meant.
  const open = !clocked && ((group.any && recurring) || (modifier === 'after' && dated));
  const timed = slots.some((slot) => slot.clock ?? slot.part === 'end-of-day');
  const zone = !group.zone && timed ? readZone(r, last.to) : undefined;
  const start = r.tokens[first.from]?.start ?? 0;
  let to = zone?.to ?? last.to;
  // "Tuesday (2pm)": a bracket opened inside closes right after.
  const words = r.text.slice(start, r.tokens[to - 1]?.end);
  if (words.lastIndexOf('(') > words.lastIndexOf(')') && r.tokens[to]?.norm === ')') to++;
  const written = group.zone ?? zone?.zone;
  const grounded = !coarse && !hedged && !open && !anaphoric;
  const time: FoundTime = {
    start,
    end: r.tokens[to - 1]?.end ?? 0,
    grain: coarse?.grain ?? grainOf(slots, first.grain as Grain),
    grounded,
    hedged,
    values: [],
    slots: !group.template && (grounded || anaphoric) ? slots.map(plainSlot) : [],
  };
  if (modifier) time.modifier = modifier;
  if (group.past || (!group.ahead && saysPast(r, first.from, last.to))) time.past = true;
  if (recurring) time.recurring = recurring;
  if (anaphoric) time.anaphoric = anaphoric;
  if (isOwner(r, first, last.to)) time.possessive = true;
  if (written) time.zone = written;
  return time;
}

/** The finest of the slots: a clock, a part of the day, a day. */
function grainOf(slots: readonly Slot[], first: Grain): Grain {
  if (slots.some(({ clock, day }) => (day?.kind === 'minutes' ? !day.deadline : clock))) return 'clock';
  if (first === 'part' || slots.some(({ part }) => part && part !== 'end-of-day')) return 'part';
  return slots.length > 0 ? 'day' : first;
}

function plainSlot({ day, part, clock }: Slot): Slot {
  const slot: Slot = {};
  if (day) slot.day = day;
  if (part) slot.part = part;
  if (clock) slot.clock = part && clock.guessed ? settle(clock, part) : clock;
  return slot;
}

/** Moves a guessed clock into the part of the day that was said: "7 in the evening" is 19:00, "6 in the morning" 06:00. */
function settle({ from, to }: ClockSpec, part: Part): ClockSpec {
  const move = (minutes: number): number => {
    if (part === 'morning') return minutes < 780 ? minutes : minutes - 720;
    return minutes < 720 && part !== 'lunch' && part !== 'first-thing' ? minutes + 720 : minutes;
  };
  return {
    guessed: false,
    ...(from !== undefined && { from: move(from) }),
    ...(to !== undefined && { to: move(to) }),
  };
}
