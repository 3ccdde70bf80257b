import { defaultPlaybook } from '../../playbook/default-playbook.ts';
import { COMMITMENT_IDS, type Commitment, type Playbook } from '../../playbook/types.ts';
import { playbookLines } from '../../policy/words.ts';
import { getPlaybook, putPlaybook, removePlaybook } from '../../store/playbook.ts';
import { load, save } from '../../store/save.ts';
import type { Handler } from '../world.ts';
import { checkFree } from './policy.ts';
import { readPlaybook } from './read-playbook.ts';

/**
 * The wording that holds.
 * @throws UserError when what is stored is no playbook
 */
export const playbook: Handler<'playbook'> = async (_payload, { connection }) =>
  readPlaybook(await load(await connection.checked(), ['playbook'], getPlaybook));

/**
 * Puts one commitment into the rep's own playbook. Wording that says the same as Bookend's is not kept as the rep's.
 * @throws UserError when the organisation or the team set the playbook
 */
export const saveCommitment: Handler<'save-commitment'> = async (commitment, { connection }) => {
  await save(await connection.checked(), ['playbook'], async (tx) => {
    await checkFree(tx, 'playbook');
    const held = readPlaybook(await getPlaybook(tx));
    const rest = held.commitments.filter(({ id }) => id !== commitment.id);
    const commitments = [...rest, commitment].sort(inOrder);
    const next: Playbook = { ...held, commitments };
    if (playbookLines(defaultPlaybook, next).length === 0) await removePlaybook(tx);
    else await putPlaybook(tx, next);
  });
  return null;
};

const inOrder = (a: Commitment, b: Commitment): number => COMMITMENT_IDS.indexOf(a.id) - COMMITMENT_IDS.indexOf(b.id);
