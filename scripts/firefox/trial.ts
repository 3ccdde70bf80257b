import type { Answer, MessageName, Payload, Reply } from '../../src/messages.ts';
import { type Sandbox, startSandbox } from '../../tests/sandbox/server.ts';
import { launchFirefox } from './launch.ts';
import { GECKO_ID } from './manifest.ts';
import { openTab, type Tab } from './tab.ts';

/** Firefox with the add-on in it, the stand-in for Gmail and Calendar, and a page of the add-on's own. */
export interface Trial {
  version: string;
  sandbox: Sandbox;
  /** One of our own pages, from which the background is asked and the browser's API is used. */
  ours: Tab;
  newTab(): Promise<Tab>;
  /** A tab in a private window of its own. */
  newPrivateTab(): Promise<Tab>;
  /** The tab that shows an address with these words in it, soon. */
  tabAt(words: string): Promise<Tab>;
  /** Address of a page of ours, such as `popup/index.html`. */
  address(path: string): string;
  ask<N extends MessageName>(name: N, payload: Payload<N>): Promise<Answer<N>>;
  /** Runs the body of an async function inside the browser itself; `extension` is ours. */
  inside(body: string, ...args: unknown[]): Promise<unknown>;
  /** Installs the add-on anew, as an update does. */
  install(): Promise<void>;
  close(): Promise<void>;
}

interface Handle {
  handle: string;
}

/** Starts it all. @param dist the built add-on */
export async function startTrial(path: string, dist: string): Promise<Trial> {
  const sandbox = await startSandbox();
  const { remote, version, close } = await launchFirefox(path, sandbox.port);
  const install = async (): Promise<void> => void (await remote.call('Addon:Install', { path: dist, temporary: true }));
  const inside: Trial['inside'] = async (body, ...args) => {
    const script = `
      const [args, done] = [[...arguments].slice(0, -1), arguments[arguments.length - 1]];
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(GECKO_ID)});
      (async () => { ${body} })().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    await remote.call('Marionette:SetContext', { value: 'chrome' });
    const answer = (await remote
      .call('WebDriver:ExecuteAsyncScript', { script, args })
      .finally(() => remote.call('Marionette:SetContext', { value: 'content' }))) as {
      error?: string;
      value?: unknown;
    };
    if (answer?.error !== undefined) throw new Error(answer.error);
    return answer?.value ?? answer;
  };
  await install();
  const host = await inside('return extension.policy.mozExtensionHostname');
  const address = (page: string): string => `moz-extension://${host}/src/${page}`;
  const ours = await openTab(remote);
  await ours.goto(address('options/index.html'));

  return {
    version,
    sandbox,
    ours,
    newTab: () => openTab(remote),
    async newPrivateTab() {
      const { handle } = (await remote.call('WebDriver:NewWindow', { type: 'window', private: true })) as Handle;
      return openTab(remote, handle);
    },
    async tabAt(words) {
      for (let tries = 0; tries < 50; tries++) {
        for (const handle of (await remote.call('WebDriver:GetWindowHandles')) as string[]) {
          await remote.call('WebDriver:SwitchToWindow', { handle, focus: false });
          if (String(await remote.call('WebDriver:GetCurrentURL')).includes(words)) return openTab(remote, handle);
        }
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
      throw new Error(`No tab shows ${words}.`);
    },
    address,
    async ask<N extends MessageName>(name: N, payload: Payload<N>) {
      const reply = (await ours.page((message) => chrome.runtime.sendMessage(message), { name, payload })) as Reply<
        Answer<N>
      >;
      if (!reply.ok) throw new Error(`${name}: ${reply.message}`);
      return reply.value;
    },
    inside,
    install,
    async close() {
      await close();
      await sandbox.close();
    },
  };
}

/** Something to see come true. Rejects, with what was seen instead, when it does not. */
export type Step = [sentence: string, play: (trial: Trial) => Promise<void>];

/** @throws Error saying what was there instead */
export function insist(truth: boolean, otherwise: unknown): void {
  if (!truth) throw new Error(typeof otherwise === 'string' ? otherwise : JSON.stringify(otherwise));
}
