import '../../store/database-in-memory.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { calendarCaptured } from '../../../src/background/calendar/calendar-captured.ts';
import { composeContext } from '../../../src/background/compose/compose-context.ts';
import { readSent } from '../../../src/background/compose/read-sent.ts';
import { recordSend } from '../../../src/background/compose/record-send.ts';
import { recordThread } from '../../../src/background/deals/record-thread.ts';
import { followUp } from '../../../src/background/follow-ups/follow-ups.ts';
import { writeToDeal } from '../../../src/background/follow-ups/write-to-deal.ts';
import { saveReply } from '../../../src/background/team/playbook.ts';
import type { World } from '../../../src/background/world.ts';
import type { ToWrite } from '../../../src/messages/follow-up.ts';
import type { Meeting } from '../../../src/schedule/meeting.ts';
import { fakeBrowser, resetFakeBrowser } from '../../fake-browser.ts';
import { meeting, reading } from '../../sources/readings.ts';
import { emptyProfile } from '../../store/database-in-memory.ts';
import { payloads } from '../checks/payloads.ts';
import { own, seenThread, written } from '../deals/threads.ts';
import { changeSettings, wakeWorld } from '../fake-world.ts';

// A Monday morning in Madrid.
const NOW = '2026-03-02T09:00:00.000Z';
const THREAD = '18f0a1b2c3d4e5f6';
const { account } = payloads['mail-sent'];
const ANA = { address: 'ana@acme.example', name: 'Ana Ruiz' };

let world: World;
let opened: string[];
beforeEach(() => {
  emptyProfile();
  resetFakeBrowser();
  opened = [];
  world = { ...wakeWorld(NOW), session: fakeBrowser.storage.session, openTab: async (page) => void opened.push(page) };
});

const capture = (meetings: Meeting[], readAt = '03-02 08:58') =>
  calendarCaptured(
    {
      account,
      readings: [{ ...reading(readAt, { reach: ['03-01 00:00', '04-01 00:00'], meetings }), calendar: account }],
    },
    world,
  );

/** A mail to Ana whose closing is open. @returns its deal */
async function sent(thread: string | null = THREAD, recipients = [ANA]): Promise<string> {
  const { dealId } = await recordSend({ ...payloads['mail-sent'], recipients, thread, offered: [] }, world);
  return dealId ?? '';
}

const write = (deal: string, fields: Partial<ToWrite> = {}) =>
  writeToDeal({ deal, thread: THREAD, to: [ANA.address], brings: 'next-ask', ...fields }, world);
const waiting = () => followUp({ account, thread: THREAD }, world);

