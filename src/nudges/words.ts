import { dealKey, dealName } from '../deals/belonging.ts';
import { isolated } from '../deals/isolated.ts';
import type { Deal, Person } from '../deals/types.ts';
import { firstName } from '../playbook/first-name.ts';
import { dayText, zoneName } from '../schedule/format.ts';
import { epoch, instantOf } from '../schedule/instants.ts';
import type { Guest } from '../schedule/meeting.ts';
import { clockAt, dayOf } from '../schedule/wall.ts';
import { isSilenceKnown } from './booked.ts';
import type { Candidate } from './candidates.ts';
import { expected, parties } from './guests.ts';
import type { View } from './view.ts';

/** The deal that somebody of the other side belongs to: as the rep filed the person, else by company. */
export function dealOf(guests: Guest[], account: string, deals: Deal[], people: Person[]): Deal | null {
  const ownFirst = <T extends { account: string }>(all: T[]): T | undefined =>
    all.find((one) => one.account === account) ?? all[0];
  for (const { email } of guests) {
    const person = ownFirst(people.filter(({ address }) => address === email));
    const filed = person && deals.find(({ id }) => id === person.dealId);
    if (filed) return filed;
  }
  for (const party of parties(guests)) {
    const deal = ownFirst(deals.filter(({ key }) => key === party));
    if (deal) return deal;
  }
  return null;
}

/** Whom a meeting is with, when no deal says it. */
export function companyOf(guests: Guest[]): string {
  const [first] = guests;
  const key = first && dealKey(first.email);
  return key ? dealName(key, first.name) : (first?.email ?? '');
}

/** Why the nudge is shown. Every time has its zone, and what is said of the calendar is what was read. */
export function whyOf({ kind, seen, after, danger }: Candidate, view: View): string {
  const { input } = view;
  const place = zoneName(input.zone);
  const when = `${momentOf(seen.start, view)} ${place}`;
  const who = namesOf(danger?.guests ?? expected(seen.outside));
  const booked = after === 'nothing' ? 'Nothing is booked after it.' : lastRead(view);
  const one = danger !== null && danger.guests.length === 1;
  switch (kind) {
    case 'before-end':
      return `With ${who}, until ${clockAt(seen.end, input.zone)} ${place}. ${booked}`;
    case 'after-end':
    case 'check-calendar':
      return `With ${who}, ${momentOf(seen.start, view)} to ${clockAt(seen.end, input.zone)} ${place}. ${booked}`;
    case 'declined':
      return `${who} declined ${when}. ${isSilenceKnown(seen, view) ? 'Nothing else with them is in the calendar.' : lastRead(view)}`;
    case 'tentative':
      return `${who} answered maybe for ${when}. Nobody said yes.`;
    case 'unanswered':
      return `${who} ${one ? 'has' : 'have'} not answered for ${when}.`;
    case 'agenda':
      return `With ${who}, ${when}. The invitation says nothing of what it is for.`;
  }
}

function lastRead(view: View): string {
  const { readAt } = view.input.calendar;
  if (readAt === null) return 'Calendar was never read.';
  const when = `${momentOf(epoch(readAt), view)} ${zoneName(view.input.zone)}`;
  return `What was booked after ${when} is not known.`;
}

function namesOf(guests: Guest[]): string {
  const names = guests.map(({ name, email }) => isolated(firstName(name ?? '') ?? (name || email)));
  const [first = '', second = ''] = names;
  if (names.length <= 2) return names.join(' and ');
  return `${first}, ${second} and ${names.length - 2} more`;
}

/** `11:00` today, `Thu 26 Nov, 11:00` on another day. */
function momentOf(ms: number, { input }: View): string {
  const day = dayOf(instantOf(ms), input.zone);
  const today = dayOf(input.now, input.zone);
  const clock = clockAt(ms, input.zone);
  return day === today ? clock : `${dayText(day, today)}, ${clock}`;
}
