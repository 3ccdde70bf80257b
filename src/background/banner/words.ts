import { externalRecipients } from '../../deals/belonging.ts';
import type { Inbound } from '../../deals/inbound.ts';
import type { TimelineEvent } from '../../deals/types.ts';
import type { Banner, EventBanner, ReplyBanner } from '../../messages/banner.ts';
import type { ComposeQuery } from '../../messages.ts';
import { openingLines } from '../../playbook/agenda.ts';
import { firstNames } from '../../playbook/first-name.ts';
import { isMove, replyAbouts } from '../../playbook/moves.ts';
import { renderReply, replyLanguage, replyTo } from '../../playbook/replies.ts';
import { availabilityNote } from '../../schedule/availability.ts';
import { slotList } from '../../schedule/format.ts';
import { DAY, epoch, instantOf } from '../../schedule/instants.ts';
import { lengthOf } from '../../schedule/length-of.ts';
import type { Meeting } from '../../schedule/meeting.ts';
import { eventUrl } from '../../schedule/prefill-event.ts';
import { freeSlots } from '../../schedule/slots.ts';
import { slotLabelsIn } from '../../schedule/slots-in.ts';
import type { Interval } from '../../schedule/types.ts';
import { movedTimes, type Stored, slotsFor } from '../compose/compose-stored.ts';
import type { World } from '../world.ts';

type OfferedMail = Extract<TimelineEvent, { kind: 'mail-sent' }>;

interface About {
  stored: Stored;
  query: ComposeQuery;
  /** Of the rep, IANA. */
  zone: string;
  /** Of the other side, where it is known well enough to be written. */
  clientZone: string | null;
  /** The mail whose times are answered; null for none. */
  offer: OfferedMail | null;
  /** The next meeting with them; null for none. */
  booked: Pick<Meeting, 'start' | 'end'> | null;
  /** Of the mail, a code. */
  language: string;
  subject: string;
  world: Pick<World, 'now'>;
}

/** Two times are a choice, and no list to work through. */
const TIMES = 2;

export function bannerWords(inbound: Inbound, about: About): Banner {
  if (inbound.is === 'accepted') return eventBanner(inbound.slot, about);
  return replyBanner(inbound.is === 'move' ? 'their-move' : inbound.kind, about);
}

function replyBanner(kind: keyof typeof replyAbouts, about: About): ReplyBanner {
  const { stored, query, zone, clientZone, world } = about;
  const now = world.now();
  const { title, why } = replyAbouts[kind];
  const language = replyLanguage(about.language);
  const { words, minutes: usual } = replyTo(kind, stored.playbook);
  const moved = isMove(kind) ? movedTimes(about.booked, about.offer) : [];
  const minutes = lengthOf(moved[0], usual);
  const { options } = slotsFor(stored, query, { zone, minutes, moved, now });
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
  const { stored, query, zone, clientZone, offer, language, subject } = about;
  const { url, leftOut } = eventUrl({
    account: query.account,
    title: stored.deal?.name ?? subject,
    time: slot,
    zone,
    guests: externalRecipients(query.recipients, query.account, stored.settings.internalDomains).map(({ address }) => ({
      email: address,
    })),
    agenda: openingLines(offer?.step?.commitment ?? null, stored.playbook, language).text,
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
