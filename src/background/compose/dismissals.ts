import { allDismissals, putDismissal, removeDismissal } from '../../store/dismissals.ts';
import { load, save } from '../../store/save.ts';
import type { Handler } from '../world.ts';

export const dismiss: Handler<'dismiss'> = async (dismissal, { connection }) => {
  await save(await connection.checked(), ['dismissals'], (tx) => putDismissal(tx, dismissal));
  return null;
};

/** Newest first. */
export const dismissals: Handler<'dismissals'> = async (_payload, { connection }) => {
  const all = await load(await connection.checked(), ['dismissals'], allDismissals);
  return all.sort((a, b) => (a.at < b.at ? 1 : -1));
};

export const undoDismissal: Handler<'undo-dismissal'> = async ({ id }, { connection }) => {
  await save(await connection.checked(), ['dismissals'], (tx) => removeDismissal(tx, id));
  return null;
};
