import { draftUrl } from '../schedule/prefill-draft.ts';
import { encoded, mailAddress } from '../schedule/prefill-text.ts';

/**
 * Addresses of Gmail and Calendar. `authuser` takes the rep's address, in whichever order accounts are signed in; an account
 * that is not known is left out, and the one that is signed in first is opened.
 */

/**
 * Where Gmail shows a thread: `#all` finds it in every folder but spam and bin.
 * @returns null when the thread is not known, or is no id of Gmail's
 */
export function threadUrl(account: string, thread: string | null | undefined): string | null {
  if (!thread || !/^[0-9a-f]{8,20}$/.test(thread)) return null;
  const signedIn = mailAddress(account);
  return `https://mail.google.com/mail/${signedIn === null ? '' : `u/?authuser=${encoded(signedIn)}`}#all/${thread}`;
}

/** A new mail to these people, with nothing in it but them. */
export const newMailUrl = (account: string, to: string[]): string =>
  draftUrl({ account, to, subject: '', body: '' }).url;

/** A day in Google Calendar. @param day `YYYY-MM-DD` */
export function dayUrl(account: string, day: string): string {
  const path = day.split('-').map(Number).join('/');
  const signedIn = mailAddress(account);
  return `https://calendar.google.com/calendar/r/day/${path}${signedIn === null ? '' : `?authuser=${encoded(signedIn)}`}`;
}
