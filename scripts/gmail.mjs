// Opens the real Gmail with the built extension. No automation and no certificate or resolver override, since Google
// refuses to sign in where it sees either.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './setup.mjs';

const dist = join(root, 'dist');
const profile = mkdtempSync(join(tmpdir(), 'bookend-gmail-'));
console.log(
  [
    'Gmail opens in a throw-away profile: sign in there, and everything is gone when the window closes.',
    'Bookend sends nothing anywhere. Write a mail that ends with "I\'ll call you sometime next week" and wait a second.',
  ].join('\n'),
);
const browser = spawn(
  process.argv[2],
  [
    `--user-data-dir=${profile}`,
    `--disable-extensions-except=${dist}`,
    `--load-extension=${dist}`,
    '--no-first-run',
    '--no-default-browser-check',
    'https://mail.google.com/',
  ],
  { stdio: 'ignore' },
);
browser.on('exit', () => rmSync(profile, { recursive: true, force: true }));
