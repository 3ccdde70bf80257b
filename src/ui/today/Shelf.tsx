import type { JSX } from 'preact';

/** Books from the left: x, width, height, colour, and where its bands are, from the top. */
const books: [number, number, number, string, number[]][] = [
  [63, 22, 66, 'booked', [12, 18]],
  [87, 28, 80, 'accent-line', []],
  [117, 20, 58, 'vague', [14]],
  [139, 32, 74, 'accent', [14, 58]],
  [173, 18, 62, 'line-strong', []],
  [193, 26, 78, 'booked', [14, 20]],
  [221, 28, 60, 'accent-line', [46]],
];
const FLOOR = 128;

/**
 * The shelf between two bookends: a book for a deal. A whole book has its next step, a broken outline is open.
 * @param whole how many of the seven books are whole, from the left
 */
export function Shelf({ whole }: { whole: number }): JSX.Element {
  return (
    <svg class="shelf" viewBox="0 0 312 142" aria-hidden="true" focusable="false">
      <path d="M16 132.5h280" stroke="var(--line)" stroke-width="2" stroke-linecap="round" />
      {books.map(([x, width, height, colour, bands], index) => {
        const top = FLOOR - height;
        if (index >= whole) {
          return (
            <rect
              key={x}
              x={x + 0.75}
              y={top + 0.75}
              width={width - 1.5}
              height={height - 1.5}
              rx="3"
              fill="none"
              stroke="var(--line-strong)"
              stroke-width="1.5"
              stroke-dasharray="4 3.2"
            />
          );
        }
        return (
          <g key={x}>
            <rect x={x} y={top} width={width} height={height} rx="3" fill={`var(--${colour})`} />
            {bands.map((band) => (
              <path key={band} d={`M${x + 6} ${top + band}h${width - 12}`} stroke="var(--surface)" stroke-width="2" />
            ))}
          </g>
        );
      })}
      {whole > 3 && <path d="M158 50v22l4-3.5 4 3.5V50Z" fill="var(--accent-line)" />}
      <g fill="none" stroke="var(--accent)" stroke-width="6" stroke-linecap="round" stroke-linejoin="round">
        <path d="M56 42v89h34" />
        <path d="M256 42v89h-34" />
      </g>
    </svg>
  );
}
