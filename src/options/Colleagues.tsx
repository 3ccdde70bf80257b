import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { isFreeMail } from '../deals/free-mail.ts';
import { internalDomains } from '../deals/propose.ts';
import { registeredDomain } from '../deals/public-suffixes.ts';
import { Icon } from '../ui/Icon.tsx';
import { AddLine } from './AddLine.tsx';
import { Section } from './Section.tsx';
import type { SaveStatus } from './useSettings.ts';

interface Props {
  /** The rep's own addresses, as far as they are known. */
  accounts: string[];
  /** Domains beyond those of the accounts. */
  domains: string[];
  /** Those of them that the organisation or the team set. */
  given: string[];
  status?: SaveStatus | undefined;
  onChange: (domains: string[]) => void;
  onRetry: () => void;
}

/** Whose mail and meetings are among colleagues: learned from the rep's accounts, and added by hand. */
export function Colleagues({ accounts, domains, given, status, onChange, onRetry }: Props): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  const learned = internalDomains(accounts);

  const add = (entry: string): string | undefined => {
    const written = entry.replace(/^.*@/, '');
    const domain = /^[^\s@./]+(?:\.[^\s@./]+)+$/.test(written) ? registeredDomain(written) : '';
    if (domain === '') return 'Write a domain, such as company.com.';
    if (isFreeMail(domain)) return `Anybody can have an address at ${domain}.`;
    if (learned.includes(domain) || domains.includes(domain)) return `${domain} is here already.`;
    onChange([...domains, domain]);
    return undefined;
  };

  return (
    <Section
      id="colleagues"
      title="Colleagues"
      lead="Mail and meetings with these domains alone are internal: nothing is underlined, kept or said of them."
      status={status}
      onRetry={onRetry}
    >
      <div class="box">
        {learned.length + domains.length > 0 && (
          <ul class="lines">
            {learned.map((domain) => (
              <li key={domain} class="line">
                <Icon name="person" />
                <span class="time">{domain}</span>
                <span class="muted">from your account</span>
              </li>
            ))}
            {domains.map((domain) => (
              <li key={domain} class="line">
                <Icon name="person" />
                <span class="time">{domain}</span>
                {given.includes(domain) ? (
                  <span class="muted">set for your team</span>
                ) : (
                  <button
                    type="button"
                    class="btn"
                    aria-label={`Remove ${domain}`}
                    onClick={() => {
                      onChange(domains.filter((other) => other !== domain));
                      field.current?.focus();
                    }}
                  >
                    Remove
                  </button>
                )}
              </li>
            ))}
          </ul>
        )}
        <AddLine label="Domain" inputMode="url" add="Add" field={field} onAdd={add} />
      </div>
    </Section>
  );
}
