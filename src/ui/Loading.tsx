import type { JSX } from 'preact';

/**
 * Still grey lines. The style sheet holds them back for 200 ms.
 * @param label what is being read, for a screen reader
 */
export function Loading({ label }: { label: string }): JSX.Element {
  return (
    <div class="loading">
      <span class="hidden">{label}</span>
      <i />
      <i />
      <i />
    </div>
  );
}
