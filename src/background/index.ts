import browser from 'webextension-polyfill';
import { guard, UserError } from '../errors.ts';
import { browserWorld } from './browser-world.ts';
import { syncCalendars } from './calendar/calendar-sync.ts';
import type { Sender } from './checks/senders.ts';
import { dropKept } from './deals/kept.ts';
import { openFirstRun, setFirstWeek } from './first-run.ts';
import { messageHandler, onlyReads } from './handle-message.ts';
import { inTurn, oneByOne } from './in-turn.ts';
import { clickListener } from './nudges/notification-clicks.ts';
import { refresh } from './nudges/refresh.ts';
import { readManaged } from './team/policy.ts';

// Only wires. Every listener is added at once, before anything is awaited: one added later misses the event that woke us.

/** What keeps, fetches or tells anything waits for it: nothing of that is done under yesterday's policy. */
let ruled: Promise<void> = Promise.resolve();
/**
 * Chromium reads managed storage when it has nothing better to do: after its start that took 16 s while tabs were loading.
 * Who only reads is answered before, under the policy that was stored last.
 */
let ruledOrLate: Promise<unknown> = ruled;
const READERS_WAIT_MS = 200;
const policies = oneByOne();
const readManagedSoon = guard('background, policy', () => {
  const read = policies(() => readManaged(world));
  ruled = read.catch(() => {});
  ruledOrLate = Promise.race([ruled, new Promise((resolve) => setTimeout(resolve, READERS_WAIT_MS))]);
  // A database that cannot be used is told where the rep looks next.
  return read.catch((error: unknown) => {
    if (!(error instanceof UserError)) throw error;
  });
});

/** One after the other: two readings of one calendar would tell the same changes twice. */
const readings = oneByOne();
const readCalendarsSoon = guard('background, calendars', async (olderThan?: number) => {
  const count = await readings(async () => {
    await ruled;
    return syncCalendars(world, olderThan);
  });
  if (count > 0) refreshSoon();
});

/** In turn, so that an older count never overwrites a newer one. */
const refreshes = inTurn(async () => {
  await ruled;
  await refresh(world);
});
const refreshSoon = guard('background, refresh', refreshes.run);

const world = browserWorld(readCalendarsSoon, refreshes.alone);
readManagedSoon();

const self = { id: browser.runtime.id, url: browser.runtime.getURL('') };
const handle = messageHandler(world, self, refreshSoon);

browser.runtime.onMessage.addListener(async (message: unknown, sender: Sender) => {
  await (onlyReads(message) ? ruledOrLate : ruled);
  return handle(message, sender);
});
// Chromium tells of a new policy; Firefox has one read at its own start.
browser.storage.onChanged.addListener((_changes, area) => {
  if (area === 'managed') readManagedSoon();
});
browser.runtime.onInstalled.addListener(
  guard('background, installed', async ({ reason }: { reason: string }) => {
    // The page that opens shows the hours. A database that fails is told there.
    await setFirstWeek(reason, world).finally(() => openFirstRun(reason, browser.tabs, browser.runtime.getURL));
    await dropKept(world);
    refreshSoon();
  }),
);
browser.runtime.onStartup.addListener(refreshSoon);
browser.alarms.onAlarm.addListener(() => {
  refreshSoon();
  readCalendarsSoon();
});
const hearClicks = clickListener(world, refreshSoon);
hearClicks(browser.notifications);
// Allowed after this worker started: from then on they answer too.
browser.permissions.onAdded.addListener(({ permissions }) => {
  if (permissions?.includes('notifications')) hearClicks(browser.notifications);
});

// Browsers drop alarms and badges at updates and restarts, not always with an event: so at every start of the worker. Whoever
// woke it mostly waits for an answer, which comes first.
const ANSWER_FIRST_MS = 250;
setTimeout(refreshSoon, ANSWER_FIRST_MS);
readCalendarsSoon();
