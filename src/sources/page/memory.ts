import { answerKind, type RawCalendar, readAnswer } from './answer.ts';
import { readPageEvent } from './event.ts';
import { type GoogleId, readGoogleId } from './google-id.ts';
import { type PageReading, readCalendar } from './reading.ts';
import { type DayRange, readRequest } from './request.ts';
import { spread } from './spread.ts';

/** What the page sent and got, as text. */
export interface CapturedAnswer {
  /** Absolute. */
  url: string;
  /** The form it posted; null when that was no text. */
  request: string | null;
  text: string;
}

export interface PageMemory {
  /**
   * What an answer tells, together with those before it: a change to a series only makes sense with what is known of its
   * occurrences. Empty when it tells nothing new.
   * @param zone IANA zone of the account
   * @param readAt now, ISO instant
   * @throws AnswerError when the answer is not in a shape we know
   */
  take(answer: CapturedAnswer, zone: string, readAt: string): PageReading[];
}

/** A calendar over some days, as downloaded, with the changes since. */
interface Kept {
  raw: RawCalendar;
  days: DayRange;
  gone: GoogleId[];
  /** How long the answer was, in characters. */
  size: number;
  /** When it was last told, milliseconds since 1970. */
  toldAt: number;
}

/** Months that one leafs through, and characters they may have been written in. */
const MOST_KEPT = 12;
const MOST_SIZE = 40_000_000;
const MOST_GONE = 2_000;
/** The page asks for changes all the time. That there are none is told only so often: it is all written anew then. */
const UNCHANGED_MS = 10 * 60_000;

/** Remembers what one page downloaded, for as long as the page lives. */
export function pageMemory(): PageMemory {
  let kept: Kept[] = [];
  const tell = (each: Kept, zone: string, readAt: string): PageReading[] => {
    each.toldAt = Date.parse(readAt);
    return readCalendar(each.raw, { days: each.days, zone, readAt, gone: each.gone });
  };

  function takeRange(
    raws: RawCalendar[],
    { days, size }: { days: DayRange | null; size: number },
    zone: string,
    readAt: string,
  ): PageReading[] {
    if (!days) return raws.flatMap((raw) => readCalendar(raw, { days, zone, readAt }));
    const fresh = raws.map((raw): Kept => ({ raw, days, gone: [], size: size / raws.length, toldAt: 0 }));
    const isReplaced = (old: Kept): boolean =>
      old.days.from >= days.from &&
      old.days.to <= days.to &&
      fresh.some(({ raw }) => raw.calendar === old.raw.calendar);
    kept = [...kept.filter((old) => !isReplaced(old)), ...fresh].slice(-MOST_KEPT);
    // The newest stays however long it is: the readings of it are bounded.
    for (let total = sizeOf(kept); total > MOST_SIZE && kept.length > fresh.length; total = sizeOf(kept)) kept.shift();
    return fresh.flatMap((each) => tell(each, zone, readAt));
  }

  function takeChanges(events: unknown[], deleted: GoogleId[], zone: string, readAt: string): PageReading[] {
    const now = Date.parse(readAt);
    const changed = new Set<Kept>();
    const strangers: unknown[] = [];
    for (const event of events) {
      const homes = kept.filter(({ raw }) => mayHold(raw, event));
      if (homes.length === 0) strangers.push(event);
      for (const home of homes) {
        const id = idOf(event);
        home.raw = { ...home.raw, events: [...home.raw.events.filter((each) => idOf(each) !== id), event] };
        home.gone = home.gone.filter((each) => each.id !== id || deleted.some((one) => one.id === id));
        changed.add(home);
      }
    }
    for (const google of deleted) {
      for (const each of kept) {
        const isOf = (event: unknown): boolean => isPartOf(idOf(event), google);
        const inSeries = each.raw.events.some((event) => idOf(event) === google.series);
        if (!each.raw.events.some(isOf) && !inSeries) continue;
        each.raw = { ...each.raw, events: each.raw.events.filter((event) => !isOf(event)) };
        each.gone = [...each.gone.filter(({ id }) => id !== google.id), google].slice(-MOST_GONE);
        changed.add(each);
      }
    }
    const due = kept.filter((each) => changed.has(each) || now - each.toldAt >= UNCHANGED_MS);
    const told = due.flatMap((each) => tell(each, zone, readAt));
    const shown = new Set(told.flatMap(({ meetings }) => meetings.map(({ key }) => key)));
    const outside = events.filter((event) => !strangers.includes(event) && isElsewhere(event, shown));
    const others = [...strangers, ...outside];
    if (others.length === 0) return told;
    return [...told, ...readCalendar({ calendar: null, events: others }, { days: null, zone, readAt })];
  }

  return {
    take({ url, request, text }, zone, readAt) {
      const kind = answerKind(url);
      if (!kind) return [];
      const raws = readAnswer(kind, text);
      const { days, deleted } = readRequest(request);
      if (kind === 'range') return takeRange(raws, { days, size: text.length }, zone, readAt);
      const ids = deleted.flatMap((id) => readGoogleId(id) ?? []);
      return takeChanges(
        raws.flatMap(({ events }) => events),
        ids,
        zone,
        readAt,
      );
    },
  };
}

const sizeOf = (kept: Kept[]): number => kept.reduce((sum, { size }) => sum + size, 0);

const idOf = (event: unknown): string | null => {
  const id: unknown = Array.isArray(event) ? event[0] : null;
  return typeof id === 'string' ? id : null;
};

/** Whether an event that changed is in a calendar. One that does not say where it is may be in any. */
function mayHold(raw: RawCalendar, event: unknown): boolean {
  const place: unknown = Array.isArray(event) ? spread(event)[34] : null;
  const home: unknown = Array.isArray(place) ? place[0] : null;
  if (typeof home !== 'string' || raw.calendar === null) return true;
  return home === raw.calendar;
}

/** A single event that was moved out of all days that were downloaded is still true. */
function isElsewhere(event: unknown, shown: ReadonlySet<string>): boolean {
  const read = readPageEvent(event, null);
  return !('problem' in read) && read.recurrence.length === 0 && !shown.has(read.google.key);
}

/** An occurrence goes with its series. */
function isPartOf(id: string | null, { id: gone, series }: GoogleId): boolean {
  return id !== null && (id === gone || (gone === series && readGoogleId(id)?.series === series));
}
