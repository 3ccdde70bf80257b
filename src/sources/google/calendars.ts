import * as v from 'valibot';
import type { GoogleClient } from './client.ts';
import { readPages } from './pages.ts';

/** A calendar in the rep's list. */
export interface ListedCalendar {
  id: string;
  /** As the rep renamed it, else as its owner calls it. */
  name: string;
  primary: boolean;
  /** Ticked in the list of Google Calendar. */
  selected: boolean;
  owned: boolean;
  access: 'details' | 'busy';
}

const Entry = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(400)),
  summary: v.fallback(v.string(), ''),
  summaryOverride: v.fallback(v.optional(v.string()), undefined),
  primary: v.fallback(v.boolean(), false),
  selected: v.fallback(v.boolean(), false),
  deleted: v.fallback(v.boolean(), false),
  hidden: v.fallback(v.boolean(), false),
  accessRole: v.fallback(v.string(), 'freeBusyReader'),
});

/** @throws GoogleRefusal, GoogleFailure */
export async function listCalendars(client: GoogleClient): Promise<ListedCalendar[]> {
  const { items } = await readPages(client, 'users/me/calendarList', { maxResults: '250' });
  const calendars = items.flatMap((item): ListedCalendar[] => {
    const entry = v.safeParse(Entry, item);
    if (!entry.success || entry.output.deleted) return [];
    const { id, summary, summaryOverride, primary, selected, hidden, accessRole } = entry.output;
    return [
      {
        id,
        name: (summaryOverride || summary || id).slice(0, 200),
        primary,
        selected: selected && !hidden,
        owned: accessRole === 'owner',
        access: accessRole === 'freeBusyReader' ? 'busy' : 'details',
      },
    ];
  });
  return [...new Map(calendars.map((calendar) => [calendar.id, calendar])).values()];
}

/**
 * The calendars whose meetings are the rep's. The main one comes first: where one meeting is in several, its copy counts.
 * @param choice ids; null for the main calendar and those that are both shown and owned
 */
export function toCount(listed: ListedCalendar[], choice: string[] | null): ListedCalendar[] {
  const counted = listed.filter(({ id, primary, selected, owned }) =>
    choice ? choice.includes(id) : primary || (selected && owned),
  );
  return counted.sort((a, b) => Number(b.primary) - Number(a.primary));
}
