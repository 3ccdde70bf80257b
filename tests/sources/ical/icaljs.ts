import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';

/**
 * The occurrences of a calendar by ical.js, with Temporal for the zones: an implementation that shares no code with ours.
 * Differs from plain ical.js on purpose where that is known to be wrong: events are read one by one, so that a broken one
 * does not lose the file; only overrides of the same UID count; a TZID that is an IANA name is that zone, defined in the
 * file or not; an RDATE that is a PERIOD counts by its start; a day without VALUE=DATE is a day, and one that is not on the calendar none; and DTSTART takes place also where its own rule skips it.
 * @returns `UID start` in order, the start as our command prints it
 */
export function expandWithIcalJs(text: string, from: number, to: number, zone: string): string[] {
  const found: string[] = [];
  registerZones(text);
  const events = [...text.matchAll(/^BEGIN:VEVENT[\s\S]*?^END:VEVENT/gm)].flatMap(([vevent]) => componentOf(vevent));
  const uidOf = (event: ICAL.Component): string => String(event.getFirstPropertyValue('uid') ?? '');
  const masters = events.filter((event) => !event.hasProperty('recurrence-id'));
  const named = new Set(masters.map(uidOf));
  const overrides = new Map<string, ICAL.Component[]>();
  for (const event of events.filter((each) => each.hasProperty('recurrence-id'))) {
    overrides.set(uidOf(event), [...(overrides.get(uidOf(event)) ?? []), event]);
  }
  const keep = (event: ICAL.Component, start: ICAL.Time): void => {
    if (event.getFirstPropertyValue('status') === 'CANCELLED') return;
    const ms = instantOf(start, zone);
    if (ms < from || ms >= to) return;
    found.push(`${uidOf(event)} ${start.isDate ? start.toString() : `${new Date(ms).toISOString().slice(0, 19)}Z`}`);
  };
  for (const master of masters) {
    const exceptions = overrides.get(uidOf(master)) ?? [];
    const series = new ICAL.Event(master, { exceptions, strictExceptions: true });
    if (!series.isRecurring()) {
      if (series.startDate) keep(master, series.startDate);
      for (const exception of exceptions) keep(exception, new ICAL.Event(exception).startDate);
      continue;
    }
    const seen = new Set<string>();
    const exdates = master.getAllProperties('exdate').flatMap((exdate) => exdate.getValues() as ICAL.Time[]);
    // Plain ical.js lets an EXDATE of the last occurrence slip.
    const excluded = (time: ICAL.Time): boolean => exdates.some((exdate) => exdate.compare(time) === 0);
    const iterator = series.iterator();
    for (let next = iterator.next(); next && instantOf(next, zone) < to; next = iterator.next()) {
      seen.add(next.toString());
      const { item, startDate } = series.getOccurrenceDetails(next);
      if (!item.component.hasProperty('recurrence-id') && !excluded(next)) keep(item.component, startDate);
    }
    const moved = exceptions.some(
      (event) => (event.getFirstPropertyValue('recurrence-id') as ICAL.Time).compare(series.startDate) === 0,
    );
    const kept = seen.has(series.startDate.toString()) || excluded(series.startDate) || moved;
    if (!kept && !isOver(master, series.startDate)) keep(master, series.startDate);
    for (const exception of exceptions) keep(exception, new ICAL.Event(exception).startDate);
  }
  for (const orphan of [...overrides.values()].flat().filter((override) => !named.has(uidOf(override)))) {
    keep(orphan, new ICAL.Event(orphan).startDate);
  }
  return found.toSorted();
}

