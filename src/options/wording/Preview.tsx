import type { ComponentChildren, JSX } from 'preact';
import type { Segment } from '../../playbook/types.ts';
import { StandingMark } from '../../ui/StandingMark.tsx';
import { atDates } from '../../ui/times.ts';
import { remarksOn } from './preview.ts';

interface Props {
  heading: string;
  /** The wording with a name and times in it. */
  segments: Segment[];
  /** Of the words, a code; that of the page when absent. */
  lang?: string;
  /** How many questions it may ask. */
  mostQuestions: number;
  /** It cannot be saved as it stands: then nothing else is remarked on it. */
  faulty: boolean;
  /** What stands above it. */
  children: ComponentChildren;
}

/** One wording as it would be offered, with a name and times in it. */
export function Preview({ heading, segments, lang, mostQuestions, faulty, children }: Props): JSX.Element {
  return (
    <div class="wording-view">
      <div class="wording-said">
        <h3>{heading}</h3>
        <div class="as-card">
          {children}
          <p class="as-rewrite" dir="auto" lang={lang}>
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
            {remarksOn(segments, mostQuestions).map(({ whole, text }) => (
              <li key={text}>
                <StandingMark state={whole ? 'gained' : 'open'} />
                {text}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
