import { Temporal } from 'temporal-polyfill';
import type { NudgeKind } from '../../src/nudges/kinds.ts';
import type { NudgeRecord } from '../../src/nudges/ledger.ts';
import type { NudgeInput } from '../../src/nudges/types.ts';
import type { Guest, KnownMeeting } from '../../src/schedule/meeting.ts';

/**
 * The rules of src/nudges/README.md a second time, for tests: plainly, minute by minute, and without any of the code they
 * check. Every time is at a whole minute.
 */

const MINUTE = 60_000;
const ANSWER_MS = 72 * 60 * MINUTE;

export interface Expectation {
  id: string;
  kind: NudgeKind;
  due: number;
  expires: number;
}

type State = Omit<NudgeInput, 'now' | 'deals' | 'people' | 'ledger'>;
export type Ledger = ReadonlyMap<string, NudgeRecord>;

interface Known {
  meeting: KnownMeeting;
  start: number;
  end: number;
  declined: boolean;
  outside: Guest[];
  /** Companies, or persons on free mail, that may come. */
  coming: string[];
}

/** What the ledger has no say in, of a meeting that may be spoken of. */
interface Facts {
  known: Known;
  /** All that may come to be said, whatever the ledger has and whether or not the calendar is known. */
  possible: Expectation[];
}

/** The states in which there is nothing to be shown any more. */
const DONE = new Set<string | undefined>(['shown', 'answered', 'dismissed']);

const ms = remembered((instant: string): number => Temporal.Instant.from(instant).epochMilliseconds);

/** What the rules say of a calendar, a zone and settings, to be asked minute by minute. */
export class Oracle {
  private readonly facts: Facts[];
  private readonly talks: Known[];
  private readonly lastHeld = new Map<boolean, { from: number; to: number }>();
  private readonly readAt: number | null;
  private readonly reach: [number, number] | null;

  constructor(private readonly state: State) {
    const { calendar } = state;
    const known = calendar.meetings.map((meeting) => this.know(meeting));
    this.facts = known
      .filter((one) => !this.isSilent(one, known))
      .map((one) => ({ known: one, possible: this.possible(one, known) }));
    this.talks = known.filter(({ meeting, start, end, declined }) => {
      const others = meeting.people.some(({ email, room }) => !room && !this.isMe(email, meeting));
      const counts = !meeting.allDay && meeting.kind === 'default' && meeting.busy && !declined;
      return counts && others && end - start <= 4 * 60 * MINUTE;
    });
    this.readAt = calendar.readAt === null ? null : ms(calendar.readAt);
    this.reach = calendar.reach && [ms(calendar.reach.start), ms(calendar.reach.end)];
  }

  private know(meeting: KnownMeeting): Known {
    const outside = this.outside(meeting);
    return {
      meeting,
      ...this.span(meeting),
      declined: meeting.people.find(({ email }) => this.isMe(email, meeting))?.rsvp === 'no',
      outside,
      coming: [...new Set(coming(outside).map(({ email }) => party(email)))],
    };
  }

  private span({ start, end, allDay }: KnownMeeting): { start: number; end: number } {
    if (!allDay) return { start: ms(start), end: ms(end) };
    const midnight = (day: string) => Temporal.PlainDate.from(day).toZonedDateTime(this.state.zone).epochMilliseconds;
    return { start: midnight(start), end: midnight(end) };
  }

  private isMe(email: string, meeting: KnownMeeting): boolean {
    return this.state.accounts.includes(email) || email === meeting.account;
  }

  private outside(meeting: KnownMeeting): Guest[] {
    const own = [...this.state.accounts, meeting.account].filter((account) => account !== '');
    const domains = own.map((account) => company(account)).filter((domain) => domain !== 'gmail.com');
    return meeting.people.filter(
      ({ email, room, group }) =>
        !room &&
        !group &&
        !email.endsWith('.calendar.google.com') &&
        !own.includes(email) &&
        ![...domains, ...this.state.internalDomains].includes(company(email)),
    );
  }

  private isSilent({ meeting, start, end, declined, outside }: Known, all: Known[]): boolean {
    if (meeting.allDay || meeting.kind !== 'default' || !meeting.busy || start >= end) return true;
    if (declined || outside.length === 0) return true;
    const { seriesKey, key } = meeting;
    const inSeries = (other: Known) => seriesKey !== null && other.meeting.seriesKey === seriesKey;
    return all.some((other) => inSeries(other) && other.meeting.key !== key && other.start >= end && !other.declined);
  }

