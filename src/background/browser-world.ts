import browser, { type Permissions } from 'webextension-polyfill';
import type { ShowThread } from '../messages/follow-up.ts';
import { forGoogle } from '../permissions.ts';
import { zoneOrUtc } from '../schedule/wall.ts';
import { googleClientId } from '../sources/google/client-id.ts';
import { connect } from '../store/connection.ts';
import { grantsIn } from './calendar/google-grants.ts';
import type { MailTabs } from './follow-ups/show-thread.ts';
import { request } from './request.ts';
import type { World } from './world.ts';

const mailTabs: MailTabs = {
  loaded: async () => {
    const tabs = await browser.tabs.query({ url: 'https://mail.google.com/*', discarded: false });
    const awake = tabs.filter((tab) => !('frozen' in tab && tab.frozen === true));
    return awake.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0)).flatMap(({ id }) => id ?? []);
  },
  show: (tab, thread) => browser.tabs.sendMessage(tab, { name: 'show-thread', ...thread } satisfies ShowThread),
  focus: async (tab) => {
    const { windowId } = await browser.tabs.update(tab, { active: true });
    if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
  },
};

/** The world of the browser that runs us. */
export const browserWorld = (
  readCalendarsSoon: NonNullable<World['readCalendarsSoon']>,
  alone: World['alone'],
): World => ({
  connection: connect({ area: browser.storage.local, atHand: browser.storage.session }),
  area: browser.storage.local,
  session: browser.storage.session,
  openTabs: async () => (await browser.tabs.query({})).flatMap(({ id }) => id ?? []),
  managed: { get: () => browser.storage.managed.get(null) },
  alarms: browser.alarms,
  badge: browser.action,
  get: request,
  google: {
    clientId: googleClientId(),
    redirectUri: () => browser.identity.getRedirectURL(),
    launchWebAuthFlow: (options) => browser.identity.launchWebAuthFlow(options),
    release: async () =>
      void (await browser.permissions.remove(
        forGoogle(browser.runtime.getManifest()) as unknown as Permissions.Permissions,
      )),
    ...grantsIn(browser.storage.session),
  },
  readCalendarsSoon,
  alone,
  // Undefined as long as the rep has not allowed them.
  notifications: () => browser.notifications as typeof browser.notifications | undefined,
  mailTabs,
  openTab: async (url) => void (await browser.tabs.create({ url })),
  now: () => new Date().toISOString(),
  newId: () => crypto.randomUUID(),
  systemZone: () => zoneOrUtc(Intl.DateTimeFormat().resolvedOptions().timeZone),
});
