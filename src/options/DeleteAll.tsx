import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { messageOf } from '../errors.ts';
import { useOnChange } from '../ui/useOnChange.ts';
import { NOT_REVOKED } from './calendar-words.ts';
import { Counts } from './Kept.tsx';
import { Question } from './Question.tsx';
import { total } from './records.ts';
import { Section } from './Section.tsx';

interface Props {
  /** Records in each store, or null when that is not known. */
  counts: Record<string, number> | null;
  /** Deletes; answers how many records of each store went, and as `unconfirmed` how many permissions Google did not take back. */
  onDelete: () => Promise<Record<string, number>>;
}

type Step =
  | { is: 'idle' }
  | { is: 'asking'; fault: string }
  | { is: 'deleting' }
  | { is: 'done'; deleted: Record<string, number> };

const recordsIn = ({ unconfirmed: _permissions, ...records }: Record<string, number>): Record<string, number> =>
  records;

/** Asks once more in its own place, deletes, and lists what went. */
export function DeleteAll({ counts, onDelete }: Props): JSX.Element {
  const [step, setStep] = useState<Step>({ is: 'idle' });
  const start = useRef<HTMLButtonElement>(null);
  const result = useRef<HTMLParagraphElement>(null);
  useOnChange(step.is, (is) => {
    if (is === 'idle') start.current?.focus();
    if (is === 'done') result.current?.focus();
  });

  const run = async () => {
    setStep({ is: 'deleting' });
    try {
      setStep({ is: 'done', deleted: await onDelete() });
    } catch (error) {
      setStep({ is: 'asking', fault: `Nothing was confirmed as deleted. ${messageOf(error)}` });
    }
  };
  const records = counts ? total(counts) : null;
  const isOpen = step.is === 'asking' || step.is === 'deleting';

  return (
    <Section
      id="delete"
      title="Delete everything"
      lead="All deals, people, meetings, wording and settings, connected calendars with what opens them, and the copy Bookend makes by itself. Your mail and your calendar stay as they are."
    >
      {step.is === 'idle' && (
        <button type="button" class="btn danger" ref={start} onClick={() => setStep({ is: 'asking', fault: '' })}>
          Delete everything…
        </button>
      )}
      {isOpen && (
        <Question
          section="delete"
          title={
            records === null || records === 0
              ? 'Delete all there is?'
              : `Delete ${records} ${records === 1 ? 'record' : 'records'}?`
          }
          keep="Keep everything"
          act="Delete for good"
          acting="Deleting…"
          isBusy={step.is === 'deleting'}
          onKeep={() => setStep({ is: 'idle' })}
          onAct={run}
        >
          <p class="muted">
            This cannot be undone. Bookend keeps no copy anywhere else. A backup or export that you saved stays where
            you saved it: delete that file yourself.
          </p>
          <p class="fault" role="alert">
            {step.is === 'asking' && step.fault}
          </p>
        </Question>
      )}
      {step.is === 'done' && (
        <div class="box">
          <p class="done strong" ref={result} tabIndex={-1}>
            Deleted. Settings are back to their defaults.
          </p>
          <Counts counts={recordsIn(step.deleted)} />
          {(step.deleted['unconfirmed'] ?? 0) > 0 && (
            <p class="fault" role="alert">
              {NOT_REVOKED}
            </p>
          )}
        </div>
      )}
    </Section>
  );
}
