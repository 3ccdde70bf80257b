import { epoch } from '../schedule/instants.ts';
import type { Interval, Slot } from '../schedule/types.ts';
import { dayOf } from '../schedule/wall.ts';
import type { NextStep, SentStep, TimelineEvent } from './types.ts';

type Mail = Extract<TimelineEvent, { kind: 'mail-sent' }>;
type MailWithStep = Mail & { step: SentStep };
type Act = Exclude<TimelineEvent, { kind: 'mail-sent' }>;

/** A mail whose next step is where its deal stands, with what the rep said about it since. */
interface Standing {
  mail: MailWithStep;
  corrected: Extract<Act, { kind: 'step-corrected' }> | null;
  snoozed: Extract<Act, { kind: 'step-snoozed' }> | null;
}

/**
 * The next step each deal stands at: that of its newest mail that had one, unless it was closed. A mail brought back by
 * undo send never was. A vague closing does not take the place of a next step that is still ahead.
 * @param events in any order; an event may come more than once
 * @param zone of the rep, IANA
 * @returns at most one for each deal, by time of the mail
 */
export function nextSteps(events: TimelineEvent[], zone: string): NextStep[] {
  return standing(events).map((entry) => toNextStep(entry, zone));
}

/**
 * Times on offer to other clients, so that none is offered twice: still ahead, and their next step neither closed, undone
 * nor replaced.
 * @param now ISO instant
 * @param exceptDeal the deal that times are looked for; null for none
 */
export function heldSlots(events: TimelineEvent[], now: string, exceptDeal: string | null): Interval[] {
  const present = epoch(now);
  return standing(events)
    .filter(({ mail }) => mail.dealId !== exceptDeal)
    .flatMap(offeredOf)
    .filter(({ start }) => epoch(start) > present)
    .map(({ start, end }) => ({ start, end }))
    .sort(byStart);
}

function standing(events: TimelineEvent[]): Standing[] {
  const sorted = inOrder(events);
  const acts = new Map<string, Act[]>();
  const mails: MailWithStep[] = [];
  for (const event of sorted) {
    if (event.kind !== 'mail-sent') acts.set(event.refersTo, [...(acts.get(event.refersTo) ?? []), event]);
    else if (hasStep(event)) mails.push(event);
  }
  const current = new Map<string, MailWithStep>();
  for (const mail of mails) {
    const about = acts.get(mail.id) ?? [];
    if (about.some(({ kind }) => kind === 'send-undone')) continue;
    const before = current.get(mail.dealId);
    if (before && isVague(mail) && stillAhead(before, acts.get(before.id) ?? [], epoch(mail.at))) continue;
    current.set(mail.dealId, mail);
  }
  return [...current.values()]
    .map((mail) => ({ mail, about: acts.get(mail.id) ?? [] }))
    .filter(({ about }) => !about.some(({ kind }) => kind === 'step-closed'))
    .map(({ mail, about }) => ({
      mail,
      corrected: about.findLast((act) => act.kind === 'step-corrected') ?? null,
      snoozed: about.findLast((act) => act.kind === 'step-snoozed') ?? null,
    }))
    .sort((a, b) => compare(a.mail, b.mail));
}

/** Each event once, oldest first; at the same moment by id, so that every order of arrival gives the same state. */
function inOrder(events: TimelineEvent[]): TimelineEvent[] {
  return [...new Map(events.map((event) => [event.id, event])).values()].sort(compare);
}

function compare(a: TimelineEvent, b: TimelineEvent): number {
  return epoch(a.at) - epoch(b.at) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
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
function offeredOf({ mail, corrected }: Standing): Slot[] {
  const kept = !corrected || (corrected.day !== null && corrected.day === mail.step.days.toSorted()[0]);
  return kept ? mail.offered.toSorted(byStart) : [];
}

function toNextStep(entry: Standing, zone: string): NextStep {
  const { mail, corrected, snoozed } = entry;
  const offered = offeredOf(entry);
  const days = corrected ? (corrected.day === null ? [] : [corrected.day]) : mail.step.days.toSorted();
  const [firstSlot] = offered;
  const day = firstSlot ? dayOf(firstSlot.start, zone) : (days[0] ?? null);
  const lastDay = days.at(-1);
  const dated = corrected ? corrected.day !== null : mail.step.label === 'concrete';
  return {
    eventId: mail.id,
    dealId: mail.dealId,
    state: firstSlot ? 'offered' : dated ? 'dated' : 'open',
    what: corrected?.what ?? mail.step.sentence,
    owner: corrected?.owner ?? mail.step.owner,
    day,
    ...(!firstSlot && lastDay !== undefined && lastDay !== day && { lastDay }),
    offered,
    people: mail.people,
    thread: mail.thread,
    sentAt: mail.at,
    corrected: corrected !== null,
    snoozedUntil: snoozed?.until ?? null,
  };
}

function byStart(a: Interval, b: Interval): number {
  return epoch(a.start) - epoch(b.start) || epoch(a.end) - epoch(b.end);
}
