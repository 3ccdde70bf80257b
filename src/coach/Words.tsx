import type { JSX } from 'preact';
import type { Segment } from '../playbook/types.ts';
import { pieces } from './pieces.ts';

/** Rendered words: times stand out, and what only the rep can say stays a marked bracket. @param times as they are written in them */
export function Words({ segments, times }: { segments: Segment[]; times: string[] }): JSX.Element {
  return (
    <>
      {segments.map((segment, at) => (
        <Piece key={at} segment={segment} times={times} />
      ))}
    </>
  );
}

function Piece({ segment, times }: { segment: Segment; times: string[] }): JSX.Element {
  if (segment.kind === 'bracket') return <mark class="fill">{segment.text}</mark>;
  if (segment.kind === 'text') return <>{segment.text}</>;
  return (
    <>
      {pieces(segment.text, times).map((piece) =>
        piece.time ? (
          <b key={piece.start} class="time num">
            {piece.text}
          </b>
        ) : (
          piece.text
        ),
      )}
    </>
  );
}
