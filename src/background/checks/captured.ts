import * as v from 'valibot';
import { isZone } from '../../schedule/wall.ts';
import { address, cut, day, instant, list, text } from './fields.ts';

/** What the Calendar page may send: bounded like every message, and every time is checked. */

/** As meetings write instants: UTC, whole seconds, so that equal times are equal text. */
const utc = v.pipe(
  instant,
  v.transform((at) => `${at.slice(0, 19)}Z`),
);

/** Google's own keys are long; the UIDs of other calendars longer. */
const key = v.pipe(v.string(), v.minLength(1), v.maxLength(1_200));
const MOST_ZONES = 500;
const zones = new Map<string, boolean>();

/** As `fields.ts` has it, but asked once for each name: a page sends thousands of meetings in a handful of zones. */
const zone = v.pipe(
  v.string(),
  v.maxLength(80),
  v.check((name) => {
    const known = zones.get(name) ?? isZone(name);
    if (zones.size < MOST_ZONES) zones.set(name, known);
    return known;
  }),
);

const link = v.pipe(text(2_000), v.regex(/^https:\/\//));
const yes = v.exactOptional(v.literal(true));

const guest = v.strictObject({
  email: address,
  rsvp: v.picklist(['yes', 'maybe', 'no', 'none']),
  name: v.exactOptional(cut(300)),
  optional: yes,
  room: yes,
  group: yes,
});

const meeting = {
  key,
  seriesKey: v.nullable(key),
  uid: v.nullable(key),
  zone: v.nullable(zone),
  title: cut(1_000),
  people: list(guest, 2_000),
  organizer: v.nullable(address),
  kind: v.picklist(['default', 'focus', 'out-of-office', 'working-location', 'birthday', 'task']),
  busy: v.boolean(),
  status: v.picklist(['confirmed', 'tentative']),
  conference: v.nullable(link),
  location: v.nullable(cut(1_000)),
  link: v.exactOptional(link),
  description: v.picklist(['present', 'absent', 'unknown']),
};

const inOrder = <T extends { start: string; end: string }>(time: T): boolean => time.start <= time.end;

const anyMeeting = v.union([
  v.pipe(v.strictObject({ ...meeting, allDay: v.literal(false), start: utc, end: utc }), v.check(inOrder)),
  v.pipe(v.strictObject({ ...meeting, allDay: v.literal(true), start: day, end: day }), v.check(inOrder)),
]);

/** More than a page shows in a year. */
const MOST_MEETINGS = 5_000;

export const captured = v.strictObject({
  account: address,
  readings: list(
    v.strictObject({
      calendar: text(400),
      meetings: list(anyMeeting, MOST_MEETINGS),
      removed: list(key, MOST_MEETINGS),
      reach: v.nullable(v.pipe(v.strictObject({ start: utc, end: utc }), v.check(inOrder))),
      readAt: instant,
      warnings: list(text(300), 60),
    }),
    100,
  ),
});

export const meetingQuery = v.union([
  v.strictObject({ account: address, key }),
  v.pipe(v.strictObject({ account: address, people: list(address, 2_000), start: utc, end: utc }), v.check(inOrder)),
]);
