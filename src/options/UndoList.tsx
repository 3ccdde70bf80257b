import type { ComponentChildren, JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { messageOf } from '../errors.ts';
import { ShowMore } from './ShowMore.tsx';

/** So many at a time. */
const STEP = 10;

interface Words {
  /** The button's, read out. */
  label: string;
  /** Said when it was taken back, and when that was not saved. */
  done: string;
  failed: string;
}

interface Props<T> {
  items: T[];
  /** Said when there are none. */
  none: string;
  /** On every button. */
  button: string;
  /** One line: what it is, and since when. */
  show: (item: T) => ComponentChildren;
  words: (item: T) => Words;
  /** Resolves once it is taken back and no longer among the items. */
  onUndo: (item: T) => Promise<unknown>;
}

/** What the rep can take back, each with its button; below it what came of that. */
export function UndoList<T extends { id: string }>(props: Props<T>): JSX.Element {
  const { items, none, button, show, words, onUndo } = props;
  const [said, setSaid] = useState<{ text: string; failed: boolean } | null>(null);
  const [most, setMost] = useState(STEP);
  const note = useRef<HTMLParagraphElement>(null);

  const undo = async (item: T) => {
    const { done, failed } = words(item);
    try {
      await onUndo(item);
      setSaid({ text: done, failed: false });
      // The button that had the focus is gone.
      note.current?.focus({ preventScroll: true });
    } catch (error) {
      setSaid({ text: `${failed} ${messageOf(error)}`, failed: true });
    }
  };

  return (
    <>
      {items.length === 0 && <p class="box line none muted">{none}</p>}
      {items.length > 0 && (
        <div class="box">
          <ul class="lines">
            {items.slice(0, most).map((item) => (
              <li key={item.id} class="line two">
                <span>{show(item)}</span>
                <button type="button" class="btn" aria-label={words(item).label} onClick={() => undo(item)}>
                  {button}
                </button>
              </li>
            ))}
          </ul>
          <ShowMore left={items.length - most} step={STEP} onMore={() => setMost(most + STEP)} />
        </div>
      )}
      <p ref={note} class={said?.failed ? 'said fault' : 'said muted'} role="status" tabIndex={-1}>
        {said?.text}
      </p>
    </>
  );
}
