// Renders public/icons/*.png from the mark drawn here: node --import tsx scripts/icons.ts
// The mark is src/ui/Logo.tsx in the fixed colours of the light theme, since a toolbar icon has no theme.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';

const PLUM = '#78347b';
const PAPER = '#ffffff';

/** On whole pixels of a 16 px grid; the leaning book is a little steeper than in the large drawing, to stay a book. */
const small = `<rect width="16" height="16" rx="3.5" fill="${PLUM}"/>
<path fill="${PAPER}" d="M3 3h2v8h8v2H3ZM6 5h2v5H6ZM8.6 5.7l1.9-.7 1.9 5h-2.2Z"/>`;

/** From 32 px on corners can be round and the books stand apart. */
const large = `<rect width="32" height="32" rx="7" fill="${PLUM}"/>
<path fill="${PAPER}" d="M6 6.5a1.5 1.5 0 0 1 3 0V23h16.5a1.5 1.5 0 0 1 0 3h-18A1.5 1.5 0 0 1 6 24.5Z"/>
<g fill="${PAPER}"><rect x="11" y="9" width="5" height="12" rx="1"/>
<rect x="20.4" y="10" width="4" height="11" rx="1" transform="rotate(-19 20.4 21)"/></g>`;

const drawing = (size: number): string => {
  const [grid, shapes] = size < 32 ? [16, small] : [32, large];
  // Chrome wants the 128 px picture to be 96 px with clear space around it.
  const inset = size === 128 ? (16 * grid) / 96 : 0;
  const box = `${-inset} ${-inset} ${grid + 2 * inset} ${grid + 2 * inset}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="${box}">${shapes}</svg>`;
};

const folder = resolve(import.meta.dirname, '../public/icons');
mkdirSync(folder, { recursive: true });
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
try {
  for (const size of [16, 32, 48, 128]) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawing(size)}`);
    writeFileSync(join(folder, `${size}.png`), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
} finally {
  await browser.close();
}
