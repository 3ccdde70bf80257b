import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ClockField } from '../../ui/ClockField.tsx';
import { InPageIcon } from '../../ui/InPageIcon.tsx';
import type { SlotChoice } from './slot-choice.ts';

export interface SlotEditorProps {
  slot: SlotChoice;
  onSwap(): void;
  /** Answers what is wrong with the day and time, or null when it took them. */
  onEdit(date: string, time: string): string | null;
  onDone(): void;
}

/** One slot under change: a day, a clock time, or simply the next free one. Enter and Esc both end it. */
export function SlotEditor({ slot, onSwap, onEdit, onDone }: SlotEditorProps): JSX.Element {
  // What is being typed is the field's own until the slot changes otherwise: set from outside, a digit would get lost.
  const [typed, setTyped] = useState<{ date: string; clock: string } | null>(null);
  const { date, clock } = typed ?? slot;
  const [problem, setProblem] = useState<string | null>(null);
  const first = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => first.current?.focus({ preventScroll: true }), []);

  const edit = (day: string, time: string): void => {
    setTyped({ date: day, clock: time });
    setProblem(day && time ? onEdit(day, time) : 'A day and a time are needed, such as 09:30.');
  };
  const swap = (): void => {
    setTyped(null);
    setProblem(null);
    onSwap();
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
        value={date}
        aria-invalid={problem !== null}
        onInput={(event) => edit(event.currentTarget.value, clock)}
      />
      <ClockField
        aria-label={`Time in ${slot.zone}`}
        value={clock}
        aria-invalid={problem !== null}
        onClock={(time) => edit(date, time)}
      />
      <button type="button" class="btn quiet" onClick={swap}>
        <InPageIcon name="next" />
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
      {problem === null && slot.why && (
        <p class={slot.why.free ? 'verdict faint small' : 'verdict against small'} role="status">
          {slot.why.words}
        </p>
      )}
    </fieldset>
  );
}
