import type { JSX } from 'preact';
import { BRACKET } from '../playbook/brackets.ts';

const AT_BRACKETS = new RegExp(`(${BRACKET.source})`);

/** Words in which what only the rep can say is marked. */
export function Brackets({ text }: { text: string }): JSX.Element {
  return (
    <>
      {text.split(AT_BRACKETS).map((piece, index) =>
        // Every second piece is one.
        index % 2 === 0 ? (
          piece
        ) : (
          <mark key={index} class="fill">
            {piece}
          </mark>
        ),
      )}
    </>
  );
}
