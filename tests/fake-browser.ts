/**
 * A small `browser`: what Bookend uses of it, in memory. Tests that import code using the polyfill put it in place with
 * `vi.mock('webextension-polyfill', async () => ({ default: (await import('../fake-browser.ts')).fakeBrowser }))`.
 */

type Listener = (...args: never[]) => unknown;

class FakeEvent<L extends Listener> {
  readonly listeners: L[] = [];
  addListener(listener: L): void {
    this.listeners.push(listener);
  }
  hasListener(listener: L): boolean {
    return this.listeners.includes(listener);
  }
  /** Calls every listener and answers what the first of them that answers something answered. */
  async emit(...args: Parameters<L>): Promise<unknown> {
    const answers = await Promise.all(this.listeners.map((listener) => listener(...args)));
    return answers.find((answer) => answer !== undefined);
  }
}

export const ID = 'bookendbookendbookendbookendbook';
export const ORIGIN = `chrome-extension://${ID}`;

function createFakeBrowser() {
  const local = new Map<string, unknown>();
  const alarms = new Map<string, { name: string; scheduledTime: number }>();
  const badge = { text: '', color: '', ink: '' };
  const openedTabs: string[] = [];
  return {
    /** For tests: what the browser holds and shows. */
    state: { local, alarms, badge, openedTabs },
    runtime: {
      id: ID,
      getURL: (path: string) => `${ORIGIN}/${path}`,
      onMessage: new FakeEvent<(message: unknown, sender: unknown) => unknown>(),
      onInstalled: new FakeEvent<(details: { reason: string }) => unknown>(),
      onStartup: new FakeEvent<() => unknown>(),
    },
    storage: {
      local: {
        get: async (key: string) => (local.has(key) ? { [key]: structuredClone(local.get(key)) } : {}),
        set: async (items: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(items)) local.set(key, structuredClone(value));
        },
        remove: async (key: string) => void local.delete(key),
        clear: async () => local.clear(),
      },
    },
    alarms: {
      getAll: async () => [...alarms.values()],
      create: async (name: string, { when }: { when: number }) => void alarms.set(name, { name, scheduledTime: when }),
      clear: async (name: string) => alarms.delete(name),
      onAlarm: new FakeEvent<(alarm: { name: string }) => unknown>(),
    },
    action: {
      setBadgeText: async ({ text }: { text: string }) => void Object.assign(badge, { text }),
      setBadgeBackgroundColor: async ({ color }: { color: string }) => void Object.assign(badge, { color }),
      setBadgeTextColor: async ({ color }: { color: string }) => void Object.assign(badge, { ink: color }),
    },
    tabs: {
      create: async ({ url }: { url: string }) => void openedTabs.push(url),
    },
  };
}

export type FakeBrowser = ReturnType<typeof createFakeBrowser>;
export const fakeBrowser: FakeBrowser = createFakeBrowser();

/** What stays when a worker dies: storage and alarms. Listeners do not. */
export function restartWorker(): void {
  const { runtime, alarms } = fakeBrowser;
  for (const event of [runtime.onMessage, runtime.onInstalled, runtime.onStartup, alarms.onAlarm]) {
    event.listeners.length = 0;
  }
}

/** A browser nothing ever happened in. */
export function resetFakeBrowser(): void {
  restartWorker();
  const { local, alarms, badge, openedTabs } = fakeBrowser.state;
  local.clear();
  alarms.clear();
  openedTabs.length = 0;
  Object.assign(badge, { text: '', color: '', ink: '' });
}
