import type { JSX } from 'preact';
import type { DealRow } from '../deals/shown.ts';
import { type Titles, titleOf } from '../playbook/titles.ts';
import { COMMITMENT_IDS } from '../playbook/types.ts';
import { isOn, type Shelf } from './rows.ts';

interface Props {
  deals: DealRow[];
  /** What the playbook calls commitments. */
  titles: Titles | undefined;
  chosen: Shelf;
  onChoose: (shelf: Shelf) => void;
}

/** The ten commitments as counts of the deals in which each is next to ask. */
export function Rail({ deals, titles, chosen, onChoose }: Props): JSX.Element {
  const count = (shelf: Shelf): number => deals.filter((deal) => isOn(shelf, deal)).length;
  const row = (shelf: Shelf, title: string) => {
    const number = count(shelf);
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
export function ShelfField({ deals, titles, chosen, onChoose }: Props): JSX.Element {
  const option = (shelf: Shelf, title: string) => (
    <option key={shelf} value={shelf}>
      {title} ({deals.filter((deal) => isOn(shelf, deal)).length})
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
