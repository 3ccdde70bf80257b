import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { Deal, Person, TimelineEvent } from '../deals/types.ts';
import type { Dismissal } from '../messages.ts';
import type { NudgeRecord } from '../nudges/ledger.ts';
import type { HealthReport } from '../page/types.ts';
import type { Playbook } from '../playbook/types.ts';
import type { StoredPolicy } from '../policy/types.ts';
import type { KnownMeeting } from '../schedule/meeting.ts';
import type { Settings } from '../settings.ts';
import type { KeptAnswer } from './answers.ts';
import type { Archive } from './archives.ts';
import type { CalendarRecord } from './calendars.ts';
import type { ForgottenRecord } from './forgotten.ts';
import type { Pack } from './packs.ts';
import type { Summary } from './summaries.ts';

/** What today's version of the database holds. `migrations/` says how it came to be. */
export interface Schema extends DBSchema {
  /** By deal id. */
  deals: { key: string; value: Deal; indexes: { 'account, key': [string, string] } };
  /** By `account address`. */
  people: { key: string; value: Person; indexes: { dealId: string } };
  /** By event id; append only. */
  events: {
    key: string;
    value: TimelineEvent;
    indexes: { dealId: string; at: string; draft: string; from: string; to: string };
  };
  /** Deals, people and events of imports, many in one record. See `packs.ts`. */
  packs: {
    key: string;
    value: Pack;
    indexes: { people: string; keys: string; events: number; earliest: string; latest: string };
  };
  /** Events of deals, many in one record, as a restore writes them. See `archives.ts`. */
  archives: {
    key: string;
    value: Archive;
    indexes: { dealId: string; ids: string; drafts: string; earliest: string; latest: string };
  };
  /** By deal id: what `events` say of it, derived anew when it is not there. See `summaries.ts`. */
  summaries: { key: string; value: Summary };
  /** By name: what was last answered, while nothing was written since. See `answers.ts`. */
  answers: { key: string; value: KeptAnswer };
  dismissals: { key: string; value: Dismissal; indexes: { thread: string } };
  /** By language. */
  playbook: { key: string; value: Playbook };
  /** One record, `rep`. */
  settings: { key: 'rep'; value: Settings };
  /** The newest report of each page. */
  health: { key: string; value: HealthReport };
  /** By account, source, calendar and event key. `start` is an instant or a day: both sort as text. */
  meetings: { key: [string, string, string, string]; value: KnownMeeting; indexes: { start: string } };
  /** Connected calendars, by source and account. */
  calendars: { key: string; value: CalendarRecord };
  /** What must never leave the store but for the request it is for, by the id of its calendar record. */
  secrets: { key: string; value: { id: string; secret: string } };
  /** By nudge id. */
  nudges: { key: string; value: NudgeRecord };
  /** People who are not noted again, see `forgotten.ts`. */
  forgotten: { key: string; value: ForgottenRecord };
  /** One record, `team`: what the organisation or the team set. */
  policy: { key: 'team'; value: StoredPolicy };
  /**
   * `generation`: how many writes there were, see `sentinel.ts`. `restored`: when the last restore began, ms since 1970.
   * `deleted`: see `deletion.ts`.
   */
  meta: { key: 'generation' | 'restored' | 'deleted'; value: number };
}

export const STORES = [
  'deals',
  'people',
  'events',
  'packs',
  'archives',
  'dismissals',
  'playbook',
  'settings',
  'health',
  'meetings',
  'calendars',
  'secrets',
  'nudges',
  'forgotten',
  'summaries',
  'answers',
  'policy',
  'meta',
] as const;
export type StoreName = (typeof STORES)[number];

export type Database = IDBPDatabase<Schema>;
/** A transaction to read in. Which stores it covers is its opener's business. */
export type Reading = Pick<IDBPTransaction<Schema, StoreName[], 'readonly' | 'readwrite'>, 'objectStore'>;
/** A transaction to write in, as `save` hands it out. */
export type Writing = IDBPTransaction<Schema, StoreName[], 'readwrite'>;
