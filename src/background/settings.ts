import { load, save } from '../store/save.ts';
import { getSettings, putSettings } from '../store/settings.ts';
import type { Handler } from './world.ts';

export const settings: Handler<'settings'> = async (_payload, { connection }) =>
  load(await connection.checked(), ['settings'], getSettings);

export const saveSettings: Handler<'save-settings'> = async (wanted, { connection }) => {
  const db = await connection.checked();
  const accountsOff = [...new Set(wanted.accountsOff.map((account) => account.toLowerCase()))];
  await save(db, ['settings'], (tx) => putSettings(tx, { ...wanted, accountsOff }));
  return load(db, ['settings'], getSettings);
};
