import type { LeftOutReason, NoteReason } from './types.ts';

/** Why a row was left out, said of a number of rows. */
export const LEFT_OUT: Record<LeftOutReason, string> = {
  'no-address': 'No mail address and no website, so nothing says whom the deal is with',
  colleagues: 'Only colleagues of yours take part',
  'other-owner': 'Belongs to somebody else',
  over: 'Won or lost',
  'stage-out': 'At a stage you leave out',
  'not-a-record': 'Says something about the report, and is no record',
  broken: 'A quotation mark is never closed: nothing after it could be read. Close it and choose the file again',
  'too-many':
    'More than 200,000 rows: this one and all after it were not read. Import them afterwards, as a file of their own',
  blank: 'Blank',
};

/** What was not read of a row that is imported all the same. */
export const NOTES: Record<NoteReason, string> = {
  'date-unread': 'A date could not be read and is left open',
  'address-unread': 'A mail address could not be read',
  'cell-cut': 'A cell is longer than Bookend keeps, and is cut',
  'step-passed': 'The day of the next step has passed, so it is not taken along',
};
