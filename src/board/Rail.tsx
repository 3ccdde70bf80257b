import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Shelf } from '../deals/list.ts';
import { type Titles, titleOf } from '../playbook/titles.ts';
import { COMMITMENT_IDS } from '../playbook/types.ts';
import { arrowTo } from '../ui/arrow-keys.ts';

interface Props {
  /** How many deals each has. */
  shelves: Record<Shelf, number>;
  /** What the playbook calls commitments. */
  titles: Titles | undefined;
  chosen: Shelf;
  onChoose: (shelf: Shelf) => void;
}

const OPEN: readonly Shelf[] = ['all', ...COMMITMENT_IDS, 'done'];
const IN_ORDER: readonly Shelf[] = [...OPEN, 'closed'];

/** The ten commitments as counts of the deals in which each is next to ask. One stop of the Tab key; arrows go through it. */
export function Rail({ shelves, titles, chosen, onChoose }: Props): JSX.Element {
  const rail = useRef<HTMLDivElement>(null);
  /** Where the keys are, or were last; else at what is chosen. */
  const [at, setAt] = useState<Shelf | null>(null);
  const stop = at ?? chosen;
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = rail.current && arrowTo(event, rail.current, IN_ORDER.indexOf(stop), IN_ORDER.length);
    if (to === null) return;
    event.preventDefault();
    rail.current?.querySelectorAll('button')[to]?.focus();
  };
  const row = (shelf: Shelf, title: string) => {
    const number = shelves[shelf];
    return (
      <li key={shelf}>
        <button
          type="button"
          class={number === 0 ? 'none' : undefined}
          aria-pressed={shelf === chosen}
          tabIndex={shelf === stop ? 0 : -1}
          onFocus={() => setAt(shelf)}
          onClick={() => onChoose(shelf)}
        >
          <span>{title}</span> <span class="num">{number}</span>
        </button>
      </li>
    );
  };
  const titleOn = (shelf: Shelf): string =>
    shelf === 'all'
      ? 'All'
      : shelf === 'done'
        ? 'Nothing left'
        : shelf === 'closed'
          ? 'Closed'
          : titleOf(shelf, titles);
  return (
    <nav class="rail" aria-label="Next commitment">
      <div ref={rail} role="toolbar" aria-orientation="vertical" aria-label="Deals shown" onKeyDown={onKeyDown}>
        <h2>Next to ask</h2>
        <ul>{OPEN.map((shelf) => row(shelf, titleOn(shelf)))}</ul>
        <h2>Set aside</h2>
        <ul>{row('closed', titleOn('closed'))}</ul>
      </div>
    </nav>
  );
}

/** The same as one field, where there is no room at the side. */
export function ShelfField({ shelves, titles, chosen, onChoose }: Props): JSX.Element {
  const option = (shelf: Shelf, title: string) => (
    <option key={shelf} value={shelf}>
      {title} ({shelves[shelf]})
    </option>
  );
  return (
    <label class="shelf-field">
      <span>Next to ask</span>
      <select class="field" value={chosen} onChange={(event) => onChoose(event.currentTarget.value as Shelf)}>
        {option('all', 'All')}
        {COMMITMENT_IDS.map((id) => option(id, titleOf(id, titles)))}
        {option('done', 'Nothing left')}
        {option('closed', 'Closed')}
      </select>
    </label>
  );
}
