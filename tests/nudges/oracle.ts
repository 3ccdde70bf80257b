import { Temporal } from 'temporal-polyfill';
import type { NudgeRecord } from '../../src/nudges/ledger.ts';
import type { NudgeInput, NudgeKind } from '../../src/nudges/types.ts';
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

/** What the ledger has no say in. */
interface Facts {
  known: Known;
  isSilent: boolean;
  isBooked: boolean;
  threat: 'declined' | 'tentative' | 'unanswered' | null;
  agenda: number;
}

const ms = (instant: string): number => Temporal.Instant.from(instant).epochMilliseconds;

/** What the rules say of a calendar, a zone and settings, to be asked minute by minute. */
export class Oracle {
  private readonly facts: Facts[];
  private readonly talks: Known[];
  private readonly readAt: number | null;
  private readonly reach: [number, number] | null;

  constructor(private readonly state: State) {
    const { calendar } = state;
    const known = calendar.meetings.map((meeting) => this.know(meeting));
    this.facts = known.map((one) => ({
      known: one,
      isSilent: this.isSilent(one, known),
      isBooked: known.some((other) => this.follows(other, one)),
      threat: this.threat(one, known),
      agenda: this.agendaTime(one.meeting),
    }));
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
      coming: [...new Set(outside.flatMap((guest) => (guest.rsvp === 'no' ? [] : [party(guest.email)])))],
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

  private threat({ meeting, start, outside }: Known, all: Known[]): Facts['threat'] {
    const must = outside.filter(({ optional }) => !optional);
    const needed = must.length > 0 ? must : outside;
    const { organizer } = meeting;
    const answers = needed.map(({ email, rsvp }) => (email === organizer && rsvp !== 'no' ? 'yes' : rsvp));
    const no = answers.filter((answer) => answer === 'no').length;
    if (no >= needed.length - no) {
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

  private agendaTime({ start, allDay }: KnownMeeting): number {
    if (allDay) return Number.POSITIVE_INFINITY;
    const { zone, settings } = this.state;
    let day = Temporal.Instant.from(start).toZonedDateTimeISO(zone).toPlainDate();
    do day = day.subtract({ days: 1 });
    while (!settings.workdays.includes(day.dayOfWeek as 1));
    const at = day.toZonedDateTime({ timeZone: zone, plainTime: settings.agendaAt }).epochMilliseconds;
    return Math.min(at, ms(start));
  }

  private mayClaim(end: number, now: number): boolean {
    if (this.readAt === null || this.reach === null) return false;
    const age = now - this.readAt;
    if (age < -5 * MINUTE || age > this.state.settings.freshMinutes * MINUTE) return false;
    const needed = Math.max(now, end) + this.state.settings.reachDays * 24 * 60 * MINUTE;
    return this.reach[0] <= end && this.reach[1] >= needed;
  }

  /** Everything there is to say at a moment, due or not, shown or not; less what was answered or dismissed. */
  all(now: number, ledger: Ledger, facts = this.facts): Expectation[] {
    const silenced = new Set(
      [...ledger.values()].flatMap(({ answer }) => (answer?.kind === 'not-sales' ? answer.silences : [])),
    );
    const isOver = (id: string) => ['answered', 'dismissed'].includes(ledger.get(id)?.state ?? '');
    return facts.flatMap(({ known, isSilent, isBooked, threat, agenda }): Expectation[] => {
      const { meeting, start, end, coming } = known;
      const { key, seriesKey } = meeting;
      if (isSilent || end <= now - 31 * 24 * 60 * MINUTE) return [];
      if (silenced.has(seriesKey === null ? `meeting:${key}` : `series:${seriesKey}`)) return [];
      if (coming.length > 0 && coming.every((one) => silenced.has(one))) return [];
      const found: Expectation[] = [];
      const say = (kind: NudgeKind, due: number, expires: number) =>
        found.push({ id: `${kind} ${key}`, kind, due, expires });
      const [before, after, check] = [`before-end ${key}`, `after-end ${key}`, `check-calendar ${key}`];
      if (coming.length > 0 && !isBooked && !isOver(before) && !isOver(after) && !isOver(check)) {
        const beforeEnd = Math.max(end - this.state.settings.beforeEndMinutes * MINUTE, (start + end) / 2);
        if (this.mayClaim(end, now) || ledger.has(before) || ledger.has(after)) {
          say('before-end', beforeEnd, end);
          say('after-end', end, end + ANSWER_MS);
        } else {
          say('check-calendar', beforeEnd, end + ANSWER_MS);
        }
      }
      if (threat === 'unanswered') say(threat, start - 24 * 60 * MINUTE, start);
      else if (threat !== null) say(threat, Math.min(ms(meeting.readAt), now), start);
      if (threat !== 'declined' && coming.length > 0 && meeting.description === 'absent') say('agenda', agenda, start);
      return found.filter(({ id, due, expires }) => due < expires && !isOver(id));
    });
  }

  /** Whether this minute is one at which nothing of this kind is shown. */
  private isHeld(kind: NudgeKind, at: number): boolean {
    if (this.isQuiet(at)) return true;
    if (kind === 'before-end' || kind === 'check-calendar') return false;
    return this.talks.some(({ start, end }) => start <= at && at < end);
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
    // Only to save time: what ended longer ago is of no use.
    const recent = this.facts.filter(({ known, isSilent }) => !isSilent && known.end + ANSWER_MS > now);
    return this.all(now, ledger, recent).filter(({ id, kind, due, expires }) => {
      if (due > now || now >= expires || ledger.get(id)?.state === 'shown') return false;
      if (!this.isHeld(kind, now)) return true;
      // Waiting is only for what some later minute can still show.
      for (let later = now + MINUTE; later < expires; later += MINUTE) if (!this.isHeld(kind, later)) return false;
      return true;
    });
  }

  /** What came to be of no use without having been shown. */
  lapsedAt(now: number, ledger: Ledger): Expectation[] {
    return this.all(now, ledger).filter(
      ({ id, expires }) => expires <= now && [undefined, 'claimed'].includes(ledger.get(id)?.state),
    );
  }
}

function company(email: string): string {
  return email.split('@')[1]?.split('.').slice(-2).join('.') ?? '';
}

function party(email: string): string {
  return company(email) === 'gmail.com' ? `person:${email}` : `domain:${company(email)}`;
}

/** Asked for again at every minute of a night. */
const clocks = new Map<string, Map<number, string>>();

function clockAt(at: number, zone: string): string {
  const known = clocks.get(zone) ?? new Map<number, string>();
  clocks.set(zone, known);
  const clock =
    known.get(at) ??
    Temporal.Instant.fromEpochMilliseconds(at)
      .toZonedDateTimeISO(zone)
      .toPlainTime()
      .toString({ smallestUnit: 'minute' });
  known.set(at, clock);
  return clock;
}
