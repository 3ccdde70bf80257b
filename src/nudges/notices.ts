import { isolated } from '../deals/isolated.ts';
import type { NudgeKind } from './kinds.ts';
import type { Nudge, NudgeAction } from './types.ts';

/** One notification as the browser shows it. */
export interface Notice {
  id: string;
  title: string;
  message: string;
  nudgeIds: string[];
  /** At most two; browsers show no more. */
  buttons: { action: NudgeAction; label: string }[];
}

/** What a nudge is headed with. */
export const headings: Record<NudgeKind, string> = {
  'before-end': 'The meeting ends soon',
  'after-end': 'What comes next?',
  'check-calendar': 'Open Calendar to check',
  declined: 'Declined',
  tentative: 'Answered maybe',
  unanswered: 'No answer to the invitation',
  agenda: 'No agenda',
};

export const actionLabels: Record<NudgeAction, string> = {
  book: 'Book it',
  draft: 'Draft the follow-up',
  'decide-by': 'They decide by a date',
  closed: 'Closed',
  'not-sales': 'Not a sales meeting',
  'offer-times': 'Offer new times',
  'add-agenda': 'Add an agenda',
  'open-calendar': 'Open Calendar',
  dismiss: 'Dismiss',
};

/** As a row of a list says it, where each letter takes room from the reason beside it. */
export const rowLabels: Record<NudgeAction, string> = {
  ...actionLabels,
  draft: 'Follow up',
  'offer-times': 'Offer times',
  'add-agenda': 'Add agenda',
};

/**
 * Several that come together are one notification.
 * @param at tells one group from the next: ISO instant
 * @returns null for none
 */
export function noticeOf(nudges: Nudge[], at: string): Notice | null {
  const [first] = nudges;
  if (!first) return null;
  const nudgeIds = nudges.map(({ id }) => id);
  if (nudges.length > 1) {
    const message = nudges.map(({ kind, title }) => `${isolated(title)}: ${headings[kind]}`).join('\n');
    return { id: `group ${at}`, title: `${nudges.length} meetings need an answer`, message, nudgeIds, buttons: [] };
  }
  const buttons = first.actions
    .filter((action) => action !== 'dismiss' && action !== 'decide-by')
    .slice(0, 2)
    .map((action) => ({ action, label: actionLabels[action] }));
  return {
    id: shorten(first.id),
    title: `${isolated(first.title)}: ${headings[first.kind]}`,
    message: first.why,
    nudgeIds,
    buttons,
  };
}

/** Longer ids are refused: notifications.create, in the reference of extension APIs. */
const LONGEST_ID = 500;

/** Ids of foreign calendars may be longer: their end goes, for a sum of the whole. */
function shorten(id: string): string {
  if (id.length <= LONGEST_ID) return id;
  let sum = 0;
  for (const char of id) sum = (Math.imul(sum, 31) + (char.codePointAt(0) ?? 0)) >>> 0;
  return `${id.slice(0, LONGEST_ID - 12)} ${sum.toString(36)}`;
}
