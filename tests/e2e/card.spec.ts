import type { Page } from '@playwright/test';
import type { Draft } from '../sandbox/draft.ts';
import { openCompose, openSandbox } from '../sandbox/driver.ts';
import { coachState, type Extension, expect, isolated, test, underlined } from './fixtures.ts';

const CLOSING = "I'll call you sometime next week";
const NEW = { kind: 'window', to: ['Priya Raman <priya@calder-freight.example>'], subject: 'Pilot' } as const;

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

async function openCard(page: Page, draft: Draft): Promise<void> {
  await expect.poll(() => underlined(page)).toEqual([CLOSING]);
  await draft.select(CLOSING, 'behind');
  await page.keyboard.press('Alt+b');
  await expect.poll(() => coachState(page)).toBe('card');
}

/** Our card's and the underlined words' boxes, or null while the card is hidden. */
async function boxes(page: Page, { id }: Extension): Promise<{ card: Box; words: Box } | null> {
  const evaluate = await isolated(page, id);
  const card = await evaluate((): Box | null => {
    const host = document.querySelector<HTMLElement>('[data-bookend]');
    const dialog = host && chrome.dom.openOrClosedShadowRoot(host)?.querySelector('[role="dialog"]');
    if (!dialog?.checkVisibility({ visibilityProperty: true })) return null;
    const { left, top, right, bottom } = dialog.getBoundingClientRect();
    return { left, top, right, bottom };
  });
  const words = await page.evaluate((): Box | null => {
    const [range] = CSS.highlights.get('bookend-vague') ?? [];
    if (!range) return null;
    const { left, top, right, bottom } = (range as Range).getBoundingClientRect();
    return { left, top, right, bottom };
  });
  return card && words && { card, words };
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

test('the card follows its words through a resize and into full screen, never over them, and goes with a minimised compose', async ({
  gmail,
  extension,
}) => {
  await openSandbox(gmail);
  const draft = await openCompose(gmail, NEW);
  await draft.type(`Great talking today, ${CLOSING}.`);
  await openCard(gmail, draft);
  for (const size of [
    { width: 1280, height: 800 },
    { width: 1024, height: 640 },
    { width: 1500, height: 900 },
  ]) {
    await gmail.setViewportSize(size);
    await expect
      .poll(async () => {
        const found = await boxes(gmail, extension);
        if (!found) return 'hidden';
        if (overlap(found.card, found.words)) return 'over its words';
        const { left, top, right, bottom } = found.card;
        return left >= 0 && top >= 0 && right <= size.width && bottom <= size.height ? 'beside' : 'outside';
      })
      .toBe('beside');
  }
  // A press beside the card puts it away; called again, it finds its words where they are now.
  await draft.fullScreen();
  await openCard(gmail, draft);
  await expect
    .poll(async () => {
      const found = await boxes(gmail, extension);
      return found !== null && !overlap(found.card, found.words);
    })
    .toBe(true);
  await draft.fullScreen();
  await draft.minimise();
  await expect.poll(() => boxes(gmail, extension)).toBe(null);
});

test('Esc and a second Enter stay with the card: the compose stays open and nothing is sent', async ({
  gmail,
  sandbox,
}) => {
  await openSandbox(gmail);
  const sent = sandbox.sent.length;
  const draft = await openCompose(gmail, NEW);
  await draft.type(`Great talking today, ${CLOSING}.`);
  await openCard(gmail, draft);
  await gmail.keyboard.press('Escape');
  await expect.poll(() => coachState(gmail)).toBe('idle');
  expect(await draft.text()).toContain(CLOSING);
  await openCard(gmail, draft);
  await gmail.keyboard.press('Control+Enter');
  await gmail.waitForTimeout(500);
  expect(sandbox.sent.length).toBe(sent);
  await draft.part('editor');
});

test('"Never again" holds after a reload and in other mails, until it is taken back in the settings', async ({
  gmail,
  extension,
}) => {
  await openSandbox(gmail);
  const draft = await openCompose(gmail, NEW);
  await draft.type(`Great talking today, ${CLOSING}.`);
  await openCard(gmail, draft);
  const evaluate = await isolated(gmail, extension.id);
  const place = await evaluate(() => {
    const root = chrome.dom.openOrClosedShadowRoot(document.querySelector('[data-bookend]') as HTMLElement);
    const never = [...(root?.querySelectorAll('button') ?? [])].find((button) =>
      button.textContent?.startsWith('Never'),
    );
    const { x, y, width, height } = (never as HTMLElement).getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await gmail.mouse.click(place.x, place.y);
  await expect.poll(() => underlined(gmail)).toEqual([]);

  await openSandbox(gmail);
  const again = await openCompose(gmail, NEW);
  await again.type(`Good call. ${CLOSING}. `);
  await gmail.waitForTimeout(2000);
  expect(await underlined(gmail)).toEqual([]);

  const settings = await extension.context.newPage();
  await settings.goto(`chrome-extension://${extension.id}/src/options/index.html`);
  const row = settings.locator('li, tr').filter({ hasText: /call you sometime next week/i });
  await row.getByRole('button').first().click();
  await expect(row).toHaveCount(0);
  await settings.close();

  await openSandbox(gmail);
  const last = await openCompose(gmail, NEW);
  await last.type(`Good call. ${CLOSING}. `);
  await expect.poll(() => underlined(gmail)).toEqual([CLOSING]);
});
