import type { JSX } from 'preact';
import type { Work } from './useImport.ts';

const TITLES: Record<Work['is'], string> = {
  reading: 'Reading',
  looking: 'Looking up what is here already',
  importing: 'Importing',
};

/** How far it is, and a way to stop. Read aloud in quarters: more often would never be silent. */
export function Progress({ work, onStop }: { work: Work; onStop: () => void }): JSX.Element {
  const quarter = Math.floor(work.part * 4) * 25;
  return (
    <div class="box import-progress">
      <p id="import-progress-title">
        <span class="strong">{TITLES[work.is]}</span> <bdi class="muted num">{work.text}</bdi>
      </p>
      <progress max={1} value={work.part} aria-labelledby="import-progress-title" />
      <button type="button" class="btn" data-start onClick={onStop}>
        Stop
      </button>
      <p class="hidden" role="status">
        {TITLES[work.is]}: {quarter} %
      </p>
    </div>
  );
}
