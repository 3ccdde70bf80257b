import { describe, expect, test } from 'vitest';
import { nudgeDefaults } from '../../src/nudges/defaults.ts';
import { lapsedNudges, listedNudges, nextDueAt } from '../../src/nudges/due.ts';
import { confirmed, type NudgeRecord } from '../../src/nudges/ledger.ts';
import { planNudges } from '../../src/nudges/plan.ts';
import type { NudgeInput } from '../../src/nudges/types.ts';
import type { KnownMeeting } from '../../src/schedule/meeting.ts';
import { guest, input, meeting, nextOne, REP } from './create.ts';

/** A rep who lives through a day as its clock, calendar and browser have it, with everything shown that is to be. */
class Day {
  ledger: NudgeRecord[] = [];
  /** Each nudge that was shown, with the clock at which, in order. */
  readonly shown: string[] = [];
  notices: string[] = [];
  private readonly screen = new Set<string>();

  constructor(
    public meetings: KnownMeeting[],
    public changes: Partial<NudgeInput> = {},
  ) {}

  /** A worker runs. @param died where it was killed, if it was */
  at(now: string, died?: 'before it showed' | 'before it confirmed'): string[] {
    const known = input(now, this.meetings, { ledger: this.ledger, ...this.changes });
    const plan = planNudges(known, [...this.screen]);
    this.keep(plan.records);
    if (died === 'before it showed') return [];
    for (const { id } of plan.notices) {
      if (!this.screen.has(id)) this.notices.push(id);
      this.screen.add(id);
    }
    if (died === 'before it confirmed') return [];
    const mine = new Set(plan.nudges.map(({ id }) => id));
    this.keep(this.ledger.filter(({ id }) => mine.has(id)).map((one) => confirmed(one, now)));
    for (const { id } of plan.nudges) this.shown.push(id);
    return this.listed(now);
  }

  listed(now: string): string[] {
    return listedNudges(input(now, this.meetings, { ledger: this.ledger, ...this.changes })).map(({ id }) => id);
  }

  next(now: string): string | null {
    return nextDueAt(input(now, this.meetings, { ledger: this.ledger, ...this.changes }));
  }

  state(id: string): NudgeRecord['state'] | undefined {
    return this.ledger.find((one) => one.id === id)?.state;
  }

  private keep(records: NudgeRecord[]): void {
    this.ledger = [...new Map([...this.ledger, ...records].map((one) => [one.id, one])).values()];
  }
}

const other = (key: string, company: string, changes: Partial<KnownMeeting> = {}): KnownMeeting =>
  meeting({ key, people: [guest(REP), guest(`kim@${company}.example`)], ...changes });

