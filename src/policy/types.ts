import type { Playbook } from '../playbook/types.ts';
import type { WorkingHours } from '../schedule/types.ts';

/** A way in which meetings come to be known. */
export type CalendarSource = 'page' | 'google' | 'feed';

/**
 * What an organisation or a team sets for everybody, by its browsers' policies or by a file. What is absent is the rep's own
 * choice. docs/administrators.md says what each does.
 */
export interface Policy {
  playbook?: Playbook;
  meetingMinutes?: number;
  /** Until the rep sets hours of their own: the only one that does not hold for good. */
  workingHours?: WorkingHours;
  calendarSources?: CalendarSource[];
  /** False: no word of a mail is kept. There is no way to have a rep keep them. */
  evidenceSentences?: false;
  /** Domains of colleagues, beside those the rep names. Lower case. */
  internalDomains?: string[];
  /** What is older is deleted. */
  retentionDays?: number;
  /** False: nothing is said of meetings, in no list and no notification. */
  nudges?: false;
}

export type PolicyKey = keyof Policy;

/** Who set something: the browsers' administrator, or a team by its file. */
export type SetBy = 'organisation' | 'team';

/** As it is stored, so that whoever reads settings reads it in the same moment. */
export interface StoredPolicy {
  /** What the browser hands out, as far as it can be used. */
  managed: Policy;
  /** What cannot be, one line each. */
  problems: string[];
  /** Out of a team's file that the rep took in; null when none. */
  file: Policy | null;
}

/** What holds for this browser, as pages are told of it. Absent: the rep's own. */
export interface PolicyShown {
  setBy: Partial<Record<PolicyKey, SetBy>>;
  calendarSources: CalendarSource[];
  internalDomains: string[];
  retentionDays: number | null;
  problems: string[];
  /** Whose playbook it is. */
  playbook: SetBy | 'own' | 'default';
}
