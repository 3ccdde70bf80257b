import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { LineKind, WholeDeal } from '../../deals/shown.ts';
import { dayOf } from '../../schedule/wall.ts';
import { Icon, type IconName } from '../Icon.tsx';
import { momentText, unbroken } from '../times.ts';
import { shortDay } from './words.ts';

/** So many lines are shown before the rest is asked for. */
const FIRST = 6;

const ICONS: Record<LineKind, IconName> = {
  mine: 'mail',
  theirs: 'person',
  meeting: 'calendar',
  commitment: 'check',
  promise: 'clock',
  trouble: 'warning',
  rep: 'edit',
};

/** What happened, the newest first. */
export function Timeline({ whole, today }: { whole: WholeDeal; today: string }): JSX.Element {
  const [all, setAll] = useState(false);
  const { lines, zone } = whole;
  return (
    <section class="part" aria-labelledby="timeline">
      <div class="part-head">
        <h2 id="timeline">Timeline</h2>
      </div>
      {lines.length === 0 && <p class="muted">Nothing has happened yet.</p>}
      <ol class="lines">
        {(all ? lines : lines.slice(0, FIRST)).map(({ id, at, kind, text, sentence }) => (
          <li key={id}>
            <time dateTime={at} title={momentText(at, zone, today)}>
              {shortDay(dayOf(at, zone), today)}
            </time>
            <Icon name={ICONS[kind]} />
            <div>
              <p>{unbroken(text)}</p>
              {sentence && <q>{unbroken(sentence)}</q>}
            </div>
          </li>
        ))}
      </ol>
      {lines.length > FIRST && (
        <button type="button" class="btn quiet all-lines" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'The newest only' : `All ${lines.length} entries`}
        </button>
      )}
    </section>
  );
}
