import { isColleague } from '../../deals/belonging.ts';
import { timelines } from '../../deals/timelines.ts';
import type { SeenThreadReport } from '../../messages.ts';
import { zoneToWrite } from '../../schedule/client-hours.ts';
import { allCalendars } from '../../store/calendars.ts';
import { dealById } from '../../store/deals.ts';
import { appendEvent } from '../../store/events.ts';
import { forgottenIn, type IsForgotten } from '../../store/forgotten.ts';
import { besidesForgotten, namesMet } from '../../store/person/besides.ts';
import { load, save } from '../../store/save.ts';
import type { Reading, StoreName } from '../../store/schema.ts';
import { getSettings } from '../../store/settings.ts';
import { analyzeMail } from '../analyze-mail.ts';
import { knownCalendar } from '../calendar/known-calendar.ts';
import { ownAccounts } from '../calendar/own-accounts.ts';
import { notePeople } from '../people/note-people.ts';
import type { Handler, World } from '../world.ts';
import { clientOf } from '../zones/client-place.ts';
import { zoneOf } from '../zones/rep-zone.ts';
import { dealOfThread, peopleOfThread } from './deal-of-thread.ts';
import { type ThreadAbout, threadEvents } from './thread-events.ts';

const STORES: StoreName[] = ['deals', 'people', 'events', 'calendars', 'meetings', 'settings'];

/**
 * Notes what an open thread shows of a deal that is known: that it was seen, who wrote, brush-offs, times accepted,
 * promises, absences. Nothing of a thread with strangers, among colleagues or under an account the rep switched off, and
 * nothing of people who are kept forgotten. The text of a mail is read and let go of; what stays is the sentence that is evidence, if the rep keeps any.
 */
export const recordThread: Handler<'thread-seen'> = async (report, world) => {
  const db = await world.connection.checked();
  const about = await load(db, STORES, (tx) => readAbout(tx, report, world));
  if (!about) return { recorded: 0 };
  const { known, deal, accounts, internalDomains } = about;
  const found = threadEvents(report, about).filter(({ id }) => !known.has(id));
  const met = namesMet(report.messages.map(({ from }) => from));
  const fresh = besidesForgotten(found, about.isForgotten, { before: about.events, met });
  if (fresh.length === 0) return { recorded: 0 };
  const heard = new Set(fresh.flatMap((event) => ('person' in event && event.person ? [event.person] : [])));
  const writers = report.messages
    .map(({ from }) => from)
    .filter(({ address }) => heard.has(address) && !isColleague(address, accounts, internalDomains));
  const isKept = await save(db, ['deals', 'events', 'people'], async (tx) => {
    // What was deleted while the mails were read, or said to be no deal, is not begun again.
    const still = await dealById(tx, deal.id);
    if (!still || still.notADealSince !== undefined) return false;
    await notePeople(tx, still, writers);
    for (const event of fresh) await appendEvent(tx, event);
    return true;
  });
  return { recorded: isKept ? fresh.length : 0 };
};

async function readAbout(
  tx: Reading,
  report: SeenThreadReport,
  world: World,
): Promise<(ThreadAbout & { isForgotten: IsForgotten }) | null> {
  const settings = await getSettings(tx);
  if (settings.accountsOff.includes(report.account)) return null;
  const isForgotten = await forgottenIn(tx);
  const found = await dealOfThread(tx, report, { internalDomains: settings.internalDomains, isForgotten });
  if (!found) return null;
  const { deal, events } = found;
  const now = world.now();
  const accounts = ownAccounts(report.account, await allCalendars(tx));
  const { internalDomains } = settings;
  // Whose clock counts only matters where there is something to read.
  const isRead = report.messages.some(({ text }) => text !== null);
  const meetings = isRead ? (await knownCalendar(tx, now)).meetings : [];
  const client = clientOf(deal, meetings, peopleOfThread(report), { accounts, internalDomains }, now);
  return {
    deal,
    known: new Set(events.map(({ id }) => id)),
    events: [...timelines(events).values()].flatMap((timeline) => timeline.events),
    accounts,
    internalDomains,
    zone: zoneOf(settings, world),
    clientZone: zoneToWrite(client),
    now,
    isForgotten,
    analyze: analyzeMail,
  };
}
