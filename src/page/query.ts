import { PageChangedError } from '../errors.ts';

/** Ways to find one thing, the most trustworthy first. Each carries a comment that says when it applies. */
export type Alternatives = readonly string[];

export interface Match {
  element: HTMLElement;
  /** Which alternative matched, from 0. */
  rung: number;
}

export interface Matches {
  elements: HTMLElement[];
  /** Which alternative matched, from 0; null when none did. */
  rung: number | null;
}

/** The first element of the first alternative that matches anything in `root`, or null. */
export function firstMatch(root: ParentNode, alternatives: Alternatives): Match | null {
  for (const [rung, selector] of alternatives.entries()) {
    const element = root.querySelector<HTMLElement>(selector);
    if (element) return { element, rung };
  }
  return null;
}

/** Every element of the first alternative that matches anything in `root`, in document order. */
export function allMatches(root: ParentNode, alternatives: Alternatives): Matches {
  for (const [rung, selector] of alternatives.entries()) {
    const elements = [...root.querySelectorAll<HTMLElement>(selector)];
    if (elements.length > 0) return { elements, rung };
  }
  return { elements: [], rung: null };
}

/**
 * Every element that any alternative matches, in document order. Asks for one selector at a time: browsers answer a
 * simple selector from an index, but walk the whole page for a list of them.
 */
export function everyMatch(root: ParentNode, alternatives: Alternatives): HTMLElement[] {
  const found = new Set(alternatives.flatMap((selector) => [...root.querySelectorAll<HTMLElement>(selector)]));
  return [...found].sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
}

/** The element, or null where its absence is normal. */
export function $optional(root: ParentNode, alternatives: Alternatives): HTMLElement | null {
  return firstMatch(root, alternatives)?.element ?? null;
}

/**
 * The element, where the page is broken without it.
 * @throws PageChangedError with the anchor's name
 */
export function $(root: ParentNode, alternatives: Alternatives, anchor: string): HTMLElement {
  const match = firstMatch(root, alternatives);
  if (!match) throw new PageChangedError(anchor, `${alternatives.length} alternatives`);
  return match.element;
}

/** Whether the element itself is what one of the alternatives describes. */
export function matches(element: Element, alternatives: Alternatives): boolean {
  return alternatives.some((selector) => element.matches(selector));
}

/** The nearest of the element and its ancestors that one of the alternatives describes; earlier alternatives win. */
export function closestMatch(element: Element, alternatives: Alternatives): HTMLElement | null {
  for (const selector of alternatives) {
    const found = element.closest<HTMLElement>(selector);
    if (found) return found;
  }
  return null;
}
