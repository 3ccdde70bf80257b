import type { JSX } from 'preact';

export interface CardFootProps {
  /** There is more than one rewrite to choose from. */
  several: boolean;
  canApply: boolean;
  onApply(): void;
}

/** The one thing to do, and the keys that do it. */
export function CardFoot({ several, canApply, onApply }: CardFootProps): JSX.Element {
  return (
    <div class="foot">
      {canApply && (
        <button type="button" class="btn primary" onClick={onApply}>
          Replace <kbd>Enter</kbd>
        </button>
      )}
      <p class="keys faint small">
        {several && (
          <span class="key">
            <kbd>↑</kbd>
            <kbd>↓</kbd> choose
          </span>
        )}
        <span class="key">
          <kbd>Esc</kbd> close
        </span>
      </p>
    </div>
  );
}
