// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createMailAnalyzer } from '../../../src/engine/languages/analyze-any.ts';
import { withMoves } from '../../../src/playbook/moved-meeting.ts';
import { createCoach } from '../create-coach.ts';

let stop: (() => void) | undefined;
afterEach(() => {
  stop?.();
  document.body.replaceChildren();
  vi.useRealTimers();
});

const read = createMailAnalyzer();

/** A coach that reads as the background does, with the card of a draft called. */
async function cardIn(text: string, given: Parameters<typeof createCoach>[0] = {}) {
  const made = await createCoach({
    text,
    analyze: (words, options) => withMoves(read(words, options), words),
    ...given,
  });
  stop = made.stop;
  made.caret(3);
  await made.press('b', { altKey: true }, made.compose.field());
  const [card] = made.all('[role="dialog"]');
  return { ...made, card: (card?.textContent ?? '').replace(/\s/g, ' ') };
}

const ENGLISH = 'Hi Maren,\nSomething came up on my side. Can we find another time?\nTomas';

describe('the card of a draft that moves a meeting', () => {
  it('asks for one of two times and keeps what the meeting was for', async () => {
    const { card, all, press, wait, text, coach, compose } = await cardIn(ENGLISH);
    expect(card).toContain('next to ask: Another time');
    expect(card).toContain('What it was for stays, and a new time is asked for.');
    expect(card).toContain('Not checked against your calendar');
    expect(all('[role="radio"]')).toHaveLength(1);
    await press('Enter');
    await wait(500);
    expect(text()).toBe(
      'Hi Maren,\nSomething came up on my side. Only the time of our meeting changes, and you still get all that we planned for it. Does Thu 26 Nov 11:00 or Fri 27 Nov 15:30 (Helsinki) suit you instead?\nTomas',
    );
    expect(coach.offeredIn(compose).map(({ start }) => start)).toEqual([
      '2026-11-26T09:00:00Z',
      '2026-11-27T13:30:00Z',
    ]);
  });

  it('is in the language of the draft, and its times are known as offered', async () => {
    const german = 'Hallo Maren,\nmir ist etwas dazwischengekommen. Können wir einen anderen Termin finden?\nTomas';
    const { card, all, press, wait, text, coach, compose } = await cardIn(german);
    expect(card).not.toContain('The wording on offer is English');
    expect(all('[role="radio"]')).toHaveLength(1);
    await press('Enter');
    await wait(500);
    expect(text()).toContain('Passt Ihnen stattdessen Donnerstag, 26. November, 11 Uhr oder Freitag, 27. November');
    expect(coach.offeredIn(compose)).toHaveLength(2);
  });

  it('names the meeting that is booked, which is what moves', async () => {
    const nextMeeting = { start: '2026-11-25T12:00:00Z', title: 'Pilot numbers' };
    const { card, underlined, all } = await cardIn(ENGLISH, { answer: { nextMeeting } });
    expect(underlined()).toEqual(['Can we find another time']);
    expect(card).toContain('On the calendar: Pilot numbers, Wed 25 Nov 14:00 (Helsinki).');
    expect(all('.rewrite').map((each) => each.textContent?.replace(/\s/g, ' '))[0]).toContain(
      'Thu 26 Nov 11:00 or Fri 27 Nov 15:30',
    );
  });

  it('is the usual one where nothing is moved', async () => {
    const { card, all } = await cardIn(
      'Hi Maren,\nGood to see the yard. Can we find a time for a call next week?\nTomas',
    );
    expect(card).not.toContain('Another time');
    expect(all('[role="radio"]')).toHaveLength(3);
  });
});
