import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { send } from '../messages.ts';
import { DealView } from '../ui/deal/DealView.tsx';
import { useDeal } from '../ui/deal/useDeal.ts';
import { Icon } from '../ui/Icon.tsx';

interface Props {
  ask: typeof send;
  now: () => Date;
  id: string;
  name: string;
  watch: ((onSaved: () => void) => () => void) | undefined;
  onClose: () => void;
  onSettings: () => void;
}

/** One deal beside the list, as the side panel shows it. */
export function DealPane({ ask, now, id, name, watch, onClose, onSettings }: Props): JSX.Element {
  const deal = useDeal(id, { ask, now, ...(watch && { watch }) });
  const pane = useRef<HTMLElement>(null);
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus({ preventScroll: true }), []);
  return (
    <aside
      class="pane deal-page"
      ref={pane}
      tabIndex={-1}
      aria-label={name}
      aria-busy={deal.answer.is === 'loading'}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <button ref={close} type="button" class="btn icon-only close-pane" aria-label="Close" onClick={onClose}>
        <Icon name="close" />
      </button>
      <DealView
        ask={ask}
        deal={deal}
        level={2}
        onFocus={() => pane.current?.focus({ preventScroll: true })}
        onSettings={onSettings}
      />
    </aside>
  );
}
