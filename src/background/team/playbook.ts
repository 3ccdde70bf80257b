import { defaultPlaybook } from '../../playbook/default-playbook.ts';
import { withOwnReplies } from '../../playbook/replies.ts';
import { COMMITMENT_IDS, type Commitment, type Playbook } from '../../playbook/types.ts';
import { playbookLines } from '../../policy/words.ts';
import { getPlaybook, putPlaybook, removePlaybook } from '../../store/playbook.ts';
import { load, save } from '../../store/save.ts';
import type { Handler, World } from '../world.ts';
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
export const saveCommitment: Handler<'save-commitment'> = (commitment, world) =>
  change(world, ({ commitments, ...held }) => {
    const rest = commitments.filter(({ id }) => id !== commitment.id);
    return { ...held, commitments: [...rest, commitment].sort(inOrder) };
  });

/** Puts one reply to a brush-off into it, in the same way. */
export const saveReply: Handler<'save-reply'> = (reply, world) =>
  change(world, ({ replies = [], ...held }) => ({
    ...held,
    replies: [...replies.filter(({ to }) => to !== reply.to), reply],
  }));

async function change({ connection }: World, changed: (held: Playbook) => Playbook): Promise<null> {
  await save(await connection.checked(), ['playbook'], async (tx) => {
    await checkFree(tx, 'playbook');
    const next = withOwnReplies(changed(readPlaybook(await getPlaybook(tx))));
    if (playbookLines(defaultPlaybook, next).length === 0) await removePlaybook(tx);
    else await putPlaybook(tx, next);
  });
  return null;
}

const inOrder = (a: Commitment, b: Commitment): number => COMMITMENT_IDS.indexOf(a.id) - COMMITMENT_IDS.indexOf(b.id);
