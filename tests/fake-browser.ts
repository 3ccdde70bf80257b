/**
 * A small `browser`: what Bookend uses of it, in memory. Tests that import code using the polyfill put it in place with
 * `vi.doMock('webextension-polyfill', () => ({ default: fakeBrowser }))`.
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

/** What outlives a worker. */
function createState() {
  return {
    local: new Map<string, unknown>(),
    /** Outlives a worker, and not the browser. */
    session: new Map<string, unknown>(),
    /** What an administrator set; null where nobody did, which Firefox answers with a failure. */
    managed: null as Record<string, unknown> | Promise<Record<string, unknown>> | null,
    alarms: new Map<string, { name: string; scheduledTime: number }>(),
    badge: { text: '', color: '', ink: '' },
    openedTabs: [] as string[],
    /** Tabs of Gmail, with what their page answers; without that none of our scripts listens in it. */
    mailTabs: [] as { id: number; lastAccessed: number; answer?: (message: unknown) => unknown }[],
    /** Tabs that were brought to the front. */
    focused: [] as number[],
    /** What is on the screen; null while notifications are not allowed. */
    notifications: null as Map<string, { title: string; message: string; buttons?: { title: string }[] }> | null,
  };
}

function createFakeBrowser(state: ReturnType<typeof createState>) {
  const { local, session, alarms, badge, openedTabs } = state;
  const life = { over: false };
  /** What a dead worker calls neither happens nor is answered. */
  const alive =
    <Args extends unknown[], Result>(call: (...args: Args) => Result) =>
    (...args: Args): Promise<Result> =>
      life.over ? new Promise(() => {}) : Promise.resolve(call(...args));
  const notifications = {
    create: alive((id: string, options: { title: string; message: string; buttons?: { title: string }[] }) => {
      state.notifications?.set(id, options);
      return id;
    }),
    clear: alive((id: string) => state.notifications?.delete(id) ?? false),
    getAll: alive(() => Object.fromEntries(state.notifications ?? [])),
    onClicked: new FakeEvent<(id: string) => unknown>(),
    onButtonClicked: new FakeEvent<(id: string, index: number) => unknown>(),
  };
  return {
    /** For tests: what the browser holds and shows. */
    state,
    life,
    runtime: {
      id: ID,
      getURL: (path: string) => `${ORIGIN}/${path}`,
      onMessage: new FakeEvent<(message: unknown, sender: unknown) => unknown>(),
      onInstalled: new FakeEvent<(details: { reason: string }) => unknown>(),
      onStartup: new FakeEvent<() => unknown>(),
    },
    storage: {
      local: {
        get: alive(
          (key: string): Record<string, unknown> => (local.has(key) ? { [key]: structuredClone(local.get(key)) } : {}),
        ),
        set: alive((items: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(items)) local.set(key, structuredClone(value));
        }),
        remove: alive((key: string) => void local.delete(key)),
        clear: alive(() => local.clear()),
      },
      managed: {
        get: alive(() =>
          state.managed === null ? Promise.reject(new Error('Managed storage manifest not found')) : state.managed,
        ),
      },
      onChanged: new FakeEvent<(changes: Record<string, unknown>, area: string) => unknown>(),
      session: {
        get: alive((key: string | null): Record<string, unknown> => {
          if (key === null) return structuredClone(Object.fromEntries(session));
          return session.has(key) ? { [key]: structuredClone(session.get(key)) } : {};
        }),
        set: alive((items: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(items)) session.set(key, structuredClone(value));
        }),
        remove: alive((keys: string[]) => {
          for (const key of keys) session.delete(key);
        }),
        clear: alive(() => session.clear()),
      },
    },
    alarms: {
      getAll: alive(() => [...alarms.values()]),
      create: alive((name: string, { when }: { when: number }) => void alarms.set(name, { name, scheduledTime: when })),
      clear: alive((name: string) => alarms.delete(name)),
      onAlarm: new FakeEvent<(alarm: { name: string }) => unknown>(),
    },
    action: {
      setBadgeText: alive(({ text }: { text: string }) => void Object.assign(badge, { text })),
      setBadgeBackgroundColor: alive(({ color }: { color: string }) => void Object.assign(badge, { color })),
      setBadgeTextColor: alive(({ color }: { color: string }) => void Object.assign(badge, { ink: color })),
    },
    get notifications() {
      return state.notifications === null ? undefined : notifications;
    },
    permissions: {
      onAdded: new FakeEvent<(permissions: { permissions?: string[] }) => unknown>(),
      remove: async () => true,
    },
    tabs: {
      create: alive(({ url }: { url: string }) => void openedTabs.push(url)),
      query: alive((): { id?: number; lastAccessed?: number }[] => state.mailTabs.map(({ answer: _, ...tab }) => tab)),
      sendMessage: alive((tab: number, message: unknown) => {
        const asked = state.mailTabs.find(({ id }) => id === tab);
        if (!asked?.answer) throw new Error('Could not establish connection. Receiving end does not exist.');
        return asked.answer(message);
      }),
      update: alive((tab: number) => {
        state.focused.push(tab);
        return { windowId: 1 };
      }),
    },
    windows: {
      update: alive(() => ({})),
    },
  };
}

export type FakeBrowser = ReturnType<typeof createFakeBrowser>;
/** The browser as the worker of the moment sees it. */
export let fakeBrowser: FakeBrowser = createFakeBrowser(createState());

/** Kills the worker: storage and alarms stay, listeners and whatever was on its way do not. */
export function restartWorker(): void {
  fakeBrowser.life.over = true;
  fakeBrowser = createFakeBrowser(fakeBrowser.state);
}

/** A browser nothing ever happened in. */
export function resetFakeBrowser(): void {
  fakeBrowser.life.over = true;
  fakeBrowser = createFakeBrowser(createState());
}
