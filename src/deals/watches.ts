import { dayAfter } from '../schedule/days.ts';
import { instantOf } from '../schedule/instants.ts';
import { acceptedAt } from './deal-step.ts';
import { compareInstants } from './event-order.ts';
import { afterEnd, type Bare, endangered, notHeld } from './meeting-watches.ts';
import { type Derived, oneContactSince } from './risks.ts';
import type { Risk, Watch } from './state-types.ts';
import type { View } from './view.ts';
import { workdayAfter } from './workdays.ts';

/** With no contact for so many working days and nothing agreed, a deal is going dark. */
const DARK_WORKDAYS = 10;

/**
 * What is to be watched in an open deal. One whose `dueAt` is still to come is not to be shown yet, and may be gone by then.
 * What a nudge about a meeting says as well has the nudge's id, so that the ledger shows it once.
 * @param risks of the same deal
 * @returns by when they are due
 */
export function watchesOf(dealId: string, deal: Derived, risks: Risk[], view: View): Watch[] {
  const found: (Bare | null)[] = [
    ...endangered(deal),
    accepted(deal, view),
    afterEnd(deal, view),
    notHeld(deal, view),
    brushedOff(deal, view),
    ...promised(deal, view),
    noAnswer(deal, view),
    oneContact(dealId, deal, view),
    goingDark(dealId, deal, risks, view),
  ];
  return found
    .flatMap((watch) => (watch ? [{ ...watch, dealId }] : []))
    .sort((a, b) => compareInstants(a.dueAt, b.dueAt) || (a.id < b.id ? -1 : 1));
}

function accepted({ facts, step }: Derived, view: View): Bare | null {
  const found = acceptedAt(facts.accepted, view);
  if (!found) return step?.kind === 'accepted' && step.ahead ? acceptedAny(facts) : null;
  const reason = `They accepted ${view.inWords(view.day(found.start))}, and it is not booked yet.`;
  return { id: `accepted ${found.id}`, kind: 'accepted', dueAt: found.at, reason, action: 'book', about: found.id };
}

/** An acceptance whose words leave open which of the times it is. */
function acceptedAny({ mailStep }: Derived['facts']): Bare | null {
  if (mailStep?.acceptedAt === undefined) return null;
  const { eventId, acceptedAt: dueAt } = mailStep;
  const reason = 'They accepted a time you offered, and none is booked yet.';
  return { id: `accepted ${eventId} ${dueAt}`, kind: 'accepted', dueAt, reason, action: 'book', about: eventId };
}

function brushedOff({ facts, step }: Derived, view: View): Bare | null {
  if (!facts.brushOff || facts.brushOff.booked || step?.kind === 'meeting') return null;
  const { id, at } = facts.brushOff;
  const reason = `They put you off on ${view.inWords(view.day(at))}, with no next step.`;
  return { id: `brush-off ${id}`, kind: 'brush-off', dueAt: at, reason, action: 'reply', about: id };
}

/** The rep's own are due as their day begins, theirs on the working day after it. */
function promised({ promises }: Derived, view: View): Bare[] {
  return promises.flatMap(({ id, side, due, what, state }): Bare[] => {
    if (due === null || state === 'kept' || state === 'broken') return [];
    const mine = side === 'mine';
    const dueAt = instantOf(view.startOf(mine ? due : workdayAfter(due, 1, view)));
    const quoted = what === '' ? '' : ` “${what}”`;
    const reason = mine
      ? `You promised${quoted} for ${due === view.today ? 'today' : view.inWords(due)}.`
      : `They promised${quoted} for ${view.inWords(due)}, and it is not noted as done.`;
    const kind = mine ? 'promise-mine' : 'promise-theirs';
    const action = mine ? 'keep-promise' : 'ask-for-promise';
    return [{ id: `${kind} ${id} ${due}`, kind, dueAt, reason, action, about: id }];
  });
}

/** A missing answer is claimed only when the thread was seen since; otherwise the rep is asked to look. */
function noAnswer({ silence }: Derived, view: View): Bare | null {
  if (!silence) return null;
  const { mail, since, dueAt, confirmed } = silence;
  const id = since === mail.at ? `no-answer ${mail.id}` : `no-answer ${mail.id} ${since}`;
  const day = view.inWords(view.day(since));
  const days = `${view.answerDays} working ${view.answerDays === 1 ? 'day' : 'days'}`;
  return {
    id,
    kind: 'no-answer',
    dueAt,
    reason: confirmed
      ? `No answer to your mail of ${day} after ${days}.`
      : `No answer seen since ${day}: open the thread to be sure.`,
    action: confirmed ? 'follow-up' : 'open-thread',
    about: mail.id,
  };
}

function oneContact(dealId: string, deal: Derived, view: View): Bare | null {
  const since = oneContactSince(deal);
  if (!since?.at) return null;
  const reason = `One person alone has carried it since ${view.inWords(view.day(since.at))}.`;
  return {
    id: `one-contact ${dealId}`,
    kind: 'one-contact',
    dueAt: since.at,
    reason,
    action: 'add-person',
    about: dealId,
  };
}

/** Says every reason there is, and none is weighed against another. Not before an answer is to be expected. */
function goingDark(dealId: string, { step, lastContact, silence }: Derived, risks: Risk[], view: View): Bare | null {
  const last = [lastContact.mine, lastContact.theirs]
    .filter((at) => at !== null)
    .sort(compareInstants)
    .at(-1);
  if (last === undefined || step?.ahead) return null;
  const quiet = instantOf(view.startOf(dayAfter(workdayAfter(view.day(last), DARK_WORKDAYS, view), 1)));
  const dueAt = silence && compareInstants(silence.dueAt, quiet) > 0 ? silence.dueAt : quiet;
  const reasons = risks.map(({ reason }) => reason).join(' ');
  return {
    id: `going-dark ${dealId} ${last}`,
    kind: 'going-dark',
    dueAt,
    reason: reasons,
    action: 'ask-or-close',
    about: dealId,
  };
}
