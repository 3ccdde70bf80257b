import { type ComponentChildren, createContext, type JSX } from 'preact';
import { useContext } from 'preact/hooks';
import { Icon } from '../ui/Icon.tsx';
import { isLoss } from '../ui/loss.ts';
import type { SaveStatus } from './useSettings.ts';

interface Props {
  id: string;
  title: string;
  lead?: ComponentChildren;
  /** Where the newest change of this section stands; absent when nothing here is saved or nothing was changed. */
  status?: SaveStatus | undefined;
  onRetry?: () => void;
  children: ComponentChildren;
}

/** One section of the page, with its heading and the note that says whether its newest change is saved. */
export function Section({ id, title, lead, status, onRetry, children }: Props): JSX.Element {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <div class="section-head">
        <h2 id={`${id}-title`} tabIndex={-1}>
          {title}
        </h2>
        <div class="save-note" role="status">
          {status?.is === 'saved' && (
            <span class="tag booked">
              <Icon name="check" />
              Saved
            </span>
          )}
          {status?.is === 'failed' && (
            <>
              <span class="tag danger">
                <Icon name="warning" />
                Not saved
              </span>
              <span class="muted">{status.message}</span>
              <button type="button" class="btn quiet" onClick={onRetry}>
                Try again
              </button>
            </>
          )}
        </div>
      </div>
      {lead && <p class="lead">{lead}</p>}
      {children}
    </section>
  );
}

/** Why nothing of the page can be read, as said once at its top; empty while it can. */
export const PageFault = createContext('');

/** In place of a list that could not be read. */
export function NotRead({ fault, onRetry }: { fault: string; onRetry: () => void }): JSX.Element {
  // Said once, at the top of the page, with its way on.
  const said = useContext(PageFault);
  if (isLoss(fault)) return <p class="box line none muted">Not read while records are missing.</p>;
  if (fault === said) return <p class="box line none muted">Not read, as said above.</p>;
  return (
    <div class="box line" role="alert">
      <span class="is-danger">
        <Icon name="warning" />
      </span>
      <span>This could not be read. {fault}</span>
      <button type="button" class="btn" onClick={onRetry}>
        Try again
      </button>
    </div>
  );
}
