import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { DealView } from '../ui/deal/DealView.tsx';
import { useDeal } from '../ui/deal/useDeal.ts';
import type { TodayOptions } from '../ui/today/useToday.ts';
import type { Undo } from './NoDeal.tsx';

interface Props extends TodayOptions {
  id: string;
  onDone: (undo: Undo) => void;
  onSettings: () => void;
}

/** The deal of the tab beside the panel, as the whole page. */
export function DealPage({ id, onSettings, ...options }: Props): JSX.Element {
  const deal = useDeal(id, options);
  const page = useRef<HTMLElement>(null);
  return (
    <main class="deal-page" ref={page} tabIndex={-1} aria-busy={deal.answer.is === 'loading'} aria-label="Deal">
      <DealView
        ask={options.ask}
        deal={deal}
        onFocus={() => page.current?.focus({ preventScroll: true })}
        onSettings={onSettings}
      />
    </main>
  );
}
