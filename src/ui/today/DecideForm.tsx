import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface Props {
  onCancel: () => void;
  /** @param day `YYYY-MM-DD` */
  onSave: (day: string, owner: string) => void;
}

/** The day on which the other side decides, and who does. Neither alone is a next step. */
export function DecideForm({ onCancel, onSave }: Props): JSX.Element {
  const [day, setDay] = useState('');
  const [owner, setOwner] = useState('');
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <form
      class="panel correct"
      onSubmit={(event) => {
        event.preventDefault();
        if (day !== '' && owner.trim() !== '') onSave(day, owner.trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Unhandled, Escape would close the whole popup.
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
    >
      <label>
        Who decides
        <input
          class="field"
          ref={first}
          required
          maxLength={120}
          value={owner}
          onInput={(event) => setOwner(event.currentTarget.value)}
        />
      </label>
      <label>
        By
        <input class="field" type="date" required value={day} onInput={(event) => setDay(event.currentTarget.value)} />
      </label>
      <div class="acts wide">
        <button type="submit" class="btn">
          Save
        </button>
        <button type="button" class="btn plain" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
