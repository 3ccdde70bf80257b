import { useEffect, useMemo } from 'preact/hooks';
import { accountsOf, type ShownList, shelvesOf } from '../deals/first-list.ts';
import { chosen, countsOf, entriesOf, grouped } from '../deals/list.ts';
import type { DealRow } from '../deals/shown.ts';
import type { Titles } from '../playbook/titles.ts';
import { COMMITMENT_IDS } from '../playbook/types.ts';
import type { ListView } from './kept-view.ts';
import { prepare } from './rows.ts';

interface Beside {
  /** What is shown until there are deals. */
  first: ShownList | undefined;
  titles: Titles | undefined;
}

const NONE: DealRow[] = [];

/** What is shown of the deals, by what is chosen. */
export function useList(
  deals: DealRow[] | null,
  { shelf, filters, query, sort }: ListView,
  { first, titles }: Beside,
): ShownList {
  const all = deals ?? NONE;
  const entries = useMemo(() => entriesOf(all), [all]);
  const shelves = useMemo(() => shelvesOf(all), [all]);
  const counts = useMemo(() => countsOf(entries, shelf), [entries, shelf]);
  const shown = useMemo(() => chosen(entries, { shelf, filters, query, sort }), [entries, shelf, filters, query, sort]);
  const lines = useMemo(() => grouped(shown, COMMITMENT_IDS, titles), [shown, titles]);
  const accounts = useMemo(() => accountsOf(all), [all]);
  useEffect(() => prepare(entries), [entries]);
  if (deals === null && first) return first;
  return { lines, rest: 0, shown: shown.length, shelves, counts, accounts };
}
