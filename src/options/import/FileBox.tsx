import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { SEPARATORS } from '../../importing/csv.ts';
import { readDay } from '../../importing/dates.ts';
import { ENCODINGS, type Encoding } from '../../importing/decode.ts';
import { fieldsOf } from '../../importing/fields.ts';
import type { FileChange, ReadFile } from '../../importing/session.ts';
import type { DateOrder, Field, TableKind } from '../../importing/types.ts';
import { dayText } from '../../schedule/format.ts';
import { ColumnField } from './ColumnField.tsx';
import { Folded } from './Folded.tsx';
import { amount, ENCODING_NAMES, SEPARATOR_NAMES, SOURCES } from './words.ts';

interface Props {
  file: ReadFile;
  /** A date of it that can be read in two ways; null when there is none. */
  example: string | null;
  /** `YYYY-MM-DD`. */
  today: string;
  onChange: (change: FileChange) => void;
  onRemove: () => void;
}

/** One file: what it was taken for, which column fills which field, and all of it to be put right. */
export function FileBox({ file, example, today, onChange, onRemove }: Props): JSX.Element {
  const id = useId();
  const fields = fieldsOf(file.kind);
  const map = (field: Field, column: number | null): void => {
    const { [field]: _was, ...rest } = file.mapping;
    onChange({ mapping: column === null ? rest : { ...rest, [field]: column } });
  };
  const columns = (isMain: boolean) => (
    <div class="import-columns">
      {fields
        .filter((one) => one.isMain === isMain)
        .map(({ field, label }) => (
          <ColumnField key={field} label={label} file={file} field={field} onMap={(column) => map(field, column)} />
        ))}
    </div>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a file with its settings, not a set of fields.
    <div class="box import-file" role="group" aria-labelledby={id}>
      <div class="import-file-head">
        <div>
          <h3 id={id} tabIndex={-1} data-start>
            <bdi>{file.name}</bdi>
          </h3>
          <p class="muted">
            From {SOURCES[file.from]}, {amount(file.rows, 'row')}
          </p>
        </div>
        <label class="import-kind">
          <span>What a row is</span>
          <select
            class="field"
            value={file.kind}
            onChange={({ currentTarget }) => onChange({ kind: currentTarget.value as TableKind })}
          >
            <option value="deals">A deal</option>
            <option value="contacts">A person</option>
          </select>
        </label>
        <button type="button" class="btn plain" onClick={onRemove}>
          Remove<span class="hidden"> {file.name}</span>
        </button>
      </div>
      {!file.isTitled && file.rows > 0 && (
        <p class="import-none muted">The first row is read as a record, as it does not look like titles.</p>
      )}
      {example !== null && <OrderQuestion example={example} today={today} order={file.order} onChange={onChange} />}
      {file.rows === 0 ? <p class="import-none">There is no row in this file.</p> : columns(true)}
      <Folded class="import-more" summary="More columns, and how the file is read">
        {() => (
          <>
            {columns(false)}
            <div class="import-columns">
              <label class="import-column">
                <span>Separator</span>
                <select
                  class="field"
                  value={file.separator}
                  onChange={({ currentTarget }) => onChange({ separator: currentTarget.value })}
                >
                  {SEPARATORS.map((separator) => (
                    <option key={separator} value={separator}>
                      {SEPARATOR_NAMES[separator]}
                    </option>
                  ))}
                </select>
              </label>
              <label class="import-column">
                <span>Letters</span>
                <select
                  class="field"
                  value={file.encoding}
                  onChange={({ currentTarget }) => onChange({ encoding: currentTarget.value as Encoding })}
                >
                  {ENCODINGS.map((encoding) => (
                    <option key={encoding} value={encoding}>
                      {ENCODING_NAMES[encoding]}
                    </option>
                  ))}
                </select>
              </label>
            </div>
            <label class="import-check">
              <input
                type="checkbox"
                checked={file.isTitled}
                onChange={({ currentTarget }) => onChange({ isTitled: currentTarget.checked })}
              />
              <span>The first row has titles</span>
            </label>
          </>
        )}
      </Folded>
    </div>
  );
}

interface QuestionProps {
  example: string;
  today: string;
  order: DateOrder | null;
  onChange: (change: FileChange) => void;
}

const FIRST: Record<DateOrder, string> = { dmy: 'The day comes first', mdy: 'The month comes first' };

/** Asked only where no date of the file tells it. */
function OrderQuestion({ example, today, order, onChange }: QuestionProps): JSX.Element {
  const id = useId();
  const choices = (['dmy', 'mdy'] as const).map((one) => {
    const day = readDay(example, one);
    return { order: one, text: day === null ? FIRST[one] : dayText(day, today) };
  });
  return (
    <fieldset class="import-question">
      <legend>
        Which day is <bdi class="strong">{example}</bdi>?
      </legend>
      {choices.map((one) => (
        <label key={one.order}>
          <input type="radio" name={id} checked={order === one.order} onChange={() => onChange({ order: one.order })} />{' '}
          {one.text}
        </label>
      ))}
    </fieldset>
  );
}
