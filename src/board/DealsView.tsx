import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { DealRow } from '../deals/shown.ts';
import type { send } from '../messages.ts';
import { COMMITMENT_IDS } from '../playbook/types.ts';
import { dayOf } from '../schedule/wall.ts';
import { Shelf as ShelfPicture } from '../ui/today/Shelf.tsx';
import { DealPane } from './DealPane.tsx';
import { Grid } from './Grid.tsx';
import { Rail } from './Rail.tsx';
import { chosen, countsOf, entriesOf, type Filter, grouped, isOn, type Shelf, type Sort } from './rows.ts';

interface Props {
  ask: typeof send;
  now: () => Date;
  deals: DealRow[];
  /** IANA. */
  zone: string;
  query: string;
}

const FILTERS: [Filter, string][] = [
  ['no-step', 'No next step'],
  ['danger', 'In danger'],
  ['promise', 'Promise due'],
  ['one-contact', 'One contact'],
];

const SORTS: [Sort, string][] = [
  ['soonest', 'Soonest step first'],
  ['quiet', 'Longest quiet first'],
  ['name', 'By name'],
];

/** The rail, the filters and the list. */
export function DealsView({ ask, now, deals, zone, query }: Props): JSX.Element {
  const [shelf, setShelf] = useState<Shelf>('all');
  const [filters, setFilters] = useState<Filter[]>([]);
  const [sort, setSort] = useState<Sort>('soonest');
  const [open, setOpen] = useState<string | null>(null);
  const entries = useMemo(() => entriesOf(deals), [deals]);
  const counts = useMemo(() => countsOf(entries, shelf), [entries, shelf]);
  const shown = useMemo(() => chosen(entries, { shelf, filters, query, sort }), [entries, shelf, filters, query, sort]);
  const lines = useMemo(() => grouped(shown, COMMITMENT_IDS), [shown]);
  const onShelf = useMemo(() => deals.filter((deal) => isOn(shelf, deal)).length, [deals, shelf]);
  const today = dayOf(now().toISOString(), zone);

  useEffect(() => {
    if (window.scrollY > 0) window.scrollTo({ top: 0 });
  }, [shelf, filters, query, sort]);

  const toggle = (filter: Filter) =>
    setFilters((before) => (before.includes(filter) ? before.filter((one) => one !== filter) : [...before, filter]));
  const close = () => {
    setOpen(null);
    document.getElementById('deals-grid')?.focus({ preventScroll: true });
  };

  if (deals.length === 0) {
    return (
      <main class="main" aria-busy="false">
        <div class="empty">
          <ShelfPicture whole={0} />
          <h2>No deals yet</h2>
          <p class="muted">Once you send a mail to someone outside your company, its deal stands here.</p>
        </div>
      </main>
    );
  }
  return (
    <div class={open === null ? 'shell' : 'shell with-pane'}>
      <Rail deals={deals} chosen={shelf} onChoose={setShelf} />
      <main class="main" aria-busy="false">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset lays its legend out on its own line */}
        <div class="filters" role="group" aria-label="Filters">
          {FILTERS.map(([id, title]) => (
            <button
              key={id}
              type="button"
              class="filter"
              aria-pressed={filters.includes(id)}
              onClick={() => toggle(id)}
            >
              {title} <span class="num">{counts[id]}</span>
            </button>
          ))}
          <span class="muted num" role="status">
            {shown.length} of {onShelf} shown
          </span>
          <label class="sort">
            <span>Sort</span>
            <select class="field" value={sort} onChange={(event) => setSort(event.currentTarget.value as Sort)}>
              {SORTS.map(([id, title]) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </label>
        </div>
        {shown.length === 0 ? (
          <p class="nothing muted">
            {query.trim()
              ? `No deal here matches “${query.trim()}”.`
              : 'No deal here. Choose another shelf or fewer filters.'}
          </p>
        ) : (
          <Grid lines={lines} today={today} zone={zone} opened={open} onOpen={setOpen} />
        )}
      </main>
      {open !== null && <DealPane key={open} ask={ask} id={open} today={today} onClose={close} />}
    </div>
  );
}
