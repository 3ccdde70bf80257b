import type { ImportSource } from '../deals/event-types.ts';

/** What the rows of a file are about. */
export type TableKind = 'deals' | 'contacts';

/** In which order a date such as 03/04/2026 is written. */
export type DateOrder = 'dmy' | 'mdy';

/** Where a deal stands, as far as a file says. */
export type Standing = 'open' | 'won' | 'lost';

/** What the rows of one stage become; `out` leaves them out. */
export type StageChoice = Standing | 'out';

/** One row under the titles. `row` counts as a spreadsheet does: the titles are row 1, or the row they stand in. */
export interface Row {
  row: number;
  cells: string[];
  /** Columns whose cell was too long and is read up to there only; absent for none. */
  cut?: number[];
}

/** A file, read. */
export interface Table {
  /** As they are shown: trimmed, never empty, each once. */
  titles: string[];
  /** Whether the titles stand in the file; otherwise its first line is a row as any other. */
  isTitled: boolean;
  rows: Row[];
  /** Rows with nothing in them. */
  blank: number;
  separator: string;
  /** A quotation mark that was never closed swallowed what came after this row; null when none did. */
  brokenAt: number | null;
  /** The first row that is one too many and was not read, as were none after it; null when all were. */
  beyond: number | null;
}

/** The fields of a deal that a column may fill. `src/importing/fields.ts` says what each is called where. */
export type Field =
  | 'dealId'
  | 'dealName'
  | 'company'
  | 'companyId'
  | 'domain'
  | 'address'
  | 'address2'
  | 'address3'
  | 'person'
  | 'firstName'
  | 'lastName'
  | 'contactId'
  | 'dealIds'
  | 'dealNames'
  | 'stage'
  | 'status'
  | 'won'
  | 'closed'
  | 'closes'
  | 'endedOn'
  | 'wonOn'
  | 'lostOn'
  | 'reason'
  | 'created'
  | 'nextStep'
  | 'nextStepDay'
  | 'owner';

/** Which column fills a field, counted from 0. */
export type Mapping = Partial<Record<Field, number>>;

/** A file with how it is to be read. */
export interface Source {
  name: string;
  table: Table;
  from: ImportSource;
  kind: TableKind;
  mapping: Mapping;
  /** Null where the rep has not said; asked only when the dates themselves do not tell. */
  order: DateOrder | null;
}

/** Somebody of the other side in a file. */
export interface ImportedPerson {
  /** Lower case. */
  address: string;
  name: string;
}

/** A deal out of one or more rows, as it is handed to the store. */
export interface ImportedDeal {
  /** `Deal.key`: what it is matched to a deal that is here by. */
  key: string;
  name: string;
  people: ImportedPerson[];
  standing: Standing;
  /** The day it was won or lost, `YYYY-MM-DD`; null when open or not said. */
  endedOn: string | null;
  /** Why it was won or lost; empty when not said. */
  reason: string;
  stage: string;
  /** The day the file expects a decision on. */
  closes: string | null;
  /** The day it was made in the other system. */
  createdOn: string | null;
  nextStep: { what: string; due: string | null } | null;
  /** Taken only where its deal is here already. */
  onlyKnown: boolean;
}

/** Where a row stands. `file` counts from 0. */
export interface Place {
  file: number;
  row: number;
}

/** A deal with the rows it comes from. */
export interface Candidate extends ImportedDeal {
  places: Place[];
}

/** Why a row is left out. One more shows only beside the store: that a row of contacts has no deal there. */
export type LeftOutReason =
  | 'blank'
  | 'not-a-record'
  | 'broken'
  | 'too-many'
  | 'no-address'
  | 'colleagues'
  | 'other-owner'
  | 'over'
  | 'stage-out';

/** What was read of a row, but for one thing. */
export type NoteReason = 'date-unread' | 'address-unread' | 'step-passed' | 'cell-cut';

/** All that the rep says about an import, beside the files. */
export interface Choices {
  /** The rep's address that deals go under, lower case. */
  account: string;
  /** Every address of the rep that is known: people at their domains are colleagues. */
  accounts: string[];
  /** Domains of colleagues beyond those of the addresses, lower case. */
  domains: string[];
  /** `YYYY-MM-DD`, the rep's day. */
  today: string;
  /** Only deals of this owner; null for everybody's. */
  owner: string | null;
  /** By stage as written; those not named are read by their words. */
  stages: Record<string, StageChoice>;
  /** Whether deals that are won or lost are taken. */
  withOver: boolean;
  /** Whether a company or person in a file of contacts makes a deal where there is none. */
  fromContacts: boolean;
}

/** What the files give under the rep's choices. */
export interface Arrangement {
  deals: Candidate[];
  leftOut: { reason: LeftOutReason; places: Place[]; count: number }[];
  notes: { reason: NoteReason; places: Place[] }[];
  owners: { name: string; rows: number }[];
  stages: { name: string; rows: number; standing: StageChoice }[];
  /** Files whose dates can be read in two ways, with one as an example; also where the rep has said which. */
  asks: { file: number; example: string }[];
  /** Rows that were read, blank ones left aside. */
  rows: number;
}
