import type { JSX } from 'preact';
import { Option } from './Option.tsx';
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
  return (
    <Section
      id="inbound"
      title="What they write back"
      lead="The newest mail of the open conversation is read in this browser."
      status={status}
      onRetry={onRetry}
    >
      <div class="box">
        <Option
          type="checkbox"
          label="Show a banner in Gmail when they put you off or take a time"
          about="It says what may be happening, with a reply that offers your times, or with the event filled in."
          isOn={isOn}
          onChange={onChange}
        />
      </div>
    </Section>
  );
}
