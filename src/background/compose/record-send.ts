import { dealKey, dealName, externalRecipients } from '../../deals/belonging.ts';
import type { Deal, TimelineEvent } from '../../deals/types.ts';
import type { SentMail } from '../../messages.ts';
import { putDeal } from '../../store/deals.ts';
import { appendEvent, eventById } from '../../store/events.ts';
import { forgottenIn } from '../../store/forgotten.ts';
import { besidesForgotten, namesMet } from '../../store/person/besides.ts';
import { save } from '../../store/save.ts';
import { getSettings } from '../../store/settings.ts';
import { dealOf, notDealOf } from '../deals/belonging.ts';
import { dealOfKnownThread } from '../deals/deal-of-thread.ts';
import { notePeople } from '../people/note-people.ts';
import type { Handler, World } from '../world.ts';

/**
 * Records a mail that was sent, with the next step it closed with. A new deal begins with the first mail that has a next
 * step in it; before that, mail to strangers leaves no record, and neither does mail to colleagues, to people who are kept
 * forgotten or from an account the rep switched off. Reported twice it is recorded once.
 */
export const recordSend: Handler<'mail-sent'> = async (mail, world) => {
  const db = await world.connection.checked();
  return save(db, ['deals', 'people', 'events', 'settings'], async (tx) => {
    const known = await eventById(tx, mail.id);
    if (known) return { dealId: known.kind === 'mail-sent' ? known.dealId : null };
    const settings = await getSettings(tx);
    const isForgotten = await forgottenIn(tx);
    const outside = externalRecipients(mail.recipients, mail.account, settings.internalDomains);
    const external = outside.filter(({ address }) => !isForgotten(address));
    if (external.length === 0 || settings.accountsOff.includes(mail.account)) return { dealId: null };
    const people = external.map(({ address }) => address);
    const own = await dealOf(tx, mail.account, external);
    if (!own && (await notDealOf(tx, mail.account, external.slice(0, 1)))) return { dealId: null };
    const existing = own ?? (await dealOfKnownThread(tx, mail, people));
    const deal = existing ?? newDeal(mail, external, world);
    if (!deal) return { dealId: null };
    if (!existing) await putDeal(tx, deal);
    await notePeople(tx, deal, external);
    const { recipients: _recipients, promises = [], ...sent } = mail;
    const events: TimelineEvent[] = [
      { ...sent, kind: 'mail-sent', dealId: deal.id, people },
      ...promised(mail, promises, deal, outside),
    ];
    for (const event of besidesForgotten(events, isForgotten, { met: namesMet(outside) })) await appendEvent(tx, event);
    return { dealId: deal.id };
  });
};

/** What their ids begin with: undo send takes them back with the mail. */
export const promisesOfMail = (mail: string): string => `promise:${mail}:`;

function promised(
  { id, at }: SentMail,
  promises: NonNullable<SentMail['promises']>,
  deal: Deal,
  [to, ...others]: SentMail['recipients'],
): TimelineEvent[] {
  const person = to && others.length === 0 ? to.address : null;
  return promises.map(({ what, due }, index) => ({
    id: `${promisesOfMail(id)}${index}`,
    kind: 'promise-made',
    dealId: deal.id,
    at,
    side: 'mine',
    what,
    due,
    sentence: what,
    person,
  }));
}

function newDeal(mail: SentMail, external: SentMail['recipients'], world: World): Deal | null {
  const [first] = external;
  const key = first && dealKey(first.address);
  if (!key || (mail.step === null && mail.offered.length === 0)) return null;
  return {
    id: world.newId(),
    account: mail.account,
    key: key.key,
    name: dealName(key, first.name),
    createdAt: mail.at,
  };
}
