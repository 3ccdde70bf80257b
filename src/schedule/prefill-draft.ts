import {
  addressList,
  cutAtLine,
  encoded,
  MOST_CHARACTERS,
  mailAddress,
  oneLine,
  type Prefilled,
} from './prefill-text.ts';

/** A mail that the rep is about to write. A reply inside a thread cannot be opened by an address. */
export interface DraftToWrite {
  to: string[];
  cc?: string[];
  subject: string;
  /** Plain text. */
  body: string;
  /** The rep's address: opens the mailbox of this account. Empty for the one that is signed in first. */
  account: string;
}

const PAGE = 'https://mail.google.com/mail/?';
const ROOM = { addresses: 600, subject: 400 };

/**
 * A new mail in Gmail, filled in. Google documents none of it: `view=cm`, `fs=1`, `to`, `cc`, `su`, `body` are what
 * published add-ons have used for years. A body that does not fit is cut at a line end.
 */
export function draftUrl({ to, cc = [], subject, body, account }: DraftToWrite): Prefilled {
  const signedIn = mailAddress(account);
  const first = addressList(to, ROOM.addresses);
  const copies = addressList(cc, ROOM.addresses);
  let url = `${PAGE}${signedIn === null ? '' : `authuser=${encoded(signedIn)}&`}view=cm&fs=1`;
  const add = (name: string, value: string): void => {
    if (value !== '') url += `&${name}=${value}`;
  };
  add('to', first.list);
  add('cc', copies.list);
  add('su', encoded(oneLine(subject, ROOM.subject)));
  const { start, rest } = cutAtLine(body, MOST_CHARACTERS - url.length - '&body='.length);
  add('body', encoded(start));
  return { url, clipboard: rest, leftOut: [...first.leftOut, ...copies.leftOut] };
}
