import '../../store/database-in-memory.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { banner } from '../../../src/background/banner/banner.ts';
import { calendarCaptured } from '../../../src/background/calendar/calendar-captured.ts';
import { dismiss, undoDismissal } from '../../../src/background/compose/dismissals.ts';
import { closeDeal, reopenDeal } from '../../../src/background/deals/deal-acts.ts';
import { notADeal } from '../../../src/background/deals/tracking.ts';
import { saveReply } from '../../../src/background/team/playbook.ts';
import type { World } from '../../../src/background/world.ts';
import { BANNER_PHRASE, type ReplyBanner } from '../../../src/messages/banner.ts';
import type { SeenThreadReport } from '../../../src/messages.ts';
import type { SeenMessage } from '../../../src/page/types.ts';
import { resetFakeBrowser } from '../../fake-browser.ts';
import { emptyProfile } from '../../store/database-in-memory.ts';
import { payloads } from '../checks/payloads.ts';
import { ANA, REP, SENT, seenThread, sendOffer, THREAD, written } from '../deals/threads.ts';
import { changeSettings, wakeWorld } from '../fake-world.ts';

const TUESDAY = '2026-03-03T10:00:00.000Z';
const NOW = '2026-03-04T09:00:00.000Z';
const BRUSH_OFF = 'Thank you for the numbers. Call me next week and we can see where things stand.';

let world: World;
beforeEach(() => {
  emptyProfile();
  resetFakeBrowser();
  world = wakeWorld(NOW);
});

const ask = (text: string | null, rest: Partial<SeenMessage> = {}, thread: Partial<SeenThreadReport> = {}) =>
  banner(seenThread(NOW, [written(TUESDAY, text, rest)], { writers: [REP, ANA.address], ...thread }), world);

/** The calendar has a meeting with Ana. */
async function capture(start: string, end: string): Promise<void> {
  const [reading] = payloads['calendar-captured'].readings;
  const meeting = {
    ...(reading?.meetings[0] as never as object),
    start,
    end,
    people: [{ email: REP }, { email: ANA.address, rsvp: 'yes' }],
    busy: true,
    status: 'confirmed',
  };
  const whole = { ...reading, meetings: [meeting], readAt: NOW };
  await calendarCaptured({ account: REP, readings: [whole as never] }, world);
}

const MOVE = 'Something came up on my side. Can we find another time?';

describe('a wish to move a meeting that is the newest mail of a thread', () => {
  const said = async (text = MOVE) => (await ask(text)) as ReplyBanner;
  const wordsOf = ({ segments }: ReplyBanner): string => segments.map(({ text }) => text).join('');

  test('has a reply that keeps the meeting and asks for one of two times, in the language of the mail', async () => {
    await sendOffer(world);
    const english = await said();
    expect(english).toMatchObject({ is: 'reply', title: 'They may only need another time' });
    expect(english.slots).toHaveLength(2);
    expect(wordsOf(english)).toMatch(/^Of course\. Only the time of our meeting changes, .* suit you instead\?$/);
    expect(wordsOf(await said('Können wir unser Telefonat auf nächste Woche verschieben?'))).toMatch(
      /^Selbstverständlich\. .* Passt Ihnen stattdessen /,
    );
  });

  test('speaks of the meeting that is booked: as long as that one, and on other days', async () => {
    await sendOffer(world);
    await capture('2026-03-06T09:00:00Z', '2026-03-06T10:15:00Z');
    const { slots } = await said();
    expect(slots.map(({ start, end }) => (Date.parse(end) - Date.parse(start)) / 60_000)).toEqual([75, 75]);
    expect(slots.map(({ start }) => start.slice(0, 10))).not.toContain('2026-03-06');
  });

  test('does not offer the days again that were offered before', async () => {
    const { offered } = payloads['mail-sent'];
    await sendOffer(world);
    const days = offered.map(({ start }) => start.slice(0, 10));
    for (const { start } of (await said()).slots) expect(days).not.toContain(start.slice(0, 10));
  });

  test('is none where they name the new time, and a weightier word beside it goes first', async () => {
    await sendOffer(world);
    expect(await ask('Can we push our call to Monday 9 March at 10:00?')).toBeNull();
    expect(await said(`We have no budget for this. ${MOVE}`)).toMatchObject({
      title: 'There may be no money, or no case for it yet',
    });
  });
});

