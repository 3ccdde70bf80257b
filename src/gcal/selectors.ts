import type { Alternatives } from '../page/query.ts';

/*
 * Every Calendar selector, under the name of its role, the most trustworthy way first. Ids that start with `x`, `#rAECCd`
 * and `#YPCqFe`, data attributes and ARIA roles have lasted since 2018; jslog numbers come second; class names change
 * within a year and are never used; labels and text are translated and never tell one thing from another.
 * Calendar's habits: the details popover is one node that is used again for the next event, and hidden ones are left
 * in the page; on the first opening of an event everything in it is built anew for about a second; the same event id
 * stands on a chip and on the handle inside it.
 */

// The page --------------------------------------------------------------------------------------------------------

export const userEmail: Alternatives = ['#xUserEmail'];
export const userZone: Alternatives = ['#xTimezone'];

/** The account menu; its label holds the address in every language. */
export const accountMenu: Alternatives = [
  '[href^="https://accounts.google.com/SignOutOptions"][aria-label*="@"]', // 2018 to today
  '[role="banner"] [aria-label*="@"], header [aria-label*="@"]', // other targets
];

/** A day that is shown: a column, a cell of the month, a row of the agenda. `data-datekey` says which. */
export const shownDay: Alternatives = [
  '[role="gridcell"][data-datekey], [role="rowgroup"][data-datekey]', // week, month, agenda
  '[data-datekey]', // the head of a month
];

// Events in the grid ----------------------------------------------------------------------------------------------

export const eventChip: Alternatives = [
  '[data-eventchip][data-eventid]', // 2019 to today, every view
  '[data-eventid][jslog^="35463;"]', // Google's element number, should the mark go
];

/** What opens an event: in a week the chip itself, in a month and for whole days inside it. */
export const chipButton: Alternatives = ['[role="button"]'];

// Details popover -------------------------------------------------------------------------------------------------

/** Every alternative counts: hidden ones are left in the page. */
export const eventDialog: Alternatives = [
  '[role="dialog"][data-chips-dialog="true"]', // 2025 to today
  '[role="dialog"]:has(#xDetDlg)', // should the mark go
];

export const eventDetails: Alternatives = [
  '#xDetDlg[data-eventid]', // 2018 to today
  '[data-eventid][jslog^="35389;"]', // Google's element number
  '[data-eventid]:has(#xDetDlgWhen)', // around the rows
];

export const eventTitle: Alternatives = [
  '#rAECCd', // 2018 to today
  '[role="heading"]', // should the id go
];

export const eventWhen: Alternatives = ['#xDetDlgWhen'];
export const eventDescription: Alternatives = ['#xDetDlgDesc'];

export const guest: Alternatives = [
  '[role="treeitem"][data-email]', // today; links to people in the description are no treeitem
  '[role="treeitem"][data-hovercard-id*="@"]', // should the attribute go
  '[role="tree"] [data-email][data-hovercard-id], #xDetDlgAtt [data-email][data-hovercard-id]', // should the role go
];

/** "Going?": below the rows, and not built anew with them. */
export const rsvpButton: Alternatives = ['#xRsvpYesBu'];

/** What the Tab key stops at, without the nodes by which Calendar keeps the focus in an event. */
export const tabStop: Alternatives = [
  'a[href]',
  'button:not(:disabled), input:not(:disabled), select, textarea',
  '[tabindex]:not([aria-hidden="true"]), [contenteditable="true"]',
];

// Edit page -------------------------------------------------------------------------------------------------------

export const titleField: Alternatives = ['#xTiIn'];
export const startDate: Alternatives = ['#xStDaIn'];
export const startTime: Alternatives = ['#xStTiIn'];
export const endDate: Alternatives = ['#xEnDaIn'];
export const endTime: Alternatives = ['#xEnTiIn'];
export const allDayBox: Alternatives = ['#xAlDaCbx'];
export const descriptionEditor: Alternatives = [
  '#xDescIn [role="textbox"][contenteditable="true"]', // 2018 to today
  '#xDescIn [contenteditable="true"]', // should the role go
  '#xDesc [contenteditable="true"]', // should the inner id go
];
/** The whole field, below which there is room for a row. */
export const descriptionBlock: Alternatives = ['#xDesc', '#xDescIn'];
export const saveButton: Alternatives = ['#xSaveBu'];

/** Where a date or time of the edit page is written free of language, on the field or around it. */
export const icalValue: Alternatives = ['[data-ical]'];
