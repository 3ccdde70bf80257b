import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { send } from '../messages.ts';
import { Failed } from '../ui/Failed.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Logo } from '../ui/Logo.tsx';
import { DealsView } from './DealsView.tsx';
import { InsightsView } from './InsightsView.tsx';
import { useDeals } from './useBoard.ts';

interface Props {
  ask: typeof send;
  now: () => Date;
  onSettings: () => void;
}

const VIEWS = [
  ['deals', 'Deals'],
  ['insights', 'Insights'],
] as const;

const viewIn = (hash: string): 'deals' | 'insights' => (hash === '#insights' ? 'insights' : 'deals');

/** The full page: every deal by what is next to ask, and the insights. */
export function Board({ ask, now, onSettings }: Props): JSX.Element {
  const { state, again } = useDeals(ask);
  const [view, setView] = useState(() => viewIn(location.hash));
  const [query, setQuery] = useState('');
  const search = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const onHash = () => setView(viewIn(location.hash));
    window.addEventListener('hashchange', onHash);
    return () => window.removeEventListener('hashchange', onHash);
  }, []);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.matches('input, textarea, select');
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!search.current) return;
      event.preventDefault();
      search.current.focus();
      search.current.select();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  return (
    <div class="page">
      <header class="bar">
        <Logo size={20} />
        <h1>Board</h1>
        <nav class="tabs" aria-label="Views">
          {VIEWS.map(([id, title]) => (
            <a key={id} href={`#${id}`} aria-current={view === id ? 'page' : undefined}>
              {title}
            </a>
          ))}
        </nav>
        {view === 'deals' && (
          <div class="find">
            <Icon name="search" />
            <input
              ref={search}
              type="search"
              aria-label="Search deals and reasons"
              placeholder="Deals and reasons"
              value={query}
              onInput={(event) => setQuery(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key === 'ArrowDown' || event.key === 'Enter' || (event.key === 'Escape' && query === '')) {
                  event.preventDefault();
                  document.getElementById('deals-grid')?.focus();
                } else if (event.key === 'Escape') {
                  event.preventDefault();
                  setQuery('');
                }
              }}
            />
            <kbd>/</kbd>
          </div>
        )}
        <button type="button" class="btn icon-only settings" aria-label="Settings" onClick={onSettings}>
          <Icon name="settings" />
        </button>
      </header>
      {view === 'insights' ? (
        <InsightsView ask={ask} />
      ) : state.is === 'ready' ? (
        <DealsView ask={ask} now={now} deals={state.value.deals} zone={state.value.zone} query={query} />
      ) : (
        <main class="main" aria-busy={state.is === 'loading'}>
          {state.is === 'loading' ? (
            <Loading label="Reading your deals" />
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
    </div>
  );
}
