import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { messageOf } from '../errors.ts';
import type { SetBy as Who } from '../policy/types.ts';
import { Option } from './Option.tsx';
import { recordName } from './records.ts';
import { NotRead, Section } from './Section.tsx';
import { SetBy } from './SetBy.tsx';
import type { Asked } from './useAnswer.ts';
import type { SaveStatus } from './useSettings.ts';

interface Props {
  keepEvidence: boolean;
  /** Who switched it off, if it is not the rep. */
  setBy?: Who | undefined;
  /** After how many days records are deleted; null for never. */
  retentionDays: number | null;
  counts: Asked<Record<string, number>>;
  status?: SaveStatus | undefined;
  onKeepEvidence: (keep: boolean) => void;
  /** Removes the sentences kept so far; answers how many. */
  onDropEvidence: () => Promise<number>;
  onRetry: () => void;
}

/** Records by kind, as figures with their names. */
export function Counts({ counts }: { counts: Record<string, number> }): JSX.Element {
  return (
    <dl class="counts">
      {Object.entries(counts).map(([store, count]) => (
        <div key={store}>
          <dt>{recordName(store)}</dt>
          <dd class="num">{count}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What is kept in this browser, and whether the evidence sentence is. */
export function Kept({ keepEvidence, counts, status, ...props }: Props): JSX.Element {
  const { setBy, retentionDays, onKeepEvidence, onDropEvidence, onRetry } = props;
  const [said, setSaid] = useState('');
  const drop = async () => {
    try {
      const count = await onDropEvidence();
      setSaid(count === 0 ? 'There was none left.' : `${count} ${count === 1 ? 'sentence is' : 'sentences are'} gone.`);
    } catch (error) {
      setSaid(`Not removed. ${messageOf(error)}`);
    }
  };
  return (
    <Section
      id="kept"
      title="What is kept"
      lead="All of it is in this browser. No message body is kept."
      status={status}
      onRetry={onRetry}
    >
      <div class="box">
        <Option
          type="checkbox"
          label="Keep the sentence that is evidence"
          about={
            keepEvidence
              ? 'One sentence of a mail, yours or theirs, that names a next step, a promise or a commitment.'
              : 'No sentence of a mail is kept from now on, only its subject, what kind of step it was and its days.'
          }
          isOn={keepEvidence}
          disabled={setBy !== undefined}
          onChange={onKeepEvidence}
        >
          <SetBy who={setBy} />
          {!keepEvidence && (
            <p class="row">
              <button type="button" class="btn" onClick={drop}>
                Remove the sentences kept so far
              </button>
              <span class="muted" role="status">
                {said}
              </span>
            </p>
          )}
        </Option>
        {retentionDays !== null && (
          <p class="box-foot">What is older than {retentionDays} days is deleted by itself.</p>
        )}
        {counts.value && <Counts counts={counts.value} />}
      </div>
      {counts.fault && <NotRead fault={counts.fault} onRetry={counts.again} />}
    </Section>
  );
}
