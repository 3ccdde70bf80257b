import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { dayText } from '../schedule/format.ts';
import { BY_ZONE, holidayPlaceIn, publicHolidays } from '../schedule/holidays/holidays.ts';
import { PLACES } from '../schedule/holidays/places.ts';
import { dayOf } from '../schedule/wall.ts';

interface Props {
  /** `DE`, `DE-BY`; `zone` for those of the rep's zone; empty for none. */
  place: string;
  /** IANA, the rep's. */
  zone: string;
  /** ISO instant. */
  now: string;
  onChange: (place: string) => void;
}

/** Whose public holidays are days off for the rep. */
export function HolidayField({ place, zone, now, onChange }: Props): JSX.Element {
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
        {noteOf(place, zone, dayOf(now, zone))}
      </p>
    </div>
  );
}

/** How many of the coming holidays are named, so that a wrong country is seen. */
const NAMED = 3;

/** @param today `YYYY-MM-DD` in the rep's zone */
function noteOf(place: string, zone: string, today: string): string {
  const held = holidayPlaceIn(place, zone);
  if (held === '') {
    return place === BY_ZONE
      ? 'None are known for your time zone: times are offered on every working day.'
      : 'Times are offered on them too.';
  }
  const country = PLACES.find(({ id }) => id === held)?.name;
  return `${place === BY_ZONE ? `${country}: no` : 'No'} time is offered on them. ${nextOf(held, today)}`.trim();
}

function nextOf(held: string, today: string): string {
  const year = Number(today.slice(0, 4));
  const ahead = [...publicHolidays(held, [year, year + 1])].filter(([day]) => day >= today).toSorted();
  const named = ahead.slice(0, NAMED).map(([day, name]) => `${dayText(day, today)}, ${name}`);
  const moon = ahead.some(([, name]) => name.includes('(expected)'))
    ? ' What is expected follows the moon: the day is told shortly before and may be the one beside it.'
    : '';
  return named.length === 0 ? '' : `Next: ${named.join('; ')}.${moon}`;
}