  private follows(other: Known, { meeting, end, coming }: Known): boolean {
    if (other.meeting.key === meeting.key || other.meeting.kind !== 'default' || other.declined) return false;
    if (other.start < end) {
      if (other.end < end || other.meeting.allDay || !other.meeting.busy) return false;
      if (other.end === end && other.meeting.key < meeting.key) return false;
    }
    return other.coming.some((one) => coming.includes(one));
  }

  private threat({ meeting, start, outside }: Known, all: Known[]): 'declined' | 'tentative' | 'unanswered' | null {
    const must = outside.filter(({ optional }) => !optional);
    const needed = must.length > 0 ? must : outside;
    const { organizer } = meeting;
    const answers = needed.map(({ email, rsvp }) => (email === organizer && rsvp === 'none' ? 'yes' : rsvp));
    const no = answers.filter((answer) => answer === 'no').length;
    if (no >= needed.length - no && !answers.includes('yes')) {
      const companies = outside.map(({ email }) => party(email));
      const from = Math.min(ms(meeting.readAt), start);
      const another = all.some(
        (other) =>
          other.meeting.key !== meeting.key &&
          other.meeting.kind === 'default' &&
          other.start > from &&
          !other.declined &&
          other.coming.some((one) => companies.includes(one)),
      );
      return another ? null : 'declined';
    }
    const host = organizer !== null && !meeting.people.some(({ email }) => email === organizer);
    const hostIsOutside = host && this.outside({ ...meeting, people: [{ email: organizer, rsvp: 'yes' }] }).length > 0;
    if (answers.includes('yes') || hostIsOutside) return null;
    return answers.includes('maybe') ? 'tentative' : 'unanswered';
  }

  private possible(one: Known, all: Known[]): Expectation[] {
    const { meeting, start, end, coming } = one;
    const { zone, settings } = this.state;
    const found: Expectation[] = [];
    const say = (kind: NudgeKind, due: number, expires: number) =>
      found.push({ id: `${kind} ${meeting.key}`, kind, due, expires });
    if (coming.length > 0 && !all.some((other) => this.follows(other, one))) {
      const beforeEnd = Math.max(end - settings.beforeEndMinutes * MINUTE, (start + end) / 2);
      say('before-end', beforeEnd, end);
      say('after-end', end, end + ANSWER_MS);
      say('check-calendar', beforeEnd, end + ANSWER_MS);
    }
    const threat = this.threat(one, all);
    if (threat === 'unanswered') say(threat, start - 24 * 60 * MINUTE, start);
    else if (threat !== null) say(threat, ms(meeting.readAt), start);
    if (threat !== 'declined' && coming.length > 0 && meeting.description === 'absent') {
      say('agenda', agendaTime(meeting.start, zone, settings.agendaAt, settings.workdays.join('')), start);
    }
    return found;
  }

  private mayClaim(end: number, now: number): boolean {
    if (this.readAt === null || this.reach === null) return false;
    const age = now - this.readAt;
    if (age < -5 * MINUTE || age > this.state.settings.freshMinutes * MINUTE) return false;
    const needed = Math.max(now, end) + this.state.settings.reachDays * 24 * 60 * MINUTE;
    return this.reach[0] <= end && this.reach[1] >= needed;
  }

  /** Everything there is to say at a moment, due or not, shown or not; less what was answered or dismissed. */
  private all(now: number, ledger: Ledger, facts: Facts[]): Expectation[] {
    if (facts.length === 0) return [];
    const silenced = new Set<string>();
    for (const { answer } of ledger.values()) {
      if (answer?.kind === 'not-sales') for (const one of answer.silences) silenced.add(one);
    }
    const isOver = (id: string) => ['answered', 'dismissed'].includes(ledger.get(id)?.state ?? '');
    return facts.flatMap(({ known, possible }) => {
      const { meeting, end, coming } = known;
      const { key, seriesKey } = meeting;
      if (end <= now - 31 * 24 * 60 * MINUTE) return [];
      if (silenced.has(seriesKey === null ? `meeting:${key}` : `series:${seriesKey}`)) return [];
      if (coming.length > 0 && coming.every((one) => silenced.has(one))) return [];
      const ends = END_KINDS.map((kind) => `${kind} ${key}`);
      const claims = ends.slice(0, 2).some((id) => ledger.has(id)) || this.mayClaim(end, now);
      return possible
        .map((one) => ({ ...one, due: dueOf(one, now) }))
        .filter(({ id, kind, due, expires }) => {
          if (due >= expires || isOver(id)) return false;
          if (!END_KINDS.includes(kind)) return true;
          return !ends.some(isOver) && claims === (kind !== 'check-calendar');
        });
    });
  }

