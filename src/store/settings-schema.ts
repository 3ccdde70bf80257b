import * as v from 'valibot';
import { isZone } from '../schedule/wall.ts';

/** What each setting may be. Used twice: strictly for what arrives, field by field with defaults for what was stored. */

const clock = v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/));

const stretch = v.pipe(
  v.strictObject({ from: clock, to: v.union([clock, v.literal('24:00')]) }),
  v.check(({ from, to }) => from < to, 'A working stretch ends after it starts.'),
);

const day = v.pipe(v.array(stretch), v.maxLength(6));

const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const schedule = v.strictObject({
  /** IANA, or empty for the system's zone. */
  zone: v.pipe(
    v.string(),
    v.maxLength(64),
    v.check((zone) => zone === '' || isZone(zone), 'Not a time zone this browser knows.'),
  ),
  hours: v.strictObject({ 1: day, 2: day, 3: day, 4: day, 5: day, 6: day, 7: day }),
  meetingMinutes: whole(5, 480),
  bufferMinutes: whole(0, 240),
  minimumNoticeHours: whole(0, 24 * 30),
  slotCount: whole(1, 6),
  minimumDays: whole(1, 6),
});

export const settingsFields = {
  schedule,
  holidayPlace: v.pipe(v.string(), v.regex(/^(?:[A-Z]{2}(?:-[A-Z]{2,3})?)?$/)),
  tentativeBlocks: v.boolean(),
  accountsOff: v.pipe(v.array(v.pipe(v.string(), v.minLength(3), v.maxLength(320))), v.maxLength(100)),
  keepEvidence: v.boolean(),
  firstRunReadAt: v.nullable(v.pipe(v.string(), v.isoTimestamp())),
};

export const settingsSchema = v.strictObject(settingsFields);