describe('a brush-off that is the newest mail of a thread', () => {
  test('has what may be happening, and a reply with two times of the rep on two days', async () => {
    await sendOffer(world);
    const said = (await ask(BRUSH_OFF)) as ReplyBanner;
    expect(said).toMatchObject({
      is: 'reply',
      title: 'Nobody may be waiting by the phone',
      note: 'Not checked against your calendar',
    });
    const days = said.slots.map(({ start }) => start.slice(0, 10));
    expect(new Set(days).size).toBe(2);
    expect(said.slots.every(({ start }) => start > NOW)).toBe(true);
    const words = said.segments.map(({ text }) => text).join('');
    expect(words).toMatch(/^Gladly\. .* 15-minute call on .*\(Madrid\) suit you\?$/);
    for (const text of said.slotTexts) expect(words).toContain(text);
    expect(said.segments.map(({ kind }) => kind)).toEqual(['text', 'bracket', 'text', 'slots', 'text']);
    expect(said.until).toBe(said.slots[0]?.start);
  });

  test('without a deal has it where the rep wrote in the thread, and nowhere else', async () => {
    expect(await ask(BRUSH_OFF)).toMatchObject({ is: 'reply' });
    expect(await ask(BRUSH_OFF, {}, { writers: [ANA.address] })).toBeNull();
    expect(await banner(seenThread(NOW, [written(TUESDAY, BRUSH_OFF)]), world)).toBeNull();
  });

  test('is answered in the language it is written in', async () => {
    const said = (await ask('Wir besprechen das intern und melden uns bei Ihnen.')) as ReplyBanner;
    expect(said.title).toBe('The next talk may happen without you');
    expect(said.segments.map(({ text }) => text).join('')).toMatch(/Passt Ihnen dafür .* Uhr .*\(Madrid\)\?$/);
  });

  test('is answered in the rep’s own words, at the length of them and by name', async () => {
    const { words, ...reply } = payloads['save-reply'];
    await saveReply({ ...reply, minutes: 45, words }, world);
    const said = (await ask(BRUSH_OFF, { from: { ...ANA, name: 'Ana Ruiz' } })) as ReplyBanner;
    expect(said.segments.map(({ text }) => text).join('')).toMatch(
      /^Gladly, Ana\. Does a 45-minute call on .* suit you\?$/,
    );
    for (const { start, end } of said.slots) expect(Date.parse(end) - Date.parse(start)).toBe(45 * 60_000);
  });

  test('is the one that says most, of several', async () => {
    const said = await ask('We have no budget for this. Call me next week.');
    expect(said).toMatchObject({ title: 'There may be no money, or no case for it yet' });
  });

  test.each<[string, string]>([
    ['an absence note', 'I am out of office until 12 March. Call me next week.'],
    ['a real no', 'Thanks, but we are not interested. Please remove me from your list.'],
    ['a mail with a next step of its own', 'Call me next week. Does Monday 9 March at 11:00 suit you?'],
    ['a mail that says nothing of what comes next', 'Thank you for the numbers, they are clear.'],
    ['a mail of a list', `${BRUSH_OFF}\n\nTo unsubscribe from this list, send an empty mail.`],
    ['quoted words', `See below.\n\nOn Mon, 2 Mar 2026 at 10:00, Rep wrote:\n> ${BRUSH_OFF}`],
  ])('is none in %s', async (_name, text) => {
    await sendOffer(world);
    expect(await ask(text)).toBeNull();
  });

  test.each<[string, string]>([
    ['a colleague', 'mate@bookend.example'],
    ['the rep', REP],
    ['a support box', 'support@acme.example'],
  ])('is none of %s', async (_name, address) => {
    await sendOffer(world);
    expect(await ask(BRUSH_OFF, { from: { address, name: '' } })).toBeNull();
  });

  test('is none of a colleague at another domain of the company', async () => {
    await changeSettings(world, { internalDomains: ['acme.example'] });
    expect(await ask(BRUSH_OFF)).toBeNull();
  });

  test.each<[string, Partial<SeenMessage>, Partial<SeenThreadReport>]>([
    ['is folded', { text: null }, {}],
    ['may have newer mails behind it', {}, { whole: false }],
    ['is older than three months', { at: '2025-11-20T10:00:00.000Z' }, {}],
  ])('is silent when it %s', async (_name, message, thread) => {
    expect(await ask(BRUSH_OFF, message, thread)).toBeNull();
  });

  test('is silent once the rep answered', async () => {
    await sendOffer(world);
    await sendOffer(world, { id: 'mail-2', at: '2026-03-03T11:00:00.000Z' });
    expect(await ask(BRUSH_OFF)).toBeNull();
  });

  test('is silent while a meeting with these people is ahead', async () => {
    await capture('2026-03-03T09:00:00Z', '2026-03-03T09:30:00Z');
    expect(await ask(BRUSH_OFF)).not.toBeNull();
    await capture('2026-03-10T09:00:00Z', '2026-03-10T09:30:00Z');
    expect(await ask(BRUSH_OFF)).toBeNull();
  });

  test('is silent in a deal that is closed, and speaks when it is opened again', async () => {
    const { dealId } = await sendOffer(world);
    const act = { id: 'close-1', deal: dealId ?? '', at: '2026-03-03T12:00:00.000Z' };
    await closeDeal({ ...act, reason: '' }, world);
    expect(await ask(BRUSH_OFF)).toBeNull();
    await reopenDeal({ ...act, id: 'open-1', at: '2026-03-03T13:00:00.000Z' }, world);
    expect(await ask(BRUSH_OFF)).not.toBeNull();
  });

  test('is silent where the rep said that it is no deal', async () => {
    const people = [{ address: ANA.address }];
    await notADeal({ id: 'none-1', deal: null, account: REP, people, at: SENT }, world);
    expect(await ask(BRUSH_OFF)).toBeNull();
  });

  test('is silent where it is switched off, and under an account that is off', async () => {
    await changeSettings(world, { inboundCoach: false });
    expect(await ask(BRUSH_OFF)).toBeNull();
    await changeSettings(world, { accountsOff: [REP] });
    expect(await ask(BRUSH_OFF)).toBeNull();
  });

  test('dismissed in its thread is silent there, until that is undone, and speaks elsewhere', async () => {
    const dismissal = { id: 'd-1', scope: 'thread', phrase: BANNER_PHRASE, thread: THREAD, at: NOW } as const;
    await dismiss(dismissal, world);
    expect(await ask(BRUSH_OFF)).toBeNull();
    expect(await ask(BRUSH_OFF, {}, { thread: '18f0a1b2c3d4e5f7' })).not.toBeNull();
    await undoDismissal({ id: 'd-1' }, world);
    expect(await ask(BRUSH_OFF)).not.toBeNull();
  });

  test('keeps nothing', async () => {
    await sendOffer(world);
    const db = await world.connection.checked();
    const before = await db.getAll('events');
    await ask(BRUSH_OFF);
    expect(await db.getAll('events')).toEqual(before);
  });
});

