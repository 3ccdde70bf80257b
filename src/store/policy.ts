import { policyOf } from '../policy/apply.ts';
import type { Policy, StoredPolicy } from '../policy/types.ts';
import type { Reading, Writing } from './schema.ts';

/** What the organisation and the team set, apart; undefined when neither set anything. */
export function storedPolicy(tx: Reading): Promise<StoredPolicy | undefined> {
  return tx.objectStore('policy').get('team');
}

/** What holds now. */
export async function getPolicy(tx: Reading): Promise<Policy> {
  return policyOf(await storedPolicy(tx));
}

/** Changes a part of what is stored; nothing at all is stored where nothing is set. */
export async function putPolicy(tx: Writing, part: Partial<StoredPolicy>): Promise<void> {
  const stored: StoredPolicy = { managed: {}, problems: [], file: null, ...(await storedPolicy(tx)), ...part };
  const isEmpty = Object.keys(stored.managed).length === 0 && stored.problems.length === 0 && stored.file === null;
  if (isEmpty) await tx.objectStore('policy').delete('team');
  else await tx.objectStore('policy').put(stored, 'team');
}
