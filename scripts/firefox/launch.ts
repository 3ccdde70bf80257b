import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { HOSTS } from '../../tests/sandbox/server.ts';
import { GECKO_ID } from './manifest.ts';
import { type Marionette, marionette } from './marionette.ts';

const NAMES = ['firefox', 'firefox-esr', 'firefox-developer-edition', 'firefox.exe'];
const PLACES = [
  '/usr/lib/firefox-esr/firefox-esr',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** A Firefox to try the add-on in: `FIREFOX`, or one on this machine; null when there is none. */
export function findFirefox(): { path: string; version: string } | null {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((dir) => NAMES.map((name) => join(dir, name)));
  const asked = process.env['FIREFOX'];
  for (const path of asked ? [asked] : [...onPath, ...PLACES]) {
    if (!existsSync(path)) continue;
    const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
    if (status === 0) return { path, version: stdout.trim() };
  }
  return null;
}

/** Sees the stand-in as Gmail and Calendar, and reaches nothing else: whatever is not ours goes to a proxy that is not there. */
const preferences = (sandboxPort: number): Record<string, string | number | boolean> => ({
  'marionette.port': 0,
  'network.dns.localDomains': HOSTS.join(','),
  'network.socket.forcePort': `443=${sandboxPort}`,
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.no_proxies_on': HOSTS.join(', '),
  // Google's hosts are known to browsers by their keys.
  'network.stricttransportsecurity.preloadlist': false,
  'security.cert_pinning.enforcement_level': 0,
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'app.update.disabledForTesting': true,
  'extensions.getAddons.cache.enabled': false,
  'intl.accept_languages': 'en-US',
});

/** What an administrator set, as the trial has it. Firefox looks for it in the person's own folder, on Linux in this one. */
export const MANAGED = { meetingMinutes: 25 };

function writeManaged(home: string): void {
  const folder = join(home, '.mozilla/managed-storage');
  mkdirSync(folder, { recursive: true });
  const manifest = { name: GECKO_ID, description: 'Policies', type: 'storage', data: MANAGED };
  writeFileSync(join(folder, `${GECKO_ID}.json`), JSON.stringify(manifest));
}

export interface Firefox {
  remote: Marionette;
  version: string;
  close(): Promise<void>;
}

/** Starts Firefox without a window on a throw-away profile. Rejects when it is not there within half a minute. */
export async function launchFirefox(path: string, sandboxPort: number): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'bookend-firefox-'));
  const lines = Object.entries(preferences(sandboxPort)).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const args = ['-headless', '-no-remote', '-profile', profile, '-marionette', '-remote-allow-system-access'];
  writeManaged(profile);
  const browser = spawn(path, args, { stdio: 'ignore', env: { ...process.env, HOME: profile } });
  try {
    const remote = await marionette(await portOf(profile, browser));
    const { capabilities } = (await remote.call('WebDriver:NewSession', { acceptInsecureCerts: true })) as {
      capabilities: { browserVersion: string };
    };
    const close = async (): Promise<void> => {
      await remote.call('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
      await ended(browser);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    };
    return { remote, version: capabilities.browserVersion, close };
  } catch (error) {
    browser.kill('SIGKILL');
    await ended(browser);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    throw error;
  }
}

/** Firefox writes down the free port it took. */
async function portOf(profile: string, browser: ChildProcess): Promise<number> {
  const file = join(profile, 'MarionetteActivePort');
  for (let tries = 0; tries < 300 && browser.exitCode === null; tries++) {
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    if (port > 0) return port;
    await pause(100);
  }
  throw new Error('Firefox did not start.');
}

async function ended(browser: ChildProcess): Promise<void> {
  if (browser.exitCode === null && browser.signalCode === null) {
    await new Promise((resolve) => browser.once('exit', resolve));
  }
}
