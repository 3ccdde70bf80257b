import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from '../ui/Icon.tsx';
import { messageOf } from './useSettings.ts';

interface Props {
  message: string;
  /** Resolves once the page has been read anew. */
  onGoOn: () => Promise<unknown>;
}

/** The browser lost records: what is missing, and the way on with what is left. Nothing is written until then. */
export function Lost({ message, onGoOn }: Props): JSX.Element {
  const [fault, setFault] = useState('');
  return (
    <div class="box ask" role="alert">
      <p class="row strong">
        <span class="is-danger">
          <Icon name="warning" />
        </span>
        Records are missing
      </p>
      <p class="muted">{message}</p>
      <div class="row">
        <button
          type="button"
          class="btn primary"
          onClick={() => onGoOn().catch((error: unknown) => setFault(messageOf(error)))}
        >
          Go on with what is left
        </button>
        <a class="btn plain" href="#delete">
          Delete everything
        </a>
      </div>
      <p class="fault">{fault}</p>
    </div>
  );
}
