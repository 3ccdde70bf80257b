import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { Icon } from '../ui/Icon.tsx';
import { Section } from './Section.tsx';
import type { SaveStatus } from './useSettings.ts';

interface Props {
  /** Lower-case addresses. */
  accounts: string[];
  status?: SaveStatus | undefined;
  onChange: (accounts: string[]) => void;
  onRetry: () => void;
}

/** The rep's own accounts where the coach stays off. */
export function AccountsOff({ accounts, status, onChange, onRetry }: Props): JSX.Element {
  const [text, setText] = useState('');
  const [fault, setFault] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const id = useId();

  const add = (event: Event) => {
    event.preventDefault();
    const address = text.trim().toLowerCase();
    if (!/^[^\s@]+@[^\s@][^\s@.]*\.[^\s@]+$/.test(address))
      setFault('Write a whole address, such as name@company.com.');
    else if (accounts.includes(address)) setFault(`${address} is off already.`);
    else {
      onChange([...accounts, address]);
      setText('');
      setFault('');
    }
    field.current?.focus();
  };

  return (
    <Section
      id="accounts"
      title="Accounts where Bookend is off"
      lead="Nothing is underlined or kept while you write from one of these addresses."
      status={status}
      onRetry={onRetry}
    >
      <div class="box">
        {accounts.length > 0 && (
          <ul class="lines">
            {accounts.map((address) => (
              <li key={address} class="line">
                <span class="faint">
                  <Icon name="pause" />
                </span>
                <span class="time">{address}</span>
                <button
                  type="button"
                  class="btn"
                  aria-label={`Switch on again for ${address}`}
                  onClick={() => {
                    onChange(accounts.filter((other) => other !== address));
                    field.current?.focus();
                  }}
                >
                  Switch on
                </button>
              </li>
            ))}
          </ul>
        )}
        <form class="add-account" noValidate onSubmit={add}>
          <label for={`${id}-address`}>Your address</label>
          <input
            id={`${id}-address`}
            ref={field}
            class="field"
            type="email"
            autocomplete="off"
            value={text}
            aria-invalid={fault !== ''}
            aria-describedby={`${id}-fault`}
            onInput={(event) => {
              setText(event.currentTarget.value);
              setFault('');
            }}
          />
          <button type="submit" class="btn">
            Switch off
          </button>
          <p id={`${id}-fault`} class="fault" role="alert">
            {fault}
          </p>
        </form>
      </div>
    </Section>
  );
}
