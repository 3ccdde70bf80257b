import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { CommitmentStanding } from '../../deals/event-types.ts';
import { threadUrl } from '../../deals/links.ts';
import type { WholeDeal } from '../../deals/shown.ts';
import type { CommitmentState } from '../../deals/state-types.ts';
import { titleOf } from '../../playbook/titles.ts';
import { StandingMark } from '../StandingMark.tsx';
import { dayWords, unbroken } from '../times.ts';
import type { DealActs } from './useDeal.ts';
import { standingWords } from './words.ts';

interface Props {
  one: CommitmentState;
  whole: WholeDeal;
  /** `YYYY-MM-DD`. */
  today: string;
  open: boolean;
  onToggle: () => void;
  onSay: DealActs['onCommitment'];
}

const STANDINGS: CommitmentStanding[] = ['open', 'asked', 'gained', 'lost'];

/** One commitment: its mark and standing; opened, what that rests on, and the rep's word. */
export function Rung({ one, whole, today, open, onToggle, onSay }: Props): JSX.Element {
  const [correcting, setCorrecting] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  const standings = useRef<HTMLFieldSetElement>(null);
  const correct = useRef<HTMLButtonElement>(null);
  const id = useId();
  // What was asked for stands before the button that was pressed.
  useEffect(() => {
    if (correcting) standings.current?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
  }, [correcting]);
  const isNext = whole.state.nextAsk?.commitment === one.id;
  const mail = threadUrl(whole.deal.account, one.evidence && whole.threads[one.evidence.eventId]);

  const say = (state: CommitmentStanding, confirms: boolean) => {
    setCorrecting(false);
    // The button that was pressed goes.
    toggle.current?.focus();
    onSay(one.id, state, confirms);
  };

  return (
    <li class={`rung ${one.state}${isNext ? ' now' : ''}${open ? ' wide' : ''}`}>
      <button
        type="button"
        class="rung-toggle"
        ref={toggle}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => {
          setCorrecting(false);
          onToggle();
        }}
      >
        <StandingMark state={one.state} />
        <b>{titleOf(one.id, whole.titles)}</b>
        <small class="standing">{standingWords(whole.state, one, today)}</small>
      </button>
      <div class="evidence" id={id} hidden={!open}>
        {open && <Ground one={one} whole={whole} today={today} />}
        {open && correcting && (
          <fieldset
            class="standings"
            ref={standings}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              // Only what is on top: the commitment stays open, and so does the deal.
              event.stopPropagation();
              correct.current?.focus();
              setCorrecting(false);
            }}
          >
            <legend>Where it stands</legend>
            {STANDINGS.map((state) => (
              <button
                key={state}
                type="button"
                class="btn"
                aria-pressed={state === one.state}
                onClick={() => say(state, state === one.state)}
              >
                <StandingMark state={state} />
                {state}
              </button>
            ))}
          </fieldset>
        )}
        {open && (
          <div class="acts">
            {one.state !== 'open' && !one.corrected && !correcting && (
              <button type="button" class="btn quiet" onClick={() => say(one.state, true)}>
                That’s right
              </button>
            )}
            <button type="button" class="btn plain" ref={correct} onClick={() => setCorrecting(!correcting)}>
              {correcting ? 'Cancel' : 'Correct it'}
            </button>
            {mail && !correcting && (
              <a class="btn plain" href={mail} target="_blank" rel="noreferrer">
                Open mail
              </a>
            )}
          </div>
        )}
      </div>
    </li>
  );
}

/** The sentence, the person and the day; or why there is none. */
function Ground({ one, whole, today }: Pick<Props, 'one' | 'whole' | 'today'>): JSX.Element {
  const { skipped } = whole.state;
  const { evidence, corrected, state, id } = one;
  const known = whole.people.find(({ address }) => address === evidence?.person);
  const who = known?.name || evidence?.person;
  return (
    <>
      {evidence?.sentence && <blockquote>“{unbroken(evidence.sentence)}”</blockquote>}
      {evidence && !evidence.sentence && !corrected && <p class="muted">No sentence is kept for it.</p>}
      {evidence && <p class="meta">{[who, dayWords(evidence.day, today)].filter(Boolean).join(', ')}</p>}
      {corrected && <p class="meta">You said so.</p>}
      {state === 'open' && !corrected && (
        <p class="muted">
          {skipped.includes(id) ? 'Not asked for, while a later one is gained.' : 'Nobody has asked for it yet.'}
        </p>
      )}
    </>
  );
}
