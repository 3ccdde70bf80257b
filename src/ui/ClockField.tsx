import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { isClock, movedClock, readClock } from './clock.ts';

type OfField = Pick<JSX.IntrinsicElements['input'], 'aria-label' | 'aria-invalid' | 'aria-describedby'>;

interface Props extends OfField {
  /** `HH:MM`, or empty for none. */
  value: string;
  /** Told `HH:MM`, or an empty text for what is no time. */
  onClock: (clock: string) => void;
}

const STEP = 15;

/**
 * A time of day, of 24 hours like every other that is shown: the browser's own field goes by the browser's language. A whole
 * one counts as it is typed, any other way to write it once the field is left; the arrow keys move it.
 */
export function ClockField({ value, onClock, ...named }: Props): JSX.Element {
  // What was typed stands until the time is changed otherwise.
  const [typed, setTyped] = useState<{ text: string; value: string } | null>(null);
  const text = typed?.value === value ? typed.text : value;

  const tell = (shown: string, clock: string): void => {
    setTyped({ text: shown, value: clock });
    if (clock !== value) onClock(clock);
  };
  const leave = (): void => {
    const read = readClock(text);
    tell(read ?? text, read ?? '');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') leave();
    const way = { ArrowUp: STEP, ArrowDown: -STEP }[event.key];
    const from = readClock(text);
    if (way === undefined || from === null) return;
    event.preventDefault();
    const next = movedClock(from, way);
    tell(next, next);
  };

  return (
    <input
      {...named}
      type="text"
      class="field clock num"
      inputMode="numeric"
      autocomplete="off"
      placeholder="00:00"
      maxLength={10}
      dir="ltr"
      value={text}
      onInput={({ currentTarget }) => {
        const now = currentTarget.value;
        if (isClock(now) || now.trim() === '') tell(now, now.trim());
        else setTyped({ text: now, value });
      }}
      onKeyDown={onKeyDown}
      onBlur={leave}
    />
  );
}
