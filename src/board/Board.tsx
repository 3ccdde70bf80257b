import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FirstDeals } from '../deals/first-list.ts';
import type { Deals } from '../deals/shown.ts';
import type { send } from '../messages.ts';
import { Failed } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';
import { useProgress } from '../ui/useProgress.ts';
import { Bar } from './Bar.tsx';
import { DealsView } from './DealsView.tsx';
import { InsightsView } from './InsightsView.tsx';
import { Keys } from './Keys.tsx';
import { isUsual, useKeptView } from './kept-view.ts';
import { useDeals } from './useBoard.ts';

interface Props {
  ask: typeof send;
  now: () => Date;
  onSettings: () => void;
  /** Calls back whenever something was saved elsewhere; answers how to stop. Without it, focus alone reads anew. */
  watch?: (onSaved: () => void) => () => void;
  /** What of the list was kept to be drawn at once. */
  first?: FirstDeals | undefined;
  /** Reads the deals as they are kept; undefined where that holds no longer. */
  kept?: () => Promise<Deals | undefined>;
}

const viewIn = (hash: string): 'deals' | 'insights' => (hash === '#insights' ? 'insights' : 'deals');

/** The full page: every deal by what is next to ask, and the insights. */
export function Board({ ask, now, onSettings, watch, first, kept }: Props): JSX.Element {
  const { state, again } = useDeals(ask, { watch, kept });
  const [shown, setShown] = useState(() => viewIn(location.hash));
  const [view, change] = useKeptView();
  const [keysOpen, setKeysOpen] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const isFirst = state.is === 'loading' && isUsual(view) && !location.hash.startsWith('#deal=');
  const known = state.is === 'ready' ? state.value : isFirst && first ? { ...first, deals: null } : null;
  const progress = useProgress(ask, state.is === 'loading' && !known);

  useEffect(() => {
    const onHash = () => setShown(viewIn(location.hash));
    window.addEventListener('hashchange', onHash);
    return () => window.removeEventListener('hashchange', onHash);
  }, []);

  useEffect(() => {
    if (!view.keys) return;
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.matches('input, textarea, select');
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === '?') setKeysOpen(true);
      else if (event.key === '/' && search.current) {
        search.current.focus();
        search.current.select();
      } else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [view.keys]);

  return (
    <div class="page">
      <Bar
        shown={shown}
        query={view.query}
        search={search}
        onQuery={(query) => change({ query })}
        onKeys={() => setKeysOpen(true)}
        onSettings={onSettings}
      />
      {shown === 'insights' ? (
        <InsightsView ask={ask} onSettings={onSettings} />
      ) : known ? (
        <DealsView
          ask={ask}
          now={now}
          deals={known.deals}
          first={first?.list}
          titles={known.titles}
          zone={known.zone}
          view={view}
          watch={watch}
          onView={change}
          onSettings={onSettings}
        />
      ) : (
        <main class="main" aria-busy={state.is === 'loading'}>
          {state.is === 'failed' ? (
            <Failed
              title="The deals could not be read"
              message={state.message}
              onRetry={again}
              onSettings={onSettings}
            />
          ) : (
            <Loading label="Reading your deals" progress={progress} />
          )}
        </main>
      )}
      {keysOpen && <Keys on={view.keys} onSwitch={(keys) => change({ keys })} onClose={() => setKeysOpen(false)} />}
    </div>
  );
}
