import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { DealOfTab } from '../deals/shown.ts';
import { Loading } from '../ui/Loading.tsx';
import { TodayPage } from '../ui/today/TodayPage.tsx';
import type { TodayOptions } from '../ui/today/useToday.ts';
import { DealPage } from './DealPage.tsx';
import { type BesideTab, useTabDeal } from './useTabDeal.ts';

interface Props extends TodayOptions {
  onSettings: () => void;
  /** The tab the panel stands beside; absent where it cannot be known. */
  beside?: BesideTab;
}

/** The side panel, kept open beside the mail: the deal of the open thread or meeting, or Today. */
export function SidePanel({ beside, onSettings, ...options }: Props): JSX.Element {
  const shown = useTabDeal(options.ask, beside, options.watch);
  const [wantsToday, setWantsToday] = useState(false);
  const deal = shown?.is === 'deal' ? shown.id : null;
  // Another deal comes to the front: that is what the rep looks at now.
  useEffect(() => setWantsToday(false), [deal]);

  if (shown === null) {
    return (
      <main class="deal-page" aria-busy="true">
        <div class="deal-body">
          <Loading label="Looking at the open mail" />
        </div>
      </main>
    );
  }
  if (deal === null) {
    return (
      <>
        {shown.is === 'no-deal' && <NoDeal shown={shown} />}
        <TodayPage {...options} onSettings={onSettings} />
      </>
    );
  }
  return (
    <>
      <nav class="which" aria-label="What the panel shows">
        <button
          type="button"
          class="btn plain"
          aria-current={wantsToday ? undefined : 'page'}
          onClick={() => setWantsToday(false)}
        >
          This deal
        </button>
        <button
          type="button"
          class="btn plain"
          aria-current={wantsToday ? 'page' : undefined}
          onClick={() => setWantsToday(true)}
        >
          Today
        </button>
      </nav>
      {wantsToday ? (
        <TodayPage {...options} onSettings={onSettings} />
      ) : (
        <DealPage {...options} key={deal} id={deal} onSettings={onSettings} />
      )}
    </>
  );
}

/** The mail or meeting beside the panel belongs to no deal: when one begins. Nothing is said among colleagues. */
function NoDeal({ shown }: { shown: Extract<DealOfTab, { is: 'no-deal' }> }): JSX.Element | null {
  const [first] = shown.people;
  if (first === undefined) return null;
  return (
    <aside class="no-deal" aria-label="The open mail">
      <span class="strong">No deal with {first} yet</span>
      <span class="muted">It begins with the first mail to them that names a next step.</span>
    </aside>
  );
}
