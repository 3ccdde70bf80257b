import type { JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { ClockField } from '../ui/ClockField.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useKeysAfter } from '../ui/useKeysAfter.ts';
import { additionTo, extent, faultsOf, type Stretch, shownEnd, storedEnd } from './hours.ts';

interface Props {
  /** `Monday`. */
  name: string;
  /** What stands in the fields, whole or not. */
  day: Stretch[];
  /** Hours of the day at both ends of the bar. */
  scale: { from: number; to: number };
  onChange: (day: Stretch[]) => void;
}

/** One weekday: a bar to see, time fields to edit, and what is wrong with them. */
export function DayHours({ name, day, scale, onChange }: Props): JSX.Element {
  const id = useId();
  const faults = faultsOf(day);
  const addition = additionTo(day);
  const whole = useRef<HTMLFieldSetElement>(null);
  const noteAct = useKeysAfter(day, () => {
    // With a break added there is no button to add more: the break begins where the first part ends.
    const [, until] = whole.current?.querySelectorAll('input') ?? [];
    (whole.current?.querySelector<HTMLElement>('.add') ?? until)?.focus();
  });
  const at = (minutes: number) => `${((minutes / 60 - scale.from) / (scale.to - scale.from)) * 100}%`;
  const replace = (index: number, part: Partial<Stretch>) =>
    onChange(day.map((stretch, i) => (i === index ? { ...stretch, ...part } : stretch)));

  return (
    <fieldset class="day" ref={whole}>
      <legend class="hidden">{name}</legend>
      <span class="day-name" aria-hidden="true">
        {name}
      </span>
      <div class="track" aria-hidden="true">
        {day.map((stretch, index) => {
          if (faults[index]) return null;
          const { from, to } = extent(stretch);
          return <i key={stretch.from} style={{ '--from': at(from), '--to': at(to) }} />;
        })}
      </div>
      <div class="stretches">
        {day.length === 0 && <span class="faint off">Day off</span>}
        {day.map((stretch, index) => {
          const fault = faults[index] ?? '';
          const which = day.length > 1 ? `${name}, part ${index + 1}` : name;
          const common = {
            'aria-invalid': fault !== '',
            'aria-describedby': `${id}-${index}`,
          };
          return (
            // A stretch has no name but its place, and its fields keep focus by it.
            <div key={index} class="stretch">
              <ClockField
                {...common}
                aria-label={`${which}, from`}
                value={stretch.from}
                onClock={(from) => replace(index, { from })}
              />
              <span class="muted">to</span>
              <ClockField
                {...common}
                aria-label={`${which}, until`}
                value={shownEnd(stretch.to)}
                onClock={(to) => replace(index, { to: storedEnd(to) })}
              />
              <button
                type="button"
                class="btn icon-only"
                aria-label={`Remove ${stretch.from} to ${shownEnd(stretch.to)} on ${name}`}
                onClick={() => {
                  noteAct();
                  onChange(day.filter((_, i) => i !== index));
                }}
              >
                <Icon name="close" />
              </button>
              <p id={`${id}-${index}`} class="fault" role={fault ? 'alert' : undefined}>
                {fault && `${fault} Not saved yet.`}
              </p>
            </div>
          );
        })}
      </div>
      {addition && (
        <button
          type="button"
          class="btn quiet add"
          aria-label={`${addition.label} on ${name}`}
          onClick={() => {
            noteAct();
            onChange(addition.day);
          }}
        >
          {addition.label}
        </button>
      )}
    </fieldset>
  );
}
