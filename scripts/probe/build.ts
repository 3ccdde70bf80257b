import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

export class BuildError extends Error {}

const ROOT = resolve(import.meta.dirname, '../..');
const SOURCES = ['src', 'public', 'manifest.json', 'vite.config.ts', 'package-lock.json'];

function newest(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/**
 * Builds the extension when there is no build, or one older than the sources. What the build says goes to standard error.
 * @returns the folder of the built extension
 * @throws BuildError when it does not build
 */
export function freshBuild(): string {
  const dist = resolve(ROOT, process.env['OUT'] ?? 'dist');
  const manifest = join(dist, 'manifest.json');
  const sources = SOURCES.map((each) => join(ROOT, each)).filter(existsSync);
  if (existsSync(manifest) && statSync(manifest).mtimeMs >= Math.max(...sources.map(newest))) return dist;
  console.error('Building the extension …');
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0 || !existsSync(manifest)) throw new BuildError('The extension does not build; see above.');
  return dist;
}
