import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Deleted, PersonKept } from '../deals/kept.ts';
import { messageOf } from '../errors.ts';
import type { send } from '../messages.ts';
import { useOnChange } from '../ui/useOnChange.ts';
import { Fault } from './Fault.tsx';
import { deletedLines, wouldDelete } from './people-words.ts';
import { Question } from './Question.tsx';

interface Props {
  ask: typeof send;
  kept: PersonKept;
  /** Resolves once the page has been read anew. */
  onChanged: () => Promise<unknown>;
}

type Step =
  | { is: 'idle' }
  | { is: 'asking'; fault: string }
  | { is: 'busy' }
  | { is: 'done'; name: string; deleted: Deleted; undo: string | null }
  | { is: 'back' };

/** As long as the background remembers, ms. */
const UNDO_MS = 20_000;

/** Says what would go, deletes it, lists what went, and for a few seconds brings it back. */
export function Forget({ ask, kept, onChanged }: Props): JSX.Element {
  const [step, setStep] = useState<Step>({ is: 'idle' });
  const [fault, setFault] = useState('');
  const start = useRef<HTMLButtonElement>(null);
  const result = useRef<HTMLParagraphElement>(null);
  useOnChange(step.is, (is) => {
    if (is === 'idle') start.current?.focus();
    if (is === 'done' || is === 'back') result.current?.focus();
  });
  const undoId = step.is === 'done' ? step.undo : null;
  useEffect(() => {
    if (undoId === null) return;
    const timer = setTimeout(() => setStep((now) => (now.is === 'done' ? { ...now, undo: null } : now)), UNDO_MS);
    return () => clearTimeout(timer);
  }, [undoId]);
  const name = kept.name || kept.address;

  const run = async () => {
    setStep({ is: 'busy' });
    try {
      const { deleted, undo } = await ask('forget-person', { address: kept.address });
      setStep({ is: 'done', name, deleted, undo });
      await onChanged();
    } catch (error) {
      setStep({ is: 'asking', fault: `Nothing was confirmed as deleted. ${messageOf(error)}` });
    }
  };
  const undo = async (id: string) => {
    try {
      await ask('undo-forget', { undo: id });
      setStep({ is: 'back' });
      setFault('');
      await onChanged();
    } catch (error) {
      setFault(messageOf(error));
    }
  };

  if (step.is === 'done') {
    return (
      <div class="box forgotten">
        <p class="strong" ref={result} tabIndex={-1}>
          {step.name} is forgotten.
        </p>
        <Lines deleted={step.deleted} />
        {undoId !== null && (
          <div class="row">
            <button type="button" class="btn" onClick={() => undo(undoId)}>
              Bring back
            </button>
            <small>For 20 seconds. Meanwhile it is in memory alone.</small>
          </div>
        )}
        <Fault text={fault} />
      </div>
    );
  }
  if (step.is === 'asking' || step.is === 'busy') {
    return (
      <Question
        section="people"
        title={
          <>
            Forget <bdi>{name}</bdi>?
          </>
        }
        keep="Keep everything"
        act="Forget"
        acting="Forgetting…"
        isBusy={step.is === 'busy'}
        onKeep={() => setStep({ is: 'idle' })}
        onAct={run}
      >
        <Lines deleted={wouldDelete(kept.records)} />
        <p class="muted">
          The copy Bookend makes by itself loses them too. A backup file that you saved still has them. From now on
          nothing is noted of them, whatever you send, open or import, and no nudge is about them. To know them when
          they turn up, a mark is kept that an address can be compared with, not the address. You can take that back
          under People.
        </p>
        <p class="fault" role="alert">
          {step.is === 'asking' && step.fault}
        </p>
      </Question>
    );
  }
  return (
    <>
      {step.is === 'back' && (
        <p class="said muted" ref={result} tabIndex={-1}>
          {name} is back, with everything.
        </p>
      )}
      {kept.records.length > 0 && (
        <button
          type="button"
          class="btn danger forget"
          ref={start}
          onClick={() => setStep({ is: 'asking', fault: '' })}
        >
          Forget this person…
        </button>
      )}
    </>
  );
}

function Lines({ deleted }: { deleted: Deleted }): JSX.Element {
  return (
    <ul>
      {deletedLines(deleted).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
