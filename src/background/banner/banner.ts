import { offerBefore } from '../../deals/answered.ts';
import { type Inbound, inboundOf } from '../../deals/inbound.ts';
import { dealState } from '../../deals/state.ts';
import { timelines } from '../../deals/timelines.ts';
import type { TimelineEvent } from '../../deals/types.ts';
import { BANNER_PHRASE } from '../../messages/banner.ts';
import type { ComposeQuery, SeenThreadReport } from '../../messages.ts';
import type { OwnSide } from '../../nudges/guests.ts';
import type { SeenMessage } from '../../page/types.ts';
import { zoneToWrite } from '../../schedule/client-hours.ts';
import { epoch } from '../../schedule/instants.ts';
import { forgottenIn } from '../../store/forgotten.ts';
import { load } from '../../store/save.ts';
import type { Reading } from '../../store/schema.ts';
import { analyzeMail } from '../analyze-mail.ts';
import { nextMeeting } from '../calendar/next-meeting.ts';
import { COMPOSE_STORES, readStored, type Stored } from '../compose/compose-stored.ts';
import { notDealOf } from '../deals/belonging.ts';
import { isFromList, isTheirs, READ_MS, readIn } from '../deals/thread-events.ts';
import type { Handler, World } from '../world.ts';
import { zoneOfClient } from '../zones/client-place.ts';
import { zoneOf } from '../zones/rep-zone.ts';
import { bannerWords } from './words.ts';

/** A calendar that was read longer ago is read again, for the next thread: this one does not wait for it. */
const CALENDAR_HOLDS_MS = 5 * 60_000;

/**
 * What the banner of an open thread says, or null for silence: of a brush-off, of a meeting to be moved or of a time accepted,
 * where its newest mail is one from outside, in a conversation of a deal or one the rep wrote in. Silent once the rep answered,
 * once a meeting with these people is booked and not the one they move, in deals that are closed or were said to be none, about people kept forgotten, for accounts that are off, and
 * where the rep dismissed it. Keeps nothing.
 */
export const banner: Handler<'banner'> = async (report, world) => {
  const newest = report.whole ? report.messages.at(-1) : undefined;
  const text = newest?.text ?? '';
  if (!newest || text === '' || epoch(world.now()) - epoch(newest.at) > READ_MS) return null;
  if (isFromList(text, report.subject)) return null;
  const db = await world.connection.checked();
  world.readCalendarsSoon?.(CALENDAR_HOLDS_MS);
  const query = queryOf(report, newest);
  return load(db, COMPOSE_STORES, async (tx) => {
    const stored = await readStored(db, tx, query, world.now());
    const events = [...timelines(stored.timeline).values()].flatMap((timeline) => timeline.events);
    if (await isSilent(tx, report, newest, { stored, events, world })) return null;
    const zone = zoneOf(stored.settings, world);
    const client = zoneOfClient(stored.deal, stored.calendar.meetings, addressesOf(newest), ownSide(stored));
    const clientZone = zoneToWrite(client);
    const offer = offerBefore(events, newest.at, report.thread);
    const read = readIn(text, newest.at, offer, report, { zone, clientZone, analyze: analyzeMail });
    const inbound = inboundOf(read.analysis, { text, offer, events, zone: read.zone });
    if (!inbound || isOver(inbound, world)) return null;
    // What is booked is no open end, unless that is what they want to move.
    const booked = nextMeeting(stored.calendar.meetings, addressesOf(newest), ownSide(stored), world.now()) ?? null;
    if (booked && inbound.is !== 'move') return null;
    return bannerWords(inbound, {
      stored,
      query,
      zone,
      clientZone,
      offer,
      booked,
      language: read.analysis.language ?? 'en',
      subject: report.subject,
      world,
    });
  });
};

/** Who wrote comes first: the deal is theirs, before that of anybody it went to as well. */
const queryOf = ({ account, thread }: SeenThreadReport, { from, to }: SeenMessage): ComposeQuery => ({
  account,
  thread,
  recipients: [from, ...to.filter((address) => address !== from.address).map((address) => ({ address, name: '' }))],
});

const addressesOf = ({ from, to }: SeenMessage): string[] => [from.address, ...to];

const ownSide = ({ accounts, settings: { internalDomains } }: Stored): OwnSide => ({ accounts, internalDomains });

const isOver = (inbound: Inbound, { now }: World): boolean =>
  inbound.is === 'accepted' && epoch(inbound.slot.start) <= epoch(now());

/** All reasons to say nothing that the words of the mail have no part in. */
async function isSilent(
  tx: Reading,
  report: SeenThreadReport,
  newest: SeenMessage,
  { stored, events, world }: { stored: Stored; events: TimelineEvent[]; world: World },
): Promise<boolean> {
  const { settings, deal, timeline, dismissals, accounts } = stored;
  const { internalDomains } = settings;
  const now = world.now();
  if (!settings.inboundCoach || settings.accountsOff.includes(report.account)) return true;
  const sides = { accounts, events, internalDomains };
  if (!isTheirs(newest, report, sides)) return true;
  const isDismissed = ({ scope, thread, phrase }: Stored['dismissals'][number]): boolean =>
    scope === 'thread' && thread === report.thread && phrase === BANNER_PHRASE;
  if (dismissals.some(isDismissed) || (await forgottenIn(tx))(newest.from.address)) return true;
  if (
    events.some((one) => one.kind === 'mail-sent' && one.thread === report.thread && epoch(one.at) > epoch(newest.at))
  )
    return true;
  if (deal) return dealState(timeline, { deal, now, zone: zoneOf(settings, world) }).outcome !== 'open';
  if (await notDealOf(tx, report.account, [newest.from])) return true;
  // Folded messages have no more than a writer.
  return !(report.writers ?? []).some((address) => accounts.includes(address));
}
