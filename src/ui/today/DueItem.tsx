import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { DueDeal } from '../../deals/shown.ts';
import type { WatchKind } from '../../deals/state-types.ts';
import type { Titles } from '../../playbook/titles.ts';
import { ActionLink } from '../ActionLink.tsx';
import { askWords } from '../ask-words.ts';
import { actionOf, type DealAction } from '../deal/deal-action.ts';
import { Icon } from '../Icon.tsx';
import { unbroken } from '../times.ts';
import { Toggle } from './Toggle.tsx';

interface Props {
  deal: DueDeal;
  /** Of the rep, IANA. */
  zone: string;
  /** What the playbook calls commitments. */
  titles: Titles | undefined;
  /** The first of the page is set apart and always open; the rest open on press. */
  first: boolean;
  onWrite: (action: DealAction) => void;
  onDismiss: () => void;
}

/** What is lost first if nothing is done looks like what is overdue. */
const PRESSING = new Set<WatchKind>(['accepted', 'promise-mine', 'brush-off']);

/** A deal that needs something now: why, the one thing to do, and what to ask for next on press. */
export function DueItem({ deal, zone, titles, first, onWrite, onDismiss }: Props): JSX.Element {
  const [open, setOpen] = useState(false);
  const id = useId();
  const { watch, nextAsk, more } = deal;
  const action = actionOf(deal, zone);
  const shown = first || open;
  const act = action && (
    <ActionLink
      class={first ? 'btn primary' : 'btn'}
      action={action}
      onWrite={onWrite}
      aria-describedby={`${id}-name`}
    />
  );
  const pressing = watch !== null && PRESSING.has(watch.kind);

  return (
    <li class={first ? 'item nudge first' : 'item nudge'} data-watch={deal.watchId}>
      <div class="item-head">
        <span class={`mark is-${pressing ? 'overdue' : 'today'}`}>
          <Icon name={pressing ? 'warning' : 'clock'} />
        </span>
        <div class="item-words">
          <h2 id={`${id}-name`} tabIndex={first ? -1 : undefined} data-anchor={first ? '' : undefined}>
            {first ? (
              deal.name
            ) : (
              <Toggle name={deal.name} open={open} controls={`${id}-more`} onToggle={() => setOpen(!open)} isAnchor />
            )}
          </h2>
          <p class="muted">{watch && unbroken(watch.reason)}</p>
        </div>
        {!first && act}
      </div>
      <div id={`${id}-more`} class="item-body" hidden={!shown}>
        {shown && (
          <>
            {nextAsk && <p class="meta">{askWords(nextAsk, titles)}</p>}
            {more > 0 && <p class="meta">{more === 1 ? 'One more thing' : `${more} more things`} in this deal.</p>}
            <div class="acts">
              {first && act}
              <button type="button" class="btn plain" aria-describedby={`${id}-name`} onClick={onDismiss}>
                Dismiss
              </button>
            </div>
          </>
        )}
      </div>
    </li>
  );
}
