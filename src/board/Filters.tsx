import type { JSX } from 'preact';
import { FILTERS, type Filter, type Sort } from '../deals/list.ts';
import type { ListView } from './kept-view.ts';

interface Props {
  view: ListView;
  counts: Record<Filter, number>;
  /** How many deals are shown, of how many on this shelf. */
  shown: number;
  of: number;
  onToggle: (filter: Filter) => void;
  onView: (change: Partial<ListView>) => void;
}

const SORTS: [Sort, string][] = [
  ['soonest', 'Soonest step'],
  ['quiet', 'Longest quiet'],
  ['name', 'Name'],
];

/** What the list is narrowed to, how many that leaves, and its order. */
export function Filters({ view, counts, shown, of, onToggle, onView }: Props): JSX.Element {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset lays its legend out on its own line
    <div class="filters" role="group" aria-label="Filters">
      {FILTERS.map(([id, title]) => (
        <button
          key={id}
          type="button"
          class="filter"
          aria-pressed={view.filters.includes(id)}
          onClick={() => onToggle(id)}
        >
          {title} <span class="num">{counts[id]}</span>
        </button>
      ))}
      {/* Read out when it changes; seen only where something is left out. */}
      <span class={shown === of ? 'hidden' : 'muted num'} role="status">
        {shown} of {of} shown
      </span>
      <label class="sort">
        <span>Sort</span>
        <select
          class="field"
          value={view.sort}
          onChange={(event) => onView({ sort: event.currentTarget.value as Sort })}
        >
          {SORTS.map(([id, title]) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
