import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Something the person at the terminal can put right: printed as it is, without a stack. */
export class SetupError extends Error {}

/** Runs an entry point of a script: a `SetupError` ends as one clear sentence and exit code 1, a bug with its stack. */
export async function main(run) {
  try {
    process.exitCode = (await run()) ?? process.exitCode ?? 0;
  } catch (error) {
    console.error(error instanceof SetupError ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}

/** @throws SetupError when Node is older than the one named in package.json */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new SetupError(
      `Bookend needs Node.js 20.19 or newer; this is ${process.versions.node}. Get a newer one from nodejs.org.`,
    );
  }
}

/**
 * Installs the npm packages when they are missing or the lock file changed since.
 * @throws SetupError when npm fails
 */
export function ensurePackages() {
  const stamp = join(root, 'node_modules', '.bookend-lock');
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const modules = join(root, 'node_modules', '.package-lock.json');
  if (existsSync(modules) && existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Installing the npm packages (about half a minute) …');
  if (run('npm', ['ci', '--no-audit', '--no-fund']) !== 0) {
    throw new SetupError(
      'npm ci failed. Its message is above; check the connection to the npm registry and try again.',
    );
  }
  writeFileSync(stamp, lock);
}

/**
 * Runs a command in the project's folder and waits.
 * @returns its exit code, 127 when it cannot be started
 */
export function run(command, args, options = {}) {
  const shell = process.platform === 'win32';
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell, ...options });
  return result.status ?? (result.error ? 127 : 1);
}

/** Path of a package's command under node_modules, run with this Node. */
export function tool(name, args, options = {}) {
  const bin = join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
  return run(bin, args, options);
}
