import { type MadeEvent, rawEvent } from '../../sources/page/answers.ts';
import { nora, noraSecond } from '../mailbox/people.ts';

/** The calendar of the stand-in, as its server keeps it. Times are those of the present, so that there is a today. */
export interface CalendarStore {
  events: MadeEvent[];
  /** Adds, or replaces by id. */
  save(event: MadeEvent): void;
  remove(id: string): void;
  /** Events the page gets when it asks for days, in the page's own shape: series whole, with their changes. */
  answer(account: number): unknown[];
  /** Back to what it was. */
  reset(): void;
}

export const CALENDAR_OF = [nora.address, noraSecond.address] as const;

const DAY = 86_400_000;
const MINUTE = 60_000;

/** @param now milliseconds since 1970 */
function made(now: number): MadeEvent[] {
  const today = Math.floor(now / DAY) * DAY;
  const monday = today - ((Math.floor(today / DAY) + 3) % 7) * DAY;
  const at = (day: number, clock: number): string => new Date(monday + day * DAY + clock * MINUTE).toISOString();
  const day = (offset: number): string => at(offset, 0).slice(0, 10);
  const [calendar] = CALENDAR_OF;
  const zone = 'UTC';
  const rep = { email: calendar, answer: 3, organizer: true, self: true } as const;
  return [
    {
      id: 'pilot1',
      title: 'Dispatch pilot: first numbers',
      start: at(1, 600),
      end: at(1, 630),
      guests: [
        rep,
        { email: 'priya.raman@calderfreight.example', answer: 3 },
        { email: 'marcus.dell@calderfreight.example' },
      ],
      meet: 'https://meet.google.com/nnn-pppp-qqq',
    },
    {
      id: 'rota1',
      title: 'Rota planning',
      start: at(2, 840),
      end: at(2, 900),
      guests: [rep, { email: 'tomas.herrera@northgateclinics.example', answer: 2 }],
      description: '<p>What each ward needs</p>',
    },
    {
      id: 'team1',
      title: 'Team sync',
      start: at(-13, 510),
      end: at(-13, 540),
      recurrence: ['RRULE:FREQ=WEEKLY;BYDAY=TU'],
      guests: [rep, { email: 'ben.okafor@harborline.example', answer: 3 }],
    },
    {
      id: `team1_${at(8, 510).replace(/[-:]|\.\d{3}/g, '')}`,
      title: 'Team sync, moved',
      start: at(9, 600),
      end: at(9, 630),
      guests: [rep, { email: 'ben.okafor@harborline.example', answer: 3 }],
    },
    { id: 'fair1', title: 'Trade fair', start: day(3), end: day(5) },
    { id: 'office1', title: 'Office', start: at(0, 480), end: at(0, 1020), type: 10 },
  ].map((event) => ({ calendar, zone, ...event }) as MadeEvent);
}

export function calendarStore(now: () => number = Date.now): CalendarStore {
  const store: CalendarStore = {
    events: made(now()),
    save(event) {
      store.events = [...store.events.filter(({ id }) => id !== event.id), event];
    },
    remove(id) {
      store.events = store.events.filter((event) => event.id !== id && !event.id.startsWith(`${id}_`));
    },
    answer: (account) => store.events.filter(({ calendar }) => calendar === CALENDAR_OF[account]).map(rawEvent),
    reset() {
      store.events = made(now());
    },
  };
  return store;
}
