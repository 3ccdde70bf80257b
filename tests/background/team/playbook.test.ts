import '../../store/database-in-memory.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { composeContext } from '../../../src/background/compose/compose-context.ts';
import { playbook, saveCommitment, saveReply } from '../../../src/background/team/playbook.ts';
import { policy, readManaged } from '../../../src/background/team/policy.ts';
import { importTeam, teamFile } from '../../../src/background/team/team.ts';
import type { World } from '../../../src/background/world.ts';
import { UserError } from '../../../src/errors.ts';
import { defaultPlaybook } from '../../../src/playbook/default-playbook.ts';
import { defaultReply } from '../../../src/playbook/default-replies.ts';
import { replyTo } from '../../../src/playbook/replies.ts';
import { resetFakeBrowser } from '../../fake-browser.ts';
import { emptyProfile } from '../../store/database-in-memory.ts';
import { payloads } from '../checks/payloads.ts';
import { wakeWorld } from '../fake-world.ts';

let world: World;
let managed: Record<string, unknown>;
beforeEach(() => {
  emptyProfile();
  resetFakeBrowser();
  managed = {};
  world = { ...wakeWorld(), managed: { get: async () => managed } };
});
const [time, explore] = defaultPlaybook.commitments;
const changed = payloads['save-commitment'];

describe('the wording of one commitment', () => {
  test('is what the next draft is offered, and every other stays', async () => {
    await saveCommitment(changed, world);
    const held = await playbook(null, world);
    expect(held.commitments[0]).toEqual(changed);
    expect(held.commitments.slice(1)).toEqual(defaultPlaybook.commitments.slice(1));
    expect((await composeContext(payloads['compose-context'], world)).playbook).toEqual(held);
    expect((await policy(null, world)).playbook).toBe('own');
  });

  test('put back as Bookend comes with it leaves no playbook of the rep’s own', async () => {
    await saveCommitment(changed, world);
    await saveCommitment(time as typeof changed, world);
    expect(await playbook(null, world)).toEqual(defaultPlaybook);
    expect((await policy(null, world)).playbook).toBe('default');
  });

  test('comes in its usual place in a playbook that had none', async () => {
    await importTeam({ file: JSON.stringify({ ...defaultPlaybook, commitments: [explore] }) }, world);
    await saveCommitment(changed, world);
    expect((await playbook(null, world)).commitments.map(({ id }) => id)).toEqual(['time', 'explore']);
  });

  test('is not saved while somebody else sets the playbook', async () => {
    managed = { playbook: defaultPlaybook };
    await readManaged(world);
    await expect(saveCommitment(changed, world)).rejects.toThrow(UserError);
    managed = {};
    await readManaged(world);
    expect((await playbook(null, world)).commitments[0]).toEqual(time);
  });
});

describe('a reply to a brush-off', () => {
  const reply = payloads['save-reply'];

  test('is kept with what of it is the rep’s own, and no draft is told of it', async () => {
    const standard = defaultReply(reply.to);
    await saveReply({ ...reply, words: { ...standard.words, ...reply.words } }, world);
    expect(await playbook(null, world)).toEqual({ ...defaultPlaybook, replies: [reply] });
    expect((await composeContext(payloads['compose-context'], world)).playbook).toEqual(defaultPlaybook);
    expect((await policy(null, world)).playbook).toBe('own');
  });

  test('put back as Bookend comes with it leaves no playbook of the rep’s own', async () => {
    await saveReply(reply, world);
    await saveReply(defaultReply(reply.to), world);
    expect(await playbook(null, world)).toEqual(defaultPlaybook);
    expect((await policy(null, world)).playbook).toBe('default');
  });

  test('stays when a commitment is changed, and goes out and comes in with a team’s file', async () => {
    await saveReply(reply, world);
    await saveCommitment(changed, world);
    const { file } = await teamFile({ settings: false }, world);
    emptyProfile();
    world = { ...wakeWorld(), managed: { get: async () => managed } };
    await importTeam({ file }, world);
    const held = await playbook(null, world);
    expect(held.replies).toEqual([reply]);
    expect(held.commitments[0]).toMatchObject(changed);
  });

  test('is the organisation’s where that sets it, and cannot be saved then', async () => {
    managed = { playbook: { ...defaultPlaybook, replies: [reply] } };
    await readManaged(world);
    expect(replyTo(reply.to, await playbook(null, world)).words.en).toBe(reply.words.en);
    await expect(saveReply(defaultReply(reply.to), world)).rejects.toThrow(UserError);
  });
});
