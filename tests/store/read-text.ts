import { type BackupFile, readBackup, whole } from '../../src/store/backup.ts';
import { backupReader } from '../../src/store/backup-reader.ts';

/** Reads a backup out of the text of its file. @param most characters at a time */
export async function readText(text: string, most = text.length): Promise<BackupFile> {
  const reader = backupReader();
  for (let from = 0; from < text.length; from += most) whole(() => reader.add(text.slice(from, from + most)));
  return readBackup(reader);
}
