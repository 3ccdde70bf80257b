import { peopleInThread } from '../../deals/thread-with.ts';
import { UserError } from '../../errors.ts';
import type { ToWrite } from '../../messages/follow-up.ts';
import { firstNames } from '../../playbook/first-name.ts';
import { dealMail } from '../../playbook/meeting-mails.ts';
import { rewritesFor } from '../../playbook/rewrites.ts';
import { timesWithoutNote } from '../../schedule/availability.ts';
import { draftUrl } from '../../schedule/prefill-draft.ts';
import { freeSlots } from '../../schedule/slots.ts';
import { dealById } from '../../store/deals.ts';
import { eventsAround } from '../../store/derive-summaries.ts';
import { personByAddress } from '../../store/people.ts';
import { load } from '../../store/save.ts';
import type { Database, Reading } from '../../store/schema.ts';
import { nextMeeting } from '../calendar/next-meeting.ts';
import { askOf, COMPOSE_STORES, readStored, type Stored, slotsFor } from '../compose/compose-stored.ts';
import { zoneOf } from '../rep-zone.ts';
import type { Handler, World } from '../world.ts';
import { openWriting, type Writing } from './open-writing.ts';

/** The rep wants to write in a deal: opens the thread, where the wording of what is next to ask waits, or a new mail. */
export const writeToDeal: Handler<'write-to-deal'> = async (wanted, world) => {
  const db = await world.connection.checked();
  await openWriting(await load(db, COMPOSE_STORES, (tx) => writingFor(db, tx, wanted, world)), world);
  return null;
};

async function writingFor(db: Database, tx: Reading, wanted: ToWrite, world: World): Promise<Writing> {
  const deal = await dealById(tx, wanted.deal);
  if (!deal) throw new UserError('That is no longer there. Open Bookend again.');
  const { account, name: title } = deal;
  const { thread } = wanted;
  const there = thread === null ? [] : peopleInThread(await eventsAround(tx, deal.id), thread, account);
  const to = there.length > 0 ? there : wanted.to;
  const recipients = await Promise.all(
    to.map(async (address) => ({ address, name: (await personByAddress(tx, account, address))?.name ?? '' })),
  );
  const query = { account, recipients, thread };
  const text = textFor(await readStored(db, tx, query, world.now()), query, wanted.owes, world);
  return { title, account, to, text, thread, newMail: draftUrl({ account, to, subject: '', body: text }).url };
}

/** Empty where nothing is left to ask for, or they meet anyway. */
function textFor(
  stored: Stored,
  query: Parameters<typeof askOf>[1],
  owes: boolean,
  world: Pick<World, 'now' | 'systemZone'>,
): string {
  const now = world.now();
  const { settings, playbook, calendar, accounts } = stored;
  const zone = zoneOf(settings, world);
  const { next, commitment, minutes } = askOf(stored, query, zone, now);
  const addresses = query.recipients.map(({ address }) => address);
  const own = { accounts, internalDomains: settings.internalDomains };
  if (!next || nextMeeting(calendar.meetings, addresses, own, now)) return '';
  const { options, client } = slotsFor(stored, query, { zone, minutes, now });
  const slots = timesWithoutNote(freeSlots(options), calendar.readAt, now);
  const clientZone = client && client.sure !== 'guess' ? client.zone : null;
  const [closing] = rewritesFor(commitment, playbook, slots, zone, { clientZone });
  if (!closing) return '';
  const names = firstNames(query.recipients.map(({ name }) => name));
  return dealMail(closing.text, { language: playbook.language, names, owes });
}
