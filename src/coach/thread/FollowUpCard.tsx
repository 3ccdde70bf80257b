import type { JSX } from 'preact';
import { Brackets } from '../../ui/Brackets.tsx';
import { unbroken } from '../../ui/times.ts';
import { toPutIn } from '../words.ts';
import { OnOffer, type ReplyCardProps } from './OnOffer.tsx';

export interface FollowUpCardProps extends ReplyCardProps {
  /** The deal, or whom the meeting was with. */
  title: string;
  text: string;
  /** A new mail with the same words. */
  mail: string;
  onInsert(): void;
  onCopy(): void;
  /** The rep writes a new mail, or wants none of it. */
  onDismiss(): void;
}

/** The wording of a nudge, on offer in the thread it belongs to. Nothing is put in by itself. */
export function FollowUpCard(props: FollowUpCardProps): JSX.Element {
  const { title, text, mail, reply } = props;
  const name = (
    <>
      Your follow-up to <bdi>{title}</bdi>
    </>
  );
  const acts = (
    <>
      {reply === 'open' && (
        <button type="button" class="btn primary" onClick={props.onInsert}>
          Insert your follow-up
        </button>
      )}
      <div class="rest">
        <button type="button" class="btn plain" onClick={props.onCopy}>
          Copy
        </button>
        <a class="btn plain" href={mail} target="_blank" rel="noreferrer" onClick={props.onDismiss}>
          New mail
        </a>
      </div>
    </>
  );
  return (
    <OnOffer
      {...props}
      kind="follow-up"
      title={name}
      few="Your follow-up"
      close="Dismiss the follow-up"
      acts={acts}
      onClose={props.onDismiss}
    >
      {reply !== 'open' && <p class="muted">{toPutIn[reply]}</p>}
      <blockquote class="words" dir="auto">
        <Brackets text={unbroken(text)} />
      </blockquote>
    </OnOffer>
  );
}
