import { older } from './older.ts';
import { nora, noraSecond } from './people.ts';
import { recent } from './recent.ts';
import type { Mail, Person, Thread, Written, WrittenThread } from './types.ts';

/** Whose mailbox `/mail/u/0/` and `/mail/u/1/` are. */
export const ACCOUNTS: readonly Person[] = [nora, noraSecond];

const HOUR = 3_600_000;

function mailOf(written: Written, now: number, serial: number): Mail {
  const at = Math.round(now - written.hoursAgo * HOUR);
  // Gmail's ids carry the arrival time: the lower 20 bits tell apart what came in the same millisecond.
  const id = (BigInt(at) << 20n) | BigInt(serial * 7919 + 421);
  const { hoursAgo: _, forwards, ...rest } = written;
  const mail: Mail = { ...rest, legacyId: id.toString(16), decimalId: id.toString(), at };
  if (forwards === undefined) return mail;
  const { hoursAgo, ...forwarded } = forwards;
  return { ...mail, forwards: { ...forwarded, at: Math.round(now - hoursAgo * HOUR) } };
}

function threadOf(written: WrittenThread, now: number, serial: number): Thread {
  const mails = written.mails.map((mail, index) => mailOf(mail, now, serial * 16 + index));
  const first = mails[0]!;
  const route = `FMfcgz${Buffer.from(`thread ${serial} of the stand-in`).toString('base64url').slice(0, 26)}`;
  const { legacyId, decimalId } = first;
  return { legacyId, decimalId, route, subject: written.subject, unread: written.unread ?? false, mails };
}

/** The threads of an account, newest first, dated back from `now` (Unix milliseconds). The second account has but one. */
export function buildMailbox(now: number, account: number): Thread[] {
  const threads = [...recent, ...older].map((written, index) => threadOf(written, now, index + 1));
  threads.sort((a, b) => b.mails.at(-1)!.at - a.mails.at(-1)!.at);
  if (account === 0) return threads;
  return threads.slice(0, 1).map((thread) => ({
    ...thread,
    mails: thread.mails.map((mail) => ({ ...mail, to: mail.to.map((to) => (to === nora ? noraSecond : to)) })),
  }));
}
