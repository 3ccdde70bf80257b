import type { JSX } from 'preact';
import type { Answer } from '../messages.ts';
import { dayOf } from '../schedule/wall.ts';
import { momentText } from '../ui/times.ts';

interface Props {
  cutOff: NonNullable<Answer<'cut-off-restore'>>;
  /** ISO instant. */
  now: string;
  zone: string;
  /** What to do when nothing was changed. */
  again?: string;
  onSeen: () => void;
}

/** The browser ended Bookend in the middle of a restore: what became of it. */
export const CutOff = ({
  cutOff: { at, isDone },
  now,
  zone,
  again = 'Choose the backup again to restore it.',
  onSeen,
}: Props): JSX.Element => (
  <div class="box ask" role="alert">
    <p class="strong">The browser cut off the restore of {momentText(at, zone, dayOf(now, zone))}</p>
    <p class="muted">
      {isDone ? 'All of the backup had been written by then. It is here.' : `Nothing was changed. ${again}`}
    </p>
    <div class="row">
      <button type="button" class="btn" onClick={onSeen}>
        All right
      </button>
    </div>
  </div>
);
