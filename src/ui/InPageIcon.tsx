import type { JSX } from 'preact';

/** What is drawn inside Gmail and Calendar too, as strokes on a 16 × 16 grid, one path each. */
export const inPagePaths = {
  close: 'm4 4 8 8m0-8-8 8',
  check: 'm3.5 8.5 3 3 6-7',
  calendar: 'M4 3h8a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2ZM2 6.5h12M5.5 1.5v3M10.5 1.5v3',
  warning: 'M8 2.25 14.25 13.5H1.75L8 2.25ZM8 6.5v3M8 11.5v.01',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  next: 'M2.5 6.5a5.6 5.6 0 0 1 10.6-.9M13.5 2.5v3.25h-3.25M13.5 9.5a5.6 5.6 0 0 1-10.6.9M2.5 13.5v-3.25h3.25',
  down: 'm4 6 4 4 4-4',
} as const;

/** One icon, 16 px, in the colour of the text beside it. */
export const Stroke = ({ path }: { path: string }): JSX.Element => (
  <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d={path} />
  </svg>
);

/** `Icon` for what stands in somebody else's page, whose script holds no path that it never draws. */
export const InPageIcon = ({ name }: { name: keyof typeof inPagePaths }): JSX.Element => (
  <Stroke path={inPagePaths[name]} />
);
