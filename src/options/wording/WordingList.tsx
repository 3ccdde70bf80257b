import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { arrowTo } from '../../ui/arrow-keys.ts';

export interface ListedWording {
  id: string;
  title: string;
  /** `changed`, `not saved`; empty for nothing to say. */
  note: string;
}

export interface WordingGroup {
  label: string;
  listed: ListedWording[];
}

interface Props {
  groups: WordingGroup[];
  current: string;
  onChoose: (id: string) => void;
}

/**
 * All that the wording can be changed of, one of it chosen. One stop of the Tab key, as a list box is: arrows, Home, End and
 * the first letter of a name go through it and choose, since what is chosen stands beside it at once.
 */
export function WordingList({ groups, current, onChoose }: Props): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const all = groups.flatMap(({ listed }) => listed);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (list.current === null) return;
    const here = all.findIndex(({ id }) => id === current);
    const to = arrowTo(event, list.current, here, all.length) ?? letterTo(event, here, all);
    const next = to === null ? undefined : all[to];
    if (to === null || next === undefined) return;
    event.preventDefault();
    if (to !== here) onChoose(next.id);
    list.current.querySelectorAll<HTMLElement>('[role="option"]')[to]?.focus();
  };

  return (
    <div ref={list} class="wording-list" role="listbox" aria-label="Wording for" onKeyDown={onKeyDown}>
      {groups.map(({ label, listed }, at) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a list box
        <div key={label} role="group" aria-labelledby={`wording-group-${at}`}>
          <span id={`wording-group-${at}`} class="group-name" role="presentation">
            {label}
          </span>
          {listed.map(({ id, title, note }) => (
            <button
              key={id}
              type="button"
              role="option"
              aria-selected={id === current}
              tabIndex={id === current ? 0 : -1}
              onClick={() => onChoose(id)}
            >
              <bdi>{title}</bdi>
              {note && <span class="yours">{note}</span>}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}

/** The next of the list, round its end, whose name begins with the letter of a key; null for none. */
function letterTo(
  { key, ctrlKey, metaKey, altKey }: KeyboardEvent,
  here: number,
  all: readonly ListedWording[],
): number | null {
  if (key.length !== 1 || key === ' ' || ctrlKey || metaKey || altKey) return null;
  const behind = all.map((_, at) => (here + 1 + at) % all.length);
  const begins = (at: number): boolean =>
    all[at]?.title.toLocaleLowerCase().startsWith(key.toLocaleLowerCase()) ?? false;
  return behind.find(begins) ?? null;
}
