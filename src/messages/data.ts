import type { ImportSource } from '../deals/event-types.ts';
import type { Deal } from '../deals/types.ts';
import type { ImportedDeal } from '../importing/types.ts';

/** In UTF-16 code units, and for a file in bytes: more is no backup. */
export const LARGEST_BACKUP = 150_000_000;

/** Work of the background that takes its time: `deals` are worked out anew, a backup's records are written. */
export interface Progress {
  what: 'deals' | 'restore';
  done: number;
  of: number;
}

/** What restoring a backup would do, by store. */
export interface RestorePreview {
  /** When it was made, an ISO instant. */
  at: string;
  changes: Record<string, { added: number; replaced: number; gone: number; same: number }>;
  /** Addresses of people who are kept forgotten, and whom the backup has records of. */
  forgotten: string[];
}

/** Some of the deals of one import, which are written together. */
export interface ImportBatch {
  /** `import-`, the moment without marks, and chance: the same for all batches of one import. */
  import: string;
  at: string;
  /** The rep's address that they go under. */
  account: string;
  source: ImportSource;
  /** The number of the first in the import, from 0. */
  from: number;
  deals: ImportedDeal[];
  /** Also what the rep said is no deal, which is one again then. */
  withNone?: boolean;
}

/** What importing a deal would do. `deal`: the one that is here already; `adds`: how many people are in no deal yet. */
export interface ImportMatch {
  deal: Pick<Deal, 'id' | 'name'> | null;
  adds: number;
  /** The rep said of the deal that is here that it is none. */
  isNone: boolean;
  /** How many of its people are kept forgotten, and whether it is the deal of one of them alone. */
  forgotten: number;
  isForgotten: boolean;
}

export interface LastImport {
  id: string;
  at: string;
  source: ImportSource;
  /** Made or added to. */
  deals: number;
}

/** What undoing an import removed. `kept`: deals that stay, as something else happened in them. */
export interface UndoneImport {
  deals: number;
  people: number;
  kept: number;
}

/** What taking a file in would do, one line each. */
export interface TeamPreview {
  /** By commitment, empty when nothing changes; null when the file has no playbook. */
  playbook: string[] | null;
  /** What it sets for good; null when it sets nothing. */
  policy: string[] | null;
  /** Policies of the file that the organisation's overrule. */
  overruled: string[];
}
