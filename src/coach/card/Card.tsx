import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AnatomyPart } from '../../engine/types.ts';
import type { Rewrite } from '../../playbook/types.ts';
import type { LeftOut } from '../../schedule/left-out.ts';
import { cardKey } from '../keys.ts';
import { Anatomy } from './Anatomy.tsx';
import { CardFoot } from './CardFoot.tsx';
import { CardHead } from './CardHead.tsx';
import { Dismissals, type DismissScope } from './Dismissals.tsx';
import { keepFocus } from './keep-focus.ts';
import { Rewrites } from './Rewrites.tsx';
import { Slots } from './Slots.tsx';
import type { SlotChoice } from './slot-choice.ts';

export interface CardProps {
  /** The deal the mail belongs to, null while it has none. */
  deal: string | null;
  /** Title of the commitment to ask for next. */
  commitment: string;
  /** Why that one, in one sentence; null when there is nothing to say. */
  askWhy: string | null;
  /** A meeting that is booked, in words: then there is nothing to ask for. Null when none is. */
  booked: string | null;
  /** Why the wording lets the deal drift, one line. */
  why: string;
  /** The words that name a part of the next step; a part not listed is open. */
  anatomy: Partial<Record<AnatomyPart, string>>;
  /** The underlined words. */
  phrase: string;
  /** Length of the meeting asked for. */
  minutes: number;
  slots: SlotChoice[];
  /** How far the slots can be trusted, in words. */
  calendarNote: string;
  /** Where the other side is taken to be and why; null when there is nothing to say. */
  whereNote: string | null;
  /** What was left out before the last of the slots; null while nobody asked, or no answer is there. */
  leftOut: LeftOut[] | null;
  /** The reasons could not be had. */
  whyFailed: boolean;
  /** Up to three closings that can take the place of the phrase, the first chosen. */
  rewrites: Rewrite[];
  /** Said plainly above the rewrites: the draft changed, or nothing could be replaced. */
  note: string | null;
  /** The words are no longer in the draft: only `note` is left to say. */
  gone: boolean;
  /** The draft answers a thread, so a dismissal can hold for it. */
  inThread: boolean;
  /** Small window: slots and dismissals fold behind one line each. */
  compact: boolean;
  /** Changes each time the card is called, so that it takes the focus again. */
  called: number;
  onApply(index: number): void;
  /** Closed without a choice: focus and caret go back. */
  onClose(): void;
  /** The rep went on typing: focus goes back before the letter lands, so that it lands in the draft. */
  onTypeOn(): void;
  onDismiss(scope: DismissScope): void;
  /** The next free time instead of this one. */
  onSwapSlot(index: number): void;
  /** A day (`YYYY-MM-DD`) and clock time (`HH:MM`) instead of this one; answers what is wrong with it, or null. */
  onEditSlot(index: number, date: string, time: string): string | null;
  /** The rep wants to know why these times, or is changing one. */
  onWhy(): void;
  /** Opens the deal where the other side's zone is set; null without a deal. */
  onZone: (() => void) | null;
}

/** The card is the last thing in the page: Tab goes round in it, and Esc leads out. */
function keepTab(event: KeyboardEvent, card: HTMLElement): void {
  const stops = [...card.querySelectorAll<HTMLElement>('button, input')].filter(({ tabIndex }) => tabIndex >= 0);
  const edge = event.shiftKey ? stops[0] : stops.at(-1);
  if (event.target !== edge && event.target !== card) return;
  event.preventDefault();
  (event.shiftKey ? stops.at(-1) : stops[0])?.focus();
}

/** What the coach has to say about one closing: props in, events out. */
export function Card(props: CardProps): JSX.Element {
  const [wanted, setWanted] = useState(0);
  const chosen = Math.min(wanted, Math.max(0, props.rewrites.length - 1));
  const card = useRef<HTMLDivElement>(null);
  const focusChosen = (): void => {
    const target = card.current?.querySelector<HTMLElement>('[role="radio"][aria-checked="true"]') ?? card.current;
    target?.focus({ preventScroll: true });
  };
  useLayoutEffect(() => (card.current ? keepFocus(card.current) : undefined), []);
  // Before anything else can be typed: a key pressed right after the call is meant for the card.
  useLayoutEffect(focusChosen, [props.called]);

  const choose = (index: number): void => {
    setWanted(index);
    const radio = card.current?.querySelectorAll<HTMLElement>('[role="radio"]')[index];
    radio?.focus({ preventScroll: true });
    radio?.scrollIntoView?.({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Tab' && card.current) keepTab(event, card.current);
    const act = cardKey(event, chosen, props.rewrites.length);
    if (act === null) return;
    event.stopPropagation();
    if (act.kind !== 'type-on') event.preventDefault();
    if (act.kind === 'type-on') props.onTypeOn();
    else if (act.kind === 'close') props.onClose();
    else if (act.kind === 'apply') props.onApply(chosen);
    else choose(act.index);
  };
  const { gone } = props;
  const canApply = !gone && props.rewrites.length > 0;

  return (
    <div
      ref={card}
      class="card"
      role="dialog"
      aria-labelledby="bookend-title"
      aria-describedby={props.askWhy === null ? 'bookend-why' : 'bookend-ask bookend-why'}
      tabIndex={-1}
      data-compact={props.compact}
      onKeyDown={onKeyDown}
    >
      <div class="body" data-scroll>
        <CardHead
          deal={props.deal}
          commitment={props.commitment}
          askWhy={props.askWhy}
          named={Object.keys(props.anatomy) as AnatomyPart[]}
          why={props.why}
          booked={props.booked !== null}
          onClose={props.onClose}
        />
        {!gone && props.booked === null && <Anatomy words={props.anatomy} />}
        {props.note && (
          <p class="note" role="status">
            {props.note}
          </p>
        )}
        {!gone && props.slots.length > 0 && (
          <Slots
            slots={props.slots}
            minutes={props.minutes}
            note={props.calendarNote}
            where={props.whereNote}
            leftOut={props.leftOut}
            whyFailed={props.whyFailed}
            folded={props.compact}
            onSwap={props.onSwapSlot}
            onEdit={props.onEditSlot}
            onWhy={props.onWhy}
            onZone={props.onZone}
          />
        )}
        {canApply && <Rewrites rewrites={props.rewrites} slots={props.slots} chosen={chosen} onChoose={choose} />}
      </div>
      <CardFoot
        several={canApply && props.rewrites.length > 1}
        canApply={canApply}
        onApply={() => props.onApply(chosen)}
      />
      {!gone && (
        <Dismissals
          phrase={props.phrase}
          inThread={props.inThread}
          folded={props.compact}
          onDismiss={props.onDismiss}
        />
      )}
    </div>
  );
}
