import { Fragment, type JSX } from 'preact';
import type { AnatomyPart } from '../../engine/types.ts';
import { InPageIcon } from '../../ui/InPageIcon.tsx';
import { Logo } from '../../ui/Logo.tsx';
import { unbroken } from '../../ui/times.ts';
import { titleOf } from '../words.ts';

export interface CardHeadProps {
  deal: string | null;
  commitment: string;
  askWhy: string | null;
  /** The parts of the next step that the words name. */
  named: AnatomyPart[];
  why: string;
  booked: boolean;
  onClose(): void;
}

/** Whose deal it is, what to ask for in it and why that, what is open, and why that matters. */
export function CardHead({ deal, commitment, askWhy, named, why, booked, onClose }: CardHeadProps): JSX.Element {
  const nextText = booked ? 'Next step booked' : `Next to ask: ${commitment}`;
  const title = booked ? 'The next meeting is on the calendar.' : titleOf(named);
  return (
    <header class="head">
      <div class="where">
        <Logo />
        {deal !== null && (
          <>
            <bdi class="deal">{deal}</bdi>
            <span aria-hidden="true">·</span>
          </>
        )}
        <span class="nowrap">{deal === null ? nextText : nextText.charAt(0).toLowerCase() + nextText.slice(1)}</span>
        <button type="button" class="btn icon-only" aria-label="Close" onClick={onClose}>
          <InPageIcon name="close" />
        </button>
      </div>
      {askWhy !== null && (
        <p id="bookend-ask" class="ask-why faint small">
          {unbroken(askWhy)}
        </p>
      )}
      <h2 id="bookend-title">
        {title.split(/(?<=\.)(?= )/).map((sentence, index) => (
          <Fragment key={index}>
            {index > 0 && ' '}
            <span class="sentence">{sentence.trim()}</span>
          </Fragment>
        ))}
      </h2>
      <p id="bookend-why" class="muted">
        {why}
      </p>
    </header>
  );
}
