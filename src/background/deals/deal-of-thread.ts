import { externalRecipients } from '../../deals/belonging.ts';
import type { Deal, TimelineEvent } from '../../deals/types.ts';
import type { SeenThreadReport } from '../../messages.ts';
import { DAY } from '../../schedule/instants.ts';
import { dealById } from '../../store/deals.ts';
import { eventsOfDeal, mailsSince } from '../../store/events.ts';
import type { IsForgotten } from '../../store/forgotten.ts';
import type { Reading } from '../../store/schema.ts';
import { dealOf } from './belonging.ts';

/** More people than take part in one conversation are not looked up. */
const MOST_PEOPLE = 30;

/** Who takes part in a thread: first those who wrote, the newest before the others, then those it was only sent to. */
export function peopleOfThread({ messages }: Pick<SeenThreadReport, 'messages'>): string[] {
  const newest = messages.toReversed();
  return [...new Set([...newest.map(({ from }) => from.address), ...newest.flatMap(({ to }) => to)])];
}

/**
 * The deal a thread belongs to, with its events in no particular order: of several that its people belong to, one that
 * was recorded in this very thread. Nobody who is kept forgotten speaks for one. Reads the stores `deals`, `people` and `events`.
 */
export async function dealOfThread(
  tx: Reading,
  report: SeenThreadReport,
  { internalDomains, isForgotten }: { internalDomains: readonly string[]; isForgotten: IsForgotten },
): Promise<{ deal: Deal; events: TimelineEvent[] } | null> {
  const people = externalRecipients(
    peopleOfThread(report).map((address) => ({ address })),
    report.account,
    internalDomains,
  ).filter(({ address }) => !isForgotten(address));
  const found = new Map<string, Deal>();
  for (const person of people.slice(0, MOST_PEOPLE)) {
    const deal = await dealOf(tx, report.account, [person]);
    if (deal) found.set(deal.id, deal);
  }
  let first: { deal: Deal; events: TimelineEvent[] } | null = null;
  for (const deal of found.values()) {
    const candidate = { deal, events: await eventsOfDeal(tx, deal.id) };
    if (candidate.events.some((event) => 'thread' in event && event.thread === report.thread)) return candidate;
    first ??= candidate;
  }
  return first;
}

/** Older conversations are not looked through for a mail to somebody new. */
const KNOWN_DAYS = 90;

/**
 * The deal that a conversation was noted in with these people in it: of a mail to an agency alone, which was written to with
 * the client before. Reads the stores `deals` and `events`.
 * @param thread null for a new mail
 * @param at ISO instant of the mail
 * @param people addresses of the other side
 */
export async function dealOfKnownThread(
  tx: Reading,
  { account, thread, at }: { account: string; thread: string | null; at: string },
  people: string[],
): Promise<Deal | undefined> {
  if (thread === null) return undefined;
  const since = new Date(Date.parse(at) - KNOWN_DAYS * DAY).toISOString();
  const found = (await mailsSince(tx, since)).findLast(
    (mail) => mail.thread === thread && people.every((one) => mail.people.includes(one)),
  );
  const deal = found && (await dealById(tx, found.dealId));
  return deal?.account === account && deal.notADealSince === undefined ? deal : undefined;
}
