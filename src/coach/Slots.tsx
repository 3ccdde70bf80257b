import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Icon } from '../ui/Icon.tsx';
import { SlotEditor } from './SlotEditor.tsx';

/** A slot as the card shows it. Dates and clock times are wall time in the zone named. */
export interface SlotChoice {
  /** The instant it starts: stays the same while it is the same slot. */
  start: string;
  /** `Thu 26 Nov`. */
  day: string;
  /** `11:00`. */
  clock: string;
  /** `Helsinki`. */
  zone: string;
  /** `YYYY-MM-DD`, for the date field. */
  date: string;
  /** How the rewrites write it. */
  text: string;
  /** Only then is it called free. */
  checked: boolean;
}

export interface SlotsProps {
  slots: SlotChoice[];
  minutes: number;
  note: string;
  folded: boolean;
  onSwap(index: number): void;
  onEdit(index: number, date: string, time: string): string | null;
}

/** The times to offer. Each can be swapped for the next one or set by hand, and every rewrite follows. */
export function Slots({ slots, minutes, note, folded, onSwap, onEdit }: SlotsProps): JSX.Element {
  const [open, setOpen] = useState(!folded);
  const [editing, setEditing] = useState<number | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const free = slots.every((slot) => slot.checked);
  const edited = editing === null ? undefined : slots[editing];
  const close = (): void => {
    if (editing !== null) list.current?.querySelectorAll<HTMLElement>('.slot')[editing]?.focus({ preventScroll: true });
    setEditing(null);
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
                aria-label={`${slot.day}, ${slot.clock} ${slot.zone}: change`}
                onClick={() => setEditing(editing === index ? null : index)}
              >
                <span class="slot-day">{slot.day}</span>
                <b class="slot-clock num time">
                  {slot.clock} {slot.zone}
                </b>
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <button type="button" class="fold" aria-expanded={false} onClick={() => setOpen(true)}>
          <span class="num">{slots.map((slot) => `${slot.day} ${slot.clock}`).join(', ')}</span>
          <Icon name="down" />
        </button>
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
    </section>
  );
}
