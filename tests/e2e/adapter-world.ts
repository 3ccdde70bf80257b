import { resolve } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { build } from 'esbuild';
import type { Adapter } from './adapter-page.ts';

let bundle: Promise<string> | null = null;

async function bundleAdapter(): Promise<string> {
  const entry = resolve(import.meta.dirname, 'adapter-page.ts');
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, format: 'iife' });
  return (outputFiles[0] as { text: string }).text;
}

const sessions = new WeakMap<Page, CDPSession>();

async function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page));
  sessions.set(page, session);
  return session;
}

/**
 * Runs the adapter alone in an isolated world of a page, where a content script would run, and gives a way to call it.
 * Needs no extension, so a failure here is the adapter's.
 */
export async function adapterIn(page: Page) {
  bundle ??= bundleAdapter();
  const session = await sessionOf(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'adapter',
  });
  const run = async (expression: string): Promise<unknown> => {
    const result = await session.send('Runtime.evaluate', {
      contextId: executionContextId,
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    const { exceptionDetails } = result;
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.result.value;
  };
  await run(await bundle);
  return async <Name extends keyof Adapter>(
    name: Name,
    ...args: Parameters<Adapter[Name]>
  ): Promise<Awaited<ReturnType<Adapter[Name]>>> =>
    (await run(`adapter.${name}(...${JSON.stringify(args)})`)) as Awaited<ReturnType<Adapter[Name]>>;
}
