import { externalRecipients } from '../../deals/belonging.ts';
import type { Inbound } from '../../deals/inbound.ts';
import type { Banner, EventBanner, ReplyBanner } from '../../messages/banner.ts';
import type { ComposeQuery } from '../../messages.ts';
import { openingLines } from '../../playbook/agenda.ts';
import { brushOffs } from '../../playbook/brush-offs.ts';
import { firstNames } from '../../playbook/first-name.ts';
import { renderReply, replyLanguage, replyTo } from '../../playbook/replies.ts';
import type { CommitmentId } from '../../playbook/types.ts';
import { availabilityNote } from '../../schedule/availability.ts';
import { slotList } from '../../schedule/format.ts';
import { DAY, epoch, instantOf } from '../../schedule/instants.ts';
import { eventUrl } from '../../schedule/prefill-event.ts';
import { freeSlots } from '../../schedule/slots.ts';
import { slotLabelsIn } from '../../schedule/slots-in.ts';
import type { Interval } from '../../schedule/types.ts';
import { type Stored, slotsFor } from '../compose/compose-stored.ts';
import type { World } from '../world.ts';

interface About {
  stored: Stored;
  query: ComposeQuery;
  /** Of the rep, IANA. */
  zone: string;
  /** Of the other side, where it is known well enough to be written. */
  clientZone: string | null;
  /** What the offer that was accepted asked for; null when that is not known. */
  commitment: CommitmentId | null;
  /** Of the mail, a code. */
  language: string;
  subject: string;
  world: Pick<World, 'now'>;
}

/** Two times are a choice, and no list to work through. */
const TIMES = 2;

export function bannerWords(inbound: Inbound, about: About): Banner {
  return inbound.is === 'accepted' ? eventBanner(inbound.slot, about) : replyBanner(inbound.kind, about);
}

function replyBanner(kind: Extract<Inbound, { is: 'brush-off' }>['kind'], about: About): ReplyBanner {
  const { stored, query, zone, clientZone, world } = about;
  const now = world.now();
  const { title, why } = brushOffs[kind];
  const language = replyLanguage(about.language);
  const { words, minutes } = replyTo(kind, stored.playbook);
  const { options } = slotsFor(stored, query, { zone, minutes, now });
  const preferences = { ...options.preferences, slotCount: TIMES, minimumDays: TIMES };
  const slots = freeSlots({ ...options, preferences });
  // Who wrote is the first of them: an answer is to that person, whoever else gets it.
  const names = firstNames(query.recipients.slice(0, 1).map(({ name }) => name));
  return {
    is: 'reply',
    title,
    why,
    segments: renderReply(words[language], language, { slots, zone, clientZone, names, minutes }),
    slots,
    slotTexts: slotLabelsIn(language, slots, zone, clientZone),
    note: availabilityNote(slots, stored.calendar.readAt, now),
    until: slots.map(({ start }) => start).sort()[0] ?? instantOf(epoch(now) + DAY),
  };
}

function eventBanner(slot: Interval, about: About): EventBanner {
  const { stored, query, zone, clientZone, commitment, language, subject } = about;
  const { url, leftOut } = eventUrl({
    account: query.account,
    title: stored.deal?.name ?? subject,
    time: slot,
    zone,
    guests: externalRecipients(query.recipients, query.account, stored.settings.internalDomains).map(({ address }) => ({
      email: address,
    })),
    agenda: openingLines(commitment, stored.playbook, language).text,
    meet: true,
  });
  const missing = leftOut.length > 0 ? ' Not all guests fit in: add the others there.' : '';
  return {
    is: 'event',
    title: `This may be a yes to ${slotList([slot], zone, clientZone)}`,
    why: `The event opens filled in for that time, and nothing goes out until you save it.${missing}`,
    url,
    until: slot.start,
  };
}
