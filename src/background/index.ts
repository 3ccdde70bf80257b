import browser from 'webextension-polyfill';
import { guard } from '../errors.ts';
import { connect } from '../store/connection.ts';
import { openFirstRun } from './first-run.ts';
import { messageHandler } from './handle-message.ts';
import { refresh } from './refresh.ts';
import type { Sender } from './senders.ts';
import type { World } from './world.ts';

// Only wires. Every listener is added at once, before anything is awaited: one added later misses the event that woke us.

const world: World = {
  connection: connect(browser.storage.local),
  area: browser.storage.local,
  alarms: browser.alarms,
  badge: browser.action,
  now: () => new Date().toISOString(),
  newId: () => crypto.randomUUID(),
  systemZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
};

/** One after the other, so that an older count never overwrites a newer one. */
let refreshing: Promise<void> = Promise.resolve();
const refreshSoon = guard('background, refresh', () => {
  refreshing = refreshing.catch(() => {}).then(() => refresh(world));
  return refreshing;
});

const self = { id: browser.runtime.id, url: browser.runtime.getURL('') };
const handle = messageHandler(world, self, refreshSoon);

browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => handle(message, sender));
browser.runtime.onInstalled.addListener(
  guard('background, installed', ({ reason }: { reason: string }) =>
    openFirstRun(reason, browser.tabs, browser.runtime.getURL),
  ),
);
browser.runtime.onStartup.addListener(refreshSoon);
browser.alarms.onAlarm.addListener(refreshSoon);

// Browsers drop alarms and badges at updates and restarts, not always with an event: so at every start of the worker.
refreshSoon();
