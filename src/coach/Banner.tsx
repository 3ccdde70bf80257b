import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Banner as Said } from '../messages/banner.ts';
import { InPageIcon } from '../ui/InPageIcon.tsx';
import { Words } from './Words.tsx';

export interface BannerProps {
  said: Said;
  /** A reply in its thread is open; else the rep still has to press Reply. */
  inReply: boolean;
  /** The rep asked for the words of the reply. In a reply they are shown anyway. */
  isOpen: boolean;
  /** Why the last press did nothing; null for nothing to say. */
  note: string | null;
  /** How often it was called by key: it takes the focus each time, and not by itself. */
  called: number;
  /** @param byKey the button that goes had the focus */
  onOpen(byKey: boolean): void;
  onPutIn(): void;
  /** `thread`: whatever they write there. */
  onDismiss(scope: 'once' | 'thread'): void;
  /** Back to where the rep was, with the banner left there. */
  onLeave(): void;
}

/** What the newest mail of the open thread may mean, and the one thing to do about it. Nothing is done by itself. */
export function Banner(props: BannerProps): JSX.Element {
  const { said, inReply, note, called, onDismiss } = props;
  const card = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (called > 0) card.current?.querySelector<HTMLElement>('.acts > *')?.focus({ preventScroll: true });
  }, [called]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    props.onLeave();
  };
  const isOpen = said.is === 'reply' && (inReply || props.isOpen);
  return (
    <section ref={card} class="card banner" aria-labelledby="bookend-banner" onKeyDown={onKeyDown}>
      <header>
        <h2 id="bookend-banner">{said.title}</h2>
        <button type="button" class="btn icon-only" aria-label="Close for this time" onClick={() => onDismiss('once')}>
          <InPageIcon name="close" />
        </button>
      </header>
      <p class="muted">{said.why}</p>
      {isOpen && (
        <>
          <blockquote class="words" dir="auto" data-scroll>
            <Words segments={said.segments} times={said.slotTexts} />
          </blockquote>
          <p class="muted small">{said.note}</p>
          {!inReply && <p class="muted small">Press Reply in this conversation, and it can be put in there.</p>}
        </>
      )}
      <div class="acts">
        {said.is === 'event' ? (
          <a class="btn primary" href={said.url} target="_blank" rel="noreferrer" onClick={() => onDismiss('once')}>
            <InPageIcon name="calendar" />
            Book it
          </a>
        ) : inReply ? (
          <button type="button" class="btn primary" onClick={props.onPutIn}>
            Put in reply
          </button>
        ) : (
          !isOpen && (
            <button type="button" class="btn" onClick={({ detail }) => props.onOpen(detail === 0)}>
              See a reply
            </button>
          )
        )}
        <button type="button" class="btn plain" onClick={() => onDismiss('once')}>
          Not this time
        </button>
        <button type="button" class="btn plain" onClick={() => onDismiss('thread')}>
          Not in this thread
        </button>
      </div>
      <p class="note" role="status">
        {note}
      </p>
    </section>
  );
}
