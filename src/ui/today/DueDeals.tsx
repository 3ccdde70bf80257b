import type { JSX } from 'preact';
import type { DueDeal } from '../../deals/shown.ts';
import { DueItem } from './DueItem.tsx';

interface Props {
  deals: DueDeal[];
  /** Of the rep, IANA. */
  zone: string;
  onDismiss: (deal: DueDeal) => void;
}

/** Deals with something more urgent than their mail's step, above the others. */
export function DueDeals({ deals, zone, onDismiss }: Props): JSX.Element {
  return (
    <section aria-label="Deals">
      <ol class="items">
        {deals.map((deal) => (
          <DueItem key={deal.watchId} deal={deal} zone={zone} onDismiss={() => onDismiss(deal)} />
        ))}
      </ol>
    </section>
  );
}
