import { defaultPlaybook } from '../playbook/default-playbook.ts';
import type { Playbook } from '../playbook/types.ts';
import { getPolicy } from './policy.ts';
import type { Reading, Writing } from './schema.ts';

/** Playbooks are kept by their language. Closings are only written in this one. */
const LANGUAGE = 'en';

/** The wording that holds: the organisation's or the team's, else the rep's own, else the one Bookend comes with. */
export async function getPlaybook(tx: Reading): Promise<Playbook> {
  const { playbook } = await getPolicy(tx);
  return playbook ?? (await getOwnPlaybook(tx)) ?? structuredClone(defaultPlaybook);
}

/** The rep's own wording; undefined when there is none. */
export function getOwnPlaybook(tx: Reading): Promise<Playbook | undefined> {
  return tx.objectStore('playbook').get(LANGUAGE);
}

/** Back to the wording Bookend comes with. */
export async function removePlaybook(tx: Writing): Promise<void> {
  await tx.objectStore('playbook').delete(LANGUAGE);
}

export async function putPlaybook(tx: Writing, playbook: Playbook): Promise<void> {
  await tx.objectStore('playbook').put(playbook);
}
