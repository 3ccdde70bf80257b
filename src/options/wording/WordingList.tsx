import type { JSX } from 'preact';

export interface ListedWording {
  id: string;
  title: string;
  /** `changed`, `not saved`; empty for nothing to say. */
  note: string;
}

interface Props {
  label: string;
  listed: ListedWording[];
  current: string;
  onChoose: (id: string) => void;
}

/** Some of what the wording can be changed of, one of all such lists chosen. */
export function WordingList({ label, listed, current, onChoose }: Props): JSX.Element {
  return (
    <>
      <h3>{label}</h3>
      <ul aria-label={label}>
        {listed.map(({ id, title, note }) => (
          <li key={id}>
            <button type="button" aria-current={id === current ? 'true' : undefined} onClick={() => onChoose(id)}>
              <bdi>{title}</bdi>
              {note && <span class="yours">{note}</span>}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
