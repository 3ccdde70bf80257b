import * as v from 'valibot';
import { NUDGE_KINDS } from '../nudges/kinds.ts';
import { workingDay } from '../schedule/hours-schema.ts';
import { isZone } from '../schedule/wall.ts';
import { LAST_LOOKS } from '../settings.ts';

/** What each setting may be. Used twice: strictly for what arrives, field by field with defaults for what was stored. */

const clock = v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/));

const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const schedule = v.strictObject({
  /** IANA, or empty for the system's zone. */
  zone: v.pipe(
    v.string(),
    v.maxLength(64),
    v.check((zone) => zone === '' || isZone(zone), 'Not a time zone this browser knows.'),
  ),
  hours: v.strictObject({
    1: workingDay,
    2: workingDay,
    3: workingDay,
    4: workingDay,
    5: workingDay,
    6: workingDay,
    7: workingDay,
  }),
  meetingMinutes: whole(5, 480),
  bufferMinutes: whole(0, 240),
  minimumNoticeHours: whole(0, 24 * 30),
  slotCount: whole(1, 6),
  minimumDays: whole(1, 6),
});

const domain = v.pipe(v.string(), v.maxLength(253), v.regex(/^[^\s@.]+(?:\.[^\s@.]+)+$/), v.toLowerCase());

export const settingsFields = {
  schedule,
  holidayPlace: v.pipe(v.string(), v.regex(/^(?:zone|[A-Z]{2}(?:-[A-Z]{2,3})?)?$/)),
  tentativeBlocks: v.boolean(),
  nudges: v.strictObject({
    quietHours: v.nullable(v.strictObject({ from: clock, to: clock })),
    beforeEndMinutes: whole(1, 60),
    afterEndMinutes: whole(0, 240),
    off: v.pipe(v.array(v.picklist(NUDGE_KINDS)), v.maxLength(NUDGE_KINDS.length)),
  }),
  lastLook: v.picklist(LAST_LOOKS),
  internalDomains: v.pipe(v.array(domain), v.maxLength(100)),
  accountsOff: v.pipe(v.array(v.pipe(v.string(), v.minLength(3), v.maxLength(320))), v.maxLength(100)),
  inboundCoach: v.boolean(),
  keepEvidence: v.boolean(),
  firstRunReadAt: v.nullable(v.pipe(v.string(), v.isoTimestamp())),
};

export const settingsSchema = v.strictObject(settingsFields);
