import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { useAct } from './useAct.ts';

interface Props {
  busy: boolean;
  /** Resolves once the address could be read and is kept; fails with the reason. */
  onConnect: (address: string) => Promise<unknown>;
}

/** Takes a secret iCal address. It is shown as little as a password, and gone from the page once it is kept. */
export function FeedForm({ busy, onConnect }: Props): JSX.Element {
  const [address, setAddress] = useState('');
  const { isBusy, fault, setFault, run } = useAct();
  const id = useId();
  return (
    <form
      class="add-account"
      noValidate
      onSubmit={async (event) => {
        event.preventDefault();
        if (await run(() => onConnect(address))) setAddress('');
      }}
    >
      <label for={`${id}-address`}>Secret address</label>
      <input
        id={`${id}-address`}
        class="field"
        type="password"
        autocomplete="off"
        spellcheck={false}
        value={address}
        aria-invalid={fault !== ''}
        aria-describedby={`${id}-fault`}
        onInput={(event) => {
          setAddress(event.currentTarget.value);
          setFault('');
        }}
      />
      <button type="submit" class="btn" disabled={busy || isBusy || address.trim() === ''}>
        Read and keep
      </button>
      <p id={`${id}-fault`} class="fault" role="alert">
        {fault}
      </p>
    </form>
  );
}
