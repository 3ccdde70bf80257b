import { isHiddenByPage } from './hidden.ts';
import { sentNotice } from './selectors.ts';

const NOTICE = sentNotice.join(',');

/**
 * Watches for a fresh "Message sent" notice. The notice of an earlier mail may still be in the page when the next one is
 * sent, so only a link that was not there, or that was gone in between, counts.
 */
export class SentNotice {
  #old: Set<Element>;

  constructor(readonly page: Document) {
    this.#old = new Set(this.#links());
  }

  /** Looks once. True as soon as a fresh notice stands in the page. */
  isFresh(): boolean {
    const links = this.#links();
    const fresh = links.some((link) => !this.#old.has(link));
    // One that went away is news when it comes back.
    this.#old = new Set(links.filter((link) => this.#old.has(link)));
    return fresh;
  }

  #links(): Element[] {
    return [...this.page.querySelectorAll(NOTICE)].filter((link) => !isHiddenByPage(link));
  }
}
