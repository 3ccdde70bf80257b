// @vitest-environment jsdom
import { expect, it } from 'vitest';
import * as selectors from '../../src/gcal/selectors.ts';
import { type Alternatives, allMatches } from '../../src/page/query.ts';
import { edit, parse, popover, week } from './pages.ts';

type Role = keyof typeof selectors;
const roles: Record<Role, Alternatives> = { ...selectors };
type PageName = 'week' | 'popover' | 'edit';
const PAGES: Record<PageName, string> = { week, popover: popover(), edit: edit() };

/** How many elements a role finds in a page. Zeros say where it must find nothing. */
const ROWS: [Role, PageName, number][] = [
  ['userEmail', 'week', 1],
  ['userZone', 'week', 1],
  ['accountMenu', 'week', 0],
  ['shownDay', 'week', 2],
  ['shownDay', 'edit', 0],
  ['eventChip', 'week', 4],
  ['eventChip', 'popover', 0],
  ['chipButton', 'week', 4],
  ['eventDialog', 'popover', 1],
  ['eventDialog', 'edit', 0],
  ['eventDetails', 'popover', 1],
  ['eventDetails', 'week', 0],
  ['eventTitle', 'popover', 1],
  ['eventTitle', 'week', 0],
  ['eventWhen', 'popover', 1],
  ['eventWhen', 'edit', 0],
  ['eventDescription', 'popover', 1],
  ['eventDescription', 'edit', 0],
  ['guest', 'popover', 3],
  ['guest', 'edit', 2],
  ['guest', 'week', 0],
  ['rsvpButton', 'popover', 1],
  ['rsvpButton', 'edit', 0],
  ['tabStop', 'popover', 1],
  ['titleField', 'edit', 1],
  ['titleField', 'popover', 0],
  ['startDate', 'edit', 1],
  ['startDate', 'week', 0],
  ['startTime', 'edit', 1],
  ['startTime', 'week', 0],
  ['endDate', 'edit', 1],
  ['endDate', 'week', 0],
  ['endTime', 'edit', 1],
  ['endTime', 'week', 0],
  ['allDayBox', 'edit', 1],
  ['allDayBox', 'popover', 0],
  ['descriptionEditor', 'edit', 1],
  ['descriptionEditor', 'popover', 0],
  ['descriptionBlock', 'edit', 1],
  ['descriptionBlock', 'popover', 0],
  ['saveButton', 'edit', 1],
  ['saveButton', 'popover', 0],
  ['icalValue', 'edit', 0],
];

it.each(ROWS)('%s in %s: %i', (role, page, count) => {
  expect(allMatches(parse(PAGES[page]), roles[role]).elements).toHaveLength(count);
});

it('every role has a row', () => {
  const rows = new Set(ROWS.map(([role]) => role));
  expect(Object.keys(selectors).filter((role) => !rows.has(role as Role))).toEqual([]);
});

it.each(Object.entries(roles))(
  '%s names no class, and no label, tooltip or text: classes change within a year, words are translated',
  (_role, alternatives) => {
    for (const selector of alternatives) {
      expect(selector).not.toMatch(/\[(?:class|data-tooltip|title|placeholder)|:contains|aria-label[*^$~|]?="[^@"]/);
      expect(selector.replace(/"[^"]*"/g, '')).not.toMatch(/\.[A-Za-z]/);
    }
  },
);
