import type { Answer, MessageName, Payload } from '../messages.ts';
import type { Connection } from '../store/connection.ts';
import type { SentinelArea } from '../store/sentinel.ts';
import type { GoogleSignIn } from './calendar/google-sign-in.ts';
import type { MailTabs } from './follow-ups/show-thread.ts';
import type { Alarms } from './nudges/alarms.ts';
import type { Badge } from './nudges/badge.ts';
import type { Notifications } from './nudges/notifications.ts';

/** Everything outside that the background acts on. `browser-world.ts` builds the real one; tests bring their own. */
export interface World {
  connection: Connection;
  /** `storage.local`. */
  area: SentinelArea & { clear(): Promise<void> };
  /** `storage.session`: gone when the browser closes, and never readable by a page. Absent where nothing is to be kept. */
  session?: {
    /** @param key null for all of it */
    get(key: string | null): Promise<Record<string, unknown>>;
    set(items: Record<string, unknown>): Promise<void>;
    remove(keys: string[]): Promise<void>;
    clear(): Promise<void>;
  };
  /** Ids of the tabs that are open, without which nothing is known to be closed. */
  openTabs?(): Promise<number[]>;
  /** `storage.managed`: what an administrator set. Rejects where nobody set anything (Firefox); absent where there is none. */
  managed?: { get(): Promise<Record<string, unknown>> };
  alarms: Alarms;
  badge: Badge;
  /** The browser's `fetch`, for calendars and for nothing else. */
  get(address: string, options: RequestInit): Promise<Response>;
  /** Absent where nobody can sign in to Google. */
  google?: GoogleSignIn;
  /** Has calendars read anew that were read so long ago, in milliseconds. Returns at once. */
  readCalendarsSoon?(olderThan: number): void;
  /** Does something while nothing makes badge, alarm and notes of what was saved be what the store says. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** Asked anew each time: the rep may allow notifications at any moment. Undefined while they are not allowed. */
  notifications?: () => Notifications | undefined;
  /** Absent where no page can be asked. */
  mailTabs?: MailTabs;
  /** Opens a page in a new tab. */
  openTab?(address: string): Promise<void>;
  /** The present, as `YYYY-MM-DDTHH:MM:SS.sssZ`. */
  now(): string;
  newId(): string;
  /** IANA zone the computer is set to. */
  systemZone(): string;
}

/** Answers one message whose sender and shape were checked. Keeps nothing in memory: the worker may die after it. */
export type Handler<N extends MessageName> = (payload: Payload<N>, world: World) => Promise<Answer<N>>;
