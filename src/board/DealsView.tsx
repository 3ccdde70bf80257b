import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ShownList } from '../deals/first-list.ts';
import { FILTERS } from '../deals/list.ts';
import type { DealRow } from '../deals/shown.ts';
import type { send } from '../messages.ts';
import type { Titles } from '../playbook/titles.ts';
import { dayOf } from '../schedule/wall.ts';
import { openAction } from '../ui/deal/deal-action.ts';
import { Shelf as ShelfPicture } from '../ui/today/Shelf.tsx';
import { DealPane } from './DealPane.tsx';
import { Filters } from './Filters.tsx';
import { Grid } from './Grid.tsx';
import type { ListView } from './kept-view.ts';
import { Rail, ShelfField } from './Rail.tsx';
import { useList } from './useList.ts';

interface Props {
  ask: typeof send;
  now: () => Date;
  /** Null until they are read: then `first` is drawn. */
  deals: DealRow[] | null;
  /** What of the list is known before, where nothing is chosen. */
  first: ShownList | undefined;
  /** What the playbook calls commitments. */
  titles?: Titles | undefined;
  /** IANA. */
  zone: string;
  view: ListView;
  watch: ((onSaved: () => void) => () => void) | undefined;
  onView: (change: Partial<ListView>) => void;
  onSettings: () => void;
}

const toList = () => document.getElementById('deals-grid')?.focus({ preventScroll: true });

/** The deal that an address of the board names: `#deal=` and its id. */
function dealIn(hash: string, deals: DealRow[]): { id: string; name: string } | null {
  const id = /^#deal=(.+)$/.exec(hash)?.[1];
  const deal = deals.find((one) => encodeURIComponent(one.id) === id);
  return deal ? { id: deal.id, name: deal.name } : null;
}

/** The rail, the filters and the list; one deal beside it. */
export function DealsView({
  ask,
  now,
  deals,
  first,
  titles,
  zone,
  view,
  watch,
  onView,
  onSettings,
}: Props): JSX.Element {
  const { shelf, filters, query, sort } = view;
  const [open, setOpen] = useState<{ id: string; name: string } | null>(() => dealIn(location.hash, deals ?? []));
  const { lines, rest, shown, shelves, counts, accounts } = useList(deals, view, { first, titles });
  const today = dayOf(now().toISOString(), zone);

  useEffect(() => {
    if (window.scrollY > 0) window.scrollTo({ top: 0 });
  }, [shelf, filters, query, sort]);

  const choose = (to: ListView['shelf']) => onView({ shelf: to });
  const toggle = (filter: (typeof filters)[number]) =>
    onView({ filters: filters.includes(filter) ? filters.filter((one) => one !== filter) : [...filters, filter] });

  if (accounts === 0) {
    return (
      <main class="main" aria-busy="false">
        <div class="empty">
          <ShelfPicture whole={0} />
          <h2>No deals yet</h2>
          <p class="muted">Once you send a mail to someone outside your company, its deal stands here.</p>
          <a class="btn" href="/src/options/index.html#import" target="_blank" rel="noreferrer">
            Import deals from a file
          </a>
        </div>
      </main>
    );
  }
  return (
    <div class={open === null ? 'shell' : 'shell with-pane'}>
      <Rail shelves={shelves} titles={titles} chosen={shelf} onChoose={choose} />
      <main class="main" aria-busy={deals === null}>
        <ShelfField shelves={shelves} titles={titles} chosen={shelf} onChoose={choose} />
        <Filters view={view} counts={counts} shown={shown} of={shelves[shelf]} onToggle={toggle} onView={onView} />
        {shown === 0 ? (
          <div class="nothing">
            <h2>
              {query.trim() ? (
                <>
                  No deal matches “<bdi>{query.trim()}</bdi>”
                </>
              ) : (
                'No deal here'
              )}
            </h2>
            {query.trim() && <p class="muted">Looked at: name, people, next step and why it stands here.</p>}
            {(query !== '' || filters.length > 0 || shelf !== 'all') && (
              <button type="button" class="btn" onClick={() => onView({ query: '', filters: [], shelf: 'all' })}>
                Show all open deals
              </button>
            )}
          </div>
        ) : (
          <Grid
            lines={lines}
            rest={rest}
            today={today}
            zone={zone}
            accounts={accounts}
            opened={open?.id ?? null}
            onAct={(action) => void openAction(ask, action)}
            onOpen={setOpen}
            onFilter={(index) => {
              const filter = FILTERS[index];
              if (filter) toggle(filter[0]);
            }}
          />
        )}
      </main>
      {open !== null && (
        <DealPane
          key={open.id}
          ask={ask}
          now={now}
          {...open}
          watch={watch}
          onSettings={onSettings}
          onClose={() => {
            setOpen(null);
            toList();
          }}
        />
      )}
    </div>
  );
}
