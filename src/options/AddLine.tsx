import type { JSX, RefObject } from 'preact';
import { useId, useState } from 'preact/hooks';

interface Props {
  label: string;
  /** What a keyboard on glass offers. */
  inputMode: 'email' | 'url';
  /** What the button says. */
  add: string;
  field: RefObject<HTMLInputElement | null>;
  /** Takes what was written; answers what is wrong with it, or nothing. */
  onAdd: (written: string) => string | undefined;
}

/** One more line for a list: a field, its button, and what is wrong with what was written. */
export function AddLine({ label, inputMode, add, field, onAdd }: Props): JSX.Element {
  const [text, setText] = useState('');
  const [fault, setFault] = useState('');
  const id = useId();

  const submit = (event: Event): void => {
    event.preventDefault();
    const wrong = onAdd(text.trim().toLowerCase());
    setFault(wrong ?? '');
    if (wrong === undefined) setText('');
    field.current?.focus();
  };

  return (
    <form class="add-account" noValidate onSubmit={submit}>
      <label for={`${id}-field`}>{label}</label>
      <input
        id={`${id}-field`}
        ref={field}
        class="field"
        inputMode={inputMode}
        autocomplete="off"
        spellcheck={false}
        value={text}
        aria-invalid={fault !== ''}
        aria-describedby={`${id}-fault`}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setFault('');
        }}
      />
      <button type="submit" class="btn">
        {add}
      </button>
      <p id={`${id}-fault`} class="fault" role="alert">
        {fault}
      </p>
    </form>
  );
}
