/**
 * What the stand-in can be switched to, each from the query string: `/mail/u/0/?lang=he&recipients=classic#inbox`.
 * The first value of a list is the default. What is unproven about Gmail is a switch here, see README.md.
 */
export const CHOICES = {
  /** Display language. Structure stays the same; `he` is right to left. */
  lang: ['en', 'es', 'vi', 'ja', 'he'],
  /** Recipient fields as rebuilt in 2022, or the older textarea with hidden inputs. */
  recipients: ['2022', 'classic'],
  /** Title-bar controls since June 2026 are `<button>`, before that `<img>`. */
  titlebar: ['button', 'img'],
  /** `data-thread-perm-id`: the id, or the string "undefined" seen since November 2025. */
  threadIds: ['present', 'undefined'],
  /** Undo of the browser, or snapshots in the manner of Closure: takes Ctrl/Cmd+Z and Y, merges edits closer than 250 ms. */
  undo: ['native', 'snapshots'],
  /** Outer quote carries `gmail_quote_container` (since about 2024). */
  quoteContainer: ['yes', 'no'],
  /** Send carries its visual-element number. */
  sendJslog: ['yes', 'no'],
  /** The menu with "schedule send": hidden inside the compose root, or put into `body` while open. */
  schedulePopup: ['root', 'detached'],
  /** A chosen time schedules at once, or waits for a confirm button. */
  scheduleConfirm: ['row', 'button'],
  /** The rep's signature: none, before the quote, or after it. */
  signature: ['none', 'before', 'after'],
  /** Nodes of some other extension inside the editor (zero size). */
  others: ['no', 'yes'],
  /** A page that fires synthetic events at everything, posts messages and takes ids. */
  hostile: ['no', 'yes'],
  /** What frames the compose of a real pop-out window; no saved page of one exists. */
  popout: ['bare', 'dialog'],
  /** The security policy Gmail sends, or none. */
  csp: ['strict', 'none'],
} as const;

type Choices = { [K in keyof typeof CHOICES]: (typeof CHOICES)[K][number] };

export interface Variant extends Choices {
  /** Anchors to rename, comma separated: `sendButton` (every way to find it) or `sendButton/0` (one of them). */
  rename: string;
  /** How long the undo of a send is offered, in seconds. */
  undoSeconds: number;
  /** ISO instant the mailbox is dated back from; empty for the present. */
  now: string;
}

/** Reads a query string. Throws with the values allowed when one is unknown, so that a misspelt variant is no silent default. */
export function readVariant(query: URLSearchParams): Variant {
  const chosen: Record<string, string> = {};
  for (const [name, values] of Object.entries(CHOICES)) {
    const asked = query.get(name) ?? values[0];
    if (!(values as readonly string[]).includes(asked))
      throw new Error(`${name}=${asked}: one of ${values.join(', ')}`);
    chosen[name] = asked;
  }
  const undoSeconds = Number(query.get('undoSeconds') ?? 5);
  if (!(undoSeconds >= 0 && undoSeconds <= 600)) throw new Error('undoSeconds: a number from 0 to 600');
  const now = query.get('now') ?? '';
  if (now !== '' && Number.isNaN(Date.parse(now))) throw new Error('now: an ISO instant');
  return { ...(chosen as unknown as Choices), rename: query.get('rename') ?? '', undoSeconds, now };
}

/** The query string for a variant, without what is default. */
export function variantQuery(variant: Partial<Variant>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(variant))
    if (value !== undefined && value !== '') query.set(name, String(value));
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
