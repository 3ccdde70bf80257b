import type { JSX } from 'preact';

interface Props {
  /** How many are not shown yet. */
  left: number;
  /** How many come at a time. */
  step: number;
  onMore: () => void;
}

/** The foot of a list that is not shown whole; nothing when it is. */
export function ShowMore({ left, step, onMore }: Props): JSX.Element | null {
  if (left <= 0) return null;
  return (
    <div class="box-foot">
      <button type="button" class="btn" onClick={onMore}>
        Show {Math.min(step, left)} more
      </button>
    </div>
  );
}
