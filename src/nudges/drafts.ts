import { mailLanguage } from '../engine/languages/detect.ts';
import { openingLines } from '../playbook/agenda.ts';
import { firstName } from '../playbook/first-name.ts';
import { slotLabel, slotList } from '../schedule/format.ts';
import type { Guest } from '../schedule/meeting.ts';
import { draftUrl } from '../schedule/prefill-draft.ts';
import { eventUrl } from '../schedule/prefill-event.ts';
import { encoded, type Prefilled } from '../schedule/prefill-text.ts';
import type { Candidate } from './candidates.ts';
import { expected } from './guests.ts';
import type { NudgeAction } from './types.ts';
import type { View } from './view.ts';

export interface Links {
  /** What the actions of a nudge open. */
  links: Partial<Record<NudgeAction, string>>;
  /** How many guests there was no room for in any of them. */
  leftOut: number;
}

/**
 * What the actions of a nudge open: each in the account that has the meeting, and short enough to be opened.
 * @param language what is written with them, a code; by the title of the meeting when absent
 */
export function linksOf(
  { seen, danger }: Pick<Candidate, 'seen' | 'danger'>,
  { input }: View,
  language?: string,
): Links {
  const { meeting, outside } = seen;
  const { slots = [], zone } = input;
  const account = meeting.account || (input.accounts[0] ?? '');
  const to = (danger?.guests ?? expected(outside)).filter(({ email }) => email !== '');
  const times = slots.length > 0 ? slotList(slots, zone) : '[day and time]';
  const mail = (lines: string): Prefilled =>
    draftUrl({
      account,
      to: to.map(({ email }) => email),
      subject: meeting.title,
      body: `${greeting(to)}\n\n${lines}\n`,
    });
  const page = (path: string): string =>
    `https://calendar.google.com/calendar/r${path}${account === '' ? '' : `?authuser=${encoded(account)}`}`;
  const planned = slotLabel(meeting, zone, 'named');
  const other = {
    declined: `${planned} does not suit you. Does ${times} work for you instead?`,
    tentative: `You answered maybe for ${planned}. Does ${times} suit you better?`,
    unanswered: `The invitation for ${planned} is with you. If that time is taken, does ${times} suit you instead?`,
  };
  if (danger) {
    const { url, leftOut } = mail(other[danger.kind]);
    return { links: { 'offer-times': url, draft: url }, leftOut: leftOut.length };
  }
  const book = eventUrl({
    account,
    title: meeting.title,
    guests: expected(outside).map(({ email, optional }) => ({ email, ...(optional && { optional }) })),
    zone,
    time: slots[0] ?? null,
    agenda: openingLines(null, input.playbook, language ?? mailLanguage(meeting.title)).text,
    meet: true,
  });
  const draft = mail(
    `Thank you for your time. The step that helps you most now is [step], because [gain]. Does ${times} suit you for it?`,
  );
  const event = /[?&]eid=([\w-]{1,1500})(?:&|$)/.exec(meeting.link ?? '')?.[1];
  return {
    links: {
      book: book.url,
      draft: draft.url,
      // The address that an event is known by opens it in whichever account is signed in first.
      'add-agenda': event === undefined ? (meeting.link ?? page('')) : page(`/eventedit/${event}`),
      'open-calendar': page(''),
    },
    leftOut: Math.max(book.leftOut.length, draft.leftOut.length),
  };
}

/** By name, when every name is one. */
function greeting(guests: Guest[]): string {
  const names = guests.flatMap(({ name }) => firstName(name ?? '') ?? []);
  if (names.length === 0 || names.length < guests.length || names.length > 3) return 'Hello,';
  const last = names.pop();
  return `Hello ${names.length > 0 ? `${names.join(', ')} and ` : ''}${last},`;
}
