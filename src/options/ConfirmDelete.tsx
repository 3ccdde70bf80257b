import type { ComponentChildren, JSX, RefObject } from 'preact';

interface Props {
  /** Of this box, for the question's own id. */
  name: string;
  question: string;
  /** What the red button says, and says while it works. */
  act: string;
  acting: string;
  isBusy: boolean;
  /** Why it did not work; empty when nothing went wrong. */
  fault: string;
  /** Takes the focus when the question opens. */
  keep: RefObject<HTMLButtonElement | null>;
  onKeep: () => void;
  onDelete: () => void;
  children: ComponentChildren;
}

/** Asks once more before something is deleted for good. Keeping is the first button, and what Escape does. */
export function ConfirmDelete({ name, question, keep, isBusy, onKeep, children, ...rest }: Props): JSX.Element {
  const { act, acting, fault, onDelete } = rest;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a question, not a set of fields.
    <div
      class="box ask"
      role="group"
      aria-labelledby={`${name}-question`}
      onKeyDown={(event) => event.key === 'Escape' && !isBusy && onKeep()}
    >
      <h3 id={`${name}-question`}>{question}</h3>
      {children}
      <div class="row">
        <button type="button" class="btn" ref={keep} onClick={() => !isBusy && onKeep()}>
          Keep everything
        </button>
        <button type="button" class="btn danger" disabled={isBusy} onClick={onDelete}>
          {isBusy ? acting : act}
        </button>
      </div>
      <p class="fault" role="alert">
        {fault}
      </p>
    </div>
  );
}