describe('an odd day', () => {
  test('the browser is closed while the meeting ends, and opened the next morning', () => {
    const day = new Day([meeting()]);
    expect(day.at('2026-11-26T10:30:00Z')).toEqual([]);
    expect(day.at('2026-11-27T08:30:00Z')).toEqual(['after-end call']);
    expect(day.state('before-end call')).toBe('expired');
    expect(day.notices).toEqual(['after-end call']);
  });

  test('the browser is closed for four days', () => {
    const day = new Day([meeting()]);
    expect(day.at('2026-11-30T11:00:00Z')).toEqual([]);
    expect([day.state('before-end call'), day.state('after-end call')]).toEqual(['expired', 'expired']);
  });

  test('two meetings end in the same minute', () => {
    const day = new Day([meeting(), other('pilot', 'tessel')]);
    expect(day.at('2026-11-26T10:55:00Z').sort()).toEqual(['before-end call', 'before-end pilot']);
    expect(day.at('2026-11-26T11:00:00Z').sort()).toEqual(['after-end call', 'after-end pilot']);
    expect(day.notices).toHaveLength(1);
  });

  test('the meeting is moved while its nudge is on the screen', () => {
    const day = new Day([meeting()]);
    day.at('2026-11-26T10:55:00Z');
    day.meetings = [meeting({ start: '2026-11-26T13:00:00Z', end: '2026-11-26T14:00:00Z' })];
    expect(day.at('2026-11-26T10:57:00Z')).toEqual([]);
    // Said once; at its new end the question is new, and makes no second noise.
    expect(day.at('2026-11-26T13:55:00Z')).toEqual(['before-end call']);
    expect(day.at('2026-11-26T14:00:00Z')).toEqual(['after-end call']);
    expect(day.shown).toEqual(['before-end call', 'after-end call']);
    expect(day.notices).toEqual(['before-end call']);
  });

  test('the meeting is cancelled after its nudge was shown, and put back', () => {
    const day = new Day([meeting()]);
    day.at('2026-11-26T11:00:00Z');
    day.meetings = [];
    expect(day.at('2026-11-26T11:10:00Z')).toEqual([]);
    day.meetings = [meeting()];
    expect(day.at('2026-11-26T11:20:00Z')).toEqual(['after-end call']);
    expect(day.shown).toEqual(['after-end call']);
  });

  test('the machine sleeps across the end', () => {
    const day = new Day([meeting()]);
    expect(day.at('2026-11-26T10:54:59Z')).toEqual([]);
    expect(day.next('2026-11-26T10:54:59Z')).toBe('2026-11-26T10:55:00Z');
    expect(day.at('2026-11-26T12:40:00Z')).toEqual(['after-end call']);
    expect(day.state('before-end call')).toBe('expired');
  });

  test('the machine sleeps so long that the calendar is old when it wakes', () => {
    const day = new Day([meeting()]);
    const reach = { start: '2026-10-01T00:00:00Z', end: '2027-01-31T00:00:00Z' };
    day.changes = { calendar: { meetings: day.meetings, readAt: '2026-11-26T09:00:00Z', reach } };
    expect(day.at('2026-11-26T14:00:00Z')).toEqual(['check-calendar call']);
    const [nudge] = listedNudges(input('2026-11-26T14:00:00Z', day.meetings, { ledger: day.ledger, ...day.changes }));
    expect(nudge?.why).not.toMatch(/nothing/i);
    expect(nudge?.actions[0]).toBe('open-calendar');
    expect(nudge?.actions).not.toContain('book');
    // Read anew, it is said what comes next; no second noise.
    day.changes = {};
    expect(day.at('2026-11-26T14:01:00Z')).toEqual(['after-end call']);
    expect(day.notices).toEqual(['check-calendar call']);
  });

  test('the calendar turns out to hold the next one when it is opened', () => {
    const day = new Day([meeting()], { calendar: { meetings: [meeting()], readAt: null, reach: null } });
    expect(day.at('2026-11-26T11:05:00Z')).toEqual(['check-calendar call']);
    day.meetings = [meeting(), nextOne()];
    day.changes = {};
    expect(day.at('2026-11-26T11:06:00Z')).toEqual([]);
  });

  test('the clock is set back one hour after the nudge was shown', () => {
    const day = new Day([meeting()]);
    day.at('2026-11-26T10:55:00Z');
    day.at('2026-11-26T11:00:00Z');
    expect(day.at('2026-11-26T10:00:00Z')).toEqual([]);
    expect(day.at('2026-11-26T10:55:00Z')).toEqual(['before-end call']);
    expect(day.at('2026-11-26T11:00:00Z')).toEqual(['after-end call']);
    expect(day.shown).toEqual(['before-end call', 'after-end call']);
  });

  test('the clock was a year ahead for a minute', () => {
    const day = new Day([meeting()]);
    expect(day.at('2027-11-26T10:00:00Z')).toEqual([]);
    expect(day.at('2026-11-26T10:55:00Z')).toEqual(['before-end call']);
    expect(day.at('2026-11-26T11:00:00Z')).toEqual(['after-end call']);
  });

  test('the rep flies from London to Tokyo, where it is night already', () => {
    const day = new Day([meeting()]);
    day.at('2026-11-26T10:30:00Z');
    day.changes = { zone: 'Asia/Tokyo' };
    // 20:00 in Tokyo: quiet hours have begun. What belongs into the meeting is said in it.
    expect(day.at('2026-11-26T10:55:00Z')).toEqual(['before-end call']);
    expect(day.at('2026-11-26T11:00:00Z')).toEqual([]);
    expect(day.next('2026-11-26T11:00:00Z')).toBe('2026-11-26T22:00:00Z');
    // Landed back, where it is noon: now.
    day.changes = { zone: 'Europe/London' };
    expect(day.at('2026-11-26T12:00:00Z')).toEqual(['after-end call']);
  });

  test('the meeting runs over the night in which clocks go back', () => {
    const late = meeting({ start: '2026-10-24T22:30:00Z', end: '2026-10-25T01:30:00Z', key: 'late' });
    const day = new Day([late], { settings: { ...nudgeDefaults, quietHours: null } });
    // 01:25 comes twice in London; the end is in the second.
    expect(day.at('2026-10-25T00:25:00Z')).toEqual([]);
    expect(day.at('2026-10-25T01:25:00Z')).toEqual(['before-end late']);
    expect(day.at('2026-10-25T01:30:00Z')).toEqual(['after-end late']);
  });

  test('quiet hours begin in the minute in which the meeting ends', () => {
    const evening = meeting({ start: '2026-11-26T19:30:00Z', end: '2026-11-26T20:00:00Z' });
    const day = new Day([evening]);
    expect(day.at('2026-11-26T19:55:00Z')).toEqual(['before-end call']);
    expect(day.at('2026-11-26T20:00:00Z')).toEqual([]);
    expect(day.at('2026-11-27T07:00:00Z')).toEqual(['after-end call']);
    expect(day.notices).toEqual(['before-end call']);
  });

  test('twelve meetings overlap', () => {
    const all = Array.from({ length: 12 }, (_, at) =>
      other(`m${at}`, `company${at}`, {
        start: `2026-11-26T10:${String(at).padStart(2, '0')}:00Z`,
        end: `2026-11-26T11:${String(at).padStart(2, '0')}:00Z`,
      }),
    );
    const day = new Day(all);
    let now = '2026-11-26T10:00:00Z';
    for (let steps = 0; steps < 100 && now < '2026-11-26T13:00:00Z'; steps++) {
      day.at(now);
      const next = day.next(now) ?? '2026-11-26T13:00:00Z';
      now = next > now ? next : new Date(Date.parse(now) + 30_000).toISOString();
    }
    expect(new Set(day.shown).size).toBe(day.shown.length);
    expect(day.shown.filter((id) => id.startsWith('before-end'))).toHaveLength(12);
    expect(day.shown.filter((id) => id.startsWith('after-end'))).toHaveLength(12);
    // While the rep still talks to others the questions wait, and then come together.
    expect(day.listed('2026-11-26T11:12:00Z')).toHaveLength(12);
    expect(new Set(day.notices).size).toBe(day.notices.length);
  });

  test('the meeting ends at midnight', () => {
    const late = meeting({ start: '2026-11-26T23:00:00Z', end: '2026-11-27T00:00:00Z' });
    const day = new Day([late]);
    expect(day.at('2026-11-26T23:55:00Z')).toEqual(['before-end call']);
    const [nudge] = listedNudges(input('2026-11-26T23:55:00Z', [late], { ledger: day.ledger }));
    expect(nudge?.why).toContain('until 00:00 London');
    expect(day.at('2026-11-27T00:00:00Z')).toEqual([]);
    expect(day.at('2026-11-27T07:00:00Z')).toEqual(['after-end call']);
  });

  test.each<[string, Partial<KnownMeeting>]>([
    ['takes no time', { end: '2026-11-26T10:00:00Z' }],
    ['ends before it starts', { end: '2026-11-26T09:00:00Z' }],
    ['is three whole days', { allDay: true, start: '2026-11-26', end: '2026-11-29' }],
  ])('the meeting %s', (_, changes) => {
    const day = new Day([meeting(changes)]);
    for (const hour of ['09:00', '10:00', '10:55', '11:00', '12:00']) {
      expect(day.at(`2026-11-26T${hour}:00Z`)).toEqual([]);
    }
    expect(day.ledger).toEqual([]);
  });

  test('the meeting is one of three days with hours: its end counts, and the days in it hold nothing back', () => {
    const fair = meeting({ key: 'fair', start: '2026-11-24T09:00:00Z', end: '2026-11-26T17:00:00Z' });
    const day = new Day([fair, other('call', 'tessel')]);
    expect(day.at('2026-11-26T10:55:00Z')).toEqual(['before-end call']);
    expect(day.at('2026-11-26T11:00:00Z')).toEqual(['after-end call']);
    expect(day.at('2026-11-26T16:55:00Z')).toEqual(['after-end call', 'before-end fair']);
    expect(day.at('2026-11-26T17:00:00Z')).toEqual(['after-end call', 'after-end fair']);
  });

  test('the meeting takes two minutes', () => {
    const day = new Day([meeting({ end: '2026-11-26T10:02:00Z' })]);
    expect(day.at('2026-11-26T10:00:59Z')).toEqual([]);
    expect(day.at('2026-11-26T10:01:00Z')).toEqual(['before-end call']);
    expect(day.at('2026-11-26T10:02:00Z')).toEqual(['after-end call']);
  });

  test('the worker is killed before it showed anything, and again before it confirmed', () => {
    const day = new Day([meeting()]);
    day.at('2026-11-26T10:55:00Z', 'before it showed');
    expect(day.listed('2026-11-26T10:56:00Z')).toEqual(['before-end call']);
    day.at('2026-11-26T10:57:00Z', 'before it confirmed');
    expect(day.at('2026-11-26T10:59:00Z')).toEqual(['before-end call']);
    expect(day.notices).toEqual(['before-end call']);
    expect(day.state('before-end call')).toBe('shown');
  });

  test('the worker is killed at the last moment, and the next one comes when it is of no use', () => {
    const day = new Day([meeting()]);
    day.at('2026-11-26T10:59:00Z', 'before it showed');
    expect(day.at('2026-11-26T11:01:00Z')).toEqual(['after-end call']);
    expect(day.state('before-end call')).toBe('expired');
  });

  test('the next one is booked between two looks, and cancelled again', () => {
    const day = new Day([meeting()]);
    day.at('2026-11-26T10:55:00Z');
    day.meetings = [meeting(), nextOne()];
    expect(day.at('2026-11-26T11:00:00Z')).toEqual([]);
    day.meetings = [meeting()];
    expect(day.at('2026-11-26T12:00:00Z')).toEqual(['after-end call']);
    expect(day.notices).toEqual(['before-end call']);
  });

  test('the invitation is declined in the hour before, and the meeting does not take place', () => {
    const no = [guest(REP), guest('ines@halden-marine.example', 'no')];
    const day = new Day([meeting()]);
    expect(day.at('2026-11-26T09:00:00Z')).toEqual([]);
    day.meetings = [meeting({ people: no, readAt: '2026-11-26T09:30:00Z' })];
    expect(day.at('2026-11-26T09:30:00Z')).toEqual(['declined call']);
    expect(day.at('2026-11-26T10:55:00Z')).toEqual([]);
    expect(day.at('2026-11-26T11:00:00Z')).toEqual([]);
    expect(lapsedNudges(input('2026-11-26T12:00:00Z', day.meetings, { ledger: day.ledger }))).toEqual([]);
  });
});
