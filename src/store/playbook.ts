import { defaultPlaybook } from '../playbook/default-playbook.ts';
import type { Playbook } from '../playbook/types.ts';
import { getPolicy } from './policy.ts';
import type { Reading, Writing } from './schema.ts';

/** The wording that holds: the organisation's or the team's, else the rep's own in a language, else the one Bookend comes with. */
export async function getPlaybook(tx: Reading, language = 'en'): Promise<Playbook> {
  const { playbook } = await getPolicy(tx);
  return playbook ?? (await getOwnPlaybook(tx, language)) ?? structuredClone(defaultPlaybook);
}

/** The rep's own wording in a language; undefined when there is none. */
export function getOwnPlaybook(tx: Reading, language = 'en'): Promise<Playbook | undefined> {
  return tx.objectStore('playbook').get(language);
}

/** Back to the wording Bookend comes with. */
export async function removePlaybook(tx: Writing, language = 'en'): Promise<void> {
  await tx.objectStore('playbook').delete(language);
}

export async function putPlaybook(tx: Writing, playbook: Playbook): Promise<void> {
  await tx.objectStore('playbook').put(playbook);
}
