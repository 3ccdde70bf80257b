import type { Page } from '@playwright/test';
import type { Reply } from '../../src/messages.ts';

/** A backup as its file has it, asked for from a page of the extension. */
export function backUpIn(page: Page): Promise<{ file: string; leftOut: number }> {
  return page.evaluate(async () => {
    const ask = async (name: string, payload: unknown) => {
      const reply = (await chrome.runtime.sendMessage({ name, payload })) as Reply<unknown>;
      if (!reply.ok) throw new Error(reply.message);
      return reply.value;
    };
    const { backup, parts, leftOut } = (await ask('back-up', null)) as {
      backup: string;
      parts: number;
      leftOut: number;
    };
    const pieces: unknown[] = [];
    for (let part = 0; part < parts; part++) pieces.push(await ask('backup-part', { backup, part }));
    return { file: pieces.join(''), leftOut };
  });
}

/** Hands a file over to be restored, from a page of the extension. @returns what to call it by */
export function giveIn(page: Page, file: string): Promise<string> {
  return page.evaluate(async (whole) => {
    const backup = crypto.randomUUID();
    const most = 250_000;
    for (let part = 0; part * most < whole.length; part++) {
      const text = whole.slice(part * most, (part + 1) * most);
      await chrome.runtime.sendMessage({ name: 'restore-part', payload: { backup, part, text } });
    }
    return backup;
  }, file);
}

/** Restores a file from a page of the extension. */
export async function restoreIn(page: Page, file: string): Promise<Reply<Record<string, number> | null>> {
  const payload = { backup: await giveIn(page, file) };
  return page.evaluate((given) => chrome.runtime.sendMessage({ name: 'restore', payload: given }), payload);
}
