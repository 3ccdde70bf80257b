import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Arranged } from '../../importing/session.ts';
import { LEFT_OUT, NOTES } from '../../importing/words-for.ts';
import { Folded } from './Folded.tsx';
import type { Preview, ShownDeal } from './run.ts';
import { amount, rowsText } from './words.ts';

interface Props {
  preview: Preview;
  arranged: Arranged;
  /** Of the files, in order. */
  names: string[];
  /** @param withNone whether what the rep said is no deal is taken in */
  onImport: (withNone: boolean) => void;
  onBack: () => void;
}

/** What importing would do, and what is left out and why. */
export function PreviewBox({ preview, arranged, names, onImport, onBack }: Props): JSX.Element {
  const { made, joined, same, noDeal, none, forgotten, firstMade, firstJoined } = preview;
  const [withNone, setWithNone] = useState(false);
  const changes = made + joined + (withNone ? none.deals : 0);
  return (
    // biome-ignore lint/a11y/useSemanticElements: an answer, not a set of fields.
    <div class="box import-preview" role="group" aria-labelledby="import-preview-title">
      <h3 id="import-preview-title" tabIndex={-1} data-start>
        {changes === 0 ? 'Nothing would change' : `Import ${amount(changes, 'deal')}?`}
      </h3>
      <dl class="counts import-counts">
        <Count name="New deals" count={made} />
        <Count name="Deals here that get people" count={joined} />
        <Count name="Deals here that stay as they are" count={same} />
        <Count name="People in all" count={arranged.people} />
      </dl>
      {none.deals > 0 && (
        <label class="import-check">
          <input
            type="checkbox"
            checked={withNone}
            onChange={({ currentTarget }) => setWithNone(currentTarget.checked)}
          />
          <span>
            Import {none.deals === 1 ? 'one that' : `${none.deals} that`} you said {none.deals === 1 ? 'is' : 'are'} not
            a deal
            <small>
              {none.deals === 1 ? 'It is a deal again then' : 'They are deals again then'}. Otherwise left out.
            </small>
          </span>
        </label>
      )}
      {forgotten.people > 0 && (
        <p class="muted">
          {amount(forgotten.people, 'person is', 'people are')} left out: you had them forgotten. Settings, People has
          the way back.
        </p>
      )}
      <p class="muted">A deal that is here keeps its name, its standing and everybody in it.</p>
      <Deals title="New deals" deals={firstMade} of={made} names={names} />
      <Deals title="Deals that get people" deals={firstJoined} of={joined} names={names} />
      <Reasons
        title="Left out"
        names={names}
        rows={[
          ...arranged.leftOut.map(({ reason, places, count }) => ({ text: LEFT_OUT[reason], places, count })),
          { text: 'People whose company has no deal here', places: noDeal, count: noDeal.length },
          {
            text: 'You said these are not a deal',
            places: withNone ? [] : none.places,
            count: withNone ? 0 : none.places.length,
          },
          { text: 'Deals of somebody you had forgotten', places: forgotten.places, count: forgotten.places.length },
        ]}
      />
      <Reasons
        title="Imported, but for one thing"
        names={names}
        rows={arranged.notes.map(({ reason, places }) => ({ text: NOTES[reason], places, count: places.length }))}
      />
      <div class="data-acts">
        {changes > 0 && (
          <button type="button" class="btn primary" onClick={() => onImport(withNone)}>
            Import {amount(changes, 'deal')}
          </button>
        )}
        <button type="button" class="btn" onClick={onBack}>
          Back
        </button>
      </div>
    </div>
  );
}

function Count({ name, count }: { name: string; count: number }): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd class="num">{count.toLocaleString('en')}</dd>
    </div>
  );
}

function Deals({ title, deals, of, names }: { title: string; deals: ShownDeal[]; of: number; names: string[] }) {
  if (deals.length === 0) return null;
  const first = deals.length < of ? `, the first ${deals.length}` : '';
  return (
    <Folded class="import-list" summary={`${title}${first}`}>
      {() => (
        <ul>
          {deals.map(({ name, by, places, known, people }) => (
            <li key={by}>
              <bdi class="strong">{known ?? name}</bdi> <bdi class="muted">{by}</bdi>{' '}
              <span class="faint">
                {amount(people, 'person', 'people')}, {rowsText(places, names)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Folded>
  );
}

interface ReasonsProps {
  title: string;
  names: string[];
  rows: { text: string; places: { file: number; row: number }[]; count: number }[];
}

function Reasons({ title, names, rows }: ReasonsProps): JSX.Element | null {
  const some = rows.filter(({ count }) => count > 0);
  if (some.length === 0) return null;
  return (
    <div class="import-reasons">
      <h4>{title}</h4>
      <ul>
        {some.map(({ text, places, count }) => (
          <li key={text}>
            <span>
              {text}: <span class="num">{amount(count, 'row')}</span>
            </span>
            {places.length > 0 && <small class="num">{rowsText(places, names)}</small>}
          </li>
        ))}
      </ul>
    </div>
  );
}
