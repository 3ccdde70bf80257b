import type { JSX } from 'preact';
import { PLACES } from '../schedule/holidays/places.ts';

interface Props {
  /** `DE`, `DE-BY`; empty for none. */
  place: string;
  onChange: (place: string) => void;
}

/** Whose public holidays are days off for the rep. */
export function HolidayField({ place, onChange }: Props): JSX.Element {
  return (
    <div class="zone-field">
      <label>
        <span>Public holidays</span>
        <select class="field" value={place} onChange={(event) => onChange(event.currentTarget.value)}>
          <option value="">None: times are offered on them too</option>
          {PLACES.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
