import { defaultPlaybook } from '../playbook/default-playbook.ts';
import type { Playbook } from '../playbook/types.ts';
import type { Reading, Writing } from './schema.ts';

/** The rep's own wording in a language, or the one Bookend comes with. */
export async function getPlaybook(tx: Reading, language = 'en'): Promise<Playbook> {
  return (await tx.objectStore('playbook').get(language)) ?? structuredClone(defaultPlaybook);
}

export async function putPlaybook(tx: Writing, playbook: Playbook): Promise<void> {
  await tx.objectStore('playbook').put(playbook);
}
