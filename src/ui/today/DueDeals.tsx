import type { JSX } from 'preact';
import type { DueDeal } from '../../deals/shown.ts';
import type { Titles } from '../../playbook/titles.ts';
import type { DealAction } from '../deal/deal-action.ts';
import { useGrowing } from '../useGrowing.ts';
import { DueItem } from './DueItem.tsx';
import { MoreOnBoard } from './MoreOnBoard.tsx';

interface Props {
  deals: DueDeal[];
  /** How many more the board has, when nothing stands below to say so. */
  left: number;
  /** Of the rep, IANA. */
  zone: string;
  /** What the playbook calls commitments. */
  titles: Titles | undefined;
  /** The first of them is the first of the page. */
  first: boolean;
  onWrite: (action: DealAction) => void;
  onDismiss: (deal: DueDeal) => void;
}

/** So many at a time: more than the popup is high, and no more than that, since they are drawn before the first is seen. */
const DEALS = 10;

/** Deals with something more urgent than their mail's step, above the others. */
export function DueDeals({ deals, left, zone, titles, first, onWrite, onDismiss }: Props): JSX.Element {
  const { shown, end, more } = useGrowing<HTMLLIElement>(deals.length, DEALS);
  return (
    <section aria-label="Deals">
      <ol class="items">
        {deals.slice(0, shown).map((deal, index) => (
          <DueItem
            key={deal.watchId}
            deal={deal}
            zone={zone}
            titles={titles}
            first={first && index === 0}
            onWrite={onWrite}
            onDismiss={() => onDismiss(deal)}
          />
        ))}
        {shown >= deals.length && left > 0 && <MoreOnBoard left={left} />}
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
