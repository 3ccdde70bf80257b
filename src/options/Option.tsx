import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';

interface Props extends Pick<JSX.IntrinsicElements['input'], 'name' | 'disabled'> {
  type: 'checkbox' | 'radio';
  label: string;
  /** What it means, in a sentence or two. */
  about: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  /** Stands below the words. */
  children?: ComponentChildren;
}

/** One thing to switch on or to choose, with what it means. */
export function Option({ type, label, about, isOn, onChange, children, ...rest }: Props): JSX.Element {
  const id = useId();
  return (
    <div class="option">
      <input
        {...rest}
        id={id}
        type={type}
        checked={isOn}
        aria-describedby={`${id}-about`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <div>
        <label for={id} class="strong">
          {label}
        </label>
        <p id={`${id}-about`} class="muted">
          {about}
        </p>
        {children}
      </div>
    </div>
  );
}
