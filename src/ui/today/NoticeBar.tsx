import type { JSX, Ref } from 'preact';
import { Icon } from '../Icon.tsx';

/** What the last act did, or that it was not saved; with the one way back or forward. */
export interface Notice {
  kind: 'done' | 'failed';
  /** Event id of the step. */
  about: string;
  text: string;
  action?: { label: string; run: () => void };
}

interface Props {
  /** Null when there is nothing to say; the live region stays so that the next notice is read out. */
  notice: Notice | null;
  /** The action's button: where focus goes when the list is empty. */
  actionRef?: Ref<HTMLButtonElement>;
  /** Before the action runs and its button goes. */
  onAction: () => void;
  onClose: () => void;
}

export function NoticeBar({ notice, actionRef, onAction, onClose }: Props): JSX.Element {
  return (
    <div class="notice-live" role="status">
      {notice && (
        <div class={`notice ${notice.kind}`}>
          <Icon name={notice.kind === 'done' ? 'check' : 'warning'} />
          <span class="notice-text">{notice.text}</span>
          {notice.action && (
            <button
              type="button"
              class="btn quiet"
              ref={actionRef ?? null}
              onClick={() => {
                onAction();
                notice.action?.run();
              }}
            >
              {notice.action.label}
            </button>
          )}
          <button type="button" class="btn icon-only" aria-label="Close this notice" onClick={onClose}>
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}
