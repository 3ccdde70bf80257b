// npm start: builds the extension and opens it where it can be tried.
//   npm start              on the sandbox mailbox, in a throw-away browser profile
//   npm start -- --gmail   on the real Gmail
//   npm start -- --story   plays the story without a window and writes screenshots to out/
import { ensureBrowser } from './browser.mjs';
import { checkNode, ensurePackages, main, run, SetupError, tool } from './setup.mjs';

const hasDisplay = () => process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

await main(async () => {
  checkNode();
  ensurePackages();
  const browser = await ensureBrowser();
  console.log(`Browser: ${browser}\nBuilding the extension …`);
  if (tool('vite', ['build', '--logLevel', 'warn']) !== 0)
    throw new SetupError('The build failed; its message is above.');
  const flags = process.argv.slice(2);
  const story = flags.includes('--story') || !hasDisplay();
  if (flags.includes('--gmail')) {
    if (!hasDisplay()) throw new SetupError('The real Gmail needs a window, and this machine has no display.');
    return run(process.execPath, ['scripts/gmail.mjs', browser]);
  }
  const script = story ? 'scripts/story.ts' : 'scripts/play.ts';
  return run(process.execPath, ['--import', 'tsx', script], { env: { ...process.env, CHROMIUM: browser } });
});
