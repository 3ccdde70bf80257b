import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Side } from '../deals/event-types.ts';
import type { PromiseState } from '../deals/state-types.ts';
import type { PromiseCorrection } from './useDeal.ts';

interface Props {
  promise: PromiseState;
  dealName: string;
  onSave: (correction: PromiseCorrection) => void;
  onCancel: () => void;
}

/** What, by when and whose, as the rep corrects it. */
export function PromiseForm({ promise, dealName, onSave, onCancel }: Props): JSX.Element {
  const [what, setWhat] = useState(promise.what);
  const [due, setDue] = useState(promise.due ?? '');
  const [side, setSide] = useState(promise.side);
  const [fault, setFault] = useState('');
  const whatField = useRef<HTMLTextAreaElement>(null);
  const dueField = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => whatField.current?.focus(), []);

  const submit = (event: Event) => {
    event.preventDefault();
    if (what.trim() === '') {
      setFault('Say what was promised.');
      whatField.current?.focus();
    } else if (dueField.current?.validity.badInput) {
      setFault('That day is not complete.');
      dueField.current.focus();
    } else onSave({ what: what.trim(), due: due === '' ? null : due, side });
  };

  return (
    <form class="panel correct" aria-label="Correct the promise" noValidate onSubmit={submit}>
      <label class="wide">
        <span>What was promised</span>
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
        <span>By, if a day is named</span>
        <input
          ref={dueField}
          class="field"
          type="date"
          value={due}
          onInput={(event) => {
            setDue(event.currentTarget.value);
            setFault('');
          }}
        />
      </label>
      <label>
        <span>Whose</span>
        <select class="field" value={side} onChange={(event) => setSide(event.currentTarget.value as Side)}>
          <option value="mine">You</option>
          <option value="theirs">{dealName}</option>
        </select>
      </label>
      <p id={`${id}-fault`} class="fault wide" role="alert">
        {fault}
      </p>
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
