import { type Titles, titleOf } from '../playbook/titles.ts';
import type { CommitmentId } from '../playbook/types.ts';
import { compareNames } from './compare-names.ts';
import type { DealRow } from './shown.ts';

/** What the rail chooses: everything open, one commitment, or what is set aside. */
export type Shelf = 'all' | CommitmentId | 'done' | 'closed';
export type Filter = 'no-step' | 'danger' | 'promise' | 'one-contact';
export type Sort = 'soonest' | 'quiet' | 'name';

export interface Choice {
  shelf: Shelf;
  /** A deal is shown when one of them holds; all of them when none is chosen. */
  filters: Filter[];
  query: string;
  sort: Sort;
}

/** A deal with what it is searched and sorted by. */
export interface Entry {
  deal: DealRow;
  /** Its place by name, numbers in it by their size. */
  rank: number;
  /** Folded, when it is first searched or `prepare` gets to it: the list is shown before. */
  text: string | null;
}

export const FILTERS: readonly (readonly [Filter, title: string])[] = [
  ['no-step', 'No next step'],
  ['danger', 'In danger'],
  ['promise', 'Promise due'],
  ['one-contact', 'One contact'],
];

export type Line = { is: 'group'; title: string; count: number } | { is: 'deal'; deal: DealRow };

const HOLDS: Record<Filter, (deal: DealRow) => boolean> = {
  'no-step': ({ nextStep }) => !nextStep?.ahead,
  danger: ({ risks }) => risks.some(({ kind }) => kind === 'meeting-in-danger'),
  promise: ({ risks, watch }) =>
    watch?.kind === 'promise-mine' ||
    watch?.kind === 'promise-theirs' ||
    risks.some(({ kind }) => kind === 'promise-broken'),
  'one-contact': ({ risks }) => risks.some(({ kind }) => kind === 'one-contact'),
};

/** Why a deal is where it is: the most urgent reason, else why its commitment is next. */
export function whyOf({ watch, risks, nextAsk }: DealRow): string {
  return watch?.reason ?? risks[0]?.reason ?? nextAsk?.why ?? 'Nothing is left to ask for.';
}

/** Lower case, without accents. */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Done once for all deals, so that a list only compares. */
export function entriesOf(deals: DealRow[]): Entry[] {
  // They come by name, so there is little to sort.
  return deals.toSorted(compareDeals).map((deal, rank) => ({ deal, rank, text: null }));
}

const compareDeals = (a: DealRow, b: DealRow): number => compareNames(a.name, b.name) || compare(a.id, b.id);

/** What a deal is searched in. */
export function textOf(entry: Entry): string {
  const { deal } = entry;
  entry.text ??= folded(
    [
      deal.name,
      deal.account,
      ...deal.to,
      deal.nextStep?.what ?? '',
      whyOf(deal),
      ...deal.risks.map(({ reason }) => reason),
    ].join('\n'),
  );
  return entry.text;
}

export const isOn = (shelf: Shelf, { outcome, nextAsk }: DealRow): boolean =>
  shelf === 'closed'
    ? outcome !== 'open'
    : outcome === 'open' && (shelf === 'all' || (shelf === 'done' ? nextAsk === null : nextAsk?.commitment === shelf));

/** How many deals of a shelf each filter holds for. */
export function countsOf(entries: Entry[], shelf: Shelf): Record<Filter, number> {
  const here = entries.filter(({ deal }) => isOn(shelf, deal));
  const count = (filter: Filter): number => here.filter(({ deal }) => HOLDS[filter](deal)).length;
  return {
    'no-step': count('no-step'),
    danger: count('danger'),
    promise: count('promise'),
    'one-contact': count('one-contact'),
  };
}

/** The deals to show, every word of the query in each, sorted. */
export function chosen(entries: Entry[], { shelf, filters, query, sort }: Choice): DealRow[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  return entries
    .filter(
      (entry) =>
        isOn(shelf, entry.deal) &&
        (filters.length === 0 || filters.some((filter) => HOLDS[filter](entry.deal))) &&
        (words.length === 0 || words.every((word) => textOf(entry).includes(word))),
    )
    .sort(ORDERS[sort])
    .map(({ deal }) => deal);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const NO_DAY = '9999';
const stepAt = ({ nextStep }: DealRow): string => (nextStep?.ahead ? (nextStep.day ?? NO_DAY) : NO_DAY);
const byName = (a: Entry, b: Entry): number => a.rank - b.rank;

const ORDERS: Record<Sort, (a: Entry, b: Entry) => number> = {
  soonest: (a, b) => compare(stepAt(a.deal), stepAt(b.deal)) || byName(a, b),
  quiet: (a, b) => compare(a.deal.lastContact ?? '', b.deal.lastContact ?? '') || byName(a, b),
  name: byName,
};

/** Deals under the commitment that is next to ask, in the playbook's order; those with nothing left to ask, or set aside, last. */
export function grouped(deals: DealRow[], order: readonly CommitmentId[], titles: Titles = {}): Line[] {
  const groups = new Map<string, DealRow[]>(order.map((id) => [titleOf(id, titles), []]));
  for (const deal of deals) {
    const title = groupOf(deal, titles);
    const group = groups.get(title);
    if (group) group.push(deal);
    else groups.set(title, [deal]);
  }
  return [...groups].flatMap(([title, group]): Line[] =>
    group.length === 0
      ? []
      : [{ is: 'group', title, count: group.length }, ...group.map((deal): Line => ({ is: 'deal', deal }))],
  );
}

const OUTCOMES = { won: 'Won', lost: 'Lost', closed: 'Closed' };

function groupOf({ outcome, nextAsk }: DealRow, titles: Titles): string {
  if (outcome !== 'open') return OUTCOMES[outcome];
  return nextAsk ? titleOf(nextAsk.commitment, titles) : 'Nothing left to ask';
}
