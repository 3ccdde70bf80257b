import type { Page } from '@playwright/test';
import type { Reply } from '../../src/messages.ts';

/**
 * Asks the background from a page of the extension.
 * @returns its answer, and how long that took by the clock, ms
 * @throws what the background said when it did not answer
 */
export async function ask<T>(page: Page, name: string, payload: unknown = null): Promise<{ value: T; ms: number }> {
  const { reply, ms } = await page.evaluate(
    async (message) => {
      const start = performance.now();
      const answer = (await chrome.runtime.sendMessage(message)) as Reply<unknown>;
      return { reply: answer, ms: performance.now() - start };
    },
    { name, payload },
  );
  if (!reply.ok) throw new Error(`${name}: ${reply.message}`);
  return { value: reply.value as T, ms };
}
