import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { NextStep } from '../../deals/types.ts';

/** What the rep says the next step is. */
export interface Correction {
  what: string;
  /** `YYYY-MM-DD`, or null when no day is named. */
  day: string | null;
  owner: NextStep['owner'];
}

interface Props {
  step: NextStep;
  /** Names the other side in the choice of who. */
  dealName: string;
  onSave: (correction: Correction) => void;
  onCancel: () => void;
}

/** What, when and who of one step, as the rep corrects it. */
export function CorrectForm({ step, dealName, onSave, onCancel }: Props): JSX.Element {
  const [what, setWhat] = useState(step.what);
  const [day, setDay] = useState(step.day ?? '');
  const [owner, setOwner] = useState(step.owner);
  const [fault, setFault] = useState('');
  const whatField = useRef<HTMLTextAreaElement>(null);
  const dayField = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => whatField.current?.focus(), []);

  const submit = (event: Event) => {
    event.preventDefault();
    if (what.trim() === '') {
      setFault('Say what happens next.');
      whatField.current?.focus();
    } else if (dayField.current?.validity.badInput) {
      setFault('That day is not complete.');
      dayField.current.focus();
    } else if (step.corrected && what.trim() === step.what && day === (step.day ?? '') && owner === step.owner) {
      onCancel();
    } else onSave({ what: what.trim(), day: day === '' ? null : day, owner });
  };

  return (
    <form class="panel correct" aria-label="Correct the next step" noValidate onSubmit={submit}>
      <label class="wide">
        <span>What happens next</span>
        <textarea
          ref={whatField}
          class="field"
          rows={2}
          maxLength={500}
          value={what}
          aria-invalid={fault !== '' && what.trim() === ''}
          aria-describedby={`${id}-fault`}
          onInput={(event) => {
            setWhat(event.currentTarget.value);
            setFault('');
          }}
        />
      </label>
      <label>
        <span>When, if a day is named</span>
        <input
          ref={dayField}
          class="field"
          type="date"
          value={day}
          onInput={(event) => {
            setDay(event.currentTarget.value);
            setFault('');
          }}
        />
      </label>
      <label>
        <span>Who</span>
        <select
          class="field"
          value={owner}
          onChange={(event) => setOwner(event.currentTarget.value as NextStep['owner'])}
        >
          <option value="sender">You</option>
          <option value="recipient">{dealName}</option>
          <option value="both">Both of you</option>
          <option value="third">Somebody else</option>
        </select>
      </label>
      <p id={`${id}-fault`} class="fault wide" role="alert">
        {fault}
      </p>
      <div class="acts wide">
        <button type="submit" class="btn primary">
          Save
        </button>
        <button type="button" class="btn plain" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
