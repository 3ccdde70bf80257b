import { ownPart } from '../policy/apply.ts';
import { getPolicy } from '../store/policy.ts';
import { load, save } from '../store/save.ts';
import { getOwnSettings, getSettings, putSettings } from '../store/settings.ts';
import type { Handler } from './world.ts';

export const settings: Handler<'settings'> = async (_payload, { connection }) =>
  load(await connection.checked(), ['settings'], getSettings);

export const saveSettings: Handler<'save-settings'> = async (wanted, { connection }) => {
  const db = await connection.checked();
  const accountsOff = [...new Set(wanted.accountsOff.map((account) => account.toLowerCase()))];
  await save(db, ['settings'], async (tx) => {
    const [own, set] = await Promise.all([getOwnSettings(tx), getPolicy(tx)]);
    await putSettings(tx, ownPart({ ...wanted, accountsOff }, own, set));
  });
  return load(db, ['settings'], getSettings);
};
