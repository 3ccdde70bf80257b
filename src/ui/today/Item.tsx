import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { newMailUrl } from '../../deals/links.ts';
import type { TodayItem } from '../../messages.ts';
import { dayAfter } from '../../schedule/days.ts';
import { dayOf } from '../../schedule/wall.ts';
import { ActionLink } from '../ActionLink.tsx';
import type { DealAction } from '../deal/deal-action.ts';
import { unbroken } from '../times.ts';
import { CorrectForm, type Correction } from './CorrectForm.tsx';
import { Details } from './Details.tsx';
import { LaterChoices } from './LaterChoices.tsx';
import { Mark } from './Mark.tsx';
import { mailUrl } from './mail-url.ts';
import { type SnoozeChoice, snoozeChoices } from './snooze.ts';
import type { Surroundings } from './surroundings.ts';
import { Toggle } from './Toggle.tsx';

export interface ItemActs {
  onWrite: (action: DealAction) => void;
  onClose: (item: TodayItem) => void;
  onCorrect: (item: TodayItem, correction: Correction) => void;
  onSnooze: (item: TodayItem, choice: SnoozeChoice) => void;
}

interface Props extends ItemActs {
  item: TodayItem;
  surroundings: Surroundings;
  /** The first item is set apart and always open; the rest open on press. */
  first: boolean;
}

type Panel = 'correct' | 'later';

/** One open next step: why it is here, what is known, and its acts by mouse, Tab or letter. */
export function Item({ item, surroundings, first, onWrite, onClose, onCorrect, onSnooze }: Props): JSX.Element {
  const [open, setOpen] = useState(false);
  const [panel, setPanel] = useState<Panel | null>(null);
  const openers = { correct: useRef<HTMLButtonElement>(null), later: useRef<HTMLButtonElement>(null) };
  const id = useId();
  const { step, deal, reason, urgency } = item;
  const shown = first || open;
  const mail = mailUrl(item);
  const writing = writingOf(item, mail);

  const show = (next: Panel) => {
    setOpen(true);
    setPanel(next);
  };
  const returnTo = useRef<Panel | null>(null);
  const hide = () => {
    returnTo.current = panel;
    setPanel(null);
  };
  useEffect(() => {
    if (panel !== null || returnTo.current === null) return;
    openers[returnTo.current].current?.focus();
    returnTo.current = null;
  });

  // A correction is in once the step itself says something else. Until then the form keeps what was typed.
  const said = JSON.stringify([step.what, step.day, step.owner, step.corrected]);
  const saidBefore = useRef(said);
  useEffect(() => {
    if (saidBefore.current !== said && panel === 'correct') hide();
    saidBefore.current = said;
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && panel) {
      // Unhandled, Escape would close the whole popup.
      event.preventDefault();
      event.stopPropagation();
      return hide();
    }
    const typing = event.target instanceof Element && event.target.matches('input, textarea, select');
    if (typing || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const act = {
      d: () => onClose(item),
      c: () => show('correct'),
      l: () => show('later'),
      o: mail === null ? undefined : () => window.open(mail, '_blank', 'noopener,noreferrer'),
    }[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  };

  const look = first ? 'btn primary' : 'btn';
  const done = (
    <button
      type="button"
      class={writing ? 'btn plain' : look}
      title="Done (D)"
      aria-keyshortcuts="D"
      aria-describedby={`${id}-name`}
      onClick={() => onClose(item)}
    >
      Done
    </button>
  );
  // The one thing to do, as the board offers it too.
  const act = writing ? (
    <ActionLink class={look} action={writing} onWrite={onWrite} aria-describedby={`${id}-name`} />
  ) : (
    done
  );

  return (
    <li class={first ? 'item first' : 'item'} data-step={step.eventId} onKeyDown={onKeyDown}>
      <div class="item-head">
        <Mark urgency={urgency} />
        <div class="item-words">
          <h2 id={`${id}-name`} tabIndex={first ? -1 : undefined} data-anchor={first ? '' : undefined}>
            {first ? (
              deal.name
            ) : (
              <Toggle
                name={deal.name}
                open={open}
                controls={`${id}-body`}
                onToggle={() => {
                  setOpen(!open);
                  setPanel(null);
                }}
                isAnchor
              />
            )}
          </h2>
          <p class="muted">{unbroken(reason)}</p>
        </div>
        {!first && panel !== 'correct' && act}
      </div>
      <div id={`${id}-body`} class="item-body" hidden={!shown}>
        {shown && panel !== 'correct' && (
          <Details
            step={step}
            dealName={deal.name}
            mail={writing?.url === mail ? null : mail}
            ask={item.ask}
            surroundings={surroundings}
          />
        )}
        {panel === 'correct' && (
          <CorrectForm
            step={step}
            dealName={deal.name}
            onCancel={hide}
            onSave={(correction) => onCorrect(item, correction)}
          />
        )}
        {panel === 'later' && (
          <LaterChoices
            choices={snoozeChoices(surroundings)}
            surroundings={surroundings}
            earliestDay={dayAfter(dayOf(surroundings.now, surroundings.zone), 1)}
            onCancel={hide}
            onChoose={(choice) => onSnooze(item, choice)}
          />
        )}
        {panel === null && (
          <div class="acts">
            {first && act}
            {writing && done}
            <button
              type="button"
              class="btn plain"
              ref={openers.correct}
              title="Correct (C)"
              aria-keyshortcuts="C"
              onClick={() => show('correct')}
            >
              Correct
            </button>
            <button
              type="button"
              class="btn plain"
              ref={openers.later}
              title="Later (L)"
              aria-keyshortcuts="L"
              onClick={() => show('later')}
            >
              Later
            </button>
          </div>
        )}
      </div>
    </li>
  );
}

/** Where nothing is agreed, or the agreed day passed, a mail is due; a step with its day ahead waits, and is done at most. */
function writingOf({ step, deal, urgency }: TodayItem, mail: string | null): DealAction | null {
  if (urgency !== 'open' && urgency !== 'overdue') return null;
  const { people: to, thread } = step;
  const url = mail ?? (to.length > 0 ? newMailUrl(deal.account, to) : null);
  const write = { deal: deal.id, thread: mail === null ? null : thread, to, brings: 'next-ask' as const };
  return url === null ? null : { label: 'Write', url, write };
}
