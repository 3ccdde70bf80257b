import type { JSX } from 'preact';
import type { AnatomyPart } from '../../engine/types.ts';
import { anatomyOrder } from '../words.ts';

const titles: Record<AnatomyPart, string> = {
  action: 'Action',
  time: 'Time',
  people: 'People',
  purpose: 'Purpose',
  ask: 'Ask',
};

/** One line in five lengths: whole where the words name a part, broken where it is open. */
export function Anatomy({ words }: { words: Partial<Record<AnatomyPart, string>> }): JSX.Element {
  return (
    <ul class="anatomy" aria-label="Parts of the next step">
      {anatomyOrder.map((part) => {
        const named = words[part];
        return (
          <li key={part} data-named={named !== undefined} title={named}>
            <b>{titles[part]}</b>
            <span dir="auto">{named ?? 'open'}</span>
          </li>
        );
      })}
    </ul>
  );
}
