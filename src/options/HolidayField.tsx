import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { BY_ZONE, holidayPlaceIn } from '../schedule/holidays/holidays.ts';
import { PLACES } from '../schedule/holidays/places.ts';

interface Props {
  /** `DE`, `DE-BY`; `zone` for those of the rep's zone; empty for none. */
  place: string;
  /** IANA, the rep's. */
  zone: string;
  onChange: (place: string) => void;
}

/** Whose public holidays are days off for the rep. */
export function HolidayField({ place, zone, onChange }: Props): JSX.Element {
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
        <option value={BY_ZONE}>Those of your time zone</option>
        <option value="">None</option>
        {PLACES.map(({ id: one, name }) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
      <p id={`${id}-note`} class="muted small">
        {noteOf(place, zone)}
      </p>
    </div>
  );
}

function noteOf(place: string, zone: string): string {
  const held = holidayPlaceIn(place, zone);
  if (place !== BY_ZONE) return held === '' ? 'Times are offered on them too.' : 'No time is offered on them.';
  const country = PLACES.find(({ id }) => id === held)?.name;
  return country === undefined
    ? 'None are known for your time zone: times are offered on every working day.'
    : `${country}: no time is offered on them.`;
}
