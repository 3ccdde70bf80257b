import type { JSX } from 'preact';
import type { DueDeal } from '../../deals/shown.ts';
import { useGrowing } from '../useGrowing.ts';
import { DueItem } from './DueItem.tsx';

interface Props {
  deals: DueDeal[];
  /** Of the rep, IANA. */
  zone: string;
  onDismiss: (deal: DueDeal) => void;
}

/** So many at a time: more than the panel is high. */
const DEALS = 20;

/** Deals with something more urgent than their mail's step, above the others. */
export function DueDeals({ deals, zone, onDismiss }: Props): JSX.Element {
  const { shown, end, more } = useGrowing<HTMLLIElement>(deals.length, DEALS);
  return (
    <section aria-label="Deals">
      <ol class="items">
        {deals.slice(0, shown).map((deal) => (
          <DueItem key={deal.watchId} deal={deal} zone={zone} onDismiss={() => onDismiss(deal)} />
        ))}
        {shown < deals.length && (
          <li class="more" ref={end}>
            <button type="button" class="btn plain" onClick={more}>
              Show more <span class="num">({deals.length - shown} left)</span>
            </button>
          </li>
        )}
      </ol>
    </section>
  );
}