describe('a mail in a deal', () => {
  test('waits in its thread, with the wording of what is next to ask and times that are free', async () => {
    await capture([]);
    await write(await sent());
    expect(opened).toEqual([expect.stringMatching(new RegExp(`#all/${THREAD}$`))]);
    const found = await waiting();
    expect(found?.title).toBe('Acme');
    expect(found?.text).toMatch(/^Hello Ana,\n\n[A-Z].*(?:Mon|Tue|Wed|Thu|Fri) \d+ Mar \d\d:\d\d.*\?$/s);
    expect(found?.text).not.toContain('[day and time]');
    expect(found?.slots.length).toBeGreaterThan(1);
    for (const words of found?.slotTexts ?? []) expect(found?.text).toContain(words);
    expect(found?.slotTexts).toHaveLength(found?.slots.length ?? 0);
    expect(new URL(found?.mail ?? '').searchParams.get('body')?.replaceAll('\r\n', '\n')).toBe(found?.text);
  });

  test('is a new mail with the same words where no thread is known', async () => {
    await capture([]);
    await write(await sent(null), { thread: null });
    expect(opened).toHaveLength(1);
    const mail = new URL(opened[0] ?? '').searchParams;
    expect(mail.get('to')).toBe(ANA.address);
    expect(mail.get('body')).toMatch(/^Hello Ana,/);
  });

  test('offers its times once it is sent, also as a new mail: nobody else is offered the same', async () => {
    await capture([]);
    await write(await sent(null), { thread: null });
    const body = new URL(opened[0] ?? '').searchParams.get('body') ?? '';
    const read = (text: string) => readSent({ text, subject: '', at: world.now(), offered: [] }, world);
    const { offered, step } = await read(body);
    expect(offered.length).toBeGreaterThan(1);
    expect(step?.label).toBe('concrete');
    const bo = { account, recipients: [{ address: 'bo@globex.example', name: 'Bo' }], thread: null };
    const startsForBo = async () => (await composeContext(bo, world)).slots.map(({ start }) => start);
    expect(await startsForBo()).toEqual(offered.map(({ start }) => start));
    await recordSend({ ...payloads['mail-sent'], id: 'mail-2', recipients: [ANA], thread: null, step, offered }, world);
    for (const { start } of offered) expect(await startsForBo()).not.toContain(start);
    // What the rep took out of it is not offered, and what was opened days ago is another mail.
    expect((await read(body.replaceAll(/\d\d:\d\d/g, '09:07'))).offered).toEqual([]);
    world = { ...world, now: () => '2026-03-04T09:00:00.000Z' };
    expect((await read(body)).offered).toEqual([]);
  });

  test('leaves room for what the rep promised', async () => {
    await capture([]);
    await write(await sent(), { brings: 'promised' });
    expect((await waiting())?.text).toMatch(/^Hello Ana,\n\n\[what you promised\]\n\n/);
  });

  test('greets those in the thread, and nobody by name when one of them has none', async () => {
    await capture([]);
    await write(await sent(THREAD, [ANA, { address: 'it@acme.example', name: '' }]));
    expect((await waiting())?.text).toMatch(/^Hello,\n\n/);
  });

  test.each([
    ['no calendar is known', null],
    ['it was read more than a day ago', '03-01 08:00'],
  ])('offers no time where %s: the rep names it', async (_where, readAt) => {
    if (readAt !== null) await capture([], readAt);
    await write(await sent());
    expect((await waiting())?.text).toContain('[day and time]');
  });

  test('asks for nothing where they meet anyway, and is opened all the same', async () => {
    const people = [
      { email: account, rsvp: 'yes' as const },
      { email: ANA.address, rsvp: 'yes' as const },
    ];
    await capture([meeting('review', '03-04 10:00', { people })]);
    await write(await sent());
    expect(opened).toEqual([expect.stringContaining(`#all/${THREAD}`)]);
    expect(await waiting()).toBeNull();
  });
});

