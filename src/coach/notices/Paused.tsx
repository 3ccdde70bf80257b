import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { InPageIcon } from '../../ui/InPageIcon.tsx';

export interface PausedProps {
  /** What happened, one sentence: "Gmail changed its compose window." */
  reason: string;
  /** The rest of the coach goes on. */
  partly: boolean;
  /** Roles of the places that were not found; never text of a mail. */
  details: string[];
  onClose(): void;
}

/** Says that the coach stands still and that mail does not. */
export function Paused({ reason, partly, details, onClose }: PausedProps): JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <div class="strip paused">
      <span class="faint">
        <InPageIcon name="pause" />
      </span>
      <p>
        {partly ? 'Partly paused' : 'Paused'}: {reason} <span class="nowrap">Sending works as ever.</span>
      </p>
      {details.length > 0 && (
        <button type="button" class="btn quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          Details
        </button>
      )}
      <button type="button" class="btn icon-only" aria-label="Close" onClick={onClose}>
        <InPageIcon name="close" />
      </button>
      {open && <p class="details muted small">Not found: {details.join(', ')}.</p>}
    </div>
  );
}
