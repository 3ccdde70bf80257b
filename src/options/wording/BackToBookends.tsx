import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useKeysAfter } from '../../ui/useKeysAfter.ts';

interface Props<T> {
  current: T;
  /** As Bookend comes with it; null where it says the same. */
  standard: T | null;
  onChange: (one: T) => void;
}

/** Back to the wording Bookend comes with, which can be undone for as long as nothing else is entered. */
export function BackToBookends<T>({ current, standard, onChange }: Props<T>): JSX.Element | null {
  const [before, setBefore] = useState<T | null>(null);
  /** The one way there is now: on or back. */
  const way = useRef<HTMLButtonElement>(null);
  const noteAct = useKeysAfter(standard === null, () => way.current?.focus());
  if (standard !== null) {
    const restore = (): void => {
      noteAct();
      setBefore(current);
      onChange(standard);
    };
    return (
      <button type="button" class="btn plain" ref={way} onClick={restore}>
        Back to Bookend’s wording
      </button>
    );
  }
  if (before === null) return null;
  const undo = (): void => {
    noteAct();
    onChange(before);
    setBefore(null);
  };
  return (
    <>
      <span class="muted">Back to Bookend’s wording.</span>
      <button type="button" class="btn quiet" ref={way} onClick={undo}>
        Undo
      </button>
    </>
  );
}
