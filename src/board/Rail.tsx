import type { JSX } from 'preact';
import type { Shelf } from '../deals/list.ts';
import { type Titles, titleOf } from '../playbook/titles.ts';
import { COMMITMENT_IDS } from '../playbook/types.ts';

interface Props {
  /** How many deals each has. */
  shelves: Record<Shelf, number>;
  /** What the playbook calls commitments. */
  titles: Titles | undefined;
  chosen: Shelf;
  onChoose: (shelf: Shelf) => void;
}

/** The ten commitments as counts of the deals in which each is next to ask. */
export function Rail({ shelves, titles, chosen, onChoose }: Props): JSX.Element {
  const row = (shelf: Shelf, title: string) => {
    const number = shelves[shelf];
    return (
      <li key={shelf}>
        <button
          type="button"
          class={number === 0 ? 'none' : undefined}
          aria-pressed={shelf === chosen}
          onClick={() => onChoose(shelf)}
        >
          <span>{title}</span> <span class="num">{number}</span>
        </button>
      </li>
    );
  };
  return (
    <nav class="rail" aria-label="Next commitment">
      <h2>Next to ask</h2>
      <ul>
        {row('all', 'All')}
        {COMMITMENT_IDS.map((id) => row(id, titleOf(id, titles)))}
        {row('done', 'Nothing left')}
      </ul>
      <h2>Set aside</h2>
      <ul>{row('closed', 'Closed')}</ul>
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
