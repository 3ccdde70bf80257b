import type { JSX } from 'preact';
import type { HowFar } from './useProgress.ts';

interface Props {
  /** What is being read, for a screen reader. */
  label: string;
  /** How far it is, where that takes its time. */
  progress?: HowFar | null;
}

/** Still grey lines. The style sheet holds them back for 200 ms. */
export function Loading({ label, progress = null }: Props): JSX.Element {
  return (
    <div class="loading">
      <span class="hidden">{label}</span>
      <i />
      <i />
      <i />
      {progress !== null && <p class="muted num">{progress.text}</p>}
    </div>
  );
}
