import type { JSX } from 'preact';
import { asksForText } from '../../playbook/asks-for.ts';
import type { Commitment } from '../../playbook/types.ts';
import { StandingMark } from '../../ui/StandingMark.tsx';
import { atDates } from '../../ui/times.ts';
import { previewOf, remarksOn } from './preview.ts';

interface Props {
  commitment: Commitment;
  /** Which of its wordings, from 0. */
  index: number;
  /** It cannot be saved as it stands: then nothing else is remarked on it. */
  faulty: boolean;
  /** ISO instant. */
  now: string;
  /** Of the rep, IANA. */
  zone: string;
}

/** One wording as the coach's card would offer it, with a name and times in it. */
export function Preview({ commitment, index, faulty, now, zone }: Props): JSX.Element {
  const { title, minutes, wordings } = commitment;
  const segments = previewOf(wordings[index] ?? '', minutes, now, zone);
  return (
    <div class="wording-view">
      <h3>As the card says it</h3>
      <div class="as-card">
        <p class="small">
          Next to ask: <bdi>{title}</bdi>
        </p>
        <p class="small faint" dir="auto">
          {asksForText(commitment)}
        </p>
        <p class="as-rewrite" dir="auto">
          {segments.map(({ kind, text }, at) =>
            kind === 'bracket' ? (
              <mark key={at} class="fill">
                {text}
              </mark>
            ) : kind === 'slots' ? (
              atDates(text).map((piece, place) =>
                place % 2 === 1 ? (
                  <b key={`${at} ${place}`} class="num">
                    {piece}
                  </b>
                ) : (
                  piece
                ),
              )
            ) : (
              text
            ),
          )}
        </p>
      </div>
      {!faulty && (
        <ul class="remarks">
          {remarksOn(segments).map(({ whole, text }) => (
            <li key={text}>
              <StandingMark state={whole ? 'gained' : 'open'} />
              {text}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
