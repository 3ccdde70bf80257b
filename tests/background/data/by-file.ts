import { backUp, restoreBackup } from '../../../src/background/data/backup.ts';
import { backupPart, restorePart } from '../../../src/background/data/backup-parts.ts';
import type { World } from '../../../src/background/world.ts';
import type { send } from '../../../src/messages.ts';
import { giveBackup, takeBackup } from '../../../src/options/backup-parts.ts';

const asking = (world: World): typeof send => {
  const handlers = { 'back-up': backUp, 'backup-part': backupPart, 'restore-part': restorePart };
  const ask = (name: keyof typeof handlers, payload: unknown) => handlers[name](payload as never, world);
  return ask as unknown as typeof send;
};

/** A backup as the settings save it. */
export const backUpFile = async (world: World): Promise<string> => (await takeBackup(asking(world))).pieces.join('');

/** Hands a file over as the settings do. @returns what to call it by */
export const giveFile = (file: string, world: World): Promise<string> => giveBackup(asking(world), file);

/** Restores a file as the settings do. */
export const restoreFile = async (file: string, world: World): Promise<Record<string, number> | null> =>
  restoreBackup({ backup: await giveFile(file, world) }, world);