  /** Whether this minute is one at which nothing of this kind is shown. */
  private isHeld(kind: NudgeKind, at: number): boolean {
    if (this.isQuiet(at)) return true;
    if (isOfMeeting(kind)) return false;
    return this.talks.some(({ start, end }) => start <= at && at < end);
  }

  /** The first minute that holds nothing of a kind back; where that is not before it expires, any after that. */
  private freeFrom({ kind, expires }: Expectation, now: number): number {
    const mayTalk = isOfMeeting(kind);
    const last = this.lastHeld.get(mayTalk);
    let at = last && last.from <= now && now < last.to ? last.to : now;
    while (at < expires && this.isHeld(kind, at)) at += MINUTE;
    if (at > now) this.lastHeld.set(mayTalk, { from: now, to: at });
    return at;
  }

  private isQuiet(at: number): boolean {
    const { quietHours } = this.state.settings;
    if (!quietHours) return false;
    const { from, to } = quietHours;
    const clock = clockAt(at, this.state.zone);
    return from < to ? clock >= from && clock < to : clock >= from || clock < to;
  }

  /** What has to be on the screen or in the list now, were it not there yet. */
  dueAt(now: number, ledger: Ledger): Expectation[] {
    const isNow = (one: Expectation) =>
      dueOf(one, now) <= now && now < one.expires && !DONE.has(ledger.get(one.id)?.state);
    // Only to save time: at most minutes there is nothing that could be shown.
    const isSpoken = ({ meeting }: Known) => ledger.has(`after-end ${meeting.key}`);
    const open = this.facts.filter(({ known, possible }) =>
      possible.some((one) => isNow(one) && !(one.kind === 'check-calendar' && isSpoken(known))),
    );
    return this.all(now, ledger, open).filter((one) => {
      if (!isNow(one)) return false;
      // Waiting is only for what some later minute can still show.
      const free = this.freeFrom(one, now);
      return free === now || free >= one.expires;
    });
  }

  /** What came to be of no use without having been shown. */
  lapsedAt(now: number, ledger: Ledger): Expectation[] {
    const isLapsed = ({ id, expires }: Expectation) =>
      expires <= now && [undefined, 'claimed'].includes(ledger.get(id)?.state);
    const over = this.facts.filter(({ possible }) => possible.some(isLapsed));
    return this.all(now, ledger, over).filter(isLapsed);
  }
}

/** Kinds about the end of a meeting: one of them is answered for all, and only the last makes no claim. */
const END_KINDS: NudgeKind[] = ['before-end', 'after-end', 'check-calendar'];

/** What belongs into a meeting is said while it lasts. */
function isOfMeeting(kind: NudgeKind): boolean {
  return kind === 'before-end' || kind === 'check-calendar';
}

/** What is known only from reading is due when it was read, or now where the clock was set back since. */
function dueOf({ kind, due }: Expectation, now: number): number {
  return kind === 'declined' || kind === 'tentative' ? Math.min(due, now) : due;
}

const agendaTime = remembered((start: string, zone: string, agendaAt: string, workdays: string): number => {
  let day = Temporal.Instant.from(start).toZonedDateTimeISO(zone).toPlainDate();
  do day = day.subtract({ days: 1 });
  while (!workdays.includes(String(day.dayOfWeek)));
  return Math.min(day.toZonedDateTime({ timeZone: zone, plainTime: agendaAt }).epochMilliseconds, ms(start));
});

const company = remembered((email: string): string => email.split('@')[1]?.split('.').slice(-2).join('.') ?? '');

/** Who may come: of those who may stay away only who said so, once everybody else declined. */
function coming(outside: Guest[]): Guest[] {
  const must = outside.filter(({ optional }) => !optional);
  const nobodyElse = must.length > 0 && must.every(({ rsvp }) => rsvp === 'no');
  return outside.filter(
    ({ rsvp, optional }) => rsvp === 'yes' || rsvp === 'maybe' || (rsvp === 'none' && !(nobodyElse && optional)),
  );
}

function party(email: string): string {
  return company(email) === 'gmail.com' ? `person:${email}` : `domain:${company(email)}`;
}

const clockAt = remembered((at: number, zone: string): string => {
  const wall = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return wall.toPlainTime().toString({ smallestUnit: 'minute' });
});

/** The same is asked again at every reading of a calendar. */
function remembered<A extends (string | number)[], T>(work: (...asked: A) => T): (...asked: A) => T {
  const known = new Map<string, T>();
  return (...asked) => {
    const key = asked.join(' ');
    const answer = known.get(key) ?? work(...asked);
    known.set(key, answer);
    return answer;
  };
}
