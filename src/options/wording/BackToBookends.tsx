import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

interface Props<T> {
  current: T;
  /** As Bookend comes with it; null where it says the same. */
  standard: T | null;
  onChange: (one: T) => void;
}

/** Back to the wording Bookend comes with, which can be undone for as long as nothing else is entered. */
export function BackToBookends<T>({ current, standard, onChange }: Props<T>): JSX.Element | null {
  const [before, setBefore] = useState<T | null>(null);
  if (standard !== null) {
    const restore = (): void => {
      setBefore(current);
      onChange(standard);
    };
    return (
      <button type="button" class="btn plain" onClick={restore}>
        Back to Bookend’s wording
      </button>
    );
  }
  if (before === null) return null;
  const undo = (): void => {
    onChange(before);
    setBefore(null);
  };
  return (
    <>
      <span class="muted">Back to Bookend’s wording.</span>
      <button type="button" class="btn quiet" onClick={undo}>
        Undo
      </button>
    </>
  );
}
