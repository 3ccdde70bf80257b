import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { zoneName } from '../../schedule/format.ts';
import { findZone, places } from '../zones.ts';

interface Props {
  /** IANA; empty when none is known. */
  zone: string;
  onSave: (zone: string) => void;
  /** Goes back to what is learned; absent when nothing is set. */
  onForget: (() => void) | undefined;
  onCancel: () => void;
}

/** A zone, searched by city as it is typed. */
export function ZoneForm({ zone, onSave, onForget, onCancel }: Props): JSX.Element {
  const [text, setText] = useState(zone === '' ? '' : zoneName(zone));
  const [fault, setFault] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => field.current?.select(), []);

  const save = (event: Event): void => {
    event.preventDefault();
    const found = text.trim() === '' ? null : findZone(text);
    if (found) onSave(found);
    else {
      setFault('No zone has that name. Write a larger city nearby.');
      field.current?.focus();
    }
  };
  return (
    <form
      class="zone-form"
      noValidate
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <label for={`${id}-city`}>City</label>
      <input
        id={`${id}-city`}
        ref={field}
        class="field"
        list={`${id}-cities`}
        value={text}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={fault !== ''}
        aria-describedby={`${id}-fault`}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setFault('');
        }}
      />
      <datalist id={`${id}-cities`}>
        {places().map((place) => (
          <option key={`${place.city} ${place.zone}`} value={place.city} label={place.zone} />
        ))}
      </datalist>
      <p id={`${id}-fault`} class="fault" role="alert">
        {fault}
      </p>
      <div class="acts">
        <button type="submit" class="btn primary">
          Save
        </button>
        <button type="button" class="btn plain" onClick={onCancel}>
          Cancel
        </button>
        {onForget && (
          <button type="button" class="btn plain" onClick={onForget}>
            Learn it from invitations
          </button>
        )}
      </div>
    </form>
  );
}
