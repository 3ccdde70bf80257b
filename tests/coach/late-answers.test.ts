// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Ask } from '../../src/coach/ask.ts';
import type { Analysis } from '../../src/engine/types.ts';
import { closing, createCoach } from './create-coach.ts';
import { context } from './fake-page.ts';

afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

const nothing: Analysis = { steps: [], findings: [] };
const found = (text: string): Analysis => {
  const start = text.indexOf(closing);
  if (start < 0) return nothing;
  const end = start + closing.length - 1;
  const finding = { start, end, replace: { start, end: end + 1 }, ruleId: 'call-me', why: 'No day is named.' };
  return { steps: [], findings: [{ ...finding, missing: ['time'], anatomy: {} }] };
};

/** An engine that answers when the test says so. */
function slowEngine() {
  const asked: { text: string; answer(): void; fail(): void }[] = [];
  const analyze = (text: string): Promise<Analysis> =>
    new Promise((resolve, reject) => {
      asked.push({ text, answer: () => resolve(found(text)), fail: () => reject(new Error('no answer')) });
    });
  return { asked, analyze };
}

describe('an engine that takes a moment', () => {
  test('an answer about an older text is not taken for the new one', async () => {
    const { asked, analyze } = slowEngine();
    const { type, wait, host, underlined } = await createCoach({ analyze });
    type('call you', ' on Thursday');
    expect(asked).toHaveLength(2);
    asked[0]?.answer();
    await wait(2000);
    expect(underlined()).toEqual([]);
    asked[1]?.answer();
    await wait(2000);
    expect(host()?.dataset['open'] ?? '0').toBe('0');
  });

  test('the same text is asked about once while the answer is on its way', async () => {
    const { asked, analyze } = slowEngine();
    const { compose, coach, wait, host } = await createCoach({ analyze });
    coach.events.composeChanged(compose);
    coach.events.composeChanged(compose);
    expect(asked).toHaveLength(1);
    asked[0]?.answer();
    await wait(2000);
    expect(host()?.dataset['open']).toBe('1');
  });

  test('a first failure is tried again by itself, and nobody is told', async () => {
    const { asked, analyze } = slowEngine();
    const { wait, host } = await createCoach({ analyze });
    asked[0]?.fail();
    await wait(1000);
    expect(host()?.dataset['state']).toBe('idle');
    expect(asked).toHaveLength(2);
    asked[1]?.answer();
    await wait(2000);
    expect(host()?.dataset['open']).toBe('1');
  });

  test('without an answer nothing is underlined, a notice says so, and the next change asks again', async () => {
    const { asked, analyze } = slowEngine();
    const { compose, coach, wait, host } = await createCoach({ analyze });
    asked[0]?.fail();
    await wait(1000);
    asked[1]?.fail();
    await wait(1000);
    expect(host()?.dataset['state']).toBe('paused');
    coach.events.composeChanged(compose);
    expect(asked).toHaveLength(3);
    asked[2]?.answer();
    await wait(2000);
    expect(host()?.dataset['open']).toBe('1');
  });
});

test('closing a notice with the keyboard leads back to the draft it is about', async () => {
  const { asked, analyze } = slowEngine();
  const { compose, wait, host, all } = await createCoach({ analyze });
  for (const turn of [0, 1]) {
    asked[turn]?.fail();
    await wait(1000);
  }
  const [close] = all('.paused button');
  close?.focus();
  expect(document.activeElement).toBe(host());
  await act(() => close?.click());
  expect(host()?.dataset['state']).toBe('idle');
  expect(document.activeElement).toBe(compose.field());
});

test('what was put in carries no underline of the old words while the answer about it is on its way', async () => {
  const { asked, analyze } = slowEngine();
  const { caret, press, wait, underlined } = await createCoach({ analyze });
  asked[0]?.answer();
  await wait(2000);
  const before = underlined();
  expect(before).toContain(closing.slice(0, -1));
  caret(40);
  await press('b', { altKey: true });
  await press('Enter');
  await wait(1000);
  expect(asked.length).toBeGreaterThan(1);
  expect(underlined('bookend-whole')).toHaveLength(1);
  expect(underlined()).toHaveLength(before.length - 1);
});

describe('a card that is called before it is known what is open', () => {
  /** A background that says what it knows of a compose when the test says so. */
  function slowContext(): { ask: Ask; answer(): void; fail(): void } {
    let waiting: { resolve(answer: unknown): void; reject(error: Error): void }[] = [];
    const settle = (how: (one: (typeof waiting)[number]) => void): void => {
      const now = waiting;
      waiting = [];
      now.forEach(how);
    };
    return {
      ask: (name) =>
        name === 'compose-context'
          ? (new Promise((resolve, reject) => waiting.push({ resolve, reject })) as never)
          : Promise.resolve(null as never),
      answer: () => settle(({ resolve }) => resolve(context())),
      fail: () => settle(({ reject }) => reject(new Error('no answer'))),
    };
  }
  const call = async (page: Awaited<ReturnType<typeof createCoach>>) => {
    page.caret(40);
    return page.press('b', { altKey: true });
  };

  test('opens once the words are analysed and the deal is known, whichever takes longer', async () => {
    const { asked, analyze } = slowEngine();
    const { ask, answer } = slowContext();
    const page = await createCoach({ analyze, ask });
    expect((await call(page)).defaultPrevented).toBe(true);
    asked.at(-1)?.answer();
    await page.wait(3000);
    expect(page.host()?.dataset['state']).toBe('idle');
    answer();
    await page.wait(10);
    expect(page.host()?.dataset['state']).toBe('card');
  });

  test('opens when it was called between the two answers', async () => {
    const { ask, answer } = slowContext();
    const page = await createCoach({ ask });
    await page.wait(1000);
    expect((await call(page)).defaultPrevented).toBe(true);
    answer();
    await page.wait(10);
    expect(page.host()?.dataset['state']).toBe('card');
  });

  test('opens by the newest reading, when what is known of the draft had it read again', async () => {
    const { asked, analyze } = slowEngine();
    const { ask, answer } = slowContext();
    const page = await createCoach({
      analyze,
      ask,
      prepare: (_, compose) => {
        compose.thread = '18f0a1b2c3d4e5f6';
      },
    });
    await call(page);
    answer();
    await page.wait(10);
    expect(asked).toHaveLength(2);
    asked[0]?.answer();
    await page.wait(10);
    expect(page.host()?.dataset['state']).toBe('idle');
    asked[1]?.answer();
    await page.wait(10);
    expect(page.host()?.dataset['state']).toBe('card');
  });

  test.each<[string, (page: Awaited<ReturnType<typeof createCoach>>) => void]>([
    ['typed on', ({ type }) => type('yard.', ' It is big.')],
    ['went elsewhere', ({ compose }) => compose.field().blur()],
  ])('stays closed when the rep %s meanwhile', async (_what, go) => {
    const { ask, answer } = slowContext();
    const page = await createCoach({ ask });
    await page.wait(1000);
    await call(page);
    go(page);
    answer();
    await page.wait(2000);
    expect(page.host()?.dataset['state']).toBe('idle');
  });

  test('stays closed when the background does not answer, and the next call goes to the page', async () => {
    const { ask, fail } = slowContext();
    const page = await createCoach({ ask });
    await page.wait(1000);
    await call(page);
    for (const ms of [10, 1000, 5000]) {
      fail();
      await page.wait(ms);
    }
    fail();
    await page.wait(10);
    expect(page.host()?.dataset['state']).toBe('paused');
    expect((await call(page)).defaultPrevented).toBe(false);
  });
});
