import type { Titles } from '../playbook/titles.ts';
import { COMMITMENT_IDS } from '../playbook/types.ts';
import { type Choice, chosen, countsOf, entriesOf, type Filter, grouped, isOn, type Line, type Shelf } from './list.ts';
import type { DealRow, Deals } from './shown.ts';

/** What the board shows of all deals, by what was chosen. */
export interface ShownList {
  /** The first of them or all, in order. */
  lines: Line[];
  /** How many lines follow those. */
  rest: number;
  /** How many deals are in the list. */
  shown: number;
  /** How many deals each shelf has. */
  shelves: Record<Shelf, number>;
  /** For how many of the chosen shelf each filter holds. */
  counts: Record<Filter, number>;
  /** How many accounts the deals are of; none means that there is no deal. */
  accounts: number;
}

/** As much of the board as is drawn first, kept where the page can read it by itself. */
export interface FirstDeals extends Pick<Deals, 'titles' | 'zone'> {
  list: ShownList;
  /** The zone the computer was set to, IANA: the answer is of another day in another zone. */
  systemZone: string;
}

/** What is chosen until the rep chooses something else. */
export const USUAL: Choice = { shelf: 'all', filters: [], query: '', sort: 'soonest' };

/** More lines than any window is high. */
const FIRST = 60;

/** What the board shows first where nothing else was chosen. */
export function firstList(deals: DealRow[], titles?: Titles): ShownList {
  const entries = entriesOf(deals);
  const shown = chosen(entries, USUAL);
  const lines = grouped(shown, COMMITMENT_IDS, titles);
  return {
    lines: lines.slice(0, FIRST),
    rest: Math.max(0, lines.length - FIRST),
    shown: shown.length,
    shelves: shelvesOf(deals),
    counts: countsOf(entries, USUAL.shelf),
    accounts: accountsOf(deals),
  };
}

const SHELVES: Shelf[] = ['all', ...COMMITMENT_IDS, 'done', 'closed'];

export function shelvesOf(deals: DealRow[]): Record<Shelf, number> {
  return Object.fromEntries(
    SHELVES.map((shelf) => [shelf, deals.filter((deal) => isOn(shelf, deal)).length]),
  ) as Record<Shelf, number>;
}

export const accountsOf = (deals: DealRow[]): number => new Set(deals.map(({ account }) => account)).size;
