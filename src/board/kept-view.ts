import { useEffect, useState } from 'preact/hooks';
import { USUAL } from '../deals/first-list.ts';
import { FILTERS, type Filter, type Shelf, type Sort } from '../deals/list.ts';
import { COMMITMENT_IDS } from '../playbook/types.ts';
import { keep, kept } from '../ui/kept.ts';

/** What of the list is shown. */
export interface ListView {
  shelf: Shelf;
  filters: Filter[];
  sort: Sort;
  query: string;
  /** Whether `/` and `?` are heard wherever the focus is. */
  keys: boolean;
}

/** Whether nothing but the order the list usually has is chosen. */
export const isUsual = ({ shelf, filters, sort, query }: ListView): boolean =>
  shelf === USUAL.shelf && filters.length === 0 && sort === USUAL.sort && query === '';

const SHELVES: readonly string[] = ['all', ...COMMITMENT_IDS, 'done', 'closed'];
const SORTS: readonly string[] = ['soonest', 'quiet', 'name'];
const KEY = 'board';

/**
 * The view as it was left, for whoever comes back to the board. The query may hold a name, so that it goes with the tab
 * (`sessionStorage`); the rest stays in the browser (`localStorage`). What is not one of ours counts as not there.
 */
export function useKeptView(): [ListView, (change: Partial<ListView>) => void] {
  const [view, setView] = useState<ListView>(readView);
  useEffect(() => {
    const { query, ...rest } = view;
    keep(() => localStorage, KEY, JSON.stringify(rest));
    keep(() => sessionStorage, KEY, query);
  }, [view]);
  return [view, (change) => setView((before) => ({ ...before, ...change }))];
}

function readView(): ListView {
  const { shelf, filters, sort, keys } = parsed(kept(() => localStorage, KEY));
  return {
    shelf: (SHELVES.includes(shelf as string) ? shelf : 'all') as Shelf,
    filters: (Array.isArray(filters) ? filters.filter((one) => FILTERS.some(([id]) => id === one)) : []) as Filter[],
    sort: (SORTS.includes(sort as string) ? sort : 'soonest') as Sort,
    query: kept(() => sessionStorage, KEY) ?? '',
    keys: keys !== false,
  };
}

function parsed(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
