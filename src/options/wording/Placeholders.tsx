import type { JSX } from 'preact';

/** What is filled in for what stands in braces. */
export function Placeholders(): JSX.Element {
  return (
    <p class="small faint">
      <code>{'{slots}'}</code> becomes the times, <code>{'{minutes}'}</code> their length, <code>{'{name}'}</code> the
      first name.
    </p>
  );
}
