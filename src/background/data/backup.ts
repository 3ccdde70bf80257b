import { UserError } from '../../errors.ts';
import { makeBackup, readBackup } from '../../store/backup.ts';
import { previewRestore } from '../../store/restore-preview.ts';
import { readSnapshot } from '../../store/snapshot.ts';
import type { Handler } from '../world.ts';
import { hold, takeGiven } from './backup-parts.ts';
import { restoreNoted } from './restoring.ts';

/** What is there, even when it is less than there was. */
export const backUp: Handler<'back-up'> = async (_payload, { connection, now, newId }) => {
  const { pieces, leftOut } = await makeBackup(await connection.unchecked(), now());
  const backup = newId();
  hold(backup, pieces);
  return { backup, parts: pieces.length, leftOut };
};

/** Says what restoring would change; writes nothing. */
export const previewBackup: Handler<'preview-restore'> = async ({ backup, bringBack }, { connection }) => {
  const given = await readBackup(takeGiven(backup));
  return { at: given.at, ...(await previewRestore(await connection.unchecked(), given, bringBack)) };
};

/** Also the way on when the browser lost records. */
export const restoreBackup: Handler<'restore'> = async ({ backup, bringBack = false }, world) => {
  const given = takeGiven(backup);
  return restoreNoted(world, async () => ({ backup: await readBackup(given), bringBack }));
};

/** The copy Bookend made by itself, by what is in it. */
export const snapshot: Handler<'snapshot'> = async (_payload, { area }) => {
  const kept = await readSnapshot(area);
  if (!kept) return null;
  const { stores, at } = kept.backup;
  const counts = Object.fromEntries(Object.entries(stores).map(([store, records]) => [store, records.length]));
  return { at, counts, leftOut: kept.leftOut };
};

/** Puts that copy back in place of what is left. */
export const restoreSnapshot: Handler<'restore-snapshot'> = async (_payload, world) =>
  restoreNoted(world, async () => {
    const kept = await readSnapshot(world.area);
    if (!kept) throw new UserError('There is no copy that could be put back. Nothing was changed.');
    return { backup: kept.backup, bringBack: false };
  });
