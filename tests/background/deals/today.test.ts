import '../../store/database-in-memory.ts';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { calendarCaptured } from '../../../src/background/calendar/calendar-captured.ts';
import { recordSend } from '../../../src/background/compose/record-send.ts';
import { undoSend } from '../../../src/background/compose/undo-send.ts';
import { closeDeal } from '../../../src/background/deals/deal-acts.ts';
import { insights } from '../../../src/background/deals/insights.ts';
import { recordThread } from '../../../src/background/deals/record-thread.ts';
import { closeStep, correctStep, reopenStep, snoozeStep } from '../../../src/background/deals/steps.ts';
import { today } from '../../../src/background/deals/today.ts';
import { trackDeal } from '../../../src/background/deals/tracking.ts';
import { answerNudge } from '../../../src/background/nudges/answer-nudge.ts';
import { badgeColours } from '../../../src/background/nudges/badge.ts';
import { refresh } from '../../../src/background/nudges/refresh.ts';
import type { World } from '../../../src/background/world.ts';
import { UserError } from '../../../src/errors.ts';
import type { SentMail } from '../../../src/messages.ts';
import type { Meeting } from '../../../src/schedule/meeting.ts';
import { fakeBrowser, resetFakeBrowser } from '../../fake-browser.ts';
import { meeting, reading } from '../../sources/readings.ts';
import { emptyProfile } from '../../store/database-in-memory.ts';
import { payloads } from '../checks/payloads.ts';
import { wakeWorld } from '../fake-world.ts';
import { seenThread, written } from './threads.ts';

const NOW = '2026-03-05T10:00:00.000Z';
const at = NOW;

let world: World;
beforeEach(() => {
  emptyProfile();
  resetFakeBrowser();
  world = wakeWorld(NOW);
});

/** Mails a client of its own with a step that names `days`, and answers the event's id. */
async function sent(company: string, days: string[], fields: Partial<SentMail> = {}): Promise<string> {
  const id = `mail-${company}`;
  const step = payloads['mail-sent'].step;
  await recordSend(
    {
      ...payloads['mail-sent'],
      id,
      draft: `r-${company}`,
      recipients: [{ address: `jo@${company}.example`, name: '' }],
      step: step && { ...step, days, label: days.length > 0 ? 'concrete' : 'vague' },
      offered: [],
      ...fields,
    },
    world,
  );
  return id;
}

const list = async () => (await today(null, world)).items.map(({ deal, urgency }) => `${deal.name} ${urgency}`);
const badge = async () => {
  await refresh(world);
  return fakeBrowser.state.badge.text;
};

const acts = {
  close: (refersTo: string, id = 'close-1') => closeStep({ id, refersTo, at }, world),
  correct: (refersTo: string, day: string | null) =>
    correctStep({ id: 'correct-1', refersTo, at, what: 'Ana sends the figures', day, owner: 'recipient' }, world),
  snooze: (refersTo: string, until: string) => snoozeStep({ id: 'snooze-1', refersTo, at, until }, world),
};

describe('Today', () => {
  test('lists open next steps, the most urgent first', async () => {
    await sent('vague', []);
    await sent('later', ['2026-03-20']);
    await sent('now', ['2026-03-05']);
    await sent('late', ['2026-03-03']);
    expect(await list()).toEqual(['Late overdue', 'Now today', 'Vague open', 'Later waiting']);
  });

  test('counts deals, and those whose next step is still ahead', async () => {
    await sent('vague', []);
    await sent('late', ['2026-03-03']);
    await snooze(await sent('now', ['2026-03-05']));
    await sent('later', ['2026-03-20']);
    expect(await today(null, world)).toMatchObject({
      deals: 4,
      dealsWithNextStep: 2,
      wrote: true,
      snoozed: 1,
      zone: 'Europe/Madrid',
    });
  });

  test('counts open deals as Insights does, also one that nobody wrote to', async () => {
    await sent('vague', []);
    await sent('later', ['2026-03-20']);
    await sent('over', ['2026-03-20']);
    const over = (await today(null, world)).items.find(({ deal }) => deal.name === 'Over');
    await closeDeal({ id: 'close', deal: over?.deal.id ?? '', at, reason: '' }, world);
    const people = [{ address: 'ana@tracked.example' }];
    await trackDeal({ id: 'track', account: 'rep@bookend.example', people, into: null, at }, world);
    const { now } = await insights(null, world);
    expect(now).toMatchObject({ open: 3, withStep: 1 });
    expect(await today(null, world)).toMatchObject({ deals: now.open, dealsWithNextStep: now.withStep });
  });

  test('does not count a deal whose only mail was brought back by undo send', async () => {
    await sent('now', ['2026-03-05']);
    await undoSend({ id: 'undo-1', draft: 'r-now', at }, world);
    expect(await today(null, world)).toMatchObject({ items: [], deals: 0, dealsWithNextStep: 0 });
  });

  const snooze = (id: string) => acts.snooze(id, '2026-03-09T08:00:00.000Z');
});

