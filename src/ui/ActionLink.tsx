import type { JSX } from 'preact';
import type { DealAction } from './deal/deal-action.ts';

type OfLink = Pick<JSX.IntrinsicElements['a'], 'class' | 'tabIndex' | 'aria-label' | 'aria-describedby'>;

interface Props extends OfLink {
  action: DealAction;
  /** What a plain press does where a mail is opened: only the background has its wording. */
  onWrite: (action: DealAction) => void;
}

/** The one thing to do in a deal. A press with a key held is the browser's, and opens the address alone. */
export function ActionLink({ action, onWrite, ...rest }: Props): JSX.Element {
  return (
    <a
      {...rest}
      href={action.url}
      target="_blank"
      rel="noreferrer"
      onClick={(event) => {
        const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
        if (!isPlain || !action.write) return;
        event.preventDefault();
        onWrite(action);
      }}
    >
      {action.label}
    </a>
  );
}