describe('what they wrote', () => {
  const ELSEWHERE = '18f0a1b2c3d4e5f7';
  const TUESDAY = '2026-03-03T10:00:00.000Z';
  const WEDNESDAY = '2026-03-04T09:00:00.000Z';

  /** Ana answers the rep's mail on Tuesday, in another thread, and it is read on Wednesday. @returns the deal */
  async function answered(text: string): Promise<string> {
    const deal = await sent();
    world = { ...world, now: () => WEDNESDAY };
    await capture([], '03-04 08:58');
    const seen = seenThread(WEDNESDAY, [own('2026-03-02T09:00:00.000Z'), written(TUESDAY, text)], {
      thread: ELSEWHERE,
    });
    await recordThread(seen, world);
    return deal;
  }
  const waitingElsewhere = () => followUp({ account, thread: ELSEWHERE }, world);

  test('is answered where it stands, and the banner there has the reply', async () => {
    await write(await answered('Call me next week and we can see where things stand.'), { brings: 'answer' });
    expect(opened).toEqual([expect.stringMatching(new RegExp(`#all/${ELSEWHERE}$`))]);
    expect(await waitingElsewhere()).toBeNull();
  });

  test('has the rep’s own reply waiting, with times that are free, where the banner is off', async () => {
    await changeSettings(world, { inboundCoach: false });
    await saveReply(payloads['save-reply'], world);
    await write(await answered('Call me next week and we can see where things stand.'), { brings: 'answer' });
    expect((await waitingElsewhere())?.text).toMatch(
      /^Hello Ana,\n\nGladly\. Does a 20-minute call on .*\bMar \d\d:\d\d.* suit you\?$/,
    );
  });

  test('is answered in their language', async () => {
    await changeSettings(world, { inboundCoach: false });
    await write(await answered('Wir besprechen das intern und melden uns dann wieder bei Ihnen.'), {
      brings: 'answer',
    });
    expect((await waitingElsewhere())?.text).toMatch(/^Guten Tag Ana,\n\ngute Idee\. .*Passt Ihnen dafür .* Uhr/);
  });

  test('keeps a meeting that they ask to move, whether it is on the calendar or not', async () => {
    await changeSettings(world, { inboundCoach: false });
    const deal = await answered('Something came up. Can we find another time?');
    const moved = /^Hello Ana,\n\nOf course\. Only the time of our meeting changes, .* suit you instead\?$/;
    await write(deal, { brings: 'answer' });
    expect((await waitingElsewhere())?.text).toMatch(moved);
    const people = [account, ANA.address].map((email) => ({ email, rsvp: 'yes' as const }));
    await capture([meeting('review', '03-06 10:00', { people, end: '2026-03-06T10:45:00Z' })], '03-04 08:59');
    await write(deal, { brings: 'answer' });
    const found = await waitingElsewhere();
    expect(found?.text).toMatch(moved);
    // As long as it was, and not on its own day.
    expect(found?.slots.length).toBeGreaterThan(1);
    for (const { start, end } of found?.slots ?? []) {
      expect(start).not.toContain('2026-03-06');
      expect(Date.parse(end) - Date.parse(start)).toBe(45 * 60_000);
    }
  });

  test('is offered none of the days again that they ask to move from, for as long a meeting', async () => {
    await changeSettings(world, { inboundCoach: false });
    const offered = [{ start: '2026-03-06T09:00:00Z', end: '2026-03-06T09:45:00Z', checked: true }];
    await recordSend(
      { ...payloads['mail-sent'], id: 'offer', draft: 'r-9', recipients: [ANA], thread: ELSEWHERE, offered },
      world,
    );
    await write(await answered('Something came up. Can we find another time?'), { brings: 'answer' });
    const { slots = [] } = (await waitingElsewhere()) ?? {};
    expect(slots.length).toBeGreaterThan(1);
    for (const { start, end } of slots) {
      expect(start).not.toContain('2026-03-06');
      expect(Date.parse(end) - Date.parse(start)).toBe(45 * 60_000);
    }
  });

  test('needs no answer that asks for a meeting where they meet anyway', async () => {
    await changeSettings(world, { inboundCoach: false });
    const deal = await answered('Call me next week and we can see where things stand.');
    const people = [account, ANA.address].map((email) => ({ email, rsvp: 'yes' as const }));
    await capture([meeting('review', '03-06 10:00', { people })], '03-04 08:59');
    await write(deal, { brings: 'answer' });
    expect(opened).toHaveLength(1);
    expect(await waitingElsewhere()).toBeNull();
  });

  test('and did not do is asked for, with room for what it was, its day and the gain', async () => {
    await write(await answered('I will send you the numbers by Tuesday 10 March.'), { brings: 'their-promise' });
    expect((await waiting())?.text).toBe(
      'Hello Ana,\n\nWith [what they promised] here by [day], [gain]. Does that day suit you?',
    );
  });

  test('and did not do is asked for in the rep’s own words', async () => {
    await saveReply(
      { to: 'their-promise', minutes: 30, words: { en: 'How is it going with [what they promised]?' } },
      world,
    );
    await write(await answered('I will send you the numbers by Tuesday 10 March.'), { brings: 'their-promise' });
    expect((await waiting())?.text).toBe('Hello Ana,\n\nHow is it going with [what they promised]?');
  });

  test('is looked at with nothing on offer', async () => {
    await write(await answered('Thank you for the numbers.'), { brings: 'nothing' });
    expect(opened).toEqual([expect.stringMatching(new RegExp(`#all/${THREAD}$`))]);
    expect(await waiting()).toBeNull();
  });
});

test('a deal that is no longer there is refused, so that the page opens the address it knows', async () => {
  await expect(write('gone')).rejects.toThrow('Open Bookend again');
  expect(opened).toEqual([]);
});
