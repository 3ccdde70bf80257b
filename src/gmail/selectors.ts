import type { Alternatives } from '../page/query.ts';

/*
 * Every Gmail selector, under the name of its role, the most trustworthy way first. Gmail keeps form names, ARIA roles
 * and data attributes for years; it renames classes in waves, for part of its users at a time; and it translates
 * aria-label, data-tooltip, title, placeholder and text. So: attributes first, classes as later rungs, labels never.
 * Gmail's habits: the editor is not inside the compose's form; nodes move between window and full screen; ids such as
 * `:4k` are generated; a collapsed quote is not in the editor at all; closed views stay in the page, hidden.
 */

// Compose ---------------------------------------------------------------------------------------------------------

/** The rich editor. The signature editor of the settings page looks the same: ask for a form near by. */
export const composeBody: Alternatives = [
  '[contenteditable="true"][role="textbox"][g_editable="true"]', // 2018 to today, every display language
  '[contenteditable="true"][g_editable="true"]', // should the role go
  '[contenteditable="true"][role="textbox"][aria-multiline="true"]', // should Google's own mark go
  '.Am.editable[contenteditable="true"]', // by class
];

/** The editor of plain-text mode, beside the rich one. */
export const composeTextarea: Alternatives = [
  'textarea[form="nosend"]', // 2020
  'textarea.Ak', // by class
  'textarea[itacorner]', // older
];

/** What says that an editor near by is a compose. Every alternative counts, not only the first. */
export const composeForm: Alternatives = [
  'input[name="composeid"]', // 2018 to today
  'input[name="draft"]', // 2018 to today
  'input[name="subjectbox"]', // 2018 to today
  'form.bAs', // by class
];

/** The window a compose sits in. */
export const composeDialog: Alternatives = ['[role="dialog"]'];

/** What goes away with a compose that has no window of its own: inline and stand-alone. Outermost wins. */
export const composeRegion: Alternatives = [
  '[role="region"]', // 2020 to today
  '.M9', // by class, every year
];

/** Around a window that fills the screen. */
export const fullScreenHolder: Alternatives = ['.aSs .aSt', '.aSt'];

/** Around a reply written in the thread. */
export const inlineHolder: Alternatives = [
  '[role="listitem"]', // the message replied to
  '[role="list"]', // the thread
  '[data-message-id], [data-legacy-message-id]', // conversation view off
  '.ip', // by class
];

/** Body of a page that is nothing but one compose (view=btop, until about 2020). */
export const standalonePage: Alternatives = ['body.xE.xp', 'body.xE:not(.aAU)'];

export const subjectField: Alternatives = [
  'input[name="subjectbox"]', // 2018 to today
  'input[type="hidden"][name="subject"]', // replies whose subject line is folded away
];

export const draftIdField: Alternatives = ['input[name="draft"]'];
export const threadIdField: Alternatives = [
  'input[name="lts"]', // legacy hex
  'input[name="rt"]', // "#thread-f:" and the same in decimal
];
export const repliedToField: Alternatives = ['input[name="rm"]'];

export const sendButton: Alternatives = [
  '[role="button"][jslog^="32601;"], button[jslog^="32601;"]', // Google's element number, 2020 to 2023 and later
  '[role="group"] [role="button"]:not([aria-haspopup="true"]):not([command]):has(+ [role="button"][aria-haspopup="true"]), [role="group"] button:not([aria-haspopup="true"]):has(+ button[aria-haspopup="true"])', // the button before the send options
  '.IZ .Up div > div[role="button"]:not(.Uo):not([aria-haspopup="true"])', // by class, since 2013
  '.T-I.aoO[role="button"]', // by class, 2018
  '[role="button"]:not([aria-haspopup="true"], [command], [role="toolbar"] *):has(+ [role="button"][aria-haspopup="true"]:not([command]))', // beside the send options, no group around them
];

/** "Send and archive", for those who switched it on. */
export const sendAndArchiveButton: Alternatives = ['.Up .Uo[role="button"]', '[role="button"].Uo'];

/** Opens the send options; its menu may hang in the page, outside the compose. */
export const sendOptions: Alternatives = [
  '[role="group"] [role="button"]:not([command]) + [role="button"][aria-haspopup="true"]', // beside Send
  '[role="button"].hG', // by class
];

export const scheduleItem: Alternatives = [
  '[role="menuitem"][selector="scheduledSend"]', // 2020 to today
  '[selector="scheduledSend"]', // should the role go
  '.J-N.yr', // by class
];

/** What a click on picks a time in the schedule dialog: a row, or the date picker's buttons. */
export const scheduleChoice: Alternatives = [
  '[role="dialog"] [role="menuitem"], [role="alertdialog"] [role="menuitem"]', // ready times
  '[role="dialog"] button, [role="dialog"] [role="button"]', // the date picker
];

export const discardButton: Alternatives = ['.gU .oh[role="button"]', '.oh[role="button"]'];

/** The title bar's minimise, full screen and close: `img` until 2026, `button` since, the same classes. */
export const windowButtons: Alternatives = ['.Hm .Hl, .Hm .Hq, .Hm .Ha'];

// Recipients ------------------------------------------------------------------------------------------------------

export type RecipientKind = 'to' | 'cc' | 'bcc';

