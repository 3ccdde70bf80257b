import type { Titles } from '../../playbook/titles.ts';
import type { WorkingHours } from '../../schedule/types.ts';

/** What every item needs to know about where and when it is shown. */
export interface Surroundings {
  /** ISO instant. */
  now: string;
  /** IANA, already resolved. */
  zone: string;
  /** Null until the settings were read. */
  hours: WorkingHours | null;
  /** What the playbook calls commitments; absent for the usual names. */
  titles?: Titles | undefined;
}
