import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { NUDGE_KINDS, type NudgeKind } from '../nudges/kinds.ts';
import { type NudgeChoices as Choices, defaultSettings } from '../settings.ts';
import { ClockField } from '../ui/ClockField.tsx';
import { isClock } from '../ui/clock.ts';

interface Props {
  choices: Choices;
  onChange: (choices: Choices) => void;
}

const WORDS: Record<NudgeKind, string> = {
  'before-end': 'A meeting is about to end, nothing booked after it',
  'after-end': 'A meeting ended, nothing booked after it',
  'check-calendar': 'The calendar was read too long ago to tell',
  declined: 'An invitation is declined',
  tentative: 'An invitation is answered with maybe',
  unanswered: 'An invitation is unanswered the day before',
  agenda: 'An agenda is missing the day before',
};

const BEFORE = [2, 5, 10, 15];
const AFTER = [0, 5, 10, 15, 30, 60];

/** A stored value that is not among the usual ones stays a choice. */
const withOwn = (usual: number[], own: number): number[] => [...new Set([...usual, own])].sort((a, b) => a - b);

/** Which nudges are said, how long before and after an end, and when none is. */
export function NudgeChoices({ choices, onChange }: Props): JSX.Element {
  const { beforeEndMinutes, afterEndMinutes, off } = choices;
  const change = (part: Partial<Choices>): void => onChange({ ...choices, ...part });
  const minutes = (key: 'beforeEndMinutes' | 'afterEndMinutes') => (event: { currentTarget: HTMLSelectElement }) =>
    change({ [key]: Number(event.currentTarget.value) });

  return (
    <div class="box">
      <fieldset class="kinds">
        <legend class="strong">What is said</legend>
        {NUDGE_KINDS.map((kind) => (
          <label key={kind} class="kind">
            <input
              type="checkbox"
              checked={!off.includes(kind)}
              onChange={({ currentTarget: { checked } }) =>
                change({ off: NUDGE_KINDS.filter((one) => (one === kind ? !checked : off.includes(one))) })
              }
            />
            <span>{WORDS[kind]}</span>
          </label>
        ))}
      </fieldset>
      <div class="fields">
        <label>
          <span>Before the end</span>
          <select class="field" value={beforeEndMinutes} onChange={minutes('beforeEndMinutes')}>
            {withOwn(BEFORE, beforeEndMinutes).map((n) => (
              <option key={n} value={n}>
                {n === 1 ? '1 minute before' : `${n} minutes before`}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>After the end</span>
          <select class="field" value={afterEndMinutes} onChange={minutes('afterEndMinutes')}>
            {withOwn(AFTER, afterEndMinutes).map((n) => (
              <option key={n} value={n}>
                {n === 0 ? 'At its end' : `${n} minutes after`}
              </option>
            ))}
          </select>
        </label>
      </div>
      <QuietHours hours={choices.quietHours} onChange={(quietHours) => change({ quietHours })} />
    </div>
  );
}

interface QuietProps {
  hours: Choices['quietHours'];
  onChange: (hours: Choices['quietHours']) => void;
}

function QuietHours({ hours, onChange }: QuietProps): JSX.Element {
  // What is half typed is the field's own: only whole times are saved.
  const [typed, setTyped] = useState(hours ?? defaultSettings.nudges.quietHours ?? { from: '20:00', to: '07:00' });
  const id = useId();
  const isWhole = isClock(typed.from) && isClock(typed.to);
  const enter = (part: Partial<typeof typed>): void => {
    const next = { ...typed, ...part };
    setTyped(next);
    if (isClock(next.from) && isClock(next.to)) onChange(next);
  };
  return (
    <fieldset class="quiet-hours">
      <legend class="hidden">Quiet hours</legend>
      <label class="kind">
        <input
          type="checkbox"
          checked={hours !== null}
          onChange={({ currentTarget: { checked } }) => onChange(checked && isWhole ? typed : null)}
        />
        <span>Quiet hours</span>
      </label>
      {hours !== null && (
        <span class="quiet-span">
          <ClockField
            aria-label="Quiet from"
            aria-describedby={`${id}-fault`}
            aria-invalid={!isClock(typed.from)}
            value={typed.from}
            onClock={(from) => enter({ from })}
          />
          <span class="muted">to</span>
          <ClockField
            aria-label="Quiet to"
            aria-describedby={`${id}-fault`}
            aria-invalid={!isClock(typed.to)}
            value={typed.to}
            onClock={(to) => enter({ to })}
          />
        </span>
      )}
      <p id={`${id}-fault`} class="fault" role="alert">
        {hours !== null && !isWhole && 'Both times are needed, such as 20:00. Not saved yet.'}
        {hours !== null && isWhole && typed.from === typed.to && 'From and to are the same, so no hour is quiet.'}
      </p>
    </fieldset>
  );
}
