import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** So long after the last key an address is taken: all rows are arranged anew for it, ms. */
const PAUSE_MS = 400;

interface Props {
  id: string;
  /** The address that was taken last. */
  account: string;
  /** Addresses that are known. */
  accounts: string[];
  onChoose: (account: string) => void;
}

/** The rep's address that deals go under. It is taken when typing pauses: nobody leaves the field first to go on. */
export function AccountField({ id, account, accounts, onChoose }: Props): JSX.Element {
  const [entered, setEntered] = useState(account);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const taken = useRef(account);
  useEffect(() => () => clearTimeout(timer.current), []);
  const take = (text: string): void => {
    clearTimeout(timer.current);
    const address = text.trim().toLowerCase();
    if (address === taken.current) return;
    taken.current = address;
    onChoose(address);
  };
  return (
    <>
      <input
        id={id}
        class="field"
        type="email"
        list={`${id}s`}
        autocomplete="off"
        value={entered}
        onInput={({ currentTarget: { value } }) => {
          setEntered(value);
          clearTimeout(timer.current);
          timer.current = setTimeout(take, PAUSE_MS, value);
        }}
        onChange={({ currentTarget }) => take(currentTarget.value)}
      />
      <datalist id={`${id}s`}>
        {accounts.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </>
  );
}
