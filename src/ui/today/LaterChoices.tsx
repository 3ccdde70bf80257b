import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { unbroken } from '../times.ts';
import { type SnoozeChoice, snoozeTo } from './snooze.ts';
import type { Surroundings } from './surroundings.ts';

interface Props {
  choices: SnoozeChoice[];
  surroundings: Surroundings;
  /** First day that can be chosen, `YYYY-MM-DD`. */
  earliestDay: string;
  onChoose: (choice: SnoozeChoice) => void;
  onCancel: () => void;
}

/** When a snoozed step comes back: the usual times, each with its day and zone, or a day the rep names. */
export function LaterChoices({ choices, surroundings, earliestDay, onChoose, onCancel }: Props): JSX.Element {
  const first = useRef<HTMLButtonElement>(null);
  const [day, setDay] = useState('');
  const [fault, setFault] = useState('');
  const id = useId();
  useEffect(() => first.current?.focus(), []);

  const chosen = day === '' ? null : snoozeTo(day, surroundings);
  const submit = (event: Event) => {
    event.preventDefault();
    if (chosen) onChoose(chosen);
    else setFault('Choose a day after today.');
  };

  return (
    <fieldset class="panel later">
      <legend>Bring it back</legend>
      {choices.map((choice, index) => (
        <button
          key={choice.until}
          type="button"
          class="choice"
          ref={index === 0 ? first : null}
          onClick={() => onChoose(choice)}
        >
          <span>{choice.label}</span>
          <span class="muted time">{unbroken(choice.when)}</span>
        </button>
      ))}
      <form class="on-date" noValidate onSubmit={submit}>
        <label for={`${id}-day`}>On a date</label>
        <input
          id={`${id}-day`}
          class="field"
          type="date"
          min={earliestDay}
          value={day}
          aria-invalid={fault !== ''}
          aria-describedby={`${id}-note`}
          onInput={(event) => {
            setDay(event.currentTarget.value);
            setFault('');
          }}
        />
        <button type="submit" class="btn">
          Snooze
        </button>
        <p id={`${id}-note`} class={fault ? 'fault' : 'note'} role={fault ? 'alert' : undefined}>
          {fault || (chosen && unbroken(chosen.when))}
        </p>
      </form>
      <button type="button" class="btn plain cancel" onClick={onCancel}>
        Cancel
      </button>
    </fieldset>
  );
}
