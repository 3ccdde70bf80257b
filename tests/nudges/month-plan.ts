import { Temporal } from 'temporal-polyfill';
import { instantOf } from '../../src/schedule/instants.ts';
import type { Guest, KnownMeeting, Rsvp } from '../../src/schedule/meeting.ts';
import { guest, meeting, REP } from './create.ts';
import type { Random } from './random.ts';

export const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** What changes in the calendar itself, whether anybody sees it or not. */
export type Change = (calendar: Map<string, KnownMeeting>) => void;

/** One month of a rep's life: what the calendar holds and when, and where the rep, the machine and its clock are. */
export interface Month {
  start: number;
  end: number;
  /** Meetings that were planned at any time. */
  meetings: number;
  changes: Map<number, Change[]>;
  zones: { from: number; zone: string }[];
  /** Nothing runs in these. `sleep` keeps notifications and alarms, `closed` loses both. */
  away: { from: number; to: number; how: 'sleep' | 'closed' }[];
  /** The system's clock is off by so many minutes in these. */
  wrongClock: { from: number; to: number; by: number }[];
  /** When an open Calendar page is read. */
  reads: Set<number>;
}

const ZONES = [
  'Europe/London',
  'Europe/Berlin',
  'America/New_York',
  'America/Los_Angeles',
  'Asia/Tokyo',
  'Asia/Kolkata',
  'Australia/Sydney',
];

/** @param firstDay `YYYY-MM-DD`; the month has 33 days from then */
export function planMonth(firstDay: string, random: Random): Month {
  const start = Temporal.PlainDate.from(firstDay).toZonedDateTime('UTC').epochMilliseconds;
  const end = start + 33 * DAY;
  const changes: Month['changes'] = new Map();
  const at = (ms: number, change: Change) => {
    const minute = Math.max(start, Math.floor(ms / MINUTE) * MINUTE);
    changes.set(minute, [...(changes.get(minute) ?? []), change]);
  };
  const month: Month = {
    start,
    end,
    meetings: 0,
    changes,
    zones: ZONES.map((zone, index) => ({ from: start + Math.round((index * 33) / ZONES.length) * DAY, zone })),
    away: [],
    wrongClock: [],
    reads: new Set(),
  };
  for (let day = 0; day < 33; day += 1) planDay(day, month, random, at);
  // One holiday with everything shut, longer than anything stays of use.
  month.away.push({ from: start + 17 * DAY, to: start + 21.5 * DAY, how: 'closed' });
  for (const by of [90, -75, 24 * 60, -26 * 60, 366 * 24 * 60]) {
    const from = start + random.whole(0, 32 * 24 * 60) * MINUTE;
    month.wrongClock.push({ from, to: from + random.whole(20, 300) * MINUTE, by });
  }
  return month;
}

export function zoneAt(ms: number, { zones }: Month): string {
  return zones.findLast(({ from }) => from <= ms)?.zone ?? 'UTC';
}

function planDay(day: number, month: Month, random: Random, at: (ms: number, change: Change) => void): void {
  const date = Temporal.Instant.fromEpochMilliseconds(month.start + day * DAY + DAY / 2).toZonedDateTimeISO('UTC');
  const zone = zoneAt(date.epochMilliseconds, month);
  const isWeekend = date.dayOfWeek > 5;
  const wall = (clock: string) =>
    date.toPlainDate().toZonedDateTime({ timeZone: zone, plainTime: clock }).epochMilliseconds;
  const nine = wall('09:00');
  for (let count = isWeekend ? 1 : random.whole(17, 20); count > 0; count -= 1) {
    const start = wall('07:00') + random.whole(0, random.chance(0.85) ? 44 : 62) * 15 * MINUTE;
    planMeeting(`m${month.meetings}`, start, day, random, at);
    month.meetings += 1;
  }
  // Closed at night, asleep at lunch, and now and then in the middle of work.
  if (random.chance(0.5))
    month.away.push({ from: nine + 11 * 60 * MINUTE, to: nine + 23 * 60 * MINUTE, how: 'closed' });
  for (let count = random.whole(0, 3); count > 0; count -= 1) {
    const from = nine + random.whole(0, 600) * MINUTE;
    month.away.push({ from, to: from + random.whole(2, 150) * MINUTE, how: random.pick(['sleep', 'closed']) });
  }
  // Calendar is open for some hours, at other times nobody knows better.
  for (let minute = -90; minute < 900; minute += random.whole(5, random.chance(0.1) ? 400 : 50)) {
    month.reads.add(nine + minute * MINUTE);
  }
}

