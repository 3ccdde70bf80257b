import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Deals } from '../deals/shown.ts';
import type { send } from '../messages.ts';
import { Failed } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';
import { useProgress } from '../ui/useProgress.ts';
import { Bar } from './Bar.tsx';
import { DealsView } from './DealsView.tsx';
import { InsightsView } from './InsightsView.tsx';
import { Keys } from './Keys.tsx';
import { useKeptView } from './kept-view.ts';
import { useDeals } from './useBoard.ts';

interface Props {
  ask: typeof send;
  now: () => Date;
  onSettings: () => void;
  /** Calls back whenever something was saved elsewhere; answers how to stop. Without it, focus alone reads anew. */
  watch?: (onSaved: () => void) => () => void;
  /** The deals as they are kept, drawn at once. */
  first?: Deals | undefined;
  /** Reads the deals as they are kept; undefined where that holds no longer. */
  kept?: () => Promise<Deals | undefined>;
}

const viewIn = (hash: string): 'deals' | 'insights' => (hash === '#insights' ? 'insights' : 'deals');

/** The full page: every deal by what is next to ask, and the insights. */
export function Board({ ask, now, onSettings, watch, first, kept }: Props): JSX.Element {
  const { state, again } = useDeals(ask, { watch, first, kept });
  const progress = useProgress(ask, state.is === 'loading');
  const [shown, setShown] = useState(() => viewIn(location.hash));
  const [view, change] = useKeptView();
  const [keysOpen, setKeysOpen] = useState(false);
  const search = useRef<HTMLInputElement>(null);

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
        <InsightsView ask={ask} />
      ) : state.is === 'ready' ? (
        <DealsView
          ask={ask}
          now={now}
          {...state.value}
          view={view}
          watch={watch}
          onView={change}
          onSettings={onSettings}
        />
      ) : (
        <main class="main" aria-busy={state.is === 'loading'}>
          {state.is === 'loading' ? (
            <Loading label="Reading your deals" progress={progress} />
          ) : (
            <Failed
              title="The deals could not be read"
              message={state.message}
              onRetry={again}
              onSettings={onSettings}
            />
          )}
        </main>
      )}
      {keysOpen && <Keys on={view.keys} onSwitch={(keys) => change({ keys })} onClose={() => setKeysOpen(false)} />}
    </div>
  );
}
