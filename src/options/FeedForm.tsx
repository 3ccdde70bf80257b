import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';

interface Props {
  busy: boolean;
  /** Resolves to true once the address could be read and is kept. */
  onConnect: (address: string) => Promise<boolean>;
}

/** Takes a secret iCal address. It is shown as little as a password, and gone from the page once it is kept. */
export function FeedForm({ busy, onConnect }: Props): JSX.Element {
  const [address, setAddress] = useState('');
  const id = useId();
  return (
    <form
      class="add-account"
      noValidate
      onSubmit={async (event) => {
        event.preventDefault();
        if (await onConnect(address)) setAddress('');
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
        onInput={(event) => setAddress(event.currentTarget.value)}
      />
      <button type="submit" class="btn" disabled={busy || address.trim() === ''}>
        Read and keep
      </button>
    </form>
  );
}
