import { describe, expect, it } from 'vitest';
import { Aside } from '../../../src/coach/draft/aside.ts';
import { type Closing, closingsOf } from '../../../src/coach/draft/findings.ts';
import { type Known, standingOf } from '../../../src/coach/draft/standing.ts';
import type { Finding } from '../../../src/engine/types.ts';
import { context } from '../fake-page.ts';

const text = 'Good to see the yard. I will call you next week. Talk soon';

function find(...phrases: string[]): Closing[] {
  const findings = phrases.map((words): Finding => {
    const span = { start: text.indexOf(words), end: text.indexOf(words) + words.length };
    return { ...span, replace: span, ruleId: 'call-me', missing: ['time'], anatomy: {}, why: 'No day is named.' };
  });
  return closingsOf(text, findings);
}

const found = find('call you next week', 'Talk soon');
const stands = (changes: Partial<Known> = {}) => {
  const { open, shown, mentions, isHeldBack } = standingOf({
    text,
    found,
    days: new Set(),
    context: context(),
    aside: new Aside(),
    dismissed: new Set(),
    caret: -1,
    shownBefore: [],
    ...changes,
  });
  const words = (closings: Closing[]) => closings.map(({ phrase }) => phrase);
  return { open: words(open), shown: words(shown), mentions: words(mentions), isHeldBack };
};

const both = ['call you next week', 'Talk soon'];

describe('what stands open in a draft', () => {
  it('is everything that was found, once the rep has paused', () => {
    expect(stands()).toEqual({ open: both, shown: both, mentions: [], isHeldBack: false });
  });

  it('is not underlined while it is being written, and stays so when it was before', () => {
    const writing = { caret: text.length };
    expect(stands(writing)).toEqual({ open: both, shown: both.slice(0, 1), mentions: [], isHeldBack: true });
    expect(stands({ ...writing, shownBefore: found })).toMatchObject({ shown: both, isHeldBack: false });
  });

  it('is nothing before the background has answered, and for an account that is switched off', () => {
    const nothing = { open: [], shown: [], mentions: [], isHeldBack: false };
    expect(stands({ context: null })).toEqual(nothing);
    expect(stands({ context: context({ enabled: false }) })).toEqual(nothing);
  });

  it('leaves out what was dismissed, for ever or in this mail', () => {
    expect(stands({ dismissed: new Set(['talk soon']) }).open).toEqual(both.slice(0, 1));
    const aside = new Aside();
    aside.silenced = true;
    expect(stands({ aside }).open).toEqual([]);
  });

  it('is to be mentioned instead where a meeting is booked, unless the draft moves it or names its day in a clock of either side', () => {
    const nextMeeting = { start: '2026-12-02T23:30:00Z', title: 'Review' };
    const booked = context({ nextMeeting, zone: 'Europe/Helsinki' });
    expect(stands({ context: booked })).toEqual({ open: [], shown: [], mentions: both, isHeldBack: false });
    expect(stands({ context: booked, days: new Set(['2026-12-03']) }).mentions).toEqual([]);
    expect(stands({ context: booked, days: new Set(['2026-12-02']) }).mentions).toEqual(both);
    const moving = found.map((one, at) =>
      at === 0 ? { ...one, finding: { ...one.finding, moves: true as const } } : one,
    );
    const [first = ''] = both;
    const moved = { open: [first], shown: [first], mentions: [], isHeldBack: false };
    expect(stands({ context: booked, found: moving })).toEqual(moved);
    const abroad = context({ nextMeeting, client: { zone: 'Europe/London', sure: 'set', holidays: {} } });
    expect(stands({ context: abroad, days: new Set(['2026-12-02']) }).mentions).toEqual([]);
  });
});
