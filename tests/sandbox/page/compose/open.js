import { remember } from '../folders.js';
import { hooks } from '../hooks.js';
import { replyPeople, replySubject } from './answering.js';
import { buildCompose } from './build.js';
import { createEditor } from './editor.js';
import { windowFrame } from './frame.js';
import { inlineFrame } from './inline.js';
import { listenKeys } from './keys.js';
import { popoutFrame } from './popout-frame.js';
import { createRecipients } from './recipients.js';
import { saveDraft } from './save.js';

/**
 * @typedef {'new' | 'reply' | 'replyAll' | 'forward'} Mode
 * @typedef {object} Compose
 * @property {number} id
 * @property {Mode} mode
 * @property {() => 'window' | 'fullscreen' | 'inline' | 'popout'} kind
 * @property {string} draft Gmail's draft id, `#msg-a:r…`
 * @property {import('../data.js').Thread | null} thread
 * @property {import('../data.js').Mail | null} mail The one answered
 * @property {HTMLElement | null} place Where an inline compose sits
 * @property {HTMLElement} frame What is added to the page and taken from it; keys do not get out of it
 * @property {HTMLElement} root
 * @property {HTMLElement} editor
 * @property {HTMLTextAreaElement} textarea
 * @property {() => boolean} plain
 * @property {{nodes: Node[], expanded: boolean}} quote
 * @property {HTMLElement} send
 * @property {HTMLElement} chevron
 * @property {HTMLInputElement} subjectbox
 * @property {ReturnType<typeof createRecipients>} recipients
 * @property {AbortController} alive Aborted when it is taken from the page
 * @property {() => void} focusField
 * @property {() => void} close
 *
 * @typedef {object} Kept What is needed to bring a compose back: after undo, or in another window
 * @property {Node[]} content @property {string} text @property {boolean} plain
 * @property {{nodes: Node[], expanded: boolean}} quote
 * @property {{to: object[], cc: object[], bcc: object[]}} people @property {string} subject @property {string} draft
 *
 * @typedef {object} Options
 * @property {'window' | 'inline' | 'popout'} kind
 * @property {Mode} mode
 * @property {import('../data.js').Thread} [thread] @property {import('../data.js').Mail} [mail]
 * @property {HTMLElement} [place] for an inline one
 * @property {Kept} [kept]
 * @property {boolean} [noFocus]
 */

let composeIds = 0;

function newDraftId() {
  const digits = Array.from(crypto.getRandomValues(new Uint8Array(18)), (byte) => byte % 10).join('');
  return `#msg-a:r${digits.replace(/^0/, '1')}`;
}

/** Opens a compose of any kind. @param {Options} options @returns {Compose} */
export function openCompose(options) {
  composeIds += 1;
  const { mode, thread = null, mail = null, place = null, kept } = options;
  const compose = /** @type {Compose} */ ({
    id: composeIds,
    mode,
    thread,
    mail,
    place,
    draft: kept?.draft ?? newDraftId(),
  });
  compose.alive = new AbortController();
  compose.people = kept?.people ?? replyPeople(mode, mail);
  compose.subject = kept?.subject ?? replySubject(mode, thread);
  compose.recipients = createRecipients(compose, options.kind === 'inline');
  createEditor(compose, kept);
  buildCompose(compose, options.kind);
  const frames = { window: windowFrame, inline: inlineFrame, popout: popoutFrame };
  frames[options.kind](compose);
  listenKeys(compose);
  hooks.composes.push(compose);
  if (options.kind === 'inline' || mode === 'reply' || mode === 'replyAll') compose.recipients.collapse();
  if (options.noFocus !== true) {
    if (mode === 'new' && kept === undefined) compose.recipients.focus();
    else if (mode === 'forward' && kept === undefined) compose.recipients.focus();
    else compose.focusField();
  }
  return compose;
}

/** Everything needed to bring it back elsewhere. @param {Compose} compose @returns {Kept} */
export function keep(compose) {
  return {
    content: [...compose.editor.childNodes].map((node) => node.cloneNode(true)),
    text: compose.textarea.value,
    plain: compose.plain(),
    quote: compose.quote,
    people: compose.recipients.read(),
    subject: compose.subjectbox.value,
    draft: compose.draft,
  };
}

/** Takes a compose from the page. @param {Compose} compose */
export function remove(compose) {
  clearTimeout(compose.saving);
  compose.alive.abort();
  const at = hooks.composes.indexOf(compose);
  if (at >= 0) hooks.composes.splice(at, 1);
  compose.detach();
}

/** Saves and closes. @param {Compose} compose */
export function close(compose) {
  if (compose.dirty) saveDraft(compose);
  if (compose.everChanged) remember(compose, keep(compose));
  remove(compose);
}
