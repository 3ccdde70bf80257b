import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';

/** What the rep says instead: trimmed words, a day `YYYY-MM-DD` or null when none is named, and who. */
export interface Corrected<Who extends string> {
  what: string;
  day: string | null;
  who: Who;
}

interface Props<Who extends string> {
  /** What the form is for, to a screen reader. */
  label: string;
  what: { label: string; missing: string; value: string };
  day: { label: string; value: string | null };
  who: { label: string; value: Who; choices: readonly (readonly [value: Who, text: string])[] };
  /** Whether saving is the one thing to do where the form stands. */
  primary?: boolean;
  onSave: (corrected: Corrected<Who>) => void;
  onCancel: () => void;
}

/** What, when and who of one thing, as the rep corrects it. Nothing is saved without words or with half a day. */
export function CorrectionForm<Who extends string>(props: Props<Who>): JSX.Element {
  const [what, setWhat] = useState(props.what.value);
  const [day, setDay] = useState(props.day.value ?? '');
  const [who, setWho] = useState(props.who.value);
  const [fault, setFault] = useState('');
  const whatField = useRef<HTMLTextAreaElement>(null);
  const dayField = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => whatField.current?.focus(), []);

  const submit = (event: Event) => {
    event.preventDefault();
    if (what.trim() === '') {
      setFault(props.what.missing);
      whatField.current?.focus();
    } else if (dayField.current?.validity.badInput) {
      setFault('That day is not complete.');
      dayField.current.focus();
    } else props.onSave({ what: what.trim(), day: day === '' ? null : day, who });
  };

  return (
    <form class="panel correct" aria-label={props.label} noValidate onSubmit={submit}>
      <label class="wide">
        <span>{props.what.label}</span>
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
        <span>{props.day.label}</span>
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
        <span>{props.who.label}</span>
        <select class="field" value={who} onChange={(event) => setWho(event.currentTarget.value as Who)}>
          {props.who.choices.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      </label>
      <p id={`${id}-fault`} class="fault wide" role="alert">
        {fault}
      </p>
      <div class="acts wide">
        <button type="submit" class={props.primary ? 'btn primary' : 'btn'}>
          Save
        </button>
        <button type="button" class="btn plain" onClick={props.onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
