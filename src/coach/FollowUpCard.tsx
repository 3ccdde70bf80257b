import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Brackets } from '../ui/Brackets.tsx';
import { InPageIcon } from '../ui/InPageIcon.tsx';
import { Logo } from '../ui/Logo.tsx';

export interface FollowUpCardProps {
  /** The deal, or whom the meeting was with. */
  title: string;
  text: string;
  /** A new mail with the same words. */
  mail: string;
  /** A reply in its thread is open; else the rep still has to press Reply. */
  inReply: boolean;
  /** What became of the last press; null for nothing to say. */
  note: string | null;
  /** How often it was called by key: it takes the focus each time, and not by itself. */
  called: number;
  onInsert(): void;
  onCopy(): void;
  /** The rep writes a new mail, or wants none of it. */
  onDismiss(): void;
  /** Back to the draft, with the card left open. */
  onLeave(): void;
}

/** The wording of a nudge, on offer in the thread it belongs to. Nothing is put in by itself. */
export function FollowUpCard(props: FollowUpCardProps): JSX.Element {
  const { title, text, mail, inReply, note, called } = props;
  const card = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (called > 0) card.current?.querySelector<HTMLElement>('.acts button')?.focus({ preventScroll: true });
  }, [called]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    props.onLeave();
  };
  return (
    <section ref={card} class="card follow-up" aria-labelledby="bookend-follow-up" onKeyDown={onKeyDown}>
      <header class="where">
        <Logo />
        <h2 id="bookend-follow-up" class="small">
          Your follow-up to <bdi>{title}</bdi>
        </h2>
        <button type="button" class="btn icon-only" aria-label="Dismiss the follow-up" onClick={props.onDismiss}>
          <InPageIcon name="close" />
        </button>
      </header>
      {!inReply && <p class="muted">Press Reply in this conversation, and it can be put in there.</p>}
      <blockquote class="words" data-scroll>
        <Brackets text={text} />
      </blockquote>
      <div class="acts">
        {inReply && (
          <button type="button" class="btn primary" onClick={props.onInsert}>
            Insert your follow-up
          </button>
        )}
        <button type="button" class="btn plain" onClick={props.onCopy}>
          Copy
        </button>
        <a class="btn plain" href={mail} target="_blank" rel="noreferrer" onClick={props.onDismiss}>
          New mail
        </a>
      </div>
      <p class="note" role="status">
        {note}
      </p>
    </section>
  );
}
