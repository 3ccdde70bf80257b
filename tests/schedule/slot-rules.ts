import { analyze } from '../../src/engine/analyze.ts';
import { createMailAnalyzer } from '../../src/engine/languages/analyze-any.ts';
import { meetingMail } from '../../src/playbook/meeting-mails.ts';
import { slotList } from '../../src/schedule/format.ts';
import { epoch, HOUR, MINUTE, stretch } from '../../src/schedule/instants.ts';
import type { SlotOptions } from '../../src/schedule/slots.ts';
import { slotListIn } from '../../src/schedule/slots-in.ts';
import type { Slot } from '../../src/schedule/types.ts';
import { clockText, dateText, type WallTime, wallTimeAt, weekdayOf } from '../../src/schedule/wall.ts';
import { instantRead } from '../../src/schedule/written-zone.ts';

export const dayOfSlot = ({ start }: Slot, { preferences }: SlotOptions): string =>
  dateText(wallTimeAt(epoch(start), preferences.zone));

/** The wall clock as `HH:MM`, where an end at midnight is the `24:00` of the day before. */
function endClock(end: WallTime, start: WallTime): string {
  const text = clockText(end);
  return text === '00:00' && dateText(end) !== dateText(start) ? '24:00' : text;
}

/** Every minute of the slot lies in the hours of its day, asked of the wall clock every quarter of an hour. */
function insideHours(slot: Slot, { preferences: { zone, hours } }: SlotOptions): boolean {
  const { start, end } = stretch(slot);
  const first = wallTimeAt(start, zone);
  const last = wallTimeAt(end, zone);
  const ofDay = hours[weekdayOf(first)];
  for (let ms = start; ms < end; ms += 15 * MINUTE) {
    const clock = clockText(wallTimeAt(ms, zone));
    if (!ofDay.some(({ from, to }) => from <= clock && clock < to)) return false;
  }
  return ofDay.some(({ to }) => endClock(last, first) <= to);
}

/** From 7 in the morning to 10 in the evening of one day there, asked of the wall clock every quarter of an hour. */
function isAwake(slot: Slot, zone: string): boolean {
  const { start, end } = stretch(slot);
  for (let ms = start; ms < end; ms += 15 * MINUTE) {
    const { hour } = wallTimeAt(ms, zone);
    if (hour < 7 || hour >= 22) return false;
  }
  return clockText(wallTimeAt(end, zone)) <= '22:00';
}

/** Milliseconds between two stretches; negative when they overlap. */
export const gap = (a: { start: number; end: number }, b: { start: number; end: number }): number =>
  Math.max(a.start - b.end, b.start - a.end);

/** The rules that slots break, by name: none when all is well. */
export function breaks(slots: Slot[], options: SlotOptions): string[] {
  const { now, preferences, busy, held, holidays, client } = options;
  const found: string[] = [];
  const taken = [...busy.intervals, ...held].map(stretch);
  const rule = (name: string, holds: boolean): void => void (holds || found.push(name));
  for (const slot of slots) {
    const { start, end } = stretch(slot);
    rule('as long as a meeting', end - start === preferences.meetingMinutes * MINUTE);
    rule('after the notice', start >= epoch(now) + preferences.minimumNoticeHours * HOUR);
    rule('on the half hour', wallTimeAt(start, preferences.zone).minute % 30 === 0);
    rule('inside working hours', insideHours(slot, options));
    const buffer = preferences.bufferMinutes * MINUTE;
    rule('clear of busy and held times', !taken.some((other) => gap(other, { start, end }) < buffer));
    rule('on no public holiday', !holidays?.has(dateText(wallTimeAt(start, preferences.zone))));
    rule(
      'not at night for the other side',
      client === undefined || client.sure === 'guess' || isAwake(slot, client.zone),
    );
    const known = busy.readAt !== null && busy.reachesTo !== null && epoch(busy.reachesTo) >= end;
    rule('checked only where a calendar was read', !slot.checked || known);
  }
  rule(
    'in order',
    slots.every((slot, at) => at === 0 || epoch(slot.start) >= epoch(slots[at - 1]?.end ?? '')),
  );
  return found;
}

const clockOf = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at);

/** The second pass of an hour that comes twice when clocks go back: its clock alone tells the first. */
export const isSecondPass = ({ start }: Slot, zone: string): boolean =>
  [30, 60].some((minutes) => clockOf(epoch(start) - minutes * 60_000, zone) === clockOf(epoch(start), zone));

/**
 * What our own engine makes of the printed slots when it reads them in a draft: anything but exactly these instants, and
 * whatever it has to say against them.
 * @param zone of the rep, IANA
 * @param clientZone of the other side, where it is known well enough to be printed
 */
export function misread(slots: Slot[], now: string, zone: string, clientZone: string | null = null): string[] {
  if (slots.length === 0) return [];
  const text = `Does ${slotList(slots, zone, clientZone)} work for you?`;
  const { steps, findings } = analyze(text, { direction: 'out', reference: { now, zone } });
  const [step] = steps;
  if (steps.length !== 1 || step?.label !== 'concrete' || findings.length > 0) return [`not concrete: ${text}`];
  const { time } = step;
  const sides = { own: zone, theirs: clientZone };
  const found = time?.values.map((value) => instantRead(time, value, sides)) ?? [];
  const wanted = slots.map(({ start }) => epoch(start));
  return found.join() === wanted.join() ? [] : [`${found.join()} instead of ${wanted.join()} read in: ${text}`];
}

const readMail = createMailAnalyzer();

/** As `misread`, for the slots in a mail about a meeting in a language. @param language a code */
export function misreadIn(
  language: string,
  slots: Slot[],
  now: string,
  zone: string,
  clientZone: string | null = null,
): string[] {
  if (slots.length === 0) return [];
  const text = meetingMail(
    'after',
    {},
    {
      language,
      names: [],
      planned: '',
      times: slotListIn(language, slots, zone, clientZone),
    },
  );
  const { steps, findings } = readMail(text, { direction: 'out', reference: { now, zone } });
  const time = steps.find(({ label }) => label === 'concrete')?.time;
  const sides = { own: zone, theirs: clientZone };
  const found = time?.values.map((value) => instantRead(time, value, sides)) ?? [];
  const isRead = findings.length === 0 && found.join() === slots.map(({ start }) => epoch(start)).join();
  return isRead ? [] : [`in ${language}, ${found.join() || 'nothing'} read in: ${text}`];
}
