import { account } from '../data.js';
import { t } from '../labels.js';

/** @typedef {import('../data.js').Mail} Mail */

const others = (people) => people.filter(({ address }) => address !== account.address);

/** Whom an answer goes to. @param {string} mode @param {Mail | null} mail */
export function replyPeople(mode, mail) {
  if (mail === null || mode === 'new' || mode === 'forward') return { to: [], cc: [], bcc: [] };
  const own = mail.from.address === account.address;
  const to = own ? mail.to : [mail.from];
  if (mode === 'reply') return { to, cc: [], bcc: [] };
  const rest = own ? [] : others(mail.to);
  return { to: [...to, ...rest], cc: others(mail.cc ?? []), bcc: [] };
}

/** @param {string} mode @param {import('../data.js').Thread | null} thread */
export function replySubject(mode, thread) {
  if (thread === null || mode === 'new') return '';
  const prefix = mode === 'forward' ? t('fwd') : t('re');
  return thread.subject.startsWith(prefix) ? thread.subject : `${prefix}${thread.subject}`;
}
