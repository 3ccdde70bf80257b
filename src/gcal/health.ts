import { type Alternatives, firstMatch } from '../page/query.ts';
import type { AnchorHealth, HealthReport } from '../page/types.ts';
import { readAccount, readZone } from './account.ts';
import { type EditPage, readEditPage } from './edit-page.ts';
import { type Popover, readPopover } from './popover.ts';
import { type Chip, readChips } from './read-chips.ts';
import {
  descriptionEditor,
  eventDetails,
  eventDialog,
  eventTitle,
  eventWhen,
  rsvpButton,
  saveButton,
  startDate,
  titleField,
} from './selectors.ts';

/** Keys of the meetings that the page downloaded, and the days they are complete for; null while it downloaded none. */
export interface Downloaded {
  keys: ReadonlySet<string>;
  /** `YYYY-MM-DD`, the last inclusive. */
  from: string;
  to: string;
}

const HINT = 'the hint in an event';
const AGENDA = 'offering opening lines for the description';
const SOURCE = 'knowing what is booked without a connected calendar';

function told(anchor: string, found: boolean, rung: number | null, feature: string): AnchorHealth {
  return { anchor, found, rung: found ? rung : null, feature };
}

function check(root: ParentNode, anchor: string, alternatives: Alternatives, feature: string): AnchorHealth {
  const match = firstMatch(root, alternatives);
  return told(anchor, match !== null, match?.rung ?? null, feature);
}

/**
 * What was found in the page as it is now. Only what should be there is asked for: a page without an open event misses
 * no details, and an empty week no chips.
 * @param at now, ISO instant
 */
export function calendarHealth(
  page: Document,
  path: string,
  at: string,
  downloaded: Downloaded | null = null,
): HealthReport {
  const account = readAccount(page);
  const { chips, rung } = readChips(page);
  const anchors = [
    told('userEmail', account !== null, account?.rung ?? null, 'keeping accounts apart'),
    told('userZone', readZone(page) !== null, 0, 'reading when days begin; the computer’s zone is taken'),
    ...gridHealth(chips, rung, downloaded),
    ...detailsHealth(page, readPopover(page)),
    ...editHealth(page, readEditPage(page, path)),
  ];
  return { page: 'calendar', at, anchors };
}

/** Do chips have ids that can be read, and are the events behind them among those the page downloaded? */
function gridHealth(chips: Chip[], rung: number | null, downloaded: Downloaded | null): AnchorHealth[] {
  const events = chips.filter(({ kind }) => kind !== 'task');
  if (events.length === 0) return chips.length > 0 ? [told('eventChip', true, rung, '')] : [];
  const named = events.flatMap(({ key }) => key ?? []);
  const anchors = [
    told('eventChip', true, rung, ''),
    told('eventId', named.length > events.length / 2, 0, `${HINT}, and ${SOURCE}`),
  ];
  if (!downloaded) return anchors;
  const { keys, from, to } = downloaded;
  const covered = events.filter(({ key, day }) => key !== null && day !== null && day >= from && day <= to);
  if (covered.length === 0) return anchors;
  const known = covered.filter(({ key }) => keys.has(key as string));
  return [...anchors, told('capturedEvents', known.length > covered.length / 2, 0, SOURCE)];
}

function detailsHealth(page: Document, popover: Popover | null): AnchorHealth[] {
  if (popover) {
    const { dialog, key } = popover;
    return [
      check(dialog.parentNode ?? dialog, 'eventDetails', eventDetails, HINT),
      told('openEventId', key !== null, 0, HINT),
      check(dialog, 'eventTitle', eventTitle, ''),
      check(dialog, 'eventWhen', eventWhen, ''),
    ];
  }
  // The card of a task is such a dialog too, but has no time and asks nobody to come.
  const open = firstMatch(page, eventDialog)?.element;
  const isEvent = open && (firstMatch(open, eventWhen) ?? firstMatch(open, rsvpButton)) !== null;
  return isEvent ? [told('eventDetails', false, null, HINT)] : [];
}

function editHealth(page: Document, edit: EditPage | null): AnchorHealth[] {
  if (!edit) return [];
  return [
    check(page, 'titleField', titleField, ''),
    check(page, 'startDate', startDate, ''),
    told(
      'editedTime',
      edit.allDay || edit.start !== null,
      0,
      'saying what is booked after an event that is being written',
    ),
    check(page, 'descriptionEditor', descriptionEditor, AGENDA),
    check(page, 'saveButton', saveButton, ''),
  ];
}
