import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Frames } from './animation-frames.ts';
import type { Box, Size } from './placement.ts';

/** A corner in the viewport, and how much height there is; null while there is nothing to stand beside. */
export type Spot = { left: number; top: number; maxHeight?: number } | null;

export interface FloatingProps {
  frames: Frames;
  /** Where something of this size goes, off what is `taken`. Called once a frame at most; may read layout. */
  locate(size: Size, taken: Box[]): Spot;
  children: ComponentChildren;
}

/** Something shown at a place that moves. `id` stays while it is the same thing. */
export type Placed<Props> = Props & { id: string; locate: FloatingProps['locate'] };

/** The size the contents would take if nothing held them back: a part that scrolls counts in full. */
function naturalSize(element: HTMLElement): Size {
  const scroll = element.querySelector('[data-scroll]');
  const folded = scroll ? scroll.scrollHeight - scroll.clientHeight : 0;
  return { width: element.offsetWidth, height: element.offsetHeight + folded };
}

/** The boxes of what floats already and stands before it in the layer: where they are put, not where they still settle. */
function takenBefore(element: HTMLElement): Box[] {
  const all = [...(element.closest('.layer')?.querySelectorAll<HTMLElement>('.floating') ?? [])];
  const before = all.slice(0, Math.max(0, all.indexOf(element)));
  return before
    .filter((each) => each.dataset.placed === 'there')
    .map(({ style, offsetWidth, offsetHeight }) => {
      const [left, top] = [Number.parseFloat(style.left), Number.parseFloat(style.top)];
      return { left, top, right: left + offsetWidth, bottom: top + offsetHeight };
    });
}

/** Keeps its children at a place that moves. Invisible, though it can hold the focus, until the first look. */
export function Floating({ frames, locate, children }: FloatingProps): JSX.Element {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    let room: number | undefined;
    const stopLooking = frames.subscribe(() => {
      const spot = locate(naturalSize(element), takenBefore(element));
      element.dataset.placed = spot === null ? 'nowhere' : 'there';
      if (spot === null) return;
      const [left, top] = [`${Math.round(spot.left)}px`, `${Math.round(spot.top)}px`];
      // What stands behind it in the layer makes way.
      if (left !== element.style.left || top !== element.style.top) frames.request();
      element.style.left = left;
      element.style.top = top;
      element.style.setProperty('--room', spot.maxHeight === undefined ? 'none' : `${Math.floor(spot.maxHeight)}px`);
      // Words that scroll have nothing in them to go to: they are reached by key themselves.
      const words = element.querySelector<HTMLElement>('[data-scroll="words"]');
      if (words) words.tabIndex = words.scrollHeight > words.clientHeight ? 0 : -1;
      // Where little can be seen, what the keys act on is in sight.
      if (spot.maxHeight !== room) element.querySelector(':focus')?.scrollIntoView?.({ block: 'nearest' });
      room = spot.maxHeight;
    });
    const stops = [stopLooking, frames.watch(element), frames.watchInside(element)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [frames, locate]);
  return (
    <div ref={ref} class="floating">
      {children}
    </div>
  );
}
