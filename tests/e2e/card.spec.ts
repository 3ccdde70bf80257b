import { openCompose, openSandbox } from '../sandbox/driver.ts';
import { boxOf, CLOSING, keepNext, NEW, openCard, overlap, standsTo, wordsOf } from './card-parts.ts';
import { coachState, expect, test, underlined } from './fixtures.ts';

const VAGUE = 'bookend-vague';
const CARD = '[role="dialog"]';

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
        const card = await boxOf(gmail, extension, CARD);
        const isInside =
          card && card.left >= 0 && card.top >= 0 && card.right <= size.width && card.bottom <= size.height;
        return isInside ? standsTo(gmail, extension, CARD, VAGUE) : 'outside';
      })
      .toBe('beside');
  }
  // A press beside the card puts it away; called again, it finds its words where they are now.
  await draft.fullScreen();
  await openCard(gmail, draft);
  await expect.poll(() => standsTo(gmail, extension, CARD, VAGUE)).toBe('beside');
  await draft.fullScreen();
  await draft.minimise();
  await expect.poll(() => boxOf(gmail, extension, CARD)).toBe(null);
});

test('the card goes along when the thread scrolls, and comes back with a compose that was minimised', async ({
  gmail,
  extension,
}) => {
  await gmail.setViewportSize({ width: 1280, height: 560 });
  await openSandbox(gmail);
  const reply = await openCompose(gmail, { kind: 'inline' });
  await reply.type(`Great talking today, ${CLOSING}.`);
  await openCard(gmail, reply);
  const field = await reply.field();
  const scroll = (to: number) =>
    field.evaluate((node, top) => {
      let view = node.parentElement;
      while (view && view.scrollHeight - view.clientHeight < 20) view = view.parentElement;
      view?.scrollTo({ top });
    }, to);
  const heights = new Set<number | undefined>();
  for (const to of [0, 40, 1000]) {
    await scroll(to);
    await expect.poll(() => standsTo(gmail, extension, CARD, VAGUE)).toBe('beside');
    heights.add((await field.boundingBox())?.y);
  }
  expect(heights.size, 'the words were at three places').toBe(3);

  await openSandbox(gmail);
  const draft = await openCompose(gmail, NEW);
  await draft.type(`Great talking today, ${CLOSING}.`);
  await draft.minimise();
  await draft.minimise();
  await openCard(gmail, draft);
  await expect.poll(() => standsTo(gmail, extension, CARD, VAGUE)).toBe('beside');
  await gmail.setViewportSize({ width: 1280, height: 800 });
});

test('where the card is low, it shows the rewrite that Enter puts in', async ({ gmail, extension }) => {
  await gmail.setViewportSize({ width: 800, height: 500 });
  await openSandbox(gmail);
  const draft = await openCompose(gmail, NEW);
  await draft.type(`Hi Priya,\n\nThank you for the hour. The view is set up.\n\nGreat talking today, ${CLOSING}.`);
  await openCard(gmail, draft);
  await expect
    .poll(async () => {
      const body = await boxOf(gmail, extension, '[data-scroll]');
      const chosen = await boxOf(gmail, extension, '[aria-checked="true"]');
      return body && chosen && chosen.top >= body.top && chosen.bottom <= body.bottom + 1;
    })
    .toBe(true);
  await gmail.setViewportSize({ width: 1280, height: 800 });
});

test('the toast stands off the new closing and off Send, however long the draft is', async ({ gmail, extension }) => {
  await openSandbox(gmail);
  for (const options of [NEW, { kind: 'inline' } as const]) {
    const draft = await openCompose(gmail, options);
    await draft.focus();
    for (let line = 0; line < 22; line++) {
      await gmail.keyboard.insertText('A line about the yard.');
      await gmail.keyboard.press('Enter');
    }
    await draft.type(`Great talking today, ${CLOSING}.`);
    await openCard(gmail, draft);
    const send = await (await draft.part('send')).boundingBox();
    const sendBox = send && { left: send.x, top: send.y, right: send.x + send.width, bottom: send.y + send.height };
    await keepNext(gmail, 'bookend-whole');
    await gmail.keyboard.press('Enter');
    await expect.poll(() => standsTo(gmail, extension, '.toast', 'bookend-whole')).toBe('beside');
    const covers = async () => {
      const toast = await boxOf(gmail, extension, '.toast');
      return toast && sendBox && overlap(toast, sendBox);
    };
    await expect.poll(covers).toBe(false);
  }
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
  // In a hurry: what is left of the press must not close the compose.
  await gmail.keyboard.press('Escape');
  await gmail.keyboard.press('Escape');
  await expect.poll(() => coachState(gmail)).toBe('idle');
  expect(await draft.text()).toContain(CLOSING);
  await openCard(gmail, draft);
  await gmail.keyboard.press('Control+Enter');
  await gmail.waitForTimeout(500);
  expect(sandbox.sent.length).toBe(sent);
  await draft.part('editor');
  await openCard(gmail, draft);
  await gmail.keyboard.press('Enter');
  await gmail.keyboard.press('Enter');
  await expect.poll(() => coachState(gmail)).toBe('toast');
  await gmail.waitForTimeout(500);
  const text = await draft.text();
  expect(text.match(/Great talking today\. /g)).toHaveLength(1);
  expect(text.trim().split('\n')).toHaveLength(1);
  expect(sandbox.sent.length).toBe(sent);
});

test('what is typed while the card is open goes into the draft', async ({ gmail }) => {
  await openSandbox(gmail);
  const draft = await openCompose(gmail, NEW);
  await draft.type(`Great talking today, ${CLOSING}.`);
  await openCard(gmail, draft);
  await gmail.keyboard.type(', or so');
  await expect.poll(() => draft.text()).toContain(`${CLOSING}, or so.`);
  await expect.poll(() => coachState(gmail)).not.toBe('card');
});

test('with forced colours a badge stands for the underline, and the card keeps its keys when the draft is replaced as a whole', async ({
  gmail,
  extension,
}) => {
  await gmail.emulateMedia({ forcedColors: 'active' });
  await openSandbox(gmail);
  const draft = await openCompose(gmail, NEW);
  await draft.type(`Great talking today, ${CLOSING}.`);
  await expect.poll(() => coachState(gmail)).toBe('badge');
  expect(await underlined(gmail)).toEqual([]);
  await gmail.keyboard.press('Alt+b');
  await expect.poll(() => coachState(gmail)).toBe('card');
  // As other extensions do it: other nodes, and an event that says so.
  await (await draft.field()).evaluate((node) => {
    node.replaceChildren('Great talking today. The plan is on one page.');
    node.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText' }));
  });
  await expect.poll(() => wordsOf(gmail, extension, '.note')).toEqual([expect.stringContaining('no longer in it')]);
  await gmail.keyboard.press('Escape');
  await expect.poll(() => coachState(gmail)).toBe('idle');
  await draft.part('editor');
  await gmail.emulateMedia({ forcedColors: null });
});
