import type { NextAsk } from '../../deals/state-types.ts';
import type { CommitmentId, Playbook } from '../../playbook/types.ts';

/**
 * The commitment to ask for: what is next in the deal; without a deal a first short meeting with people never written to
 * before, and a working talk once a conversation is under way.
 * @param next what `nextAskOf` says of the deal; null when there is none, or nothing is left to ask for in it
 * @param thread of the mail that is answered, null for a new mail
 * @returns the playbook's first when the playbook has no wording for it
 */
export function commitmentFor(next: NextAsk | null, thread: string | null, playbook: Playbook): CommitmentId {
  const wanted = next?.commitment ?? (thread === null ? 'time' : 'explore');
  const worded = playbook.commitments.find(({ id }) => id === wanted) ?? playbook.commitments[0];
  return worded?.id ?? wanted;
}
