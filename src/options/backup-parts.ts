import type { send } from '../messages.ts';

/** In UTF-16 code units: a part is read and handed on within some milliseconds. */
const A_PART = 1 << 18;

/** Has the background make a backup. @returns the text of its file in pieces, and how many records it could not hold */
export async function takeBackup(ask: typeof send): Promise<{ pieces: string[]; leftOut: number }> {
  const { backup, parts, leftOut } = await ask('back-up');
  const pieces: string[] = [];
  for (let part = 0; part < parts; part++) pieces.push(await ask('backup-part', { backup, part }));
  return { pieces, leftOut };
}

/** Gives the background a file to restore. @returns what to call it by, once: it is not kept any longer than that */
export async function giveBackup(ask: typeof send, file: string): Promise<string> {
  const backup = crypto.randomUUID();
  let from = 0;
  for (let part = 0; part === 0 || from < file.length; part++) {
    const end = isHigh(file.charCodeAt(from + A_PART - 1)) ? from + A_PART - 1 : from + A_PART;
    await ask('restore-part', { backup, part, text: file.slice(from, end) });
    from = end;
  }
  return backup;
}

/** The first half of a character, which does not survive the way without its other half. */
const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
