import type { JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

interface Props {
  title: string;
  /** How far it is, in words; empty while that is not known. */
  text: string;
  /** The same of the whole, 0 to 1. */
  part: number;
  /** It was told to stop, and has not yet. */
  isStopping?: boolean;
  onStop: () => void;
}

/** What takes its time: how far it is, and a way to stop, which has the focus of the button that began it. Read aloud in quarters: more often would never be silent. */
export function UnderWay({ title, text, part, isStopping = false, onStop }: Props): JSX.Element {
  const id = useId();
  const stop = useRef<HTMLButtonElement>(null);
  useEffect(() => stop.current?.focus(), []);
  return (
    <div class="box under-way">
      <p id={id}>
        <span class="strong">{title}</span> <bdi class="muted num">{text}</bdi>
      </p>
      <progress max={1} value={part} aria-labelledby={id} />
      <button ref={stop} type="button" class="btn" data-start disabled={isStopping} onClick={onStop}>
        {isStopping ? 'Stopping' : 'Stop'}
      </button>
      <p class="hidden" role="status">
        {title}: {Math.floor(part * 4) * 25} %
      </p>
    </div>
  );
}
