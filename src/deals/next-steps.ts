import { epoch } from '../schedule/instants.ts';
import type { Interval, Slot } from '../schedule/types.ts';
import { dayOf } from '../schedule/wall.ts';
import type { MailStepFacts } from './fact-types.ts';
import { meetingsBooked } from './meetings-booked.ts';
import { timelines } from './timelines.ts';
import type { NextStep, SentStep, StepEvent, TimelineEvent } from './types.ts';
import { wentAt } from './went.ts';

type Mail = Extract<TimelineEvent, { kind: 'mail-sent' }>;
type MailWithStep = Mail & { step: SentStep };
type Act = Exclude<StepEvent, { kind: 'mail-sent' | 'send-undone' }>;
type Acceptance = Extract<TimelineEvent, { kind: 'slots-accepted' }>;

/** A mail whose next step is where its deal stands, with what was said about it since. */
interface Standing {
  dealId: string;
  mail: MailWithStep;
  corrected: Extract<Act, { kind: 'step-corrected' }> | null;
  snoozed: Extract<Act, { kind: 'step-snoozed' }> | null;
  accepted: Acceptance | null;
  /** As `wentAt` says. */
  went: string | null;
}

/**
 * The next step each deal stands at: that of its newest mail that had one, unless it was closed, or a meeting booked since
 * answered it. A mail brought back by undo send never was. A vague closing does not take the place of a next step that is
 * still ahead.
 * @param events in any order; an event may come more than once
 * @param zone of the rep, IANA
 * @returns at most one for each deal, by time of the mail
 */
export function nextSteps(events: TimelineEvent[], zone: string): NextStep[] {
  return standing(events).map((entry) => mailStepAt(toFacts(entry), (instant) => dayOf(instant, zone)));
}

/**
 * Times on offer to other clients, so that none is offered twice: still ahead, and their next step neither closed, undone
 * nor replaced. Of several offered, the one that was accepted.
 * @param now ISO instant
 * @param exceptDeal the deal that times are looked for; null for none
 */
export function heldSlots(events: TimelineEvent[], now: string, exceptDeal: string | null): Interval[] {
  const present = epoch(now);
  return standing(events)
    .filter(({ dealId, mail }) => exceptDeal === null || (dealId !== exceptDeal && mail.dealId !== exceptDeal))
    .flatMap(offeredOf)
    .filter(({ start }) => epoch(start) > present)
    .map(({ start, end }) => ({ start, end }))
    .sort(byStart);
}

/**
 * The next step of one deal, as `nextSteps` has it.
 * @param events of the deal, each once, oldest first, without those taken back: what `timelines` gives
 */
export function mailStepOf(events: TimelineEvent[], dealId: string): MailStepFacts | null {
  const entry = standingOf(events, dealId);
  return entry && toFacts(entry);
}

/** @param dayAt the day an instant falls on in the rep's zone */
export function mailStepAt({ named, ...facts }: MailStepFacts, dayAt: (instant: string) => string): NextStep {
  const [first] = facts.offered;
  return { ...facts, day: first ? dayAt(first.start) : named };
}

function standing(events: TimelineEvent[]): Standing[] {
  return [...timelines(events).values()]
    .flatMap((timeline) => standingOf(timeline.events, timeline.dealId) ?? [])
    .sort((a, b) => epoch(a.mail.at) - epoch(b.mail.at) || (a.mail.id < b.mail.id ? -1 : 1));
}

function standingOf(events: TimelineEvent[], dealId: string): Standing | null {
  const acts = new Map<string, Act[]>();
  const mails: MailWithStep[] = [];
  for (const event of events) {
    if (isAct(event)) acts.set(event.refersTo, [...(acts.get(event.refersTo) ?? []), event]);
    else if (event.kind === 'mail-sent' && hasStep(event)) mails.push(event);
  }
  let mail: MailWithStep | null = null;
  for (const next of mails) {
    if (mail && isVague(next) && stillAhead(mail, acts.get(mail.id) ?? [], epoch(next.at))) continue;
    mail = next;
  }
  if (!mail) return null;
  const about = acts.get(mail.id) ?? [];
  if (about.some(({ kind }) => kind === 'step-closed') || isBooked(mail, events)) return null;
  return {
    dealId,
    mail,
    corrected: about.findLast((act) => act.kind === 'step-corrected') ?? null,
    snoozed: about.findLast((act) => act.kind === 'step-snoozed') ?? null,
    accepted: acceptanceOf(mail, events),
    went: wentAt(mail, events),
  };
}

