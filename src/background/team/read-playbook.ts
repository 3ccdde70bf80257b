import { UserError } from '../../errors.ts';
import { validatePlaybook } from '../../playbook/schema.ts';
import type { Playbook } from '../../playbook/types.ts';

/**
 * A playbook out of a file or the store.
 * @throws UserError that lists what is wrong with it, one line each
 */
export function readPlaybook(value: unknown): Playbook {
  const checked = validatePlaybook(value);
  if (checked.ok) return checked.playbook;
  throw new UserError(['This playbook cannot be read.', ...checked.problems].join('\n'));
}
