import type { World } from '../../src/background/world.ts';
import { defaultSettings, type Settings } from '../../src/settings.ts';
import { connect } from '../../src/store/connection.ts';
import { save } from '../../src/store/save.ts';
import { putSettings } from '../../src/store/settings.ts';
import { fakeBrowser } from '../fake-browser.ts';

let ids = 0;

/** What a worker starts with: a connection of its own over whatever is stored. Ids count up; the clock stands still. */
export function wakeWorld(now = '2026-03-02T09:00:00.000Z'): World {
  return {
    connection: connect({ area: fakeBrowser.storage.local, atHand: fakeBrowser.storage.session }),
    area: fakeBrowser.storage.local,
    alarms: fakeBrowser.alarms,
    badge: fakeBrowser.action,
    get: () => Promise.reject(new TypeError('Failed to fetch')),
    alone: (work) => work(),
    now: () => now,
    newId: () => `id-${++ids}`,
    systemZone: () => 'Europe/Madrid',
  };
}

/** Has the settings be those Bookend comes with but for these. */
export async function changeSettings({ connection }: World, fields: Partial<Settings>): Promise<void> {
  await save(await connection.checked(), ['settings'], (tx) => putSettings(tx, { ...defaultSettings, ...fields }));
}
