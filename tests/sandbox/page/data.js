/**
 * What the server put into the document: variant, account, mailbox.
 * @typedef {{name: string, address: string}} Person
 * @typedef {{from: Person, to: Person[], cc?: Person[], at: number, legacyId: string, decimalId: string, body: string[],
 *   signature?: string[], quotes?: number, forwards?: {from: Person, to: Person, subject: string, at: number, body: string[]},
 *   justSent?: string, nodes?: Node[]}} Mail
 * @typedef {{legacyId: string, decimalId: string, route: string, subject: string, unread: boolean, mails: Mail[]}} Thread
 */
const data = JSON.parse(document.getElementById('sandbox-data').textContent);

/** @type {Record<string, any>} */
export const variant = data.variant;
/** @type {Person} */
export const account = data.account;
/** @type {Thread[]} */
export const mailbox = data.mailbox;
/** @type {boolean} */
export const isPopout = data.popout;

/** The page's clock: the present, or moving on from `?now=`. */
const start = variant.now === '' ? null : Date.parse(variant.now);
const loaded = performance.now();
export const now = () => (start === null ? Date.now() : Math.round(start + performance.now() - loaded));
