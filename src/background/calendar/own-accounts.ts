import type { CalendarRecord } from '../../store/calendars.ts';

/**
 * The rep's own addresses, as far as is known: the one something is about, and those of the connected calendars. A calendar
 * that cannot tell whose it is adds none.
 */
export function ownAccounts(account: string, calendars: Pick<CalendarRecord, 'account'>[]): string[] {
  return [...new Set([account, ...calendars.map((one) => one.account)])].filter((one) => one !== '');
}
