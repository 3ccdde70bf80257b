/**
 * npm run verify:firefox: the add-on in a real Firefox without a window, with the stand-ins for Gmail and Calendar. Says
 * step by step what came true; exit code 1 when something did not. Without a Firefox it says so and is done.
 */
import { resolve } from 'node:path';
import { build } from 'vite';
import { backgroundSteps } from './firefox/background-steps.ts';
import { calendarSteps } from './firefox/calendar-steps.ts';
import { featureSteps } from './firefox/features.ts';
import { gmailSteps, updateSteps } from './firefox/gmail-steps.ts';
import { findFirefox } from './firefox/launch.ts';
import { managedSteps, privateSteps } from './firefox/rule-steps.ts';
import { surfaceSteps } from './firefox/surface-steps.ts';
import { startTrial } from './firefox/trial.ts';

const OUT = resolve(import.meta.dirname, '../out/firefox');

async function verify(path: string): Promise<number> {
  // A build of its own, with a client id, so that signing in can be tried.
  Object.assign(process.env, { OUT, VITE_GOOGLE_CLIENT_ID: 'stand-in.apps.googleusercontent.com' });
  await build({ mode: 'firefox', logLevel: 'error' });
  const trial = await startTrial(path, OUT);
  let failed = 0;
  try {
    console.log(`Firefox ${trial.version}\n`);
    const steps = [
      ...featureSteps,
      ...managedSteps,
      ...gmailSteps,
      ...surfaceSteps,
      ...backgroundSteps,
      ...calendarSteps,
      ...updateSteps,
      ...privateSteps,
    ];
    for (const [sentence, play] of steps) {
      try {
        await play(trial);
        console.log(`✓ ${sentence}`);
      } catch (error) {
        failed++;
        console.log(`✗ ${sentence}\n    ${error instanceof Error ? error.message : error}`);
      }
    }
    console.log(`\n${steps.length - failed} passed, ${failed} failed`);
  } finally {
    await trial.close();
  }
  return failed === 0 ? 0 : 1;
}

const firefox = findFirefox();
if (firefox === null) {
  console.log('Skipped: no Firefox was found. Install one, or set FIREFOX to its path.');
} else {
  process.exitCode = await verify(firefox.path);
}
