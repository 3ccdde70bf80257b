// Opens the sandbox mailbox in a window, with the built extension, on a throw-away profile. Ends when the window closes.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromiumArgs, startSandbox } from '../tests/sandbox/server.ts';

const dist = resolve(import.meta.dirname, '../dist');
const profile = mkdtempSync(join(tmpdir(), 'bookend-play-'));
const sandbox = await startSandbox();

console.log(`
A mailbox and a calendar to try Bookend on open now. They are stand-ins on this machine: nothing leaves it.

  1. Press Compose, or open a conversation and reply.
  2. Write "Great talking today, I'll call you sometime next week." and wait a second: the closing is underlined.
  3. Press Alt+B with the caret in it, or click the underline. Choose with ↑ ↓, Enter replaces it, Ctrl+Z takes it back.
  4. Send. The open next step is in the popup behind the Bookend button on the toolbar.
  5. In the calendar, in the second tab, open an event: Bookend knows it from what the page downloads.

Other languages: add ?lang=he (or es, vi, ja) to the address before the #. Close the window to end.
`);

const browser = spawn(
  process.env['CHROMIUM'] ?? 'chromium',
  [
    ...chromiumArgs(sandbox),
    `--user-data-dir=${profile}`,
    `--disable-extensions-except=${dist}`,
    `--load-extension=${dist}`,
    'https://mail.google.com/mail/u/0/#inbox',
    'https://calendar.google.com/calendar/u/0/r/week',
  ],
  { stdio: 'ignore' },
);
browser.on('exit', async () => {
  await sandbox.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});
