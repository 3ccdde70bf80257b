/**
 * Takes a picture of every state of the coach, light and dark. Not part of the tests: it is for eyes.
 *     node --import tsx tests/coach/gallery/shoot.ts [folder, default out/coach] [state]
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import preact from '@preact/preset-vite';
import { createServer } from 'vite';

const folder = resolve(process.argv[2] ?? 'out/coach');
const only = process.argv[3];
const shots: [name: string, query: string, width: number, height: number, click?: string][] = [
  ['vague', 'state=vague', 1100, 760],
  ['editor', 'state=vague', 1100, 800, '.slot'],
  ['why', 'state=why', 1100, 900, '.why-button'],
  ['against', 'state=why', 1100, 800, '.slots li:nth-child(2) .slot'],
  ['unchecked', 'state=unchecked', 1100, 760],
  ['abroad', 'state=abroad', 1100, 760],
  ['booked', 'state=booked', 1100, 760],
  ['guessed', 'state=guessed', 1100, 760],
  ['small', 'state=small', 1000, 560],
  ['tiny', 'state=small', 700, 420],
  ['wide', 'state=vague&wide', 1200, 900],
  ['changed', 'state=changed', 1100, 640],
  ['failed', 'state=failed', 1100, 800],
  ['long', 'state=long', 1100, 860],
  ['one', 'state=one', 1100, 700],
  ['rtl', 'state=vague&dir=rtl', 1100, 760],
  ['badge', 'state=badge', 700, 600],
  ['toast', 'state=toast', 700, 600],
  ['failure', 'state=failure', 700, 600],
  ['last-look', 'state=last-look', 700, 600],
  ['last-look-short', 'state=last-look&short', 700, 600],
  ['last-look-rtl', 'state=last-look&dir=rtl', 700, 600],
  ['banner', 'state=banner', 1100, 760],
  ['banner-open', 'state=banner-open', 1100, 760],
  ['banner-reply', 'state=banner-reply', 1100, 760],
  ['banner-event', 'state=banner-event', 1100, 760],
  ['banner-refused', 'state=banner-refused', 1100, 760],
  ['banner-line', 'state=banner-line', 1100, 600],
  ['banner-few', 'state=banner-few', 1100, 600],
  ['banner-folded', 'state=banner-folded', 1100, 760],
  ['banner-long', 'state=banner-long', 1100, 600],
  ['banner-rtl', 'state=banner-reply&dir=rtl', 1100, 760],
  ['banner-small', 'state=banner-reply', 640, 400],
  ['banner-font', 'state=banner-reply&font=24', 1100, 760],
  ['follow-up', 'state=follow-up', 1100, 760],
  ['follow-up-reply', 'state=follow-up-reply', 1100, 760],
  ['follow-up-long', 'state=follow-up-long', 1100, 600],
  ['last-look-small', 'state=last-look', 360, 400],
  ['last-look-font', 'state=last-look&font=24', 700, 600],
  ['paused', 'state=paused', 700, 600, '.paused .quiet'],
];

const server = await createServer({
  configFile: false,
  root: resolve('.'),
  plugins: [preact()],
  server: { port: 5391, strictPort: false, host: '127.0.0.1' },
  logLevel: 'error',
});
await server.listen();
const at = new URL('tests/coach/gallery/index.html', server.resolvedUrls?.local[0]).href;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
mkdirSync(folder, { recursive: true });
for (const [name, query, width, height, click] of shots) {
  if (only !== undefined && only !== name) continue;
  for (const theme of ['light', 'dark', 'forced']) {
    const page = await browser.newPage({
      viewport: { width, height },
      forcedColors: theme === 'forced' ? 'active' : 'none',
      reducedMotion: theme === 'forced' ? 'reduce' : 'no-preference',
    });
    page.on('pageerror', (error) => console.error(name, error.message));
    await page.goto(`${at}?${query}&theme=${theme}`);
    await page.waitForFunction(() => 'coachRoot' in window);
    if (click) {
      const spot = await page.evaluate((selector) => {
        const box = (window as unknown as { coachRoot: ShadowRoot }).coachRoot
          .querySelector(selector)
          ?.getBoundingClientRect();
        return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }, click);
      if (spot) await page.mouse.click(spot.x, spot.y);
    }
    await page.evaluate(() => new Promise((done) => setTimeout(done, 400)));
    await page.screenshot({ path: join(folder, `${name}-${theme}.png`) });
    await page.close();
  }
}
await browser.close();
await server.close();
console.log(folder);
