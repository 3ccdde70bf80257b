import { UserError } from '../../errors.ts';
import type { BackupFile } from '../../store/backup.ts';
import { timesCleared } from '../../store/counts.ts';
import { restore } from '../../store/restore.ts';
import { forgetSentinel } from '../../store/sentinel.ts';
import { isRunning, Stopped, stop, telling } from '../progress.ts';
import type { Handler, World } from '../world.ts';

/** Where it stands in `storage.local` that a restore has begun, for the browser may end the worker at any moment. */
const KEY = 'restoring';

/**
 * Restores a backup, whole or not at all: stopped, failed or cut off it leaves everything as it was.
 * @param open reads the backup
 * @returns as `restore`; null when the rep stopped it
 * @throws UserError while another one is under way
 */
export async function restoreNoted(
  { connection, area, now }: World,
  open: () => Promise<{ backup: BackupFile; bringBack: boolean }>,
): Promise<Record<string, number> | null> {
  // Who asks second would stop, and be told the progress of, what the first one asked for.
  if (isRunning('restore')) throw new UserError('Another page is restoring. Wait until it is done, then try again.');
  const at = now();
  try {
    return await telling('restore', async (tell) => {
      const db = await connection.unchecked();
      const cleared = timesCleared(db);
      const { backup, bringBack } = await open();
      // Asked for after this was.
      if (timesCleared(db) !== cleared) throw new UserError('Everything was deleted meanwhile. Nothing was restored.');
      // Without the note it is restored all the same.
      await area.set({ [KEY]: { at } }).catch(() => {});
      const restored = await restore(db, backup, bringBack, tell, at);
      // Only now: when the worker dies before this line, the loss is told once more and restoring can be repeated.
      await forgetSentinel(area);
      return restored;
    });
  } catch (error) {
    if (error instanceof Stopped) return null;
    throw error;
  } finally {
    // Left behind, the note says no more than what became of this restore.
    await area.remove(KEY).catch(() => {});
  }
}

export const stopRestore: Handler<'stop-restore'> = async () => {
  stop('restore');
  return null;
};

/** Whether the browser cut a restore off, and if so, whether all of it had been written by then. */
export const cutOffRestore: Handler<'cut-off-restore'> = async ({ seen }, { connection, area }) => {
  const note = (await area.get(KEY))[KEY] as { at?: unknown } | undefined;
  if (typeof note?.at !== 'string' || isRunning('restore')) return null;
  if (seen) await area.remove(KEY);
  const written = await (await connection.unchecked()).get('meta', 'restored');
  return { at: note.at, isDone: written === Date.parse(note.at) };
};
