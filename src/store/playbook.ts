import type { Playbook } from '../playbook/types.ts';
import type { Reading } from './schema.ts';

/** The rep's own playbook; undefined while the wording that comes with Bookend is used. */
export function storedPlaybook(tx: Reading): Promise<Playbook | undefined> {
  return tx.objectStore('playbook').get('own');
}
