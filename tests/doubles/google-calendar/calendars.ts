import { Temporal } from 'temporal-polyfill';
import type { DoubleCalendar, DoubleEvent, DoubleTime } from './types.ts';

/** An event or occurrence as the API gives it. */
export type Item = Record<string, unknown> & { id: string; status: string; updated: string };

interface Row {
  item: Item;
  /** Number of the change that made it so. */
  version: number;
}

const DAY = 86_400_000;
const compact = (iso: string): string => iso.replace(/[-:]|\.\d+/g, '');
const msOf = ({ date, dateTime }: DoubleTime): number => Date.parse(date ?? dateTime ?? '');

/** The calendars of one account: every edit makes a new version of the rows it touches, cancelled ones included. */
export class Calendars {
  readonly list: DoubleCalendar[] = [];
  /** A token older than this is answered with 410. */
  oldest = 0;
  /** Counts edits. */
  version = 0;
  /** How many of the newest edits lists do not show yet: they lag behind by seconds, a single event does not. */
  lag = 0;
  /** All versions of a row, newest last. */
  readonly #rows = new Map<string, Map<string, Row[]>>();

  /** The newest edit that lists show: the value of a sync token. */
  get listed(): number {
    return Math.max(0, this.version - this.lag);
  }

  add(calendar: DoubleCalendar): void {
    this.list.push(calendar);
    this.#rows.set(calendar.id, new Map());
  }

  insert(calendar: string, event: DoubleEvent): void {
    for (const item of expand(event)) this.#put(calendar, item);
  }

  /** @param id of a single event or of one occurrence */
  move(calendar: string, id: string, ms: number): void {
    const item = this.get(calendar, id);
    if (!item || item.status === 'cancelled') return;
    const shift = (time: DoubleTime): DoubleTime => shifted(time, ms);
    this.#put(calendar, { ...item, start: shift(item['start'] as DoubleTime), end: shift(item['end'] as DoubleTime) });
  }

  /** Leaves what the API promises of a deleted event, and no more. */
  cancel(calendar: string, id: string): void {
    const item = this.get(calendar, id);
    if (!item || item.status === 'cancelled') return;
    const { recurringEventId, originalStartTime } = item;
    const kept = recurringEventId === undefined ? {} : { recurringEventId, originalStartTime };
    this.#put(calendar, { id, status: 'cancelled', updated: '', ...kept });
  }

  cancelSeries(calendar: string, series: string): void {
    for (const { id, recurringEventId } of this.all(calendar))
      if (recurringEventId === series) this.cancel(calendar, id);
  }

  get(calendar: string, id: string): Item | undefined {
    return this.#rows.get(calendar)?.get(id)?.at(-1)?.item;
  }

  all(calendar: string): Item[] {
    return [...(this.#rows.get(calendar)?.values() ?? [])].flatMap((versions) => versions.at(-1)?.item ?? []);
  }

  /** Rows as lists show them. */
  #shown(calendar: string): Row[] {
    const { listed } = this;
    return [...(this.#rows.get(calendar)?.values() ?? [])].flatMap(
      (versions) => versions.findLast(({ version }) => version <= listed) ?? [],
    );
  }

  /** Ends after `timeMin` and starts before `timeMax`; without these, everything. */
  within(calendar: string, timeMin: string | null, timeMax: string | null): Item[] {
    return this.#shown(calendar)
      .map(({ item }) => item)
      .filter(
        (item) =>
          item.status === 'cancelled' ||
          ((timeMin === null || msOf(item['end'] as DoubleTime) > Date.parse(timeMin)) &&
            (timeMax === null || msOf(item['start'] as DoubleTime) < Date.parse(timeMax))),
      );
  }

  since(calendar: string, version: number): Item[] {
    return this.#shown(calendar)
      .filter((row) => row.version > version)
      .map(({ item }) => item);
  }

  #put(calendar: string, item: Item): void {
    this.version++;
    const updated = item.status === 'cancelled' ? '' : new Date(Date.UTC(2026, 10, 1) + this.version).toISOString();
    const rows = this.#rows.get(calendar);
    rows?.set(item.id, [...(rows.get(item.id) ?? []), { item: { ...item, updated }, version: this.version }]);
  }
}

function shifted(time: DoubleTime, ms: number): DoubleTime {
  const moved = new Date(msOf(time) + ms).toISOString();
  return time.date === undefined ? { ...time, dateTime: `${moved.slice(0, 19)}Z` } : { date: moved.slice(0, 10) };
}

/** The clock in the zone of a time stays the same as days go by. */
function daysLater(time: DoubleTime, days: number): DoubleTime {
  const { dateTime, timeZone } = time;
  if (dateTime === undefined || timeZone === undefined) return shifted(time, days * DAY);
  const there = Temporal.Instant.from(dateTime).toZonedDateTimeISO(timeZone).add({ days });
  return { dateTime: there.toString({ timeZoneName: 'never' }), timeZone };
}

/** Occurrences have the series' id and where they were first, in UTC. */
function expand({ id, summary, start, end, repeat, more }: DoubleEvent): Item[] {
  const shown = { status: 'confirmed', updated: '', summary, ...more };
  const uid = `${id}@google.com`;
  if (!repeat) return [{ ...shown, id, iCalUID: uid, start, end }];
  return Array.from({ length: repeat.count }, (_, index): Item => {
    const [first, last] = [daysLater(start, index * repeat.days), daysLater(end, index * repeat.days)];
    const original = compact(first.date ?? new Date(msOf(first)).toISOString());
    return {
      ...shown,
      id: `${id}_${original}`,
      iCalUID: uid,
      recurringEventId: id,
      originalStartTime: first,
      start: first,
      end: last,
    };
  });
}
