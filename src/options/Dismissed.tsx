import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Dismissal } from '../messages.ts';
import { dayText } from '../schedule/format.ts';
import { dayOf } from '../schedule/wall.ts';
import { NotRead, Section } from './Section.tsx';
import { ShowMore } from './ShowMore.tsx';
import type { Asked } from './useAnswer.ts';
import { messageOf } from './useSettings.ts';

/** So many at a time. */
const STEP = 10;

interface Props {
  dismissals: Asked<Dismissal[]>;
  /** ISO instant. */
  now: string;
  /** IANA. */
  zone: string;
  /** Resolves once the dismissal is gone. */
  onUndo: (dismissal: Dismissal) => Promise<void>;
}

/** Phrases the rep dismissed, with where and when, each with its undo. */
export function Dismissed({ dismissals, now, zone, onUndo }: Props): JSX.Element {
  const [said, setSaid] = useState<{ text: string; failed: boolean } | null>(null);
  const [most, setMost] = useState(STEP);
  const note = useRef<HTMLParagraphElement>(null);

  const undo = async (dismissal: Dismissal) => {
    try {
      await onUndo(dismissal);
      setSaid({ text: `“${dismissal.phrase}” is looked at again.`, failed: false });
      note.current?.focus();
    } catch (error) {
      setSaid({ text: `“${dismissal.phrase}” is still dismissed. ${messageOf(error)}`, failed: true });
    }
  };

  const list = [...(dismissals.value ?? [])].sort((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <Section id="dismissed" title="Dismissed phrases" lead="What you dismissed stays silent until you undo it here.">
      {dismissals.fault && <NotRead fault={dismissals.fault} onRetry={dismissals.again} />}
      {dismissals.value && list.length === 0 && <p class="box line none muted">Nothing is dismissed.</p>}
      {list.length > 0 && (
        <div class="box">
          <ul class="lines">
            {list.slice(0, most).map((dismissal) => (
              <li key={dismissal.id} class="line two">
                <span>
                  <q>{dismissal.phrase}</q>
                  <small>
                    {dismissal.scope === 'thread' ? 'In one thread' : 'In every mail'}, since{' '}
                    {dayText(dayOf(dismissal.at, zone), dayOf(now, zone))}
                  </small>
                </span>
                <button
                  type="button"
                  class="btn"
                  aria-label={`Undo: look at “${dismissal.phrase}” again`}
                  onClick={() => undo(dismissal)}
                >
                  Undo
                </button>
              </li>
            ))}
          </ul>
          <ShowMore left={list.length - most} step={STEP} onMore={() => setMost(most + STEP)} />
        </div>
      )}
      <p ref={note} class={said?.failed ? 'said fault' : 'said muted'} role="status" tabIndex={-1}>
        {said?.text}
      </p>
    </Section>
  );
}
