import { UserError } from '../../errors.ts';
import { withAgendas } from '../../playbook/agenda.ts';
import { defaultPlaybook } from '../../playbook/default-playbook.ts';
import { withOwnReplies, withReplies } from '../../playbook/replies.ts';
import { policyOf } from '../../policy/apply.ts';
import { readTeamFile, type TeamFile, writeTeamFile } from '../../policy/team-file.ts';
import type { Policy } from '../../policy/types.ts';
import { playbookLines, policyLines } from '../../policy/words.ts';
import { getPlaybook, putPlaybook, removePlaybook } from '../../store/playbook.ts';
import { getPolicy, putPolicy, storedPolicy } from '../../store/policy.ts';
import { load, save } from '../../store/save.ts';
import { getSettings } from '../../store/settings.ts';
import type { Handler } from '../world.ts';
import { checkFree, dropBeside, POLICY_STORES, setPolicy } from './policy.ts';

/** What taking a file in would change. Writes nothing. */
export const previewTeam: Handler<'preview-team'> = async ({ file: text }, { connection }) => {
  const { playbook, policy } = fileOf(text);
  return load(await connection.checked(), ['playbook'], async (tx) => {
    if (playbook) await checkFree(tx, 'playbook');
    const stored = await storedPolicy(tx);
    const overruled = Object.keys(policy ?? {}).filter((key) => key in (stored?.managed ?? {}));
    return {
      playbook: playbook ? playbookLines(withAgendas(await getPlaybook(tx)), withAgendas(playbook)) : null,
      policy: policy ? policyLines(policy) : null,
      overruled,
    };
  });
};

/** Takes a file in: its playbook becomes the rep's own, what it sets holds until the rep gives it up. */
export const importTeam: Handler<'import-team'> = async ({ file: text }, world) => {
  const { playbook, policy } = fileOf(text);
  const dropped = await save(await world.connection.checked(), ['playbook', ...POLICY_STORES], async (tx) => {
    if (playbook) {
      await checkFree(tx, 'playbook');
      // Wording is asked for in English alone: whatever language a file is in takes its place.
      await putPlaybook(tx, { ...withOwnReplies(playbook), language: 'en' });
    }
    return policy ? setPolicy(tx, { file: policy }) : null;
  });
  if (dropped) await dropBeside(dropped, world);
  return null;
};

/** The playbook that holds and, if wanted, the rep's settings as what is set for everybody. */
export const teamFile: Handler<'team-file'> = async ({ settings: withSettings }, { connection }) =>
  load(await connection.checked(), ['playbook', 'settings'], async (tx) => {
    const playbook = withReplies(withAgendas(await getPlaybook(tx)));
    if (!withSettings) return { file: `${JSON.stringify(playbook, null, 2)}\n` };
    const [settings, policy] = await Promise.all([getSettings(tx), getPolicy(tx)]);
    const { playbook: _set, ...rest } = policy;
    const set: Policy = {
      ...rest,
      meetingMinutes: settings.schedule.meetingMinutes,
      workingHours: settings.schedule.hours,
      ...(settings.internalDomains.length > 0 && { internalDomains: settings.internalDomains }),
      ...(settings.keepEvidence ? {} : { evidenceSentences: false as const }),
    };
    return { file: writeTeamFile({ playbook, policy: set }) };
  });

/** Back to the wording Bookend comes with. */
export const resetPlaybook: Handler<'reset-playbook'> = async (_payload, { connection }) => {
  await save(await connection.checked(), ['playbook'], async (tx) => {
    await checkFree(tx, 'playbook');
    await removePlaybook(tx);
  });
  return null;
};

/** What going back would change. */
export const previewReset: Handler<'preview-reset'> = async (_payload, { connection }) =>
  load(await connection.checked(), ['playbook'], async (tx) =>
    playbookLines(withAgendas(await getPlaybook(tx)), withAgendas(defaultPlaybook)),
  );

/** What the team's file set is the rep's own choice again. */
export const leaveTeam: Handler<'leave-team'> = async (_payload, { connection }) => {
  await save(await connection.checked(), [], (tx) => putPolicy(tx, { file: null }));
  return null;
};

/** What holds now, in sentences, and who set it. */
export const teamRules: Handler<'team-rules'> = async (_payload, { connection }) => {
  const stored = await load(await connection.checked(), [], storedPolicy);
  const organisation = policyLines(stored?.managed ?? {});
  const all = policyLines(policyOf(stored));
  return { organisation, team: all.filter((line) => !organisation.includes(line)), hasFile: stored?.file != null };
};

function fileOf(text: string): TeamFile {
  const read = readTeamFile(text);
  if (read.ok) return read.file;
  throw new UserError(['This file cannot be used. Nothing was changed.', ...read.problems].join('\n'));
}
