import type { Dismissal } from '../messages.ts';
import type { Reading, Writing } from './schema.ts';

export async function putDismissal(tx: Writing, dismissal: Dismissal): Promise<void> {
  await tx.objectStore('dismissals').put(dismissal);
}

export async function removeDismissal(tx: Writing, id: string): Promise<void> {
  await tx.objectStore('dismissals').delete(id);
}

export function allDismissals(tx: Reading): Promise<Dismissal[]> {
  return tx.objectStore('dismissals').getAll();
}
