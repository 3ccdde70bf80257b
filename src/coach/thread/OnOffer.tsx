import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { InPageIcon } from '../../ui/InPageIcon.tsx';
import { Logo } from '../../ui/Logo.tsx';

/** How much of a card is shown: all of it, its title in one line, a few words. */
export type Form = 'whole' | 'line' | 'few';

/** What every card of the open thread says and does alike. */
export interface ReplyCardProps {
  /** A reply in its thread is open; folded, it takes no words; without one the rep still has to press Reply. */
  reply: 'open' | 'folded' | 'none';
  form: Form;
  /** Small as it is, it was pressed. */
  onWhole(): void;
  /** What became of the last press; null for nothing to say. */
  note: string | null;
  /** It takes the focus, once. */
  isCalled: boolean;
  onFocus(): void;
  /** Back to where the rep was, with the card left open. */
  onLeave(): void;
}

interface Props extends Pick<ReplyCardProps, 'form' | 'note' | 'isCalled' | 'onFocus' | 'onWhole' | 'onLeave'> {
  kind: 'banner' | 'follow-up';
  title: ComponentChildren;
  /** What it has, in the fewest words. */
  few: string;
  /** What the cross does, as its name. */
  close: string;
  onClose(): void;
  /** What can be done, the first of it first. */
  acts: ComponentChildren;
  children: ComponentChildren;
}

/** The frame of a card of the open thread. It takes no focus by itself; called, its first act has it. */
export function OnOffer({
  kind,
  title,
  few,
  form,
  close,
  note,
  isCalled,
  acts,
  children,
  ...told
}: Props): JSX.Element {
  const card = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (!isCalled) return;
    card.current?.querySelector<HTMLElement>('.acts :is(a, button)')?.focus({ preventScroll: true });
    told.onFocus();
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    told.onLeave();
  };
  const id = `bookend-${kind}`;
  if (form !== 'whole')
    return (
      <section class={`${kind} small-form`} aria-label="Bookend">
        <button type="button" class="badge" aria-expanded="false" aria-keyshortcuts="Alt+B" onClick={told.onWhole}>
          <Logo />
          <span>{form === 'line' ? title : few}</span>
          <InPageIcon name="down" />
        </button>
      </section>
    );
  return (
    <section ref={card} class={`card on-offer ${kind}`} aria-labelledby={id} onKeyDown={onKeyDown}>
      <header>
        <Logo />
        <h2 id={id}>{title}</h2>
        <button type="button" class="btn icon-only" aria-label={close} onClick={told.onClose}>
          <InPageIcon name="close" />
        </button>
      </header>
      <div class="offer" data-scroll="words">
        {children}
      </div>
      <div class="acts">{acts}</div>
      {/* It is there before it has anything to say, or a screen reader would not hear it begin. */}
      <div class="said" role="status">
        {note && <p class="note">{note}</p>}
      </div>
    </section>
  );
}
