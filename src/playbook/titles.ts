import { defaultPlaybook } from './default-playbook.ts';
import type { CommitmentId, Playbook } from './types.ts';

/** What commitments are called where the playbook has names of its own for them; empty for the usual names. */
export type Titles = Readonly<Partial<Record<CommitmentId, string>>>;

const USUAL = new Map(defaultPlaybook.commitments.map(({ id, title }) => [id, title]));

/** What a commitment is called: `Build Consensus`. */
export const titleOf = (id: CommitmentId, titles: Titles = {}): string => titles[id] ?? USUAL.get(id) ?? id;

/** The names that a playbook has instead of the usual ones. */
export function titlesOf({ commitments }: Pick<Playbook, 'commitments'>): Titles {
  const own = commitments.filter(({ id, title }) => title !== USUAL.get(id));
  return Object.fromEntries(own.map(({ id, title }) => [id, title]));
}
