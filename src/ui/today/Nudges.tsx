import type { JSX } from 'preact';
import type { NudgeReply } from '../../messages.ts';
import type { Nudge } from '../../nudges/types.ts';
import { NudgeItem } from './NudgeItem.tsx';

interface Props {
  nudges: Nudge[];
  /** Why an answer was not saved; null when all were. */
  fault: string | null;
  onAnswer: (nudge: Nudge, reply: NudgeReply) => void;
}

/** Meetings to act on, above the next steps of deals. */
export function Nudges({ nudges, fault, onAnswer }: Props): JSX.Element {
  return (
    <section aria-label="Meetings">
      {fault !== null && (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
      <ol class="items">
        {nudges.map((nudge) => (
          <NudgeItem key={nudge.id} nudge={nudge} onAnswer={(reply) => onAnswer(nudge, reply)} />
        ))}
      </ol>
    </section>
  );
}
