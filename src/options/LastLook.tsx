import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { LAST_LOOKS, type LastLookChoice } from '../settings.ts';
import { Option } from './Option.tsx';
import { Section } from './Section.tsx';
import type { SaveStatus } from './useSettings.ts';

interface Props {
  choice: LastLookChoice;
  status?: SaveStatus | undefined;
  onChange: (choice: LastLookChoice) => void;
  onRetry: () => void;
}

const WORDS: Record<LastLookChoice, { name: string; about: string }> = {
  off: { name: 'Off', about: 'Send is never held. Closings are underlined while you write.' },
  brackets: {
    name: 'For Bookend’s brackets',
    about: 'Send is held once while a [bracket] that Bookend put in is not filled in.',
  },
  on: { name: 'On', about: 'Send is held once for what is open. Closings are underlined while you write.' },
  only: { name: 'Only at Send', about: 'Nothing is underlined while you write. Send is held once for what is open.' },
};

/** Whether Send is held once, and what for. */
export function LastLook({ choice, status, onChange, onRetry }: Props): JSX.Element {
  const name = useId();
  return (
    <Section
      id="last-look"
      title="Last look at Send"
      lead="Before a mail goes, Bookend can say once which closing is still open and which [bracket] is not filled in. The same key or press again sends it."
      status={status}
      onRetry={onRetry}
    >
      <fieldset class="box last-look">
        <legend class="hidden">Last look at Send</legend>
        {LAST_LOOKS.map((each) => (
          <Option
            key={each}
            type="radio"
            name={name}
            label={WORDS[each].name}
            about={WORDS[each].about}
            isOn={each === choice}
            onChange={() => onChange(each)}
          />
        ))}
        <p class="box-foot">
          If another extension holds Send as well, choose Off: two that do can get in each other’s way.
        </p>
      </fieldset>
    </Section>
  );
}
