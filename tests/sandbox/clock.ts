import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** Where the shift of the clock is kept: it outlives the worker and the browser. Milliseconds ahead of the real time. */
const SHIFT = 'sandbox clock';
/** Every notification that was made, with whether it was on the screen already. */
const NOTICES = 'sandbox notices';

/** One notification that the worker made. */
export interface MadeNotice {
  id: string;
  /** It was on the screen, and shown once more. */
  again: boolean;
}

/** Runs before the worker's own code. Nothing is read from storage, and so nothing is done, before the clock stands. */
const FIRST = `
const Real = Date;
let ahead = 0;
const area = chrome.storage.local;
const get = area.get.bind(area);
const set = area.set.bind(area);
const stands = get('${SHIFT}').then((kept) => { ahead = kept['${SHIFT}'] ?? 0; });
globalThis.Date = class extends Real {
  constructor(...parts) {
    if (parts.length === 0) super(Real.now() + ahead);
    else super(...parts);
  }
  static now() { return Real.now() + ahead; }
};
for (const each of [area, chrome.storage.session, chrome.storage.managed]) {
  const read = each.get.bind(each);
  each.get = (...all) => {
    const done = typeof all.at(-1) === 'function' ? all.pop() : undefined;
    const answer = stands.then(() => read(...all));
    if (!done) return answer;
    answer.then(done, () => read(...all, done));
  };
}
const make = chrome.notifications.create.bind(chrome.notifications);
chrome.notifications.create = (id, options, done) => {
  const noted = (async () => {
    const again = id in await chrome.notifications.getAll();
    const kept = (await get('${NOTICES}'))['${NOTICES}'] ?? [];
    await set({ '${NOTICES}': [...kept, { id, again }] });
    return make(id, options);
  })();
  if (!done) return noted;
  noted.then(done, () => make(id, options, done));
};
`;

/**
 * A copy of the built extension whose worker has a clock that can be set, and that has all it may ask for: notifications and
 * Google's sign-in. The browser's own question for them cannot be answered without a person.
 * @returns where it is, and what removes it
 */
export function extensionWithClock(dist: string): { dist: string; remove: () => void } {
  const copy = mkdtempSync(join(tmpdir(), 'bookend-clock-'));
  cpSync(dist, copy, { recursive: true });
  const manifestPath = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as {
    permissions: string[];
    host_permissions: string[];
    optional_permissions: string[];
    optional_host_permissions: string[];
    background: { service_worker: string };
  };
  manifest.permissions.push(...manifest.optional_permissions.splice(0));
  manifest.host_permissions.push(...manifest.optional_host_permissions.splice(0));
  writeFileSync(manifestPath, JSON.stringify(manifest));
  writeFileSync(join(copy, 'sandbox-clock.js'), FIRST);
  const loader = join(copy, manifest.background.service_worker);
  writeFileSync(loader, `import './sandbox-clock.js';\n${readFileSync(loader, 'utf8')}`);
  return { dist: copy, remove: () => rmSync(copy, { recursive: true, force: true }) };
}

/** Sets the clock of the worker, from its next start on. @param page of the extension @param at milliseconds since 1970 */
export async function setClock(page: Page, at: number): Promise<void> {
  await page.evaluate(([key, ahead]) => chrome.storage.local.set({ [key]: ahead }), [SHIFT, at - Date.now()] as const);
}

/** All notifications that were made so far. @param page of the extension */
export const madeNotices = (page: Page): Promise<MadeNotice[]> =>
  page.evaluate(async (key) => ((await chrome.storage.local.get(key))[key] ?? []) as MadeNotice[], NOTICES);
