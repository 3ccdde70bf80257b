import { msOfWallTime } from '../../../src/schedule/wall.ts';
import type { Guest, MadeEvent } from '../../sources/page/answers.ts';
import { CALENDAR_OF } from '../calendar/store.ts';
import { ben, david, ingrid, joel, lucia, oskar, priya, samira, tomas } from '../mailbox/people.ts';

export const ZONE = 'Europe/Helsinki';
const DAY = 86_400_000;

/** A Tuesday some days ahead: no alarm of it rings by itself while it is lived through. */
const tuesday = ((from: number): string => {
  const day = Math.floor(from / DAY) + 7;
  // 1 January 1970 was a Thursday.
  return new Date((day + ((5 - (day % 7) + 7) % 7)) * DAY).toISOString().slice(0, 10);
})(Date.now());

/** An instant of the day. @param clock `HH:MM` @param later days after the Tuesday */
export function at(clock: string, later = 0): number {
  const day = new Date(Date.parse(`${tuesday}T12:00:00Z`) + later * DAY).toISOString().slice(0, 10);
  return msOfWallTime(day, clock, ZONE) ?? Number.NaN;
}

const [REP] = CALENDAR_OF;
const iso = (ms: number): string => new Date(ms).toISOString();

type Answer = NonNullable<Guest['answer']>;
const [OPEN, NO, YES] = [0, 1, 3] as const;

/** A meeting of an address with the rep, 30 minutes, with a description unless told. */
function meeting(
  id: string,
  title: string,
  [clock, later = 0]: [clock: string, later?: number],
  [email, answer]: [email: string, answer: Answer],
  more: Partial<MadeEvent> & { rep?: Answer } = {},
): MadeEvent {
  const { rep = YES, ...rest } = more;
  const start = at(clock, later);
  return {
    id,
    title,
    calendar: REP,
    zone: ZONE,
    start: iso(start),
    end: iso(start + 30 * 60_000),
    guests: [
      { email: REP, answer: rep, organizer: true, self: true },
      { email, answer },
    ],
    description: 'What each side brings',
    ...rest,
  };
}

/** What the rep's calendar holds. */
export const events: MadeEvent[] = [
  meeting('booked', 'Pilot figures', ['09:00'], [priya.address, YES]),
  meeting('booked2', 'Pilot figures again', ['10:00', 2], [priya.address, YES]),
  meeting('ward', 'Rota for the wards', ['10:00'], [tomas.address, YES]),
  meeting('loom', 'Revisión del piloto con los telares', ['10:00'], [lucia.address, YES]),
  meeting('visit', 'Well tests', ['11:00'], [ingrid.address, YES]),
  meeting('onsite', 'On site', ['00:00', 3], [joel.address, YES], {
    start: iso(at('12:00', 3)).slice(0, 10),
    end: iso(at('12:00', 4)).slice(0, 10),
  }),
  meeting('price', 'The price, line by line', ['12:00'], [oskar.address, NO]),
  meeting('team', 'Team', ['13:00'], [ben.address, YES]),
  meeting('weekly', 'Weekly', ['14:00'], [david.address, YES], { recurrence: ['RRULE:FREQ=WEEKLY;COUNT=6'] }),
  meeting('depot', 'Depot plan', ['16:00'], ['rui@costa-norte.example', YES]),
  meeting('refused', 'A demo nobody asked for', ['17:10'], ['ada@pellworks.example', YES], { rep: NO }),
  meeting('evening', 'Late call', ['20:30'], ['kim@fernhill.example', YES]),
  meeting('plan', 'Plan on one page', ['15:00', 1], [samira.address, OPEN]),
  meeting('audit', 'Audit', ['09:30', 1], ['jo@elm-yard.example', YES], {}),
].map(({ description, ...event }) => ({ ...event, ...(event.id !== 'audit' && description && { description }) }));

export const nudge = (kind: string, id: string): string => `${kind} ${id}@google.com`;

/** One moment of the day: what is in Today then, and what comes new to the screen. */
export interface Moment {
  name: string;
  at: number;
  /** Ids in Today, in any order, before the rep answers. */
  today: string[];
  /** Notifications that are new: of one nudge its id, of several `group`. */
  notices?: string[];
  /** What the rep does, by a name of `acts.ts`. */
  act?: 'offer' | 'undo' | 'decide' | 'draft' | 'dismiss' | 'book';
  /** The browser is closed some time before, and started again. */
  restart?: true;
}

/** Worked out by hand, from the table in src/nudges/README.md. */
export const moments: Moment[] = [
  { name: 'quiet hours hold the declined invitation', at: at('06:30'), today: [] },
  {
    name: 'they end',
    at: at('07:00'),
    today: [nudge('declined', 'price')],
    notices: [nudge('declined', 'price')],
    act: 'offer',
  },
  { name: 'five minutes before a meeting with a next one', at: at('09:25'), today: [] },
  { name: 'after a meeting with a next one', at: at('09:30'), today: [] },
  {
    name: 'two meetings end in five minutes',
    at: at('10:25'),
    today: [nudge('before-end', 'ward'), nudge('before-end', 'loom')],
    notices: ['group'],
  },
  {
    name: 'both are over',
    at: at('10:30'),
    today: [nudge('after-end', 'ward'), nudge('after-end', 'loom')],
    act: 'undo',
  },
  {
    name: 'who decides, and by when',
    at: at('10:40'),
    today: [nudge('after-end', 'ward'), nudge('after-end', 'loom')],
    act: 'decide',
  },
  { name: 'the follow-up', at: at('10:50'), today: [nudge('after-end', 'loom')], act: 'draft' },
  { name: 'after a meeting with a day on site booked', at: at('11:30'), today: [] },
  { name: 'after the declined one', at: at('12:30'), today: [] },
  { name: 'after the team', at: at('13:30'), today: [] },
  { name: 'after one of a series that goes on', at: at('14:30'), today: [] },
  {
    name: 'the afternoon before tomorrow',
    at: at('15:00'),
    today: [nudge('unanswered', 'plan'), nudge('agenda', 'audit')],
    notices: ['group'],
    act: 'dismiss',
  },
  {
    name: 'the browser was closed while a meeting ended',
    at: at('17:05'),
    today: [nudge('unanswered', 'plan'), nudge('after-end', 'depot')],
    notices: [nudge('after-end', 'depot')],
    restart: true,
    act: 'book',
  },
  { name: 'after one the rep declined', at: at('17:40'), today: [nudge('unanswered', 'plan')] },
  {
    name: 'five minutes before the end, in quiet hours',
    at: at('20:55'),
    today: [nudge('unanswered', 'plan'), nudge('before-end', 'evening')],
    notices: [nudge('before-end', 'evening')],
  },
  { name: 'over, and quiet', at: at('21:00'), today: [nudge('unanswered', 'plan')] },
  {
    name: 'the next morning',
    at: at('07:00', 1),
    today: [nudge('unanswered', 'plan'), nudge('after-end', 'evening')],
  },
];

/** Due while nobody could see it, and of no use at the next start. */
export const lapsed: string[] = [nudge('before-end', 'depot')];
