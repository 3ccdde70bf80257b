import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { recordName } from './records.ts';
import { NotRead, Section } from './Section.tsx';
import type { Asked } from './useAnswer.ts';
import type { SaveStatus } from './useSettings.ts';

interface Props {
  keepEvidence: boolean;
  counts: Asked<Record<string, number>>;
  status?: SaveStatus | undefined;
  onKeepEvidence: (keep: boolean) => void;
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
export function Kept({ keepEvidence, counts, status, onKeepEvidence, onRetry }: Props): JSX.Element {
  const id = useId();
  return (
    <Section
      id="kept"
      title="What is kept"
      lead="All of it is in this browser. Message bodies are not among it."
      status={status}
      onRetry={onRetry}
    >
      <div class="box">
        <div class="option">
          <input
            id={`${id}-evidence`}
            type="checkbox"
            checked={keepEvidence}
            aria-describedby={`${id}-about`}
            onChange={(event) => onKeepEvidence(event.currentTarget.checked)}
          />
          <div>
            <label for={`${id}-evidence`} class="strong">
              Keep the sentence that names the next step
            </label>
            <p id={`${id}-about`} class="muted">
              {keepEvidence
                ? 'One sentence of a mail you sent, so that Today can show what you wrote.'
                : 'From now on only the kind of step and its days are kept. Sentences kept earlier stay until you delete everything.'}
            </p>
          </div>
        </div>
        {counts.value && <Counts counts={counts.value} />}
      </div>
      {counts.fault && <NotRead fault={counts.fault} onRetry={counts.again} />}
    </Section>
  );
}
