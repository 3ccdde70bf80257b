import { FORCED_COLOURS } from './highlight.ts';

export type Theme = 'light' | 'dark';

/** A page repaints itself in its other theme after the system said so. */
const THEME_SETTLES_MS = 150;

/** Gmail's theme can follow the system's while something of ours is open. */
export function onColourChange(document: Document, signal: AbortSignal, onChange: () => void): void {
  for (const colours of ['(prefers-color-scheme: dark)', FORCED_COLOURS]) {
    document.defaultView
      ?.matchMedia?.(colours)
      .addEventListener('change', () => setTimeout(onChange, THEME_SETTLES_MS), { signal });
  }
}

/** How the page is read, from left or from right. */
export const directionOf = (document: Document): 'ltr' | 'rtl' =>
  getComputedStyle(document.body).direction === 'rtl' ? 'rtl' : 'ltr';

/** What stands in the middle of the window: in a page without a compose its ground tells the theme. */
export function middleOf(document: Document): Element | null {
  const { clientWidth, clientHeight } = document.documentElement;
  return document.elementFromPoint?.(clientWidth / 2, clientHeight / 2) ?? null;
}

/** Red, green, blue and alpha of a computed colour, 0 to 255 and 0 to 1; null when it is written another way. */
function channels(colour: string): [number, number, number, number] | null {
  const found = /^rgba?\(([^)]+)\)$/.exec(colour);
  const parts = found?.[1]?.split(/[\s,/]+/).map(Number) ?? [];
  const [red, green, blue, alpha = 1] = parts;
  if (red === undefined || green === undefined || blue === undefined || parts.some(Number.isNaN)) return null;
  return [red, green, blue, alpha];
}

/**
 * Light or dark by the ground the draft is really written on: Gmail's theme need not be the system's. A ground that is
 * mostly see-through lets the one below decide.
 */
export function themeOf(element: Element): Theme {
  const window = element.ownerDocument.defaultView as Window;
  for (let each: Element | null = element; each !== null; each = each.parentElement) {
    const ground = channels(window.getComputedStyle(each).backgroundColor);
    if (ground === null || ground[3] < 0.5) continue;
    const [red, green, blue] = ground;
    return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 'dark' : 'light';
  }
  return 'light';
}
