import * as v from 'valibot';

const CLOCK = 'A time is HH:MM, such as 09:00.';
const clock = v.pipe(v.string(CLOCK), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, CLOCK));

const stretch = v.pipe(
  v.strictObject({ from: clock, to: v.union([clock, v.literal('24:00')], CLOCK) }, 'Working hours have from and to.'),
  v.check(({ from, to }) => from < to, 'A working stretch ends after it starts.'),
);

/** The working hours of one day, as settings and policies may have them. */
export const workingDay = v.pipe(
  v.array(stretch, 'A day is a list of working hours.'),
  v.maxLength(6, 'A day may have six stretches of working hours.'),
);