describe('a step', () => {
  test('that is closed is gone, and back after undo', async () => {
    const id = await sent('now', ['2026-03-05']);
    await acts.close(id);
    expect(await list()).toEqual([]);
    await reopenStep({ refersTo: id }, world);
    expect(await list()).toEqual(['Now today']);
  });

  test('that is snoozed is hidden until its time', async () => {
    const id = await sent('now', ['2026-03-05']);
    await acts.snooze(id, '2026-03-05T15:00:00.000Z');
    expect(await list()).toEqual([]);
    world = wakeWorld('2026-03-05T15:00:00.000Z');
    expect(await list()).toEqual(['Now today']);
  });

  test('that is corrected shows the rep’s own words and day', async () => {
    const id = await sent('late', ['2026-03-03']);
    await acts.correct(id, '2026-03-12');
    const { items } = await today(null, world);
    expect(items).toMatchObject([{ urgency: 'waiting', step: { what: 'Ana sends the figures', owner: 'recipient' } }]);
  });

  test('undone once loses the newest act only', async () => {
    const id = await sent('late', ['2026-03-03']);
    await acts.correct(id, '2026-03-05');
    await closeStep({ id: 'close-1', refersTo: id, at: '2026-03-05T10:01:00.000Z' }, world);
    await reopenStep({ refersTo: id }, world);
    expect((await today(null, world)).items).toMatchObject([{ step: { what: 'Ana sends the figures' } }]);
  });

  test('undone by the act’s own id is undone once, however often it is sent', async () => {
    const id = await sent('late', ['2026-03-03']);
    await acts.correct(id, '2026-03-05');
    await closeStep({ id: 'close-1', refersTo: id, at: '2026-03-05T10:01:00.000Z' }, world);
    await reopenStep({ refersTo: 'close-1' }, world);
    await reopenStep({ refersTo: 'close-1' }, world);
    expect((await today(null, world)).items).toMatchObject([{ step: { what: 'Ana sends the figures' } }]);
  });

  test('closed twice under one id is closed once', async () => {
    const id = await sent('now', ['2026-03-05']);
    await acts.close(id);
    await acts.close(id);
    await reopenStep({ refersTo: id }, world);
    expect(await list()).toEqual(['Now today']);
  });

  test('that is not there cannot be closed: the rep is told', async () => {
    await expect(acts.close('mail-gone')).rejects.toThrow(UserError);
  });

  test('undo never takes back a sent mail', async () => {
    const id = await sent('now', ['2026-03-05']);
    await reopenStep({ refersTo: id }, world);
    await reopenStep({ refersTo: 'nothing' }, world);
    expect(await list()).toEqual(['Now today']);
  });
});

describe('the badge', () => {
  test('counts what is due today or overdue', async () => {
    await sent('vague', []);
    await sent('later', ['2026-03-20']);
    expect(await badge()).toBe('');
    await sent('now', ['2026-03-05']);
    await sent('late', ['2026-03-03']);
    expect(await badge()).toBe('2');
  });

  test('is empty again when nothing is due', async () => {
    const id = await sent('now', ['2026-03-05']);
    expect(await badge()).toBe('1');
    await acts.close(id);
    expect(await badge()).toBe('');
  });

  test('goes by the day in the rep’s zone', async () => {
    // 00:30 on the 6th in Madrid, still the 5th in UTC.
    world = wakeWorld('2026-03-05T23:30:00.000Z');
    await sent('tomorrow', ['2026-03-06']);
    expect(await badge()).toBe('1');
  });

  test('shows no more than two digits', async () => {
    for (let number = 0; number < 101; number++) await sent(`client${number}`, ['2026-03-05']);
    expect(await badge()).toBe('99+');
  });

  test('wears the tokens’ colours', () => {
    const tokens = readFileSync('src/ui/tokens.css', 'utf8');
    const light = (token: string) => new RegExp(`--${token}: light-dark\\((#[0-9a-f]+)`).exec(tokens)?.[1];
    expect(badgeColours).toEqual({ accent: light('accent'), danger: light('danger'), ink: light('on-accent') });
  });
});

