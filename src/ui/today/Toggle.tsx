import type { JSX } from 'preact';
import { Icon } from '../Icon.tsx';

interface Props {
  name: string;
  open: boolean;
  /** Id of what it opens. */
  controls: string;
  onToggle: () => void;
  /** The focus comes here when its row is looked for. */
  isAnchor?: boolean;
}

/** The name of a row of Today, which opens and closes what the row holds. Stands in the row's heading. */
export function Toggle({ name, open, controls, onToggle, isAnchor }: Props): JSX.Element {
  return (
    <button
      type="button"
      class="toggle"
      data-anchor={isAnchor}
      aria-expanded={open}
      aria-controls={controls}
      onClick={onToggle}
    >
      <bdi title={name}>{name}</bdi>
      <Icon name="down" />
    </button>
  );
}
