import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { zoneName } from '../schedule/format.ts';
import { clockAt } from '../ui/times.ts';
import { findZone, places } from '../ui/zones.ts';

interface Props {
  /** IANA, or empty for the system's zone. */
  zone: string;
  /** IANA: the zone of this computer. */
  systemZone: string;
  /** ISO instant. */
  now: string;
  onChange: (zone: string) => void;
}

/** The rep's zone: empty follows the computer; else an IANA name or a place, searched as it is typed. */
export function ZoneField({ zone, systemZone, now, onChange }: Props): JSX.Element {
  const [text, setText] = useState(zone);
  const [unknown, setUnknown] = useState(false);
  const id = useId();

  // Choosing from the list fires both events before the next render, so the text comes from the field.
  const commit = (entered: string) => {
    const found = findZone(entered);
    setUnknown(found === null);
    if (found === null) return;
    setText(found);
    if (found !== zone) onChange(found);
  };
  const shown = zone || systemZone;

  return (
    <div class="zone-field">
      <label for={`${id}-zone`}>Time zone</label>
      <input
        id={`${id}-zone`}
        class="field"
        list={`${id}-zones`}
        value={text}
        placeholder={`As on this computer: ${zoneName(systemZone)}`}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={unknown}
        aria-describedby={`${id}-note`}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setUnknown(false);
        }}
        onChange={(event) => commit(event.currentTarget.value)}
      />
      <datalist id={`${id}-zones`}>
        {places().map(({ city, zone: id }) => (
          <option key={`${city} ${id}`} value={city} label={id} />
        ))}
      </datalist>
      <p id={`${id}-note`} class={unknown ? 'fault' : 'muted small'} role={unknown ? 'alert' : undefined}>
        {unknown
          ? 'No zone has that name. Not saved yet. Choose one from the list, or leave it empty for this computer’s.'
          : `It is ${clockAt(now, shown)} in ${zoneName(shown)}.`}
      </p>
    </div>
  );
}
