// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Analysis } from '../../src/engine/types.ts';
import { closing, createCoach } from './create-coach.ts';

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
