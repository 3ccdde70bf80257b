import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { asksForText } from '../../playbook/asks-for.ts';
import type { Commitment } from '../../playbook/types.ts';
import { SetBy } from '../SetBy.tsx';
import { BackToBookends } from './BackToBookends.tsx';
import { sameWording } from './check.ts';
import type { EditorProps } from './editor-props.ts';
import { Field } from './Field.tsx';
import { MinutesField } from './MinutesField.tsx';
import { Placeholders } from './Placeholders.tsx';
import { Preview } from './Preview.tsx';
import { previewOf } from './preview.ts';

interface Props extends EditorProps<Commitment> {
  commitment: Commitment;
  /** As Bookend comes with it. */
  standard: Commitment | undefined;
}

/** One commitment: its name, what it asks for, its wordings one at a time, and how the card says them. */
export function Editor(props: Props): JSX.Element {
  const { commitment, standard, faults, setBy, onChange, onPause } = props;
  const [wanted, setWanted] = useState(0);
  const { title, asksFor, minutes, wordings } = commitment;
  const index = Math.min(wanted, wordings.length - 1);
  const fixed = setBy !== undefined;
  const change = (part: Partial<Commitment>): void => onChange({ ...commitment, ...part });
  const back = standard && { ...standard, ...(commitment.agenda && { agenda: commitment.agenda }) };
  /** A wording that is not shown must not hide what is wrong with it. */
  const faulty = wordings.findIndex((_words, at) => faults[`wordings ${at}`]);
  const elsewhere = faulty !== -1 && faulty !== index ? `Wording ${faulty + 1}: ${faults[`wordings ${faulty}`]}` : '';

  return (
    <>
      <div class="wording-edit" onFocusOut={onPause}>
        <SetBy who={setBy} />
        <div class="wording-row">
          <Field
            label="Name"
            value={title}
            fault={faults['title']}
            fixed={fixed}
            onInput={(text) => change({ title: text })}
          />
          <MinutesField
            minutes={minutes}
            fault={faults['minutes']}
            fixed={fixed}
            onChange={(chosen) => change({ minutes: chosen })}
          />
        </div>
        <Field
          label="What it asks for"
          value={asksFor}
          fault={faults['asksFor']}
          fixed={fixed}
          onInput={(text) => change({ asksFor: text })}
        />
        {wordings.length > 1 && (
          <fieldset class="wording-which">
            <legend class="hidden">Which wording</legend>
            {wordings.map((_words, at) => (
              <label key={at}>
                <input type="radio" name="wording" checked={at === index} onChange={() => setWanted(at)} />
                <span>Wording {at + 1}</span>
              </label>
            ))}
          </fieldset>
        )}
        <Field
          label={`Wording ${index + 1} of ${wordings.length}`}
          hideLabel={wordings.length > 1}
          kind="lines"
          value={wordings[index] ?? ''}
          fault={faults[`wordings ${index}`] ?? elsewhere}
          fixed={fixed}
          onInput={(text) => change({ wordings: wordings.map((words, at) => (at === index ? text : words)) })}
        />
        {!fixed && <Placeholders />}
        {!fixed && back && (
          <div class="row">
            <BackToBookends
              current={commitment}
              standard={sameWording(commitment, back) ? null : back}
              onChange={onChange}
            />
          </div>
        )}
      </div>
      <Preview
        heading="As the card says it"
        segments={previewOf(wordings[index] ?? '', minutes, props.now, props.zone)}
        mostQuestions={1}
        faulty={faults[`wordings ${index}`] !== undefined}
      >
        <p class="small">
          Next to ask: <bdi>{title}</bdi>
        </p>
        <p class="small faint" dir="auto">
          {asksForText(commitment)}
        </p>
      </Preview>
    </>
  );
}
