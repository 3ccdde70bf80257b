import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { run, SetupError, tool } from './setup.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-for-testing', 'chrome', 'google-chrome', 'brave-browser'];
const PLACES = [
  '/usr/lib/chromium/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  `${process.env.LOCALAPPDATA ?? 'C:'}\\Chromium\\Application\\chrome.exe`,
];
/** [package manager, arguments that install Chromium] */
const MANAGERS = [
  ['apt-get', ['install', '-y', '--no-install-recommends', 'chromium']],
  ['dnf', ['install', '-y', 'chromium']],
  ['pacman', ['-S', '--noconfirm', 'chromium']],
  ['zypper', ['--non-interactive', 'install', 'chromium']],
  ['apk', ['add', 'chromium']],
];

/**
 * A Chromium that loads unpacked extensions: `CHROMIUM`, one on the machine, or the test runner's own download.
 * Branded Google Chrome ignores --load-extension from version 137 on, so it is passed over.
 * @returns its path, or null when there is none
 */
export function findBrowser() {
  const asked = process.env.CHROMIUM;
  if (asked) {
    if (works(asked)) return asked;
    throw new SetupError(`CHROMIUM is set to ${asked}, which does not start or does not load unpacked extensions.`);
  }
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((dir) => NAMES.map((name) => join(dir, name)));
  return [...onPath, ...PLACES, downloaded()].find((path) => path && existsSync(path) && works(path)) ?? null;
}

/**
 * Finds a browser or gets one: the test runner's download first, then the system's package manager (as root, or after
 * asking).
 * @returns its path
 * @throws SetupError that says what to install
 */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  console.log('No Chromium that loads unpacked extensions was found. Downloading one …');
  tool('playwright', ['install', 'chromium']);
  const got = findBrowser();
  if (got) return got;
  await installBySystem();
  const installed = findBrowser();
  if (installed) return installed;
  throw new SetupError(
    'Bookend needs a Chromium that loads unpacked extensions. Install one with your package manager (for example ' +
      '"apt-get install chromium") or download Chrome for Testing, then set CHROMIUM to its path.',
  );
}

function works(path) {
  const result = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  if (result.status !== 0) return false;
  const branded = /Google Chrome (\d+)/.exec(result.stdout);
  return !branded || Number(branded[1]) < 137;
}

function downloaded() {
  try {
    return createRequire(import.meta.url)('playwright-core').chromium.executablePath();
  } catch {
    return null;
  }
}

async function installBySystem() {
  const has = (name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined;
  const [manager, args] = MANAGERS.find(([name]) => has(name)) ?? [];
  if (!manager) return;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && !(await agreed(`Install Chromium with "sudo ${manager} ${args.join(' ')}"? [y/N] `))) return;
  const call = (list) => (isRoot ? run(manager, list) : run('sudo', [manager, ...list]));
  if (manager === 'apt-get') call(['update']);
  call(args);
}

async function agreed(question) {
  if (!process.stdin.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(question);
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}