/** The field itself: tells that recipients can be read, empty or not. */
export const recipientField = (kind: RecipientKind): Alternatives => [
  `div[name="${kind}"]`, // 2022 on
  `textarea[name="${kind}"], input[name="${kind}"]`, // until 2022
];

/** A recipient that was accepted. */
export const recipientChip = (kind: RecipientKind): Alternatives => [
  `div[name="${kind}"] [role="option"][data-hovercard-id]`, // 2022 on
  `div[name="${kind}"] [role="option"][data-name], div[name="${kind}"] [email]`, // 2022 on, other attributes
  `input[type="hidden"][name="${kind}"]`, // until 2022: "Name <mail>"
  `[name="${kind}"] [data-hovercard-id*="@"]`, // should the field no longer be a div
];

/** Rows of the recipients of old, to find chips beside their field. */
export const recipientRow: Alternatives = ['tr', '[role="row"]', '.oj'];

/** The line that stands for all recipients while they are folded. */
export const foldedRecipients: Alternatives = [
  'form [email]', // every year
  'form [data-hovercard-id*="@"]', // should the attribute go
];

/** Anything that names a person: a chip of old, or the line that stands for all recipients while they are folded. */
export const person: Alternatives = ['[email], [data-hovercard-id*="@"]'];

// The page --------------------------------------------------------------------------------------------------------

/** What the mail is shown in. Composes of their own window stand outside it. */
export const appView: Alternatives = ['[role="main"]'];

/** The account menu; its label holds the address in every language. */
export const accountMenu: Alternatives = [
  '[href^="https://accounts.google.com/SignOutOptions"][aria-label*="@"]', // 2018 to today
  '[role="banner"] [aria-label*="@"][href*="accounts.google.com"]', // other targets
];

/** The open account menu: the address stands beside links of the account in use. */
export const accountMenuText: Alternatives = [
  '[aria-label][img-loaded]:has(a[href*="logout"])', // 2016 to 2018
  '[aria-label]:has(> * > a[href*="accounts.google.com/AddSession"])', // later
];

/** "Sent", with undo or with a link to the mail. */
export const sentNotice: Alternatives = ['#link_undo, #link_vsm'];

/** A question or a complaint in front of everything: no recipient, no subject, a forgotten attachment. */
export const alertDialog: Alternatives = ['[role="alertdialog"]'];

// Thread ----------------------------------------------------------------------------------------------------------

export const threadSubject: Alternatives = [
  'h2[data-legacy-thread-id]', // 2018 to today
  'h2[data-thread-perm-id]', // when only the other id is there
  'h2.hP', // by class
  '.ha h2', // by the class around it
];

export const threadId: Alternatives = [
  'h2[data-legacy-thread-id]', // 2018 to today
  '[role="main"] [data-legacy-thread-id]:not(tr *)', // elsewhere, but no row of a list of mails
];

/** One message of the thread, folded or not. */
export const threadMessage: Alternatives = ['[role="listitem"]'];

/** A message that is open. */
export const openMessage: Alternatives = [
  '[data-message-id]', // today
  '[data-legacy-message-id]', // the older of the two ids
];

export const messageBody: Alternatives = [
  '[data-message-id] .a3s', // 2018 to today
  '[role="listitem"] .a3s', // should the id go
  '[jslog^="20277;"]', // Google's element number
  '.a3s', // without the message around
  '.ii.gt', // by class
];

/** Who sent a message. In its head the people it went to are named as well, so nobody but the first name there counts. */
export const messageSender: Alternatives = [
  'h3 [email]', // every year, open or folded
  '[role="gridcell"] [email]', // should the heading go
  '.gD[email]', // by class
  '[email]:not(.g2):not(.hb *)', // folded, without a heading
  'h3 [data-hovercard-id*="@"]', // should the attribute go
];

/** The head of a message where its sender must stand: without an address in it the sender is unknown. */
export const messageHeading: Alternatives = ['h3'];

/** Whom a message went to, in its head: not all of them until its details are opened. */
export const messageRecipient: Alternatives = [
  '.hb [email]', // by class, every year
  '.g2[email]', // should the class around them go
];

// Inside a mail ---------------------------------------------------------------------------------------------------

/** Quoted mail. In received mail Gmail puts `m_` and digits before classes and ids. */
export const quote: Alternatives = [
  '.gmail_quote, .gmail_attr, .gmail_quote_container', // written by Gmail
  '[class*="gmail_quote"], [class*="gmail_attr"]', // the same, received
  'blockquote[type="cite"], .moz-cite-prefix, .yahoo_quoted, .protonmail_quote', // other mail programs
  '.gmail_extra:has(blockquote):not(:has(.gmail_quote))', // until about 2018
];

/** A bare blockquote is somebody's indented text, unless the line that says who wrote stands before it. */
export const quoteAfterAttribution: Alternatives = ['.gmail_attr ~ blockquote', '.gmail_attr + * > blockquote'];

export const signature: Alternatives = [
  '[data-smartmail="gmail_signature"]', // written by Gmail, 2016 on
  '.gmail_signature, .gmail_signature_prefix', // by class
  '[class*="gmail_signature"]', // received
];

/** Emoji that Gmail draws as an image; the attribute holds the character. */
export const emoji: Alternatives = ['img[data-emoji]', 'img[goomoji]'];
