import { account, mailbox } from './data.js';

/** @typedef {import('./data.js').Thread} Thread @typedef {import('./compose/open.js').Kept} Kept */

export const FOLDERS = /** @type {const} */ (['inbox', 'starred', 'snoozed', 'sent', 'drafts']);

/** Drafts closed but not sent, by draft id. @type {Map<string, {kept: Kept, mode: string, mail: object | null, thread: Thread | null}>} */
export const closedDrafts = new Map();

/** @param {import('./compose/open.js').Compose} compose @param {Kept} kept */
export function remember({ draft, mode, mail, thread }, kept) {
  closedDrafts.set(draft, { kept, mode, mail, thread });
}

const newestAt = ({ mails }) => mails.at(-1).at;

/** The threads of a folder, newest first. Mail sent as a thread of its own is in "sent" only. @param {string} folder */
export function threadsOf(folder) {
  const full = mailbox.filter(({ mails }) => mails.length > 0);
  const mine = ({ mails }) => mails.some(({ from }) => from.address === account.address);
  const inFolder = { inbox: (thread) => thread.sentOnly !== true, sent: mine };
  return full.filter(inFolder[folder] ?? (() => false)).sort((a, b) => newestAt(b) - newestAt(a));
}

export const unread = () => mailbox.filter((thread) => thread.unread).length;
/** By the opaque id in its address, or by its legacy id, which Gmail opens as well. */
export const threadByRoute = (id) => mailbox.find((thread) => thread.route === id || thread.legacyId === id);
