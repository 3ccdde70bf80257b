import type { JSX } from 'preact';
import type { Dismissal } from '../messages.ts';
import { dayOf } from '../schedule/wall.ts';
import { dayWords } from '../ui/times.ts';
import { NotRead, Section } from './Section.tsx';
import { UndoList } from './UndoList.tsx';
import type { Asked } from './useAnswer.ts';

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
  return (
    <Section id="dismissed" title="Dismissed phrases" lead="What you dismissed stays silent until you undo it here.">
      {dismissals.fault && <NotRead fault={dismissals.fault} onRetry={dismissals.again} />}
      {dismissals.value && (
        <UndoList
          items={[...dismissals.value].sort((a, b) => (a.at < b.at ? 1 : -1))}
          none="Nothing is dismissed."
          button="Undo"
          show={({ phrase, scope, at }) => (
            <>
              <q>{phrase}</q>
              <small>
                {scope === 'thread' ? 'In one thread' : 'In every mail'}, since{' '}
                {dayWords(dayOf(at, zone), dayOf(now, zone))}
              </small>
            </>
          )}
          words={({ phrase }) => ({
            label: `Undo: look at “${phrase}” again`,
            done: `“${phrase}” is looked at again.`,
            failed: `“${phrase}” is still dismissed.`,
          })}
          onUndo={onUndo}
        />
      )}
    </Section>
  );
}
