import { slotListIn } from '../schedule/slots-in.ts';
import type { Slot } from '../schedule/types.ts';
import { defaultReply, noTimesIn } from './default-replies.ts';
import { REPLY_KINDS } from './moves.ts';
import { render } from './render.ts';
import {
  type Playbook,
  type PlaybookReply,
  REPLY_LANGUAGES,
  type ReplyKind,
  type ReplyLanguage,
  type Segment,
  type WholeReply,
} from './types.ts';

/** What the languages of replies are called. */
export const LANGUAGE_NAMES: Readonly<Record<ReplyLanguage, string>> = {
  en: 'English',
  de: 'German',
  es: 'Spanish',
  fr: 'French',
  pt: 'Portuguese',
};

/** What a playbook answers to a kind of brush-off, or says of a move: Bookend's words where it has none of its own. */
export function replyTo(kind: ReplyKind, { replies = [] }: Pick<Playbook, 'replies'>): WholeReply {
  const standard = defaultReply(kind);
  const own = replies.find(({ to }) => to === kind);
  return own ? { ...own, words: { ...standard.words, ...own.words } } : standard;
}

/** The language that a mail is answered in. @param language of the mail, a code */
export const replyLanguage = (language: string): ReplyLanguage =>
  REPLY_LANGUAGES.find((one) => one === language) ?? REPLY_LANGUAGES[0];

interface ReplyOptions {
  slots: Slot[];
  /** Of the rep, IANA. */
  zone: string;
  /** Of the other side; null where it is not known well enough to be written. */
  clientZone: string | null;
  /** First names of whom it answers; empty when not known. */
  names: string[];
  minutes: number;
}

/** A template of a reply becomes words, with its times as its language writes them. */
export function renderReply(template: string, language: ReplyLanguage, options: ReplyOptions): Segment[] {
  const { zone, clientZone } = options;
  const list = (some: Slot[]): string => slotListIn(language, some, zone, clientZone);
  return render(template, { ...options, times: { none: noTimesIn(language), list } }).segments;
}

/** The playbook with all replies in it, those Bookend comes with too, so that a file of it shows what can be changed. */
export const withReplies = (playbook: Playbook): Playbook => ({
  ...playbook,
  replies: REPLY_KINDS.map((kind) => replyTo(kind, playbook)),
});

/** The playbook with none that says the same as Bookend's, so that Bookend's may get better. */
export function withOwnReplies({ replies = [], ...playbook }: Playbook): Playbook {
  const own = replies.flatMap((reply) => ownReply(reply) ?? []);
  return own.length === 0 ? playbook : { ...playbook, replies: own };
}

/** What of a reply is not Bookend's; null where it says the same. */
export function ownReply({ to, minutes, words }: PlaybookReply): PlaybookReply | null {
  const standard = defaultReply(to);
  const own = REPLY_LANGUAGES.flatMap((language) => {
    const said = words[language];
    return said === undefined || said === standard.words[language] ? [] : [[language, said]];
  });
  return own.length === 0 && minutes === standard.minutes ? null : { to, minutes, words: Object.fromEntries(own) };
}
