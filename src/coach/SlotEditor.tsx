import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../ui/Icon.tsx';
import type { SlotChoice } from './Slots.tsx';

export interface SlotEditorProps {
  slot: SlotChoice;
  onSwap(): void;
  /** Answers what is wrong with the day and time, or null when it took them. */
  onEdit(date: string, time: string): string | null;
  onDone(): void;
}

/** One slot under change: a day, a clock time, or simply the next free one. Enter and Esc both end it. */
export function SlotEditor({ slot, onSwap, onEdit, onDone }: SlotEditorProps): JSX.Element {
  const [typed, setTyped] = useState({ date: slot.date, clock: slot.clock });
  const [problem, setProblem] = useState<string | null>(null);
  const first = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => first.current?.focus({ preventScroll: true }), []);
  useEffect(() => setTyped({ date: slot.date, clock: slot.clock }), [slot.date, slot.clock]);

  const edit = (date: string, clock: string): void => {
    setTyped({ date, clock });
    setProblem(date && clock ? onEdit(date, clock) : 'A day and a time are needed.');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const inField = event.target instanceof HTMLInputElement;
    if (event.key !== 'Escape' && !(event.key === 'Enter' && inField)) return;
    event.preventDefault();
    event.stopPropagation();
    onDone();
  };

  return (
    <fieldset class="editor" aria-label={`Change ${slot.day}, ${slot.clock} ${slot.zone}`} onKeyDown={onKeyDown}>
      <input
        ref={first}
        class="field num"
        type="date"
        aria-label="Day"
        value={typed.date}
        aria-invalid={problem !== null}
        onInput={(event) => edit(event.currentTarget.value, typed.clock)}
      />
      <input
        class="field num"
        type="time"
        step={300}
        aria-label={`Time in ${slot.zone}`}
        value={typed.clock}
        aria-invalid={problem !== null}
        onInput={(event) => edit(typed.date, event.currentTarget.value)}
      />
      <button type="button" class="btn quiet" onClick={onSwap}>
        <Icon name="next" />
        {slot.checked ? 'Next free time' : 'Another time'}
      </button>
      <button type="button" class="btn plain" onClick={onDone}>
        Done
      </button>
      {problem !== null && (
        <p class="problem small" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
