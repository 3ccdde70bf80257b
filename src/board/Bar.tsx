import type { JSX, RefObject } from 'preact';
import { Icon } from '../ui/Icon.tsx';
import { Logo } from '../ui/Logo.tsx';

interface Props {
  shown: 'deals' | 'insights';
  query: string;
  search: RefObject<HTMLInputElement | null>;
  onQuery: (query: string) => void;
  onKeys: () => void;
  onSettings: () => void;
}

const VIEWS = [
  ['deals', 'Deals'],
  ['insights', 'Insights'],
] as const;

const toList = () => document.getElementById('deals-grid')?.focus({ preventScroll: true });

/** What stands above both views: which it is, the search, the keys, the settings. */
export function Bar({ shown, query, search, onQuery, onKeys, onSettings }: Props): JSX.Element {
  return (
    <header class="bar">
      <Logo size={20} />
      <h1>Board</h1>
      <nav class="tabs" aria-label="Views">
        {VIEWS.map(([id, title]) => (
          <a key={id} href={`#${id}`} aria-current={shown === id ? 'page' : undefined}>
            {title}
          </a>
        ))}
      </nav>
      {shown === 'deals' && (
        <div class="find">
          <Icon name="search" />
          <input
            ref={search}
            type="search"
            aria-label="Search deals, people and reasons"
            placeholder="Deals, people, reasons"
            value={query}
            onInput={(event) => onQuery(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown' || event.key === 'Enter' || (event.key === 'Escape' && query === '')) {
                event.preventDefault();
                toList();
              } else if (event.key === 'Escape') {
                event.preventDefault();
                onQuery('');
              }
            }}
          />
          {query === '' ? (
            <kbd>/</kbd>
          ) : (
            <button
              type="button"
              class="btn icon-only"
              aria-label="Clear the search"
              title="Clear the search (Esc)"
              onClick={() => {
                onQuery('');
                search.current?.focus();
              }}
            >
              <Icon name="close" />
            </button>
          )}
        </div>
      )}
      <span class="bar-end">
        <button type="button" class="btn icon-only" aria-label="Keys" title="Keys (?)" onClick={onKeys}>
          <kbd>?</kbd>
        </button>
        <button type="button" class="btn icon-only" aria-label="Settings" title="Settings" onClick={onSettings}>
          <Icon name="settings" />
        </button>
      </span>
    </header>
  );
}