const RSVPS: Rsvp[] = ['yes', 'yes', 'yes', 'yes', 'none', 'maybe', 'no'];
const NAMES = ['Ines', 'Ole', 'Tom', 'Kim'];

/** Somebody of one of many companies, so that most have nothing booked after. */
function outsider(random: Random): Guest {
  const number = random.whole(1, 320);
  if (random.chance(0.08)) return guest(`person${number}@gmail.com`, random.pick(RSVPS));
  const host = random.chance(0.1) ? 'mail.' : '';
  const optional = random.chance(0.1) && { optional: true as const };
  return guest(`${random.pick(NAMES).toLowerCase()}@${host}company${number}.example`, random.pick(RSVPS), {
    name: `${random.pick(NAMES)} Valtari`,
    ...optional,
  });
}

function guests(random: Random): Guest[] {
  const own = guest(REP, random.chance(0.05) ? 'no' : 'yes');
  const kind = random.next();
  const colleague = guest(`${random.pick(NAMES).toLowerCase()}@own.example`, random.pick(RSVPS));
  if (kind < 0.12) return [own, colleague];
  if (kind < 0.16) return [own];
  if (kind < 0.2) return [own, guest('hall@rooms.example', 'yes', { room: true })];
  if (kind < 0.22) return [own, guest('everybody@company9.example', 'none', { group: true })];
  const others = Array.from({ length: random.pick([1, 1, 1, 2, 3]) }, () => outsider(random));
  const unique = [...new Map(others.map((one) => [one.email, one])).values()];
  return [own, ...unique, ...(random.chance(0.2) ? [colleague] : [])];
}

function planMeeting(
  key: string,
  start: number,
  day: number,
  random: Random,
  at: (ms: number, change: Change) => void,
): void {
  const minutes = random.pick([15, 30, 30, 30, 45, 60, 60, 6, 300]);
  const end = start + minutes * MINUTE;
  const allDay = random.chance(0.03);
  const iso = (ms: number) => instantOf(ms);
  const planned = meeting({
    key,
    start: allDay ? iso(start).slice(0, 10) : iso(start),
    end: allDay ? iso(start + DAY).slice(0, 10) : iso(end),
    allDay,
    people: guests(random),
    organizer: random.chance(0.8) ? REP : null,
    kind: random.chance(0.04) ? random.pick(['focus', 'out-of-office', 'working-location']) : 'default',
    busy: !random.chance(0.04),
    seriesKey: random.chance(0.1) ? `series${random.whole(1, 9)}` : null,
    description: random.pick(['present', 'present', 'absent', 'unknown']),
  });
  at(start - random.whole(1, 9 * 24 * 60) * MINUTE, (calendar) => calendar.set(key, planned));
  const change = (from: number, to: number, update: (one: KnownMeeting) => KnownMeeting | null) =>
    at(end + random.whole(from, to) * MINUTE, (calendar) => {
      const one = calendar.get(key);
      const next = one && update(one);
      if (next) calendar.set(key, next);
      else calendar.delete(key);
    });
  const shifted = (one: KnownMeeting, by: number, longer = 0): KnownMeeting =>
    one.allDay
      ? one
      : {
          ...one,
          start: iso(Date.parse(one.start) + by * MINUTE),
          end: iso(Math.max(Date.parse(one.end) + (by + longer) * MINUTE, Date.parse(one.start) + by * MINUTE)),
        };
  const fate = random.next();
  if (fate < 0.1) change(-2_000, 200, (one) => shifted(one, random.pick([-60, 30, 60, 1_440, 2_880, 10_080])));
  else if (fate < 0.17) change(-minutes, 5, (one) => shifted(one, 0, random.pick([-10, 15, 30])));
  else if (fate < 0.22) change(-3_000, 300, () => null);
  else if (fate < 0.32)
    change(-2_800, -60, (one) => ({
      ...one,
      people: one.people.map((who) => ({ ...who, rsvp: who.email === REP ? who.rsvp : random.pick(RSVPS) })),
    }));
  else if (fate < 0.36) change(-1_500, -100, (one) => ({ ...one, description: 'present' }));
  else if (fate < 0.5) {
    // Something is booked with them after all.
    at(end + random.whole(-30, 3_000) * MINUTE, (calendar) => {
      const later = end + random.whole(2, 12) * DAY;
      const next = meeting({
        ...planned,
        key: `${key} next`,
        start: iso(later),
        end: iso(later + 30 * MINUTE),
        allDay: false,
      });
      calendar.set(next.key, { ...next, seriesKey: null, people: planned.people });
      if (day % 7 === 0) calendar.delete(key);
    });
  }
}
