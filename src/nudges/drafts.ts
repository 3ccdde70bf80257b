import { mailLanguage } from '../engine/languages/detect.ts';
import { openingLines } from '../playbook/agenda.ts';
import { firstNames } from '../playbook/first-name.ts';
import { meetingMail, spokenLine } from '../playbook/meeting-mails.ts';
import type { KnownMeeting } from '../schedule/meeting.ts';
import { draftUrl } from '../schedule/prefill-draft.ts';
import { eventUrl } from '../schedule/prefill-event.ts';
import { encoded } from '../schedule/prefill-text.ts';
import { slotLabelsIn, slotListIn } from '../schedule/slots-in.ts';
import type { Candidate } from './candidates.ts';
import { expected } from './guests.ts';
import type { MailToWrite, MeetingAbout, NudgeAction, NudgeInput } from './types.ts';
import type { View } from './view.ts';

export interface Links {
  /** What the actions of a nudge open. */
  links: Partial<Record<NudgeAction, string>>;
  /** How many guests there was no room for in any of them. */
  leftOut: number;
  /** Null where nobody is to be written to, or from no account that is known. */
  mail: MailToWrite | null;
}

/**
 * What the actions of a nudge open: each in the account that has the meeting, and short enough to be opened. What is
 * written with the other side is in their language, as far as that is known, with their clock first.
 */
export function linksOf({ seen, danger }: Pick<Candidate, 'seen' | 'danger'>, { input }: View): Links {
  const { meeting, outside } = seen;
  const { zone } = input;
  const { language, clientZone, slots } = aboutOf(meeting, input);
  const account = meeting.account || (input.accounts[0] ?? '');
  const to = (danger?.guests ?? expected(outside)).filter(({ email }) => email !== '');
  const addresses = to.map(({ email }) => email);
  const text = meetingMail(danger?.kind ?? 'after', input.playbook ?? {}, {
    language,
    names: firstNames(to.map(({ name }) => name ?? '')),
    planned: slotListIn(language, [meeting], zone, clientZone),
    times: slotListIn(language, slots, zone, clientZone),
  });
  const draft = draftUrl({ account, to: addresses, subject: meeting.title, body: text });
  const slotTexts = slotLabelsIn(language, slots, zone, clientZone);
  const words = { text: text.trim(), slots, slotTexts };
  const mail = account === '' || addresses.length === 0 ? null : { account, to: addresses, ...words };
  const page = (path: string): string =>
    `https://calendar.google.com/calendar/r${path}${account === '' ? '' : `?authuser=${encoded(account)}`}`;
  if (danger) {
    const { url, leftOut } = draft;
    return { links: { 'offer-times': url, draft: url }, leftOut: leftOut.length, mail };
  }
  const book = eventUrl({
    account,
    title: meeting.title,
    guests: expected(outside).map(({ email, optional }) => ({ email, ...(optional && { optional }) })),
    zone,
    time: slots[0] ?? null,
    agenda: openingLines(null, input.playbook, language).text,
    meet: true,
  });
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
    mail,
  };
}

/** The line to say before a meeting ends, in the language that is spoken there as far as that is known. */
export function lineToSay({ seen: { meeting } }: Pick<Candidate, 'seen'>, { input }: View): string {
  const { language, clientZone, slots } = aboutOf(meeting, input);
  return spokenLine(language, slotListIn(language, slots, input.zone, clientZone));
}

/** What is known of the other side, or stands for it where nothing is. */
function aboutOf({ key, title }: KnownMeeting, { about }: NudgeInput): Required<MeetingAbout> {
  const { language = mailLanguage(title), clientZone = null, slots = [] } = about?.get(key) ?? {};
  return { language, clientZone, slots };
}
