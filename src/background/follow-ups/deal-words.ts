import { offerBefore } from '../../deals/answered.ts';
import { timelines } from '../../deals/timelines.ts';
import type { TimelineEvent } from '../../deals/types.ts';
import type { Brings } from '../../messages/follow-up.ts';
import type { ComposeQuery } from '../../messages.ts';
import { firstNames } from '../../playbook/first-name.ts';
import { dealMail, promiseMail } from '../../playbook/meeting-mails.ts';
import { asksToMove } from '../../playbook/moved-meeting.ts';
import { renderReply, replyLanguage, replyTo } from '../../playbook/replies.ts';
import { rewritesFor } from '../../playbook/rewrites.ts';
import { timesWithoutNote } from '../../schedule/availability.ts';
import { zoneToWrite } from '../../schedule/client-hours.ts';
import { lengthOf } from '../../schedule/length-of.ts';
import { freeSlots } from '../../schedule/slots.ts';
import { slotLabelsIn } from '../../schedule/slots-in.ts';
import type { Interval, Slot } from '../../schedule/types.ts';
import { askOf, bookedWith, movedTimes, type Stored, slotsFor } from '../compose/compose-stored.ts';
import { languageWith } from '../deals/language-with.ts';
import type { World } from '../world.ts';
import { zoneOf } from '../zones/rep-zone.ts';
import type { Words } from './open-writing.ts';

type BrushOff = Extract<TimelineEvent, { kind: 'brush-off' }>;

interface About {
  stored: Stored;
  /** Whom the mail is to, and where it is written. */
  query: ComposeQuery;
  /** Of the deal, in any order. */
  events: TimelineEvent[];
  /** What is answered; null for nothing. */
  answered: BrushOff | null;
}

type Where = Pick<World, 'now' | 'systemZone'>;

const withoutTimes = (text: string): Words => ({ text, slots: [], slotTexts: [] });
const NONE = withoutTimes('');

/** The newest brush-off in a deal. @param events in any order */
export function brushOffIn(events: TimelineEvent[]): BrushOff | null {
  // Without what was taken back.
  const told = [...timelines(events).values()].flatMap((timeline) => timeline.events);
  const all = told.filter((event) => event.kind === 'brush-off');
  return all.sort((a, b) => (a.at < b.at ? 1 : -1))[0] ?? null;
}

/** The words for a mail in a deal; empty where there are none to bring. */
export function wordsFor(brings: Brings, about: About, where: Where): Words {
  switch (brings) {
    case 'nothing':
      return NONE;
    case 'their-promise':
      return withoutTimes(
        promiseMail(about.stored.playbook, { language: languageWith(about.events), names: namesOf(about.query) }),
      );
    case 'answer':
      return answerTo(about, where);
    case 'next-ask':
    case 'promised':
      return nextAsk(about, brings === 'promised', where);
  }
}

/** Where the open thread has its banner, that has the reply, and says how far its times can be trusted. */
function answerTo({ stored, query, events, answered }: About, where: Where): Words {
  if (!answered || (query.thread !== null && stored.settings.inboundCoach)) return NONE;
  const language = replyLanguage(languageWith(events));
  const isMove = asksToMove(answered.sentence, language);
  const booked = bookedWith(stored, query, where.now());
  // What is booked needs no answer, unless that is what they want to move.
  if (booked && !isMove) return NONE;
  const reply = replyTo(isMove ? 'their-move' : answered.brushOff, stored.playbook);
  const thread = query.thread ?? answered.thread ?? '';
  const moved = isMove ? movedTimes(booked, offerBefore(events, answered.at, thread)) : [];
  const minutes = lengthOf(moved[0], reply.minutes);
  // The greeting names them, so the reply does not.
  const times = timesFor(stored, query, { minutes, moved }, where);
  const segments = renderReply(reply.words[language], language, { ...times, names: [], minutes });
  const closing = segments.map(({ text }) => text).join('');
  const text = dealMail(closing, { language, names: namesOf(query), owes: false });
  return { text, slots: times.slots, slotTexts: slotLabelsIn(language, times.slots, times.zone, times.clientZone) };
}

/** Empty where nothing is left to ask for, or they meet anyway. */
function nextAsk({ stored, query }: About, owes: boolean, where: Where): Words {
  const { settings, playbook } = stored;
  const { next, commitment, minutes } = askOf(stored, query, zoneOf(settings, where), where.now());
  if (!next || meets(stored, query, where)) return NONE;
  const { slots, zone, clientZone } = timesFor(stored, query, { minutes }, where);
  const [closing] = rewritesFor(commitment, playbook, slots, zone, { clientZone });
  if (!closing) return NONE;
  const text = dealMail(closing.text, { language: playbook.language, names: namesOf(query), owes });
  return { text, slots: closing.slots, slotTexts: slotLabelsIn('en', closing.slots, zone, clientZone) };
}

const namesOf = ({ recipients }: ComposeQuery): string[] => firstNames(recipients.map(({ name }) => name));

const meets = (stored: Stored, query: ComposeQuery, { now }: Where): boolean =>
  bookedWith(stored, query, now()) !== undefined;

function timesFor(
  stored: Stored,
  query: ComposeQuery,
  meeting: { minutes: number; moved?: Interval[] },
  where: Where,
): { slots: Slot[]; zone: string; clientZone: string | null } {
  const now = where.now();
  const zone = zoneOf(stored.settings, where);
  const { options, client } = slotsFor(stored, query, { ...meeting, zone, now });
  const slots = timesWithoutNote(freeSlots(options), stored.calendar.readAt, now);
  return { slots, zone, clientZone: zoneToWrite(client) };
}
