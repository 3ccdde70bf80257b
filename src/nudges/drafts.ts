import { agendaFor } from '../playbook/agenda.ts';
import { firstName } from '../playbook/first-name.ts';
import { slotLabel, slotList } from '../schedule/format.ts';
import type { Guest } from '../schedule/meeting.ts';
import { draftUrl } from '../schedule/prefill-draft.ts';
import { eventUrl } from '../schedule/prefill-event.ts';
import { encoded } from '../schedule/prefill-text.ts';
import type { Candidate } from './candidates.ts';
import { expected } from './guests.ts';
import type { NudgeAction } from './types.ts';
import type { View } from './view.ts';

/** What the actions of a nudge open. */
export function linksOf(
  { seen, danger }: Pick<Candidate, 'seen' | 'danger'>,
  { input }: View,
): Partial<Record<NudgeAction, string>> {
  const { meeting, outside } = seen;
  const { slots = [], zone } = input;
  const account = meeting.account || (input.accounts[0] ?? '');
  const to = (danger?.guests ?? expected(outside)).filter(({ email }) => email !== '');
  const times = slots.length > 0 ? slotList(slots, zone) : '[day and time]';
  const mail = (lines: string): string =>
    draftUrl({
      account,
      to: to.map(({ email }) => email),
      subject: meeting.title,
      body: `${greeting(to)}\n\n${lines}\n`,
    }).url;
  const calendar = `https://calendar.google.com/calendar/r${account === '' ? '' : `?authuser=${encoded(account)}`}`;
  const planned = slotLabel(meeting, zone, 'named');
  const other = {
    declined: `${planned} does not suit you. Does ${times} work for you instead?`,
    tentative: `You answered maybe for ${planned}. Does ${times} suit you better?`,
    unanswered: `The invitation for ${planned} is with you. If that time is taken, does ${times} suit you instead?`,
  };
  if (danger) {
    const link = mail(other[danger.kind]);
    return { 'offer-times': link, draft: link };
  }
  return {
    book: eventUrl({
      account,
      title: meeting.title,
      guests: expected(outside).map(({ email, optional }) => ({ email, ...(optional && { optional }) })),
      zone,
      time: slots[0] ?? null,
      agenda: agendaFor(null, input.playbook),
      meet: true,
    }).url,
    draft: mail(
      `Thank you for your time. The step that helps you most now is [step], because [gain]. Does ${times} suit you for it?`,
    ),
    'add-agenda': meeting.link ?? calendar,
    'open-calendar': calendar,
  };
}

/** By name, when every name is one. */
function greeting(guests: Guest[]): string {
  const names = guests.flatMap(({ name }) => firstName(name ?? '') ?? []);
  if (names.length === 0 || names.length < guests.length || names.length > 3) return 'Hello,';
  const last = names.pop();
  return `Hello ${names.length > 0 ? `${names.join(', ')} and ` : ''}${last},`;
}
