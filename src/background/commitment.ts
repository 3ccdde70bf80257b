import type { TimelineEvent } from '../deals/types.ts';
import type { CommitmentId, Playbook } from '../playbook/types.ts';

/**
 * The commitment to ask for: the one the deal's newest mail named, since nothing says yet that it was gained; else a first
 * short meeting with people never written to before, and a working talk once a conversation is under way.
 * @param timeline of the deal, empty when there is none
 * @param thread of the mail that is answered, null for a new mail
 * @returns the playbook's first when the playbook has no wording for it
 */
export function commitmentFor(timeline: TimelineEvent[], thread: string | null, playbook: Playbook): CommitmentId {
  const undone = new Set(timeline.flatMap((event) => (event.kind === 'send-undone' ? [event.refersTo] : [])));
  const mails = timeline
    .filter((event) => event.kind === 'mail-sent')
    .filter(({ id }) => !undone.has(id))
    .sort((a, b) => (a.at < b.at ? 1 : -1));
  const named = mails.find(({ step }) => step?.commitment !== undefined)?.step?.commitment;
  const wanted = named ?? (mails.length > 0 || thread !== null ? 'explore' : 'time');
  const worded = playbook.commitments.find(({ id }) => id === wanted) ?? playbook.commitments[0];
  return worded?.id ?? wanted;
}