describe('a yes to a time that was offered', () => {
  test('has the event at exactly that time, with whoever wrote, in the account and zone of the rep', async () => {
    await sendOffer(world);
    const said = await ask('Thursday at 10 works for me.', { to: [REP, 'ben@acme.example', 'mate@bookend.example'] });
    expect(said).toMatchObject({
      is: 'event',
      title: 'This may be a yes to Thu 5 Mar 10:00 (Madrid)',
      until: '2026-03-05T09:00:00Z',
    });
    const { searchParams } = new URL((said as { url: string }).url);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      authuser: REP,
      dates: '20260305T090000Z/20260305T093000Z',
      ctz: 'Europe/Madrid',
      add: 'ana@acme.example,ben@acme.example',
      text: 'Acme',
    });
  });

  test.each([
    'De acuerdo, el jueves a las 10.',
    'Ça me va pour jeudi 10h.',
    'Donnerstag um zehn passt.',
    'Combinado, quinta às 10h.',
  ])('has it in another language too: %s', async (text) => {
    await sendOffer(world);
    expect(await ask(text)).toMatchObject({ is: 'event', until: '2026-03-05T09:00:00Z' });
  });

  test('is silent when nothing was offered, when it leaves open which, and once the time has come', async () => {
    expect(await ask('Thursday at 10 works for me.')).toBeNull();
    const [first] = payloads['mail-sent'].offered;
    const second = { start: '2026-03-06T09:00:00Z', end: '2026-03-06T09:30:00Z', checked: false };
    await sendOffer(world, { offered: [first as never, second] });
    expect(await ask('Either of them works for me.')).toBeNull();
    world = wakeWorld('2026-03-05T09:00:00.000Z');
    expect(await ask('Thursday at 10 works for me.')).toBeNull();
  });
});
