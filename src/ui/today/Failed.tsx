import type { JSX } from 'preact';
import { Icon } from '../Icon.tsx';
import { isLoss } from '../loss.ts';

interface FailedProps {
  message: string;
  onRetry: () => void;
  /** Lost records are gone through in the settings. */
  onSettings: () => void;
}

/** Why there is no list, what still works, and the one thing to do. */
export function Failed({ message, onRetry, onSettings }: FailedProps): JSX.Element {
  const lost = isLoss(message);
  return (
    <div class="failed" role="alert">
      <Icon name="warning" />
      <div>
        <h2>The list could not be read</h2>
        <p class="muted">{message}</p>
        <p class="muted">Gmail works as ever.</p>
        <button type="button" class="btn" onClick={lost ? onSettings : onRetry}>
          {lost ? 'Open settings' : 'Try again'}
        </button>
      </div>
    </div>
  );
}
