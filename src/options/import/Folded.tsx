import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';

interface Props {
  class: string;
  summary: ComponentChildren;
  /** Made when it is first opened: most of it is never looked at, and drawing it all at once would hold the page up. */
  children: () => ComponentChildren;
}

/** Something that opens on press. */
export function Folded({ summary, children, ...rest }: Props): JSX.Element {
  const [wasOpened, setOpened] = useState(false);
  return (
    <details {...rest} onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}>
      <summary>{summary}</summary>
      {wasOpened && children()}
    </details>
  );
}
