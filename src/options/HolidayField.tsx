import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { PLACES } from '../schedule/holidays/places.ts';

interface Props {
  /** `DE`, `DE-BY`; empty for none. */
  place: string;
  onChange: (place: string) => void;
}

/** Whose public holidays are days off for the rep. */
export function HolidayField({ place, onChange }: Props): JSX.Element {
  const id = useId();
  return (
    <div class="zone-field">
      <label for={`${id}-place`}>Public holidays</label>
      <select
        id={`${id}-place`}
        class="field"
        value={place}
        aria-describedby={`${id}-note`}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        <option value="">None</option>
        {PLACES.map(({ id: one, name }) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
      <p id={`${id}-note`} class="muted small">
        {place === '' ? 'Times are offered on them too.' : 'No time is offered on them.'}
      </p>
    </div>
  );
}
