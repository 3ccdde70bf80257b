import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { NudgeReply } from '../../messages.ts';
import { actionLabels, rowLabels } from '../../nudges/notices.ts';
import type { Nudge, NudgeAction, WritingAction } from '../../nudges/types.ts';
import { Brackets } from '../Brackets.tsx';
import { Icon } from '../Icon.tsx';
import { unbroken } from '../times.ts';
import { DecideForm } from './DecideForm.tsx';
import { Mark } from './Mark.tsx';
import { Toggle } from './Toggle.tsx';

interface Props {
  nudge: Nudge;
  /** The first of the page is set apart and always open; the rest open on press. */
  first: boolean;
  onAnswer: (reply: NudgeReply) => void;
  /** The mail is wanted, in its thread if that is known: a new mail is what the link opens. */
  onWrite: (action: WritingAction) => void;
}

/** A broken ring where nothing is booked after a meeting, a warning where it may not take place, a calendar for the rest. */
function NudgeMark({ kind }: Pick<Nudge, 'kind'>): JSX.Element {
  if (kind === 'after-end' || kind === 'before-end') return <Mark urgency="open" />;
  if (kind === 'declined' || kind === 'tentative' || kind === 'unanswered') return <Mark urgency="overdue" />;
  return (
    <span class="mark is-today">
      <Icon name="calendar" />
    </span>
  );
}

/** One meeting to act on: why, the one thing to do, and the other answers on press. */
export function NudgeItem({ nudge, first: isFirst, onAnswer, onWrite }: Props): JSX.Element {
  const [open, setOpen] = useState(false);
  const [deciding, setDeciding] = useState(false);
  const id = useId();
  const decide = useRef<HTMLButtonElement>(null);
  const wasDeciding = useRef(false);
  // The form had the focus; the button that opened it is drawn again.
  useEffect(() => {
    if (wasDeciding.current && !deciding) decide.current?.focus();
    wasDeciding.current = deciding;
  }, [deciding]);
  const [first, ...others] = nudge.actions;
  const shown = isFirst || open;
  // One other answer stands beside the filled button, several below it and under one another.
  const beside = isFirst && others.length === 1;

  const act = (action: NudgeAction) => {
    if (action === 'decide-by') return setDeciding(true);
    // Looking at the calendar settles nothing; reading it does.
    if (action !== 'open-calendar') onAnswer({ kind: action });
  };
  const button = (action: NudgeAction, look: string, labels = actionLabels) => {
    const link = nudge.links[action];
    const label = labels[action];
    const about = `${id}-name`;
    return link === undefined ? (
      <button
        key={action}
        ref={action === 'decide-by' ? decide : null}
        type="button"
        class={look}
        aria-describedby={about}
        onClick={() => act(action)}
      >
        {label}
      </button>
    ) : (
      <a
        key={action}
        class={look}
        href={link}
        target="_blank"
        rel="noreferrer"
        aria-describedby={about}
        onClick={(event) => {
          const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
          if (!isPlain || (action !== 'draft' && action !== 'offer-times')) return act(action);
          event.preventDefault();
          onWrite(action);
        }}
      >
        {label}
      </a>
    );
  };

  return (
    <li class={isFirst ? 'item nudge first' : 'item nudge'} data-nudge={nudge.id}>
      <div class="item-head">
        <NudgeMark kind={nudge.kind} />
        <div class="item-words">
          <h2 id={`${id}-name`}>
            {isFirst ? (
              nudge.title
            ) : (
              <Toggle name={nudge.title} open={open} controls={`${id}-answers`} onToggle={() => setOpen(!open)} />
            )}
          </h2>
          <p class="muted">{unbroken(nudge.why)}</p>
        </div>
        {first && !isFirst && button(first, 'btn', rowLabels)}
      </div>
      <div id={`${id}-answers`} class="item-body" hidden={!shown}>
        {shown && nudge.say !== undefined && (
          <blockquote class="say">
            <Brackets text={unbroken(nudge.say)} />
          </blockquote>
        )}
        {shown && !deciding && (
          <>
            {first && isFirst && !beside && <div class="acts">{button(first, 'btn primary')}</div>}
            <div class={beside ? 'acts' : 'acts answers'}>
              {first && beside && button(first, 'btn primary')}
              {others.map((action) => button(action, 'btn plain'))}
            </div>
          </>
        )}
        {shown && deciding && (
          <DecideForm
            onCancel={() => setDeciding(false)}
            onSave={(day, owner) => onAnswer({ kind: 'decide-by', day, owner })}
          />
        )}
      </div>
    </li>
  );
}
