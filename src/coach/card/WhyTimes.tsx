import type { JSX } from 'preact';
import type { LeftOut } from '../../schedule/left-out.ts';
import type { SlotChoice } from './slot-choice.ts';

export interface WhyTimesProps {
  slots: SlotChoice[];
  /** What was left out; null while it is not known. */
  leftOut: LeftOut[] | null;
  failed: boolean;
}

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

/** Why each time is offered, and what was left out on the days before. */
export function WhyTimes({ slots, leftOut, failed }: WhyTimesProps): JSX.Element {
  if (leftOut === null) {
    return <p class="why faint small">{failed ? 'It could not be looked up. Try again.' : 'Looking…'}</p>;
  }
  return (
    <div class="why small">
      <dl>
        {slots.map(
          ({ start, day, clock, why }) =>
            why && (
              <div key={start}>
                <dt class="num">{`${day} ${clock}`}</dt>
                <dd>{why.words}</dd>
              </div>
            ),
        )}
      </dl>
      {leftOut.length > 0 && (
        <>
          <h4>{`Left out before then (${slots[0]?.zone ?? ''})`}</h4>
          <dl>
            {leftOut.map(({ day, words }) => (
              <div key={day}>
                <dt class="num">{day}</dt>
                <dd>{sentence(words)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </div>
  );
}
