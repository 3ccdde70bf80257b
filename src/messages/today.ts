import type { DueDeal } from '../deals/shown.ts';
import type { TodayItem } from '../deals/types.ts';
import type { Nudge } from '../nudges/types.ts';
import type { Titles } from '../playbook/titles.ts';
import type { Settings } from '../settings.ts';

export interface Today {
  /** The most urgent first, a hundred at most. */
  items: TodayItem[];
  /** Deals with something more urgent than their mail's step, each with its one reason: these come first. */
  due?: DueDeal[];
  /** How many more of both there are; absent for none. */
  left?: number;
  snoozed: number;
  dealsWithNextStep: number;
  /** Open ones, all that the board has. */
  deals: number;
  /** Whether a mail to any deal is known, open or not. */
  wrote: boolean;
  zone: string;
  /** What the playbook calls commitments; absent for the usual names. */
  titles?: Titles;
}

/** Where it is kept. */
export const FIRST_TODAY = 'first-today';

/** As much of Today as a page draws first, kept where it can read it by itself. */
export interface FirstToday {
  /** The first of each list; `left` is not told. */
  today: Today;
  /** What the calendar gives to act on, above the list; absent where it was not looked at. */
  nudges?: Nudge[];
  settings: Pick<Settings, 'firstRunReadAt'> & Pick<Settings['schedule'], 'hours'>;
  /** The zone the computer was set to, IANA: the answer is of another day in another zone. */
  systemZone: string;
}
