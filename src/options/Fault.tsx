import type { JSX } from 'preact';

/** Why something could not be done, read aloud at once; nothing while there is no fault. `keepsLines`: it is of several lines. */
export function Fault({ text, keepsLines = false }: { text: string; keepsLines?: boolean }): JSX.Element | null {
  if (text === '') return null;
  return (
    <p class={keepsLines ? 'fault lines-kept' : 'fault'} role="alert">
      {text}
    </p>
  );
}