function isAct(event: TimelineEvent): event is Act {
  return event.kind === 'step-closed' || event.kind === 'step-corrected' || event.kind === 'step-snoozed';
}

/**
 * A meeting booked since is what an offer of times, or a vague closing, wanted. A named day stands. That the meeting was cancelled
 * later does not bring the offer back: those times were taken, and are off.
 */
function isBooked({ id, at, offered, step }: Mail, events: TimelineEvent[]): boolean {
  const booked = meetingsBooked(events);
  if (booked.some(({ event }) => event.refersTo === id)) return true;
  if (offered.length === 0 && step?.label === 'concrete') return false;
  return booked.some(({ event }) => epoch(event.at) >= epoch(at));
}

/** The newest acceptance of a time this mail offered: one that names the mail, or the time, or after it neither. */
function acceptanceOf({ id, at, offered }: Mail, events: TimelineEvent[]): Acceptance | null {
  if (offered.length === 0) return null;
  const isOffered = (slot: Interval | null): boolean =>
    slot === null || offered.some(({ start }) => epoch(start) === epoch(slot.start));
  const found = events.findLast(
    (event) =>
      event.kind === 'slots-accepted' &&
      (event.refersTo === id || (event.refersTo === null && epoch(event.at) >= epoch(at) && isOffered(event.slot))),
  );
  return (found as Acceptance | undefined) ?? null;
}

function hasStep(mail: Mail): mail is MailWithStep {
  return mail.step !== null;
}

function isVague({ step, offered }: MailWithStep): boolean {
  return step.label === 'vague' && offered.length === 0;
}

/**
 * Whether a next step was open, with a time or day to come, when the next mail went. What the rep said about it later
 * does not count.
 */
function stillAhead(mail: MailWithStep, about: Act[], at: number): boolean {
  const before = about.filter((act) => epoch(act.at) <= at);
  if (before.some(({ kind }) => kind === 'step-closed')) return false;
  const corrected = before.findLast((act) => act.kind === 'step-corrected');
  const days = corrected ? [corrected.day ?? ''] : mail.step.days;
  return mail.offered.some(({ start }) => epoch(start) > at) || days.some((day) => day !== '' && endOfDay(day) > at);
}

/** When a day is over everywhere: no zone is needed to say that it is still ahead. */
function endOfDay(day: string): number {
  return epoch(`${day}T23:59:59-12:00`);
}

/** The slots that still count: a correction to another day than the first takes them off the table. */
function offeredOf({ mail, corrected, accepted }: Standing): Slot[] {
  if (accepted?.slot) {
    const { start, end } = accepted.slot;
    const same = mail.offered.filter((slot) => epoch(slot.start) === epoch(start));
    return same.length > 0 ? same : [{ start, end, checked: false }];
  }
  const kept = !corrected || (corrected.day !== null && corrected.day === mail.step.days.toSorted()[0]);
  return kept ? mail.offered.toSorted(byStart) : [];
}

function toFacts(entry: Standing): MailStepFacts {
  const { dealId, mail, corrected, snoozed, accepted, went } = entry;
  const offered = offeredOf(entry);
  const days = corrected ? (corrected.day === null ? [] : [corrected.day]) : mail.step.days.toSorted();
  const [firstSlot] = offered;
  const named = firstSlot ? null : (days[0] ?? null);
  const lastDay = days.at(-1);
  const dated = corrected ? corrected.day !== null : mail.step.label === 'concrete';
  return {
    eventId: mail.id,
    dealId,
    state: firstSlot ? 'offered' : dated ? 'dated' : 'open',
    what: corrected?.what ?? mail.step.sentence,
    owner: corrected?.owner ?? mail.step.owner,
    named,
    ...(!firstSlot && lastDay !== undefined && lastDay !== named && { lastDay }),
    offered,
    people: mail.people,
    thread: mail.thread,
    sentAt: mail.at,
    ...(mail.scheduled && { went }),
    corrected: corrected !== null,
    snoozedUntil: snoozed?.until ?? null,
    ...(accepted && { acceptedAt: accepted.at }),
  };
}

function byStart(a: Interval, b: Interval): number {
  return epoch(a.start) - epoch(b.start) || epoch(a.end) - epoch(b.end);
}
