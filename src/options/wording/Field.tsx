import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  label: string;
  /** The label is for screen readers alone. */
  hideLabel?: boolean;
  value: string;
  /** What is wrong with it; nothing when it can be saved. */
  fault: string | undefined;
  /** Read and copied, not changed. */
  fixed: boolean;
  kind?: 'line' | 'lines' | 'number';
  /** Of what is written in it, a code; that of the page when absent. */
  lang?: string;
  onInput: (text: string) => void;
}

/** One line or several of the wording, with what is wrong under it. */
export function Field({ label, hideLabel, value, fault, fixed, kind = 'line', lang, onInput }: Props): JSX.Element {
  const id = useId();
  const shared = {
    id: `${id}-field`,
    class: 'field',
    dir: 'auto' as const,
    lang,
    value,
    readOnly: fixed,
    'aria-invalid': Boolean(fault),
    'aria-describedby': fault ? `${id}-fault` : undefined,
    onInput: (event: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => onInput(event.currentTarget.value),
  };
  return (
    <div class="wording-field">
      <label for={`${id}-field`} class={hideLabel ? 'hidden' : undefined}>
        {label}
      </label>
      {kind === 'lines' && <textarea {...shared} rows={6} />}
      {kind === 'line' && <input type="text" autocomplete="off" {...shared} />}
      {kind === 'number' && <input type="number" min={5} max={480} step={1} {...shared} />}
      {fault && (
        <p id={`${id}-fault`} class="fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
