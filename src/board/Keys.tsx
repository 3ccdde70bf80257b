import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../ui/Icon.tsx';

interface Props {
  /** Whether the first two are heard. */
  on: boolean;
  onSwitch: (on: boolean) => void;
  onClose: () => void;
}

const ANYWHERE: [keys: string[], does: string][] = [
  [['/'], 'Search'],
  [['?'], 'This list of keys'],
  [['Esc'], 'Close what is open; empty the search'],
];
const IN_LIST: [keys: string[], does: string][] = [
  [['↓', 'J'], 'Next deal'],
  [['↑', 'K'], 'Deal before'],
  [['Home', 'End'], 'First deal, last deal'],
  [['Enter'], 'Open the deal beside the list'],
  [['O'], 'Its one action: thread, calendar or mail'],
  [['1', '2', '3', '4'], 'The filters, first to fourth'],
];

/** Every key of the board. */
export function Keys({ on, onSwitch, onClose }: Props): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal?.(), []);
  const list = (title: string, keys: typeof ANYWHERE) => (
    <section>
      <h3>{title}</h3>
      <dl>
        {keys.map(([names, does]) => (
          <div key={does}>
            <dt>{does}</dt>
            <dd>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
  return (
    <dialog ref={dialog} class="keys" aria-labelledby="keys-title" onClose={onClose}>
      <header class="spread">
        <h2 id="keys-title">Keys</h2>
        <button
          type="button"
          class="btn icon-only"
          aria-label="Close"
          onClick={() => (dialog.current?.close ? dialog.current.close() : onClose())}
        >
          <Icon name="close" />
        </button>
      </header>
      {list('Anywhere', ANYWHERE)}
      {list('While the list has the focus', IN_LIST)}
      <label class="switch">
        <input type="checkbox" checked={on} onChange={(event) => onSwitch(event.currentTarget.checked)} />
        <span>Listen to / and ? anywhere on the board</span>
      </label>
    </dialog>
  );
}
