import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { Icon } from '../ui/Icon.tsx';
import { AddLine } from './AddLine.tsx';
import { Section } from './Section.tsx';
import type { SaveStatus } from './useSettings.ts';
import { addressFault } from './whole-address.ts';

interface Props {
  /** Lower-case addresses. */
  accounts: string[];
  status?: SaveStatus | undefined;
  onChange: (accounts: string[]) => void;
  onRetry: () => void;
}

/** The rep's own accounts where the coach stays off. */
export function AccountsOff({ accounts, status, onChange, onRetry }: Props): JSX.Element {
  const field = useRef<HTMLInputElement>(null);

  const add = (address: string): string | undefined => {
    const fault = addressFault(address);
    if (fault !== undefined) return fault;
    if (accounts.includes(address)) return `${address} is off already.`;
    onChange([...accounts, address]);
    return undefined;
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
        <AddLine label="Your address" inputMode="email" add="Switch off" field={field} onAdd={add} />
      </div>
    </Section>
  );
}
