import * as v from 'valibot';
import { placeOf, playbookSchema } from '../playbook/schema.ts';
import { workingDay } from '../schedule/hours-schema.ts';
import type { WorkingHours } from '../schedule/types.ts';
import type { Policy, PolicyKey } from './types.ts';

const minutes = 'A meeting has 5 to 480 whole minutes.';
const days = 'Records are kept 30 to 3650 whole days.';
const SOURCES = 'A calendar source is page, google or feed.';
const DOMAIN = 'A domain is written like acme.example.';

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

const whole = (least: number, most: number, said: string) =>
  v.pipe(v.number(said), v.integer(said), v.minValue(least, said), v.maxValue(most, said));

const UNKNOWN_DAY = `Days are ${WEEKDAYS.join(', ')}.`;
const dayOff = v.exactOptional(workingDay, () => []);

const workingHours = v.pipe(
  v.strictObject(
    {
      monday: dayOff,
      tuesday: dayOff,
      wednesday: dayOff,
      thursday: dayOff,
      friday: dayOff,
      saturday: dayOff,
      sunday: dayOff,
    },
    UNKNOWN_DAY,
  ),
  v.transform((named): WorkingHours => {
    const [one, two, three, four, five, six, seven] = WEEKDAYS.map((day) => named[day]);
    return { 1: one ?? [], 2: two ?? [], 3: three ?? [], 4: four ?? [], 5: five ?? [], 6: six ?? [], 7: seven ?? [] };
  }),
);

const domain = v.pipe(
  v.string(DOMAIN),
  v.trim(),
  v.toLowerCase(),
  v.maxLength(253, DOMAIN),
  v.regex(/^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]+$/u, DOMAIN),
);

const off = (said: string) => v.literal(false, said);

/** What each policy may be. `public/managed-schema.json` says the same to Chrome. */
const fields = {
  playbook: playbookSchema,
  meetingMinutes: whole(5, 480, minutes),
  workingHours,
  calendarSources: v.pipe(
    v.array(v.picklist(['page', 'google', 'feed'], SOURCES), 'Calendar sources are a list.'),
    v.maxLength(10, SOURCES),
    v.transform((sources) => [...new Set(sources)]),
  ),
  evidenceSentences: off('Only false can be set: no sentence is kept. Leave it out to let reps choose.'),
  internalDomains: v.pipe(
    v.array(domain, 'Internal domains are a list.'),
    v.maxLength(200, 'There may be 200 internal domains.'),
    v.transform((domains) => [...new Set(domains)]),
  ),
  retentionDays: whole(30, 3_650, days),
  nudges: off('Only false can be set: nothing is said of meetings. Leave it out to let reps choose.'),
} satisfies Record<PolicyKey, v.GenericSchema<unknown>>;

const MOST_PROBLEMS = 10;

/**
 * A policy as a browser or a file gives it. What cannot be used is left out and named: the rest still holds. Never throws.
 * @returns at most ten problems, each with its place first
 */
export function readPolicy(value: unknown): { policy: Policy; problems: string[] } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { policy: {}, problems: ['A policy is an object, such as { "meetingMinutes": 30 }.'] };
  }
  const policy: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [key, given] of Object.entries(value)) {
    if (!Object.hasOwn(fields, key)) {
      problems.push(`${key}: There is no such policy. There are ${Object.keys(fields).join(', ')}.`);
      continue;
    }
    const result = v.safeParse(fields[key as PolicyKey] as v.GenericSchema, given, { abortPipeEarly: true });
    if (result.success) policy[key] = result.output;
    else problems.push(...result.issues.map((issue) => `${key}${separated(placeOf(issue))}: ${issue.message}`));
  }
  return { policy, problems: problems.slice(0, MOST_PROBLEMS) };
}

const separated = (place: string): string => (place === '' || place.startsWith(' ') ? place : `, ${place}`);
