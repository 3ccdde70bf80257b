import type { JSX } from 'preact';
import { Icon } from './Icon.tsx';
import { isLoss } from './loss.ts';

interface Props {
  title: string;
  message: string;
  onRetry: () => void;
  /** Lost records are gone through in the settings. */
  onSettings?: () => void;
}

/** What happened, what still works, and the one thing to do. */
export function Failed({ title, message, onRetry, onSettings }: Props): JSX.Element {
  const lost = onSettings !== undefined && isLoss(message);
  return (
    <div class="failed" role="alert">
      <Icon name="warning" />
      <div>
        <h2>{title}</h2>
        <p class="muted">{message}</p>
        <p class="muted">Gmail works as ever.</p>
        <button type="button" class="btn" onClick={lost ? onSettings : onRetry}>
          {lost ? 'Open settings' : 'Try again'}
        </button>
      </div>
    </div>
  );
}
