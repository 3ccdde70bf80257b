import type { JSX } from 'preact';
import type { Banner as Said } from '../../messages/banner.ts';
import { InPageIcon } from '../../ui/InPageIcon.tsx';
import { unbroken } from '../../ui/times.ts';
import { Words } from '../Words.tsx';
import { toPutIn } from '../words.ts';
import { OnOffer, type ReplyCardProps } from './OnOffer.tsx';

export interface BannerProps extends ReplyCardProps {
  said: Said;
  /** The rep asked for the words of the reply. In a reply they are shown anyway. */
  isOpen: boolean;
  onOpen(isOpen: boolean): void;
  onPutIn(): void;
  /** `thread`: whatever they write there. */
  onDismiss(scope: 'once' | 'thread'): void;
}

/** What the newest mail of the open thread may mean, and the one thing to do about it. Nothing is done by itself. */
export function Banner(props: BannerProps): JSX.Element {
  const { said, reply, onDismiss } = props;
  const isOpen = said.is === 'reply' && (reply === 'open' || props.isOpen);
  const acts = (
    <>
      {said.is === 'event' ? (
        <a class="btn primary" href={said.url} target="_blank" rel="noreferrer" onClick={() => onDismiss('once')}>
          <InPageIcon name="calendar" />
          Book it
        </a>
      ) : reply === 'open' ? (
        <button type="button" class="btn primary" onClick={props.onPutIn}>
          Put in reply
        </button>
      ) : (
        <button type="button" class="btn" aria-expanded={isOpen} onClick={() => props.onOpen(!isOpen)}>
          See a reply
          <InPageIcon name="down" />
        </button>
      )}
      <div class="rest">
        <button type="button" class="btn plain" onClick={() => onDismiss('once')}>
          Not this time
        </button>
        <button type="button" class="btn plain" onClick={() => onDismiss('thread')}>
          Not in this thread
        </button>
      </div>
    </>
  );
  return (
    <OnOffer
      {...props}
      kind="banner"
      title={unbroken(said.title)}
      few={said.is === 'event' ? 'This may be a yes' : 'See a reply'}
      close="Close for this time"
      acts={acts}
      onClose={() => onDismiss('once')}
    >
      <p class="muted">{said.why}</p>
      {isOpen && (
        <>
          <blockquote class="words" dir="auto">
            <Words segments={said.segments} times={said.slotTexts} />
          </blockquote>
          <p class="muted small">{said.note}</p>
          {reply !== 'open' && <p class="muted small">{toPutIn[reply]}</p>}
        </>
      )}
    </OnOffer>
  );
}
