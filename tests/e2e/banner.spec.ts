import { Draft } from '../sandbox/draft.ts';
import { openSandbox, openThread } from '../sandbox/driver.ts';
import { ask, emptyPopup } from './ask.ts';
import { boxOf, overlap, pressOurs, wordsOf } from './card-parts.ts';
import { expect, test } from './fixtures.ts';

/** A brush-off, in a conversation that Nora began. */
const SUBJECT = 'Rota planning for the three new sites';

test('a brush-off in the open thread is answered in the rep’s own words, with one press and one undo, and not a node of the conversation is touched', async ({
  gmail,
  extension,
}) => {
  await openSandbox(gmail);
  const popup = await emptyPopup(extension);
  const words = { en: 'Gladly, {name}. Does a {minutes}-minute call on {slots} suit you?' };
  await ask(popup, 'save-reply', { to: 'call-me-later', minutes: 20, words });
  await popup.close();
  await gmail.bringToFront();
  const banner = gmail.locator('[data-bookend]');
  const conversation = (): Promise<number> =>
    gmail.evaluate(() => document.querySelectorAll('[data-message-id] *').length);

  await openThread(gmail, SUBJECT);
  const before = await conversation();
  await expect(banner).toHaveAttribute('data-banner', 'reply');
  expect(await conversation()).toBe(before);
  await expect(gmail.locator('body > [data-bookend]')).toHaveCount(1);
  expect(await wordsOf(gmail, extension, '.banner h2')).toEqual(['Nobody may be waiting by the phone']);

  await gmail.locator('[data-sandbox=reply]').click();
  await gmail.waitForFunction(() => window.__sandbox.composes.length === 1);
  const draft = new Draft(gmail, await gmail.evaluate(() => window.__sandbox.composes.at(-1)?.id ?? 0));
  await draft.focus();
  const empty = await draft.html();
  const { reply, lines } = await gmail.evaluate(() => {
    const plain = ({ left, top, right, bottom }: DOMRect) => ({ left, top, right, bottom });
    const range = document.createRange();
    range.selectNodeContents([...document.querySelectorAll('[data-message-id] .a3s')].at(-1) as Element);
    const root = document.querySelector('[role=region]:has(input[name=composeid])') as HTMLElement;
    return { reply: plain(root.getBoundingClientRect()), lines: [...range.getClientRects()].map(plain) };
  });
  const covers = async (boxes: (typeof reply)[]): Promise<boolean> => {
    const box = await boxOf(gmail, extension, '.banner');
    return box !== null && boxes.some((each) => overlap(box, each));
  };
  await expect.poll(() => covers([reply, ...lines])).toBe(false);
  await gmail.keyboard.press('Alt+b');
  await expect.poll(() => wordsOf(gmail, extension, '.banner .words')).toHaveLength(1);
  const [offered = ''] = await wordsOf(gmail, extension, '.banner .words');
  expect(offered).toMatch(/^Gladly, Tomás\. Does a 20-minute call on .* \d{2}:\d{2} .*suit you\?$/);
  await expect.poll(() => covers([reply])).toBe(false);
  await pressOurs(gmail, extension, 'Put in reply');
  await expect.poll(() => draft.text()).toBe(offered);
  await expect(banner).toHaveAttribute('data-banner', '');
  await draft.focus();
  await gmail.keyboard.press('Control+z');
  await expect.poll(() => draft.html()).toBe(empty);
});
