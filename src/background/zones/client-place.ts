import { isFreeMail } from '../../deals/free-mail.ts';
import type { Deal } from '../../deals/types.ts';
import { type OwnSide, outsideTest } from '../../nudges/guests.ts';
import { type ClientZone, clientZone } from '../../schedule/client-zone.ts';
import { dayInUtc } from '../../schedule/days.ts';
import { placeOfZone, publicHolidays, weekendOfZone } from '../../schedule/holidays/holidays.ts';
import { DAY } from '../../schedule/instants.ts';
import type { Meeting } from '../../schedule/meeting.ts';
import type { Weekday } from '../../schedule/types.ts';

/**
 * Where the people a mail goes to are, as far as the rep or their invitations say, with their public holidays and weekend.
 * @param own who is on the rep's side: colleagues among the recipients are no client
 * @param meetings what is known of the rep's calendars, past meetings too
 * @param now ISO instant
 */
export function clientOf(
  deal: Deal | undefined,
  meetings: Meeting[],
  addresses: string[],
  own: OwnSide,
  now: string,
): (ClientZone & { holidays: Map<string, string>; weekend: Weekday[] }) | null {
  const found = zoneOfClient(deal, meetings, addresses, own);
  if (!found) return null;
  const { zone } = found;
  return { ...found, holidays: holidaysAhead(placeOfZone(zone), now), weekend: weekendOfZone(zone) };
}

/** As `clientOf`, without the holidays. */
export function zoneOfClient(
  deal: Deal | undefined,
  meetings: Meeting[],
  addresses: string[],
  own: OwnSide,
): ClientZone | null {
  const isOutside = outsideTest(own);
  const outside = addresses.filter((address) => isOutside(address.toLowerCase(), ''));
  return clientZone({ set: deal?.zone ?? null, meetings, addresses: outside, isAnywhere: isFreeMail });
}

const DAYS_AHEAD = 60;

/** Public holidays from yesterday on, as far as times are offered. @param place as `publicHolidays` takes it */
export function holidaysAhead(place: string, now: string): Map<string, string> {
  const day = (days: number): string => dayInUtc(Date.parse(now) + days * DAY);
  const [first, last] = [day(-1), day(DAYS_AHEAD)];
  const years = [...new Set([Number(first.slice(0, 4)), Number(last.slice(0, 4))])];
  return new Map([...publicHolidays(place, years)].filter(([date]) => date >= first && date <= last));
}
