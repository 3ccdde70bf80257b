import { UserError } from '../../errors.ts';
import { defaultPlaybook } from '../../playbook/default-playbook.ts';
import { validatePlaybook } from '../../playbook/schema.ts';
import { type Titles, titlesOf } from '../../playbook/titles.ts';
import type { Playbook } from '../../playbook/types.ts';
import { getPlaybook } from '../../store/playbook.ts';
import type { Reading } from '../../store/schema.ts';

/**
 * A playbook out of a file or the store.
 * @throws UserError that lists what is wrong with it, one line each
 */
export function readPlaybook(value: unknown): Playbook {
  const checked = validatePlaybook(value);
  if (checked.ok) return checked.playbook;
  throw new UserError(['This playbook cannot be read.', ...checked.problems].join('\n'));
}

/** A stored playbook that is broken must not silence Bookend: the wording it comes with stands in. */
export function usable(stored: unknown): Playbook {
  try {
    return readPlaybook(stored);
  } catch (error) {
    if (error instanceof UserError) return structuredClone(defaultPlaybook);
    throw error;
  }
}

/** What the playbook calls commitments. Reads the stores `playbook` and `policy`. */
export async function readTitles(tx: Reading): Promise<Titles> {
  return titlesOf(usable(await getPlaybook(tx)));
}
