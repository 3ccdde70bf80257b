import { $optional, closestMatch, firstMatch } from '../page/query.ts';
import type { AnchorHealth, Compose, ComposeKind, OwnText, Participant } from '../page/types.ts';
import { composeHealth } from './health.ts';
import { isHiddenByPage } from './hidden.ts';
import { readOwnText } from './own-text.ts';
import { readRecipients } from './recipients.ts';
import {
  appView,
  composeBody,
  composeDialog,
  composeForm,
  composeTextarea,
  draftIdField,
  fullScreenHolder,
  inlineHolder,
  repliedToField,
  scheduleItem,
  sendButton,
  standalonePage,
  subjectField,
  threadIdField,
} from './selectors.ts';

const inputValue = (root: ParentNode, selector: string): string =>
  root.querySelector<HTMLInputElement>(selector)?.value ?? '';

/** One compose of Gmail. Looks everything up anew at each call: Gmail moves and rebuilds these nodes while they are open. */
export class GmailCompose implements Compose {
  readonly #closing = new AbortController();
  readonly signal = this.#closing.signal;

  constructor(
    readonly id: string,
    readonly root: HTMLElement,
  ) {}

  /** Ends everything that listens for this compose. */
  close(): void {
    this.#closing.abort();
  }

  /** Whether it is still there: a full-screen compose that was closed may leave its emptied frame behind. */
  isOpen(): boolean {
    return this.root.isConnected && (this.#inside() !== null || firstMatch(this.root, composeForm) !== null);
  }

  kind(): ComposeKind {
    const inside = this.#inside() ?? this.root;
    const page = this.root.ownerDocument;
    const window = closestMatch(inside, composeDialog);
    const holder = closestMatch(inside, inlineHolder);
    // The nearer of the two counts: a reply popped out of its message stands in a window.
    if (holder && !(window && holder.contains(window))) return 'inline';
    if (closestMatch(inside, fullScreenHolder)) return 'fullscreen';
    if (isStandalone(page)) return 'popout';
    if (window) return 'window';
    // Without anything around it, only the message it answers tells a reply from a new mail.
    return closestMatch(inside, appView) || inputValue(this.root, repliedToField[0] as string) ? 'inline' : 'window';
  }

  field(): HTMLElement | HTMLTextAreaElement | null {
    const rich = $optional(this.root, composeBody);
    const plain = $optional(this.root, composeTextarea) as HTMLTextAreaElement | null;
    if (!plain) return rich;
    if (!rich) return isHiddenByPage(plain, this.root) || plain.checkVisibility?.() === false ? null : plain;
    const both = commonAncestor(rich, plain);
    const richHidden = isHiddenByPage(rich, both);
    const plainHidden = isHiddenByPage(plain, both);
    if (richHidden !== plainHidden) return richHidden ? plain : rich;
    if (richHidden) return null;
    // Gmail hides the one not in use by class. Style is computed only when the textarea holds something to choose it for.
    const inUse = plain.value !== '' || plain === plain.ownerDocument.activeElement;
    return inUse && rich.checkVisibility?.() === false && plain.checkVisibility() ? plain : rich;
  }

  ownText(): OwnText {
    return readOwnText(this.field());
  }

  to(): Participant[] {
    return readRecipients(this.root, 'to');
  }

  cc(): Participant[] {
    return readRecipients(this.root, 'cc');
  }

  bcc(): Participant[] {
    return readRecipients(this.root, 'bcc');
  }

  subject(): string {
    return subjectField.map((selector) => inputValue(this.root, selector)).find((value) => value !== '') ?? '';
  }

  draftId(): string | null {
    return inputValue(this.root, draftIdField[0] as string) || null;
  }

  threadId(): string | null {
    for (const selector of threadIdField) {
      const value = inputValue(this.root, selector);
      if (/^[0-9a-f]{10,16}$/i.test(value)) return value.toLowerCase();
      const decimal = /^#thread-f:(\d{10,20})$/.exec(value)?.[1];
      if (decimal) return BigInt(decimal).toString(16);
    }
    return null;
  }

  sendButton(): HTMLElement | null {
    return $optional(this.root, sendButton);
  }

  /** In this compose, or in a menu that hangs in the page and belongs to no compose. */
  scheduleItem(): HTMLElement | null {
    const own = $optional(this.root, scheduleItem);
    if (own) return own;
    const loose = $optional(this.root.ownerDocument, scheduleItem);
    return loose && !closestMatch(loose, [...composeDialog, ...composeForm]) ? loose : null;
  }

  health(): AnchorHealth[] {
    return composeHealth(this.root, this.field(), this.scheduleItem());
  }

  #inside(): HTMLElement | null {
    return $optional(this.root, composeBody) ?? $optional(this.root, composeTextarea);
  }
}

/** A browser window of its own with one compose in it: /popout since about 2023, view=btop and view=cm before. */
function isStandalone(page: Document): boolean {
  const { pathname, search } = page.location ?? { pathname: '', search: '' };
  if (/\/popout\/?$/.test(pathname) || /[?&]view=(?:btop|cm)\b/.test(search)) return true;
  return $optional(page, standalonePage) !== null;
}

function commonAncestor(a: Element, b: Element): Element | null {
  let each: Element | null = a;
  while (each && !each.contains(b)) each = each.parentElement;
  return each;
}