describe('the alarm', () => {
  const next = async () => {
    await refresh(world);
    return [...fakeBrowser.state.alarms.values()].map(({ scheduledTime }) => new Date(scheduledTime).toISOString());
  };

  test('is none while nothing is stored', async () => {
    expect(await next()).toEqual([]);
  });

  test('is at the start of the rep’s next day', async () => {
    await sent('later', ['2026-03-20']);
    expect(await next()).toEqual(['2026-03-05T23:00:00.000Z']);
  });

  test('is at the start of the day after a clock change too', async () => {
    world = wakeWorld('2026-03-29T10:00:00.000Z');
    await sent('later', ['2026-04-20']);
    expect(await next()).toEqual(['2026-03-29T22:00:00.000Z']);
  });

  test('is at the end of a snooze that comes before', async () => {
    await acts.snooze(await sent('now', ['2026-03-05']), '2026-03-05T15:00:00.000Z');
    expect(await next()).toEqual(['2026-03-05T15:00:00.000Z']);
  });
});

describe('a deal that needs something more urgent than its step', () => {
  const jo = { address: 'jo@now.example', name: 'Jo' };
  const answers = (text: string) =>
    recordThread(
      seenThread(NOW, [written('2026-03-04T09:00:00.000Z', text, { from: jo })], {
        thread: payloads['mail-sent'].thread ?? '',
      }),
      world,
    );
  const due = async () => (await today(null, world)).due ?? [];

  test('comes first and once, with its reason, what to do and the thread', async () => {
    await sent('now', ['2026-03-03']);
    expect(await list()).toEqual(['Now overdue']);
    await answers('We will discuss it internally and come back to you.');
    expect(await list()).toEqual([]);
    expect(await due()).toMatchObject([
      {
        name: 'Now',
        watch: { kind: 'brush-off', reason: 'They put you off on Wed 4 Mar, with no next step.', action: 'reply' },
        nextAsk: { commitment: 'build-consensus' },
        thread: payloads['mail-sent'].thread,
        more: 1,
      },
    ]);
    expect(await badge()).toBe('1');
  });

  test('that the rep puts away goes back to its step, and stays so', async () => {
    await sent('now', ['2026-03-03']);
    await answers('We will discuss it internally and come back to you.');
    const [first] = await due();
    await answerNudge({ id: first?.watchId ?? '', at, answer: { kind: 'dismiss' } }, world);
    expect(await due()).toEqual([]);
    expect(await list()).toEqual(['Now overdue']);
  });

  const booked = meeting('talk', '03-10 09:00', { people: [{ email: jo.address, rsvp: 'yes' as const }] });
  const calendar = (readAt: string, meetings: Meeting[]) => {
    const whole = reading(readAt, { reach: ['03-01 00:00', '04-01 00:00'], meetings });
    const readings = [{ ...whole, calendar: 'rep@bookend.example' }];
    return calendarCaptured({ account: 'rep@bookend.example', readings }, world);
  };

  test('that a meeting fell through can be put away', async () => {
    await sent('now', ['2026-03-03'], { at: '2026-03-04T10:00:00.000Z' });
    await calendar('03-05 08:00', [booked]);
    await refresh(world);
    await calendar('03-05 09:00', []);
    await refresh(world);
    const [first] = await due();
    expect(first?.watch?.kind).toBe('not-held');
    await answerNudge({ id: first?.watchId ?? '', at, answer: { kind: 'dismiss' } }, world);
    expect(await due()).toEqual([]);
  });

  test('is quiet once a meeting is booked, which is its next step', async () => {
    await sent('now', ['2026-03-03']);
    await answers('We will discuss it internally and come back to you.');
    await calendar('03-05 08:00', [booked]);
    expect(await badge()).toBe('');
    expect(await today(null, world)).toMatchObject({ items: [], due: [], dealsWithNextStep: 1, deals: 1 });
  });

  test('does not speak of what is closed', async () => {
    await sent('now', ['2026-03-03']);
    await answers('We will discuss it internally and come back to you.');
    const [first] = await due();
    await closeDeal({ id: 'close', deal: first?.id ?? '', at: NOW, reason: '' }, world);
    expect(await today(null, world)).toMatchObject({ items: [], due: [] });
  });

  test('says what to ask for next with every step, and why', async () => {
    await sent('now', ['2026-03-05']);
    const { items } = await today(null, world);
    expect(items[0]?.ask).toEqual({
      commitment: 'review',
      why: 'Asked for on Mon 2 Mar, not gained yet.',
    });
  });
});
