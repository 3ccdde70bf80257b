import type { JSX } from 'preact';

/** What Today leaves to the board, as the last row of a list. */
export function MoreOnBoard({ left }: { left: number }): JSX.Element {
  return (
    <li class="more">
      <a class="btn quiet" data-anchor href="/src/board/index.html" target="_blank" rel="noreferrer">
        <span class="num">{left}</span> more on the board
      </a>
    </li>
  );
}
