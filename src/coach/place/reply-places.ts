import { directionOf } from '../../page/theme.ts';
import type { Compose } from '../../page/types.ts';
import { type ClearPlace, placeClear } from './clear-place.ts';
import type { Spot } from './Floating.tsx';
import { caretBoxes, seenBox, seenField, seenPart, sendRows, viewportOf, whole } from './geometry.ts';
import { type Box, isEmpty, MARGIN, meet, placeCard, placeInCorner, type Size } from './placement.ts';
import { boxesIn, type ThreadBoxes } from './thread-words.ts';

/** What a card of the open thread stands among. */
export interface Around {
  document: Document;
  composes(): Compose[];
  /** The part of the page that the open thread is read in; null for none. */
  thread(): HTMLElement | null;
}

/**
 * How hard a card of the open thread looks for a place. `clear`: only below what is read, and where it covers nothing that is
 * written or pressed.
 * `least`: it is as small as it gets, and covers as little as can be. `called`: the rep wants to read it now.
 */
export type Effort = 'clear' | 'least' | 'called';

/** `crowded`: there is no such place. */
export type Place = (size: Size, taken: Box[]) => Spot | 'crowded';

interface Thread extends ThreadBoxes {
  /** The part of the window that the thread is seen in. */
  pane: Box;
  /** What stands around it: the page's own heads and lists. */
  frame: Box[];
}

function sidesOf(view: HTMLElement): Omit<Box, 'bottom'> {
  const { left, top, right } = view.getBoundingClientRect();
  return { left, top, right };
}

function threadOf({ document, composes, thread }: Around): Thread {
  const window = whole(document);
  const view = thread();
  // A short thread leaves the lower part of its pane empty, and that is its own all the same.
  const pane = view ? meet(seenPart(view, window), { ...sidesOf(view), bottom: window.bottom }) : window;
  if (view === null || isEmpty(pane)) return { pane: window, frame: [], words: [], buttons: [] };
  const frame = [
    { ...window, bottom: pane.top },
    { ...window, right: pane.left },
    { ...window, left: pane.right },
    { ...window, top: pane.bottom },
  ].filter((box) => !isEmpty(box));
  const roots = composes().map(({ root }) => root);
  return { pane, frame, ...boxesIn(view, pane, roots) };
}

/** Of several sets of what is to stay clear, the one that leaves room for most of it, and of those alike the first. */
function clearest(
  place: Omit<Parameters<typeof placeClear>[0], 'keepClear' | 'near'>,
  ways: [keepClear: Box[], near: Box[]][],
): ClearPlace | null {
  const seen = (one: ClearPlace | null): number => Math.min(one?.maxHeight ?? 0, place.size.height);
  return ways.reduce<ClearPlace | null>((best, [keepClear, near]) => {
    if (seen(best) === place.size.height) return best;
    const found = placeClear({ ...place, keepClear, near });
    return seen(found) > seen(best) ? found : best;
  }, null);
}

/** Whether words follow below it: then it stands in the midst of what is read, if between two lines. */
function isAmong(words: Box[], { left, top }: ClearPlace, { width }: Size): boolean {
  return words.some((line) => line.top > top && line.right > left && line.left < left + width);
}

/**
 * Where a card goes that is about a reply and none of its words: off that compose and every other, and off the words and buttons
 * of the thread. Where there is no such place it stands, called or at its smallest, over what is empty in the reply, else over
 * words of the thread, else over the reply; and always off the caret and what stands in a line with Send.
 */
export function besideReply(reply: Compose, around: Around, effort: Effort): Place {
  let previous: string | undefined;
  return (size, taken) => {
    const seen = seenField(reply);
    const anchor = seenBox(reply);
    if (seen === null || anchor === null) return null;
    const { document } = around;
    const viewport = viewportOf(document);
    const direction = directionOf(document);
    const others = around.composes().flatMap((one) => (one === reply ? [] : (seenBox(one) ?? [])));
    const { frame, words, buttons } = threadOf(around);
    const free = [anchor, ...others, ...taken];
    const writing = [...sendRows(reply), ...caretBoxes(reply)];
    const ways: [Box[], Box[]][] = [[free, [...frame, ...words, ...buttons]]];
    if (effort !== 'clear') {
      const own = boxesIn(reply.root, anchor, []);
      ways.push([
        [...others, ...taken, ...writing],
        [...frame, ...words, ...buttons, ...own.words, ...own.buttons],
      ]);
      ways.push([free, buttons]);
    }
    const clear = clearest({ size, viewport, anchor, direction, previous }, ways);
    previous = clear?.place;
    if (effort === 'clear') return clear && !isAmong(words, clear, size) ? clear : 'crowded';
    if (clear) return clear;
    const span = [{ ...seen, top: seen.bottom, left: seen.right }];
    return placeCard({ size, viewport, compose: anchor, span, keepClear: writing, direction });
  };
}

/**
 * The lower corner of the thread, or the place nearest to it where no compose, no words and no button of the thread is. Where
 * composes leave no room, it is shown only when it is called: then it stands over one, off what stands in a line with Send.
 */
export function offComposes(around: Around, effort: Effort): Place {
  return (size, taken) => {
    const { document } = around;
    const viewport = viewportOf(document);
    const direction = directionOf(document);
    const { pane, frame, words, buttons } = threadOf(around);
    const keepClear = [...around.composes().flatMap((one) => seenBox(one) ?? []), ...taken];
    const ways: [Box[], Box[]][] = [[keepClear, [...frame, ...words, ...buttons]]];
    if (effort !== 'clear') ways.push([keepClear, [...frame, ...buttons]]);
    const bottom = pane.bottom - MARGIN;
    const anchor = { left: pane.left + MARGIN, right: pane.right - MARGIN, top: bottom, bottom };
    const clear = clearest({ size, viewport, anchor, direction }, ways);
    if (effort === 'clear') return clear && !isAmong(words, clear, size) ? clear : 'crowded';
    if (clear) return clear;
    if (effort === 'least') return null;
    const rows = around.composes().flatMap(sendRows);
    return placeInCorner(size, whole(document), viewport, rows, direction);
  };
}