function componentOf(vevent: string): ICAL.Component[] {
  try {
    const lines = vevent
      .replace(/\r?\n[ \t]/g, '')
      .replaceAll('\r', '')
      .replace(/^RDATE;VALUE=PERIOD:([^/\r\n]+)\/.*$/gm, 'RDATE:$1')
      .replace(/^(EXDATE|RDATE):(\d{8})Z?$/gm, '$1;VALUE=DATE:$2')
      .replace(/^(?![A-Za-z0-9-]+[;:]).*$\n?/gm, '');
    const starts = [...lines.matchAll(/^DTSTART.*:(\d{8})/gm)].map(([, day]) => day);
    return starts.every(isDay) ? [new ICAL.Component(ICAL.parse(`${lines}\r\n`) as unknown[])] : [];
  } catch {
    return [];
  }
}

/** Whether all rules of a series end before it begins. */
function isOver(master: ICAL.Component, start: ICAL.Time): boolean {
  const rules = master.getAllProperties('rrule').map((rule) => rule.getFirstValue() as ICAL.Recur);
  const isPast = ({ until }: ICAL.Recur): boolean => {
    if (!until) return false;
    return until.isDate ? until.toString() < start.toString().slice(0, 10) : until.compare(start) < 0;
  };
  return rules.length > 0 && rules.every(isPast);
}

/** ical.js takes 32 October for 1 November. */
function isDay(day: string | undefined): boolean {
  const [year, month, date] = [day?.slice(0, 4), day?.slice(4, 6), day?.slice(6, 8)].map(Number);
  return date === new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, date)).getUTCDate();
}

/** What Outlook calls the zones of the United States. */
const DESCRIBED: Record<string, string> = {
  Eastern: 'America/New_York',
  Central: 'America/Chicago',
  Mountain: 'America/Denver',
  Pacific: 'America/Los_Angeles',
};

function registerZones(text: string): void {
  ICAL.TimezoneService.reset();
  for (const [component] of text.matchAll(/^BEGIN:VTIMEZONE[\s\S]*?^END:VTIMEZONE/gm)) {
    const zone = componentOf(component)[0];
    if (zone?.getFirstPropertyValue('tzid')) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  }
  for (const [, quoted, plain] of text.replace(/\r?\n[ \t]/g, '').matchAll(/TZID=(?:"([^"\r\n]+)"|([^:;\r\n]+))/g)) {
    const tzid = quoted ?? plain ?? '';
    const name = ianaOf(tzid);
    if (name === null) continue;
    const zone = new ICAL.Timezone({ tzid });
    const offsets = new Map<number, number>();
    zone.utcOffset = (time) => {
      // Asked for at every comparison of two times; an hour of the wall has one offset.
      const hour = ((time.year * 12 + time.month) * 31 + time.day) * 24 + (time.isDate ? 0 : time.hour);
      const offset = offsets.get(hour) ?? temporal(time, name).offsetNanoseconds / 1e9;
      offsets.set(hour, offset);
      return offset;
    };
    ICAL.TimezoneService.register(zone, tzid);
  }
}

function ianaOf(tzid: string): string | null {
  const described = DESCRIBED[/\b(\w+) Time \(US & Canada\)/.exec(tzid)?.[1] ?? ''];
  if (described !== undefined) return described;
  if (!/^[A-Z][\w+-]*(?:\/[A-Z][\w+-]*)+$/.test(tzid)) return null;
  try {
    new Intl.DateTimeFormat('en', { timeZone: tzid });
    return tzid;
  } catch {
    return null;
  }
}

const temporal = (time: ICAL.Time, zone: string): Temporal.ZonedDateTime =>
  Temporal.PlainDateTime.from({
    year: time.year,
    month: time.month,
    day: time.day,
    hour: time.isDate ? 0 : time.hour,
    minute: time.isDate ? 0 : time.minute,
    second: time.isDate ? 0 : time.second,
  }).toZonedDateTime(zone);

function instantOf(time: ICAL.Time, zone: string): number {
  if (time.isDate || time.zone === ICAL.Timezone.localTimezone) return temporal(time, zone).epochMilliseconds;
  const name = ianaOf(time.zone?.tzid ?? '');
  // Plain ical.js reads a time that the clock skips with the offset after the gap.
  return name === null ? time.toUnixTime() * 1000 : temporal(time, name).epochMilliseconds;
}
