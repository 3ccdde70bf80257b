import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { ReadFile } from '../../importing/session.ts';
import type { Field } from '../../importing/types.ts';

interface Props {
  label: string;
  field: Field;
  file: Pick<ReadFile, 'mapping' | 'titles' | 'samples'>;
  /** Null: no column fills it. */
  onMap: (column: number | null) => void;
}

/** Which column fills one field, with what stands in it. */
export function ColumnField({ label, field, file, onMap }: Props): JSX.Element {
  const id = useId();
  const column = file.mapping[field];
  const samples = column === undefined ? [] : (file.samples[column] ?? []);
  return (
    <div class="import-column">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="field"
        value={column ?? ''}
        aria-describedby={samples.length > 0 ? `${id}-samples` : undefined}
        onChange={({ currentTarget }) => onMap(currentTarget.value === '' ? null : Number(currentTarget.value))}
      >
        <option value="">Not in this file</option>
        {file.titles.map((title, index) => (
          <option key={title} value={index}>
            {title}
          </option>
        ))}
      </select>
      {samples.length > 0 && (
        <small id={`${id}-samples`}>
          {samples.map((sample, index) => (
            <>
              {index > 0 && ' · '}
              <bdi>{sample}</bdi>
            </>
          ))}
        </small>
      )}
    </div>
  );
}
