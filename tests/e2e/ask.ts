import type { Page } from '@playwright/test';
import type { Answer, MessageName, Payload, Reply } from '../../src/messages.ts';
import type { Extension } from './fixtures.ts';

/** Asks the background from a page of the extension. @returns its reply as it came, a refusal as well */
export const replyTo = <T = unknown>(page: Page, name: string, payload: unknown = null): Promise<Reply<T>> =>
  page.evaluate((message) => chrome.runtime.sendMessage(message), { name, payload });

/** The answer itself. @throws what the background said when it gave none */
export async function ask<N extends MessageName>(
  page: Page,
  name: N,
  payload: Payload<N> | null = null,
): Promise<Answer<N>> {
  const reply = await replyTo<Answer<N>>(page, name, payload);
  if (!reply.ok) throw new Error(`${name}: ${reply.message}`);
  return reply.value;
}

/** The popup in a tab of its own, with nothing left of the tests before: no deal, dismissal or setting. */
export async function emptyPopup({ context, id }: Extension): Promise<Page> {
  const popup = await context.newPage();
  await popup.goto(`chrome-extension://${id}/src/popup/index.html`);
  await ask(popup, 'delete-everything');
  return popup;
}
