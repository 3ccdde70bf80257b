import type { JSX } from 'preact';
import { inPagePaths, Stroke } from './InPageIcon.tsx';

const paths = {
  ...inPagePaths,
  undo: 'M5.5 3 2.5 6l3 3M3 6h6a4 4 0 0 1 0 8H6',
  clock: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Zm0 2.75V8l2.25 1.5',
  more: 'M3.5 8v.01M8 8v.01M12.5 8v.01',
  settings:
    'M2 4.5h7M13 4.5h1M2 11.5h1M7 11.5h7M11 2.75a1.75 1.75 0 1 1 0 3.5 1.75 1.75 0 0 1 0-3.5ZM5 9.75a1.75 1.75 0 1 1 0 3.5 1.75 1.75 0 0 1 0-3.5Z',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9Zm3.25 7.75L14 14',
  edit: 'M10.75 2.75 13.25 5.25 5.5 13H3v-2.5l7.75-7.75Z',
  mail: 'M3.5 3.5h9a1.5 1.5 0 0 1 1.5 1.5v6a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 2 11V5a1.5 1.5 0 0 1 1.5-1.5ZM2.5 5 8 9l5.5-4',
  person: 'M8 2.75a2.75 2.75 0 1 1 0 5.5 2.75 2.75 0 0 1 0-5.5ZM2.8 13.5c.7-2.4 2.7-3.7 5.2-3.7s4.5 1.3 5.2 3.7',
  panel: 'M4 3h8a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2ZM10 3v10',
} as const;

export type IconName = keyof typeof paths;

/**
 * A 16 px icon in the colour of the text beside it. It is always decoration: the button or line that holds it has the
 * name, so it is hidden from screen readers.
 */
export function Icon({ name }: { name: IconName }): JSX.Element {
  return <Stroke path={paths[name]} />;
}
