import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { PromiseState } from '../../deals/state-types.ts';
import { StandingMark } from '../StandingMark.tsx';
import { PromiseForm } from './PromiseForm.tsx';
import type { DealActs } from './useDeal.ts';
import { promiseWords } from './words.ts';

interface Props extends Pick<DealActs, 'onSettle' | 'onCorrectPromise'> {
  promise: PromiseState;
  dealName: string;
  /** `YYYY-MM-DD`. */
  today: string;
}

const MARKS = { open: 'open', due: 'open', overdue: 'open', kept: 'gained', broken: 'lost' } as const;

/** One promise; opened, whether it was kept, and the way to put it right. */
export function PromiseLine({ promise, dealName, today, onSettle, onCorrectPromise }: Props): JSX.Element {
  const [open, setOpen] = useState(false);
  const [correcting, setCorrecting] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  const id = useId();
  const pressing = promise.state === 'due' || promise.state === 'overdue';

  const done = () => {
    setOpen(false);
    setCorrecting(false);
    toggle.current?.focus();
  };
  const settle = (kept: boolean) => {
    done();
    onSettle(promise, kept);
  };

  return (
    <li
      class={`promise${pressing ? ' pressing' : ''}`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        done();
      }}
    >
      <button
        type="button"
        class="promise-toggle"
        ref={toggle}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => {
          setOpen(!open);
          setCorrecting(false);
        }}
      >
        <StandingMark state={MARKS[promise.state]} />
        <span>
          {promise.what || 'Something'}
          <small class="due">{promiseWords(promise, today)}</small>
        </span>
      </button>
      <div id={id} class="promise-acts" hidden={!open}>
        {open &&
          (correcting ? (
            <PromiseForm
              promise={promise}
              dealName={dealName}
              onCancel={done}
              onSave={(correction) => {
                done();
                onCorrectPromise(promise, correction);
              }}
            />
          ) : (
            <>
              {promise.state !== 'kept' && (
                <button type="button" class="btn quiet" onClick={() => settle(true)}>
                  Kept
                </button>
              )}
              {promise.state !== 'broken' && (
                <button type="button" class="btn plain" onClick={() => settle(false)}>
                  Not kept
                </button>
              )}
              <button type="button" class="btn plain" onClick={() => setCorrecting(true)}>
                Correct it
              </button>
            </>
          ))}
      </div>
    </li>
  );
}
