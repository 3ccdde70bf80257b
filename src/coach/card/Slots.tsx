import { Fragment, type JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { LeftOut } from '../../schedule/left-out.ts';
import { InPageIcon } from '../../ui/InPageIcon.tsx';
import { SlotEditor } from './SlotEditor.tsx';
import type { SlotChoice } from './slot-choice.ts';
import { WhyTimes } from './WhyTimes.tsx';

export interface SlotsProps {
  slots: SlotChoice[];
  minutes: number;
  note: string;
  /** Where the other side is taken to be and why, in a sentence or two; null when there is nothing to say. */
  where: string | null;
  /** What was left out before the last of them; null while nobody asked, or no answer is there. */
  leftOut: LeftOut[] | null;
  /** The reasons could not be had. */
  whyFailed: boolean;
  folded: boolean;
  onSwap(index: number): void;
  onEdit(index: number, date: string, time: string): string | null;
  /** The reasons are wanted. */
  onWhy(): void;
  /** Opens where the other side's zone is set; null without a deal that it could be set on. */
  onZone: (() => void) | null;
}

interface Clock {
  clock: string;
  zone: string;
}

const clockWords = ({ clock, zone }: Clock): string => `${clock} ${zone}`;

/** The other side's clock first, as the mail will say it; the rep's with its weekday where that is another. */
function clocks({ day, clock, zone, theirs }: SlotChoice): Clock[] {
  const own = { clock, zone };
  if (!theirs) return [own];
  return [theirs, theirs.day === day ? own : { clock: `${day.slice(0, 3)} ${clock}`, zone }];
}

const dayOf = ({ day, theirs }: SlotChoice): string => theirs?.day ?? day;

/** The times to offer. Each can be swapped for the next one or set by hand, and every rewrite follows. */
export function Slots(props: SlotsProps): JSX.Element {
  const { slots, minutes, note, where, folded, onSwap, onEdit, onWhy, onZone } = props;
  const [why, setWhy] = useState(false);
  const [open, setOpen] = useState(!folded);
  const [editing, setEditing] = useState<number | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const free = slots.every((slot) => slot.checked);
  const edited = editing === null ? undefined : slots[editing];
  const close = (): void => {
    if (editing !== null) list.current?.querySelectorAll<HTMLElement>('.slot')[editing]?.focus({ preventScroll: true });
    setEditing(null);
  };

  const edit = (index: number | null): void => {
    setEditing(index);
    if (index !== null) onWhy();
  };
  const explain = (): void => {
    setWhy(!why);
    if (!why) onWhy();
  };

  return (
    <section class="slots" aria-label="Times to offer">
      <div class="spread">
        <h3>{free ? `Free for you, ${minutes} min` : `Times to offer, ${minutes} min`}</h3>
        <span class="faint small">{note}</span>
      </div>
      {open ? (
        <ul ref={list}>
          {slots.map((slot, index) => (
            <li key={index}>
              <button
                type="button"
                class="slot"
                aria-expanded={editing === index}
                aria-label={`${dayOf(slot)}, ${clocks(slot).map(clockWords).join(', ')}: change`}
                onClick={() => edit(editing === index ? null : index)}
              >
                <span class="slot-day">{dayOf(slot)}</span>
                {clocks(slot).map(({ clock, zone }, at) => {
                  // A zone of several words stands below its clock rather than half of it.
                  const words = (
                    <>
                      {clock} <span class="nowrap">{zone}</span>
                    </>
                  );
                  return at === 0 ? (
                    <b key={at} class="slot-clock num time">
                      {words}
                    </b>
                  ) : (
                    <span key={at} class="slot-clock num time other">
                      {words}
                    </span>
                  );
                })}
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <button type="button" class="fold" aria-expanded={false} onClick={() => setOpen(true)}>
          <span class="num">
            {slots.map((slot, index) => (
              <Fragment key={index}>
                {index > 0 && ', '}
                <span class="nowrap">{`${dayOf(slot)} ${(slot.theirs ?? slot).clock}`}</span>
              </Fragment>
            ))}
          </span>
          <InPageIcon name="down" />
        </button>
      )}
      {open && where !== null && (
        <p class="faint small where-note">
          {where}
          {onZone && (
            <>
              {' '}
              <button type="button" class="link" onClick={onZone}>
                Set their time zone
              </button>
            </>
          )}
        </p>
      )}
      {open && edited !== undefined && editing !== null && (
        <SlotEditor
          key={editing}
          slot={edited}
          onSwap={() => onSwap(editing)}
          onEdit={(date, time) => onEdit(editing, date, time)}
          onDone={close}
        />
      )}
      {open && (
        <button type="button" class="btn quiet small why-button" aria-expanded={why} onClick={explain}>
          Why these times?
        </button>
      )}
      {open && why && <WhyTimes slots={slots} leftOut={props.leftOut} failed={props.whyFailed} />}
    </section>
  );
}
