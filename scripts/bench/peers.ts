import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, 'peers');

/** One thing to measure. */
export interface Entry {
  name: string;
  /** What it does with a text, in a few words. */
  note: string;
  entry: string;
  /** The npm package; undefined for what is our own. */
  needs?: string;
  /** Run from its package and not from one file: it looks for its WebAssembly beside itself, or breaks in strict mode. */
  unbundled?: true;
  /** That file, in its package. */
  beside?: string;
}

const own = (file: string): string => join(import.meta.dirname, 'candidates', file);
const peer = (file: string): string => join(FOLDER, file);

/** What is measured; the first is ours, and ratios are to it. */
export const ENTRIES: readonly Entry[] = [
  { name: 'bookend', note: 'steps and findings', entry: own('bookend.ts') },
  { name: 'scan', note: 'sum of charCodeAt', entry: own('scan.ts') },
  { name: 'split', note: 'into words', entry: own('split.ts') },
  { name: 'phrases', note: 'one RegExp of 200', entry: own('phrases.ts') },
  { name: 'chrono-node', note: 'English, casual', entry: peer('chrono-node.mjs'), needs: 'chrono-node' },
  { name: 'write-good', note: 'all checks', entry: peer('write-good.mjs'), needs: 'write-good', unbundled: true },
  { name: 'retext', note: 'with intensify', entry: peer('retext.mjs'), needs: 'retext' },
  { name: 'compromise', note: 'three', entry: peer('compromise.mjs'), needs: 'compromise' },
  {
    name: 'harper.js',
    note: 'default rules',
    entry: peer('harper.mjs'),
    needs: 'harper.js',
    unbundled: true,
    beside: 'harper.js/dist/harper_wasm_bg.wasm',
  },
];

/** The version of a package that is installed, or undefined. */
export function installed(name: string): string | undefined {
  try {
    const { version } = JSON.parse(readFileSync(join(FOLDER, 'node_modules', name, 'package.json'), 'utf8')) as {
      version: string;
    };
    return version;
  } catch {
    return undefined;
  }
}

/** Installs what is missing, from the lock file beside it. What fails stays missing and shows in the table. */
export function installPeers(): void {
  const pins = (
    JSON.parse(readFileSync(join(FOLDER, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }
  ).dependencies;
  if (Object.entries(pins).every(([name, version]) => installed(name) === version)) return;
  console.error('Installing what is measured beside the engine (90 MB, once) …');
  const shell = process.platform === 'win32';
  spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: FOLDER, shell, stdio: ['ignore', 2, 2] });
}
