import { UserError } from '../../errors.ts';
import { LARGEST_BACKUP } from '../../messages/data.ts';
import { whole } from '../../store/backup.ts';
import { type BackupReader, backupReader } from '../../store/backup-reader.ts';
import type { Handler } from '../world.ts';

// Backups come and go in parts, for a message of tens of megabytes keeps everybody waiting. In memory alone: when the worker
// dies in between, its page hears so and may begin anew.

let made: { id: string; parts: string[] } | null = null;
let given: { id: string; next: number; length: number; reader: BackupReader } | null = null;

/** Holds a backup until its last part is fetched. */
export function hold(id: string, parts: string[]): void {
  made = { id, parts };
}

export const backupPart: Handler<'backup-part'> = async ({ backup, part }) => {
  const text = made?.id === backup ? made.parts[part] : undefined;
  if (made === null || text === undefined) throw new UserError('The backup was cut off. Back up once more.');
  if (part === made.parts.length - 1) made = null;
  return text;
};

/** Reads a part of a file that is to be restored. The first begins anew, whatever was there. */
export const restorePart: Handler<'restore-part'> = async ({ backup, part, text }) => {
  if (part === 0) given = { id: backup, next: 0, length: 0, reader: backupReader() };
  if (given?.id !== backup || given.next !== part) throw cutOff();
  const { reader } = given;
  given.next++;
  given.length += text.length;
  if (given.length > LARGEST_BACKUP) {
    given = null;
    throw new UserError('This file is too large for a backup of Bookend. Nothing was changed.');
  }
  whole(() => reader.add(text));
  return null;
};

/**
 * The file that was given in parts, and is not held any longer: what another page gives from now on is another one.
 * @throws UserError when it is not there
 */
export function takeGiven(id: string): BackupReader {
  if (given?.id !== id) throw cutOff();
  const { reader } = given;
  given = null;
  return reader;
}

const cutOff = (): UserError =>
  new UserError('Reading the file was cut off. Nothing was changed. Choose it once more.');
