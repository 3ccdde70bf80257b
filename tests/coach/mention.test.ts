// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { closing, createCoach, draft } from './create-coach.ts';

let stop: (() => void) | undefined;
const nextMeeting = { start: '2026-12-03T09:00:00Z', title: 'Pilot numbers' };
const create: typeof createCoach = async (given = {}) => {
  const made = await createCoach({ ...given, answer: { nextMeeting, ...given.answer } });
  stop = made.stop;
  return made;
};
afterEach(() => {
  stop?.();
  document.body.replaceChildren();
  document.getSelection()?.removeAllRanges();
  vi.useRealTimers();
});

describe('while a meeting with them is booked', () => {
  it('nothing is underlined, and the corner offers to mention it', async () => {
    const { underlined, all } = await create();
    expect(underlined()).toEqual([]);
    expect(all('.badge').map((badge) => badge.textContent)).toEqual(['Mention the next meeting']);
  });

  it('the card has the line that names it and asks for no times', async () => {
    const { caret, press, compose, wait, text, all, coach } = await create();
    caret(3);
    await press('b', { altKey: true }, compose.field());
    const [card] = all('.card');
    expect(card?.textContent).toContain('The next meeting is on the calendar.');
    expect(card?.textContent).toContain('Pilot numbers, Thu 3 Dec 11:00 (Helsinki).');
    expect(all('.slots')).toEqual([]);
    await press('Enter');
    await wait(500);
    const [before = '', after = ''] = draft.split(closing);
    expect(text()).toBe(`${before}Let's settle the rest when we meet on Thu 3 Dec 11:00 (Helsinki).${after}`);
    expect(coach.offeredIn(compose)).toEqual([]);
    expect(all('.badge')).toEqual([]);
  });

  it('nothing is offered where the draft names its day, or nothing is open', async () => {
    const time = { start: 0, end: 1, grain: 'day', grounded: true, hedged: false, values: [{ date: '2026-12-03' }] };
    const { all } = await create({ steps: [{ time }] as never });
    expect(all('.badge')).toEqual([]);
    stop?.();
    const silent = await create({ answer: { enabled: false } });
    expect(silent.all('.badge')).toEqual([]);
  });
});
