/** What can be painted. A registry of highlights is shared with the page, hence the prefix. */
export type HighlightName = 'bookend-vague' | 'bookend-whole' | 'bookend-bracket';

const NAMES: HighlightName[] = ['bookend-vague', 'bookend-whole', 'bookend-bracket'];

/** What is painted, by name and by owner: several drafts may be open at once. */
const painted = new Map<HighlightName, Map<object, Range[]>>(NAMES.map((name) => [name, new Map()]));
const NOBODY = {};

/**
 * Whether the browser can underline without a node in the draft (Chrome 105, Firefox 140, Safari 17.2). With forced colours
 * Chromium draws every highlight as if it were selected and leaves its line out, whatever the style says: words that look
 * selected are worse than no underline.
 */
export function canHighlight(): boolean {
  return hasHighlights() && !globalThis.matchMedia?.(FORCED_COLOURS).matches;
}

export const FORCED_COLOURS = '(forced-colors: active)';

function hasHighlights(): boolean {
  return typeof Highlight === 'function' && typeof CSS === 'object' && 'highlights' in CSS;
}

/**
 * Underlines the ranges, in place of what the same owner had under that name. Puts no node and no attribute into the
 * page: a dark ground is told by a second highlight name. Does nothing where `canHighlight()` is false.
 * @param owner whose ranges these are, for example the compose
 */
export function paint(name: HighlightName, ranges: Range[], owner: object = NOBODY): void {
  if (ranges.length > 0) painted.get(name)?.set(owner, ranges);
  else painted.get(name)?.delete(owner);
  show(name);
}

/** Takes away what one owner has under a name, or under every name. */
export function clear(name: HighlightName | null = null, owner: object = NOBODY): void {
  for (const each of name ? [name] : NAMES) paint(each, [], owner);
}

/** Draws everything anew: the colours of the page changed, or whether they are forced. */
export function recolour(): void {
  for (const name of NAMES) show(name);
}

/** The painted range under a point of the viewport, and who painted it. */
export function rangeAt(x: number, y: number): { name: HighlightName; range: Range; owner: object } | null {
  for (const name of NAMES) {
    for (const [owner, ranges] of painted.get(name) ?? []) {
      const range = ranges.find((each) => Array.from(each.getClientRects()).some((rect) => holds(rect, x, y)));
      if (range) return { name, range, owner };
    }
  }
  return null;
}

/** The underline hangs a little below the line's own box. */
const BELOW = 4;

const holds = (rect: DOMRect, x: number, y: number): boolean =>
  rect.left <= x && x <= rect.right && rect.top <= y && y <= rect.bottom + BELOW;

function show(name: HighlightName): void {
  if (!hasHighlights()) return;
  const ranges = canHighlight() ? [...(painted.get(name)?.values() ?? [])].flat() : [];
  const light = ranges.filter((range) => !isOnDark(range));
  const dark = ranges.filter((range) => !light.includes(range));
  set(name, light);
  set(`${name}-dark`, dark);
}

function set(name: string, ranges: Range[]): void {
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}

/** Told by the ground behind the words: Gmail's theme has nothing to do with the system's. */
function isOnDark(range: Range): boolean {
  let element = range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement;
  const text = element ? luminance(getComputedStyle(element).color) : 0;
  for (; element; element = element.parentElement) {
    const ground = luminance(getComputedStyle(element).backgroundColor);
    if (ground !== null) return ground < 0.4;
  }
  // Nothing opaque behind: the words can be read on whatever it is.
  return (text ?? 0) > 0.5;
}

/** From 0 (black) to 1 (white); null for a colour that lets most of the ground through. */
function luminance(colour: string): number | null {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  if (alpha < 0.5) return null;
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}
