import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useHeadingAfter } from './useHeadingAfter.ts';

interface Props {
  /** The section's id; the question has one of its own under it. */
  section: string;
  title: ComponentChildren;
  /** What the button says that leaves everything as it was. */
  keep: string;
  /** What the other button says, and says while it works. */
  act: string;
  acting?: string;
  isBusy: boolean;
  onKeep: () => void;
  onAct: () => void;
  children: ComponentChildren;
}

/**
 * Asks before something is changed for good. Leaving it is the first button, has the focus, and is what Escape does. When the
 * question is gone, and nobody else takes the focus, the heading of its section has it.
 */
export function Question({
  section,
  title,
  keep,
  act,
  acting = act,
  isBusy,
  onKeep,
  onAct,
  children,
}: Props): JSX.Element {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isBusy) first.current?.focus();
  }, [isBusy]);
  useHeadingAfter(`${section}-title`);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a question, not a set of fields.
    <div
      class="box ask"
      role="group"
      aria-labelledby={`${section}-question`}
      onKeyDown={(event) => event.key === 'Escape' && !isBusy && onKeep()}
    >
      <h3 id={`${section}-question`}>{title}</h3>
      {children}
      <div class="row">
        <button type="button" class="btn" ref={first} onClick={() => !isBusy && onKeep()}>
          {keep}
        </button>
        <button type="button" class="btn danger" disabled={isBusy} onClick={onAct}>
          {isBusy ? acting : act}
        </button>
      </div>
    </div>
  );
}
