// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { placeAtCaret } from '../../src/coach/card/at-caret.ts';
import { closing, createCoach, draft } from './create-coach.ts';

let page: Awaited<ReturnType<typeof createCoach>>;
afterEach(() => {
  page?.stop();
  document.body.replaceChildren();
  vi.useRealTimers();
});

/** Puts in the wording at `index`, with the time it takes; answers why not, or null. */
async function put(index: number): Promise<string | null | undefined> {
  const done = (await page.coach.suggest())?.put(index);
  await page.wait(400);
  return done;
}

describe('words for the draft, asked for from the panel', () => {
  test('take the place of the open closing and of nothing else, and one undo brings it back', async () => {
    page = await createCoach();
    await page.wait(1000);
    const offered = await page.coach.suggest();
    expect(offered?.phrase).toBe(closing.slice(0, -1));
    expect(offered?.texts).toHaveLength(3);
    expect(offered?.note).toBe('Not checked against your calendar');
    expect(await put(0)).toBeNull();
    expect(page.text()).toBe(draft.replace(closing, offered?.texts[0] ?? ''));
    await page.click('Undo');
    expect(page.text()).toBe(draft);
  });

  test('name no times, and no note of them, where a meeting is booked', async () => {
    page = await createCoach({ answer: { nextMeeting: { start: '2026-12-03T09:00:00Z', title: 'Pilot numbers' } } });
    page.caret(draft.indexOf(closing));
    await page.wait(1000);
    const offered = await page.coach.suggest();
    expect(offered?.texts.join()).toContain('our meeting');
    expect(offered?.note).toBeNull();
  });

  test('stand behind the line of the caret when nothing is open', async () => {
    const words = 'Hi Maren,\nGood to see the yard.\nTomas';
    page = await createCoach({ text: words });
    page.caret(words.indexOf('see'));
    await page.wait(1000);
    // Nothing was open, so that nothing was asked yet: the first look asks.
    await page.coach.suggest();
    await page.wait(0);
    const offered = await page.coach.suggest();
    expect(offered?.phrase).toBeNull();
    expect(await put(1)).toBeNull();
    expect(page.text()).toBe(words.replace('yard.', `yard. ${offered?.texts[1]}`));
  });

  test('stand behind what was typed a moment ago', async () => {
    page = await createCoach({ text: 'Good to see the yard.' });
    await page.wait(1000);
    await page.coach.suggest();
    await page.wait(0);
    page.type('yard.', ' The gate too.');
    await page.coach.suggest();
    await page.wait(0);
    expect(await put(0)).toBeNull();
    expect(page.text()).toMatch(/^Good to see the yard\. The gate too\. Maren, .+\?$/);
  });

  test('are not offered where there is no caret to put them at', async () => {
    page = await createCoach({ text: 'Good to see the yard.' });
    document.getSelection()?.removeAllRanges();
    await page.wait(1000);
    expect(await page.coach.suggest()).toBeNull();
  });

  test('are not offered from an account that is switched off', async () => {
    page = await createCoach({ answer: { enabled: false } });
    await page.wait(1000);
    expect((await page.coach.suggest())?.texts ?? []).toEqual([]);
  });
});

describe('the place at the caret', () => {
  test.each([
    ['behind a sentence', 'One. Two.\nThree', 2, { at: 9, before: ' ' }],
    ['behind words without a stop', 'One two\nThree', 0, { at: 7, before: '. ' }],
    ['on an empty line', 'One.\n\nThree', 5, { at: 5, before: '' }],
    ['in an empty draft', '', 0, { at: 0, before: '' }],
    ['before white space at the end of a line', 'One.  \nTwo', 6, { at: 4, before: ' ' }],
  ])('%s', (_where, text, caret, place) => expect(placeAtCaret(text, caret)).toEqual(place));
});
