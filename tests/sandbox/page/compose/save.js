import { account } from '../data.js';
import { hooks } from '../hooks.js';
import { t } from '../labels.js';

/** @typedef {import('./open.js').Compose} Compose */

/**
 * The mail as it stands, in the form the server keeps (`SentMail` in ../../server.ts).
 * @param {Compose} compose @param {Date | null} scheduledFor
 */
export function mailOf(compose, scheduledFor) {
  const people = compose.recipients.read();
  const addresses = (list) => list.map(({ address }) => address);
  const plain = compose.plain();
  const editor = plain ? compose.textarea.value : compose.editor.innerHTML;
  const wrapped =
    compose.editor.querySelector(':scope > div > [gmail_original], :scope > div[dir] > .gmail_quote') !== null;
  const rich = `${wrapped ? editor : `<div dir="ltr">${editor}</div>`}${compose.quoteHtml()}`;
  return {
    draft: compose.draft,
    composeId: String(compose.id),
    mode: compose.mode,
    from: account.address,
    to: addresses(people.to),
    cc: addresses(people.cc),
    bcc: addresses(people.bcc),
    subject: compose.subjectbox.value,
    thread: compose.thread?.legacyId ?? '',
    plain,
    editor,
    body: plain ? editor : rich,
    scheduledFor: scheduledFor === null ? null : scheduledFor.toISOString(),
  };
}

/** @param {string} path @param {object} content */
export function post(path, content) {
  const body = JSON.stringify(content);
  return fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    // Lets a mail out of a window that closes behind it; browsers allow that for 64 kB.
    keepalive: body.length < 60_000,
  });
}

/** Saves the draft, as Gmail does 250 ms after the last `input`. @param {Compose} compose */
export function saveDraft(compose) {
  clearTimeout(compose.saving);
  compose.dirty = false;
  hooks.draftSaves += 1;
  compose.note(t('saved'));
  return post('/sandbox/draft', mailOf(compose, null));
}
