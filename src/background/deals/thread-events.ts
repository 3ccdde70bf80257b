import { offerBefore, offeredIn } from '../../deals/answered.ts';
import { isColleague } from '../../deals/belonging.ts';
import { receivedEvents } from '../../deals/received.ts';
import type { Deal, TimelineEvent } from '../../deals/types.ts';
import { isBulkAddress } from '../../engine/context/bulk-address.ts';
import { findZones } from '../../engine/text/zones.ts';
import type { Analysis, AnalyzeOptions } from '../../engine/types.ts';
import type { SeenThreadReport } from '../../messages.ts';
import type { SeenMessage } from '../../page/types.ts';
import { DAY, epoch, MINUTE } from '../../schedule/instants.ts';
import { dayOf } from '../../schedule/wall.ts';

type Mail = Extract<TimelineEvent, { kind: 'mail-sent' }>;

export interface ThreadAbout {
  deal: Deal;
  /** Ids of all that is recorded of the deal. */
  known: ReadonlySet<string>;
  /** What is recorded, each once and without what was taken back. */
  events: TimelineEvent[];
  /** The rep's own addresses, lower case. */
  accounts: string[];
  /** Domains of colleagues beyond those of the accounts; none when absent. */
  internalDomains?: readonly string[];
  /** Of the rep, IANA. */
  zone: string;
  /** Where the other side is, IANA; null when it is not known. */
  clientZone: string | null;
  /** ISO instant. */
  now: string;
  analyze(text: string, options: AnalyzeOptions): Analysis;
}

/** Clocks of Gmail and of this machine differ by less, and a mail arrives sooner. */
const SAME_MAIL_MS = 3 * MINUTE;
/** What older mails say is history: only that they were written counts. */
export const READ_MS = 90 * DAY;

/**
 * What an open thread adds to the timeline of its deal: that it was seen, who wrote, and what the mails of the other side
 * say. Colleagues, mailing lists and support boxes add nothing. Each event's id comes from its mail, so what was seen
 * before gives the same events again.
 */
export function threadEvents(report: SeenThreadReport, about: ThreadAbout): TimelineEvent[] {
  const messages = report.messages.filter(({ at }) => epoch(at) <= epoch(about.now) + SAME_MAIL_MS);
  const own = messages.filter((one) => isMine(one, report, about));
  const theirs = messages.filter((one) => isTheirs(one, report, about));
  const said = theirs.flatMap((message) => eventsOfMessage(message, report, about));
  return report.whole ? [...said, threadSeen(own, report, about)] : said;
}

function eventsOfMessage(message: SeenMessage, report: SeenThreadReport, about: ThreadAbout): TimelineEvent[] {
  const { at, text, from } = message;
  const key = `mail:${report.account}:${message.id}`;
  const base = { dealId: about.deal.id, at };
  const reply: TimelineEvent = {
    ...base,
    id: `${key}:reply`,
    kind: 'reply-seen',
    thread: report.thread,
    person: from.address,
  };
  if (text === null || text === '' || epoch(about.now) - epoch(at) > READ_MS) return [reply];
  if (isFromList(text, report.subject)) return [];
  // Read before and found to say something: another reading of the same words must not say it twice.
  if ([...about.known].some((id) => id.startsWith(`${key}:`) && id !== reply.id)) return [];
  const offer = offerBefore(about.events, at, report.thread);
  const { analysis, zone } = readIn(text, at, offer, report, about);
  const received = { key, dealId: about.deal.id, thread: report.thread, person: from.address, at, text };
  const found = receivedEvents(received, analysis, { offer, events: about.events, zone, seenAt: about.now });
  // Folded, an absence note looks like a reply. Whichever is seen first, no reply is left of it.
  if (analysis.mail?.kind === 'ooo')
    return [...found, { ...base, id: `${key}:no-reply`, kind: 'undone', refersTo: reply.id }];
  return found;
}

/**
 * A mail's times are those of its writer's clock. A yes may also quote a time as the rep wrote it, by the rep's own: so
 * where the first reading finds no yes to the times offered, the other may.
 */
export function readIn(
  text: string,
  at: string,
  offer: Mail | null,
  { subject }: Pick<SeenThreadReport, 'subject'>,
  { zone, clientZone, analyze }: Pick<ThreadAbout, 'zone' | 'clientZone' | 'analyze'>,
): { analysis: Analysis; zone: string } {
  const read = (where: string) => ({
    zone: where,
    analysis: analyze(text, {
      direction: 'in',
      reference: { now: at, zone: where },
      context: { subject, ...(offer && { offered: offeredIn(offer, where) }) },
    }),
  });
  const first = read(clientZone ?? zone);
  if (!offer || first.zone === zone || first.analysis.mail?.answer?.kind === 'accept') return first;
  const other = read(zone);
  return other.analysis.mail?.answer?.kind === 'accept' ? other : first;
}

export const isFromList = (text: string, subject: string): boolean =>
  findZones(text, subject).some(({ kind }) => kind === 'list-footer');

type Sides = Pick<ThreadAbout, 'accounts' | 'events' | 'internalDomains'>;

/** Written by a person outside: by no colleague, no mailing list and no support box. */
export function isTheirs(message: SeenMessage, report: Pick<SeenThreadReport, 'thread'>, about: Sides): boolean {
  const { address } = message.from;
  if (isMine(message, report, about) || isBulkAddress(address)) return false;
  return !isColleague(address, about.accounts, about.internalDomains);
}

/** Written by the rep: from an own address, or from an alias at the moment at which a mail of the rep's went. */
function isMine({ from, at }: SeenMessage, report: Pick<SeenThreadReport, 'thread'>, { accounts, events }: Sides) {
  if (accounts.includes(from.address)) return true;
  return events.some((event) => isMail(event) && event.thread === report.thread && isSameMoment(event.at, at));
}

/**
 * Once for each day in the rep's zone, and again when a mail of the rep's turns up that was not recorded, or not at the time at
 * which it went: it was scheduled.
 */
function threadSeen(own: SeenMessage[], report: SeenThreadReport, { deal, events, zone, now }: ThreadAbout) {
  const mails = events.filter(isMail);
  const recordedAs = ({ at }: SeenMessage): Mail | undefined =>
    mails.find((mail) => (mail.thread ?? report.thread) === report.thread && isSameMoment(mail.at, at)) ??
    mails.find((mail) => mail.scheduled && mail.subject === report.subject && epoch(mail.at) <= epoch(at));
  const placed = own.flatMap((message) => recordedAs(message) ?? []).filter(({ thread }) => thread === null);
  const newest = own.reduce<SeenMessage | null>((last, one) => (last && last.at >= one.at ? last : one), null);
  const recorded = newest && recordedAs(newest);
  const unknown = newest && !(recorded && isSameMoment(recorded.at, newest.at)) ? newest : null;
  const day = dayOf(now, zone);
  const parts = ['thread', report.account, report.thread, day, ...(unknown ? [unknown.id] : [])];
  const event: TimelineEvent = {
    id: parts.join(':'),
    dealId: deal.id,
    at: now,
    kind: 'thread-seen',
    thread: report.thread,
    ...(unknown && { lastMine: unknown.at }),
    ...(placed.length > 0 && { mails: [...new Set(placed.map(({ id }) => id))] }),
  };
  return event;
}

const isMail = (event: TimelineEvent): event is Mail => event.kind === 'mail-sent';

const isSameMoment = (a: string, b: string): boolean => Math.abs(epoch(a) - epoch(b)) <= SAME_MAIL_MS;
