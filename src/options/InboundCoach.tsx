import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { Section } from './Section.tsx';
import type { SaveStatus } from './useSettings.ts';

interface Props {
  isOn: boolean;
  status?: SaveStatus | undefined;
  onChange: (isOn: boolean) => void;
  onRetry: () => void;
}

/** Whether the open thread has a banner for what the other side writes back. */
export function InboundCoach({ isOn, status, onChange, onRetry }: Props): JSX.Element {
  const id = useId();
  return (
    <Section
      id="inbound"
      title="What they write back"
      lead="The newest mail of the open conversation is read in this browser."
      status={status}
      onRetry={onRetry}
    >
      <div class="box">
        <div class="option">
          <input
            id={id}
            type="checkbox"
            checked={isOn}
            aria-describedby={`${id}-about`}
            onChange={(event) => onChange(event.currentTarget.checked)}
          />
          <div>
            <label for={id} class="strong">
              Show a banner in Gmail when they put you off or take a time
            </label>
            <p id={`${id}-about`} class="muted">
              It says what may be happening, with a reply that offers your times, or with the event filled in.
            </p>
          </div>
        </div>
      </div>
    </Section>
  );
}
