import '../../store/database-in-memory.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { calendarCaptured } from '../../../src/background/calendar/calendar-captured.ts';
import { knownCalendar } from '../../../src/background/calendar/known-calendar.ts';
import type { World } from '../../../src/background/world.ts';
import type { CapturedReading } from '../../../src/messages/calendar.ts';
import { calendarById, putCalendar } from '../../../src/store/calendars.ts';
import { load, save } from '../../../src/store/save.ts';
import { resetFakeBrowser } from '../../fake-browser.ts';
import { meeting, reading } from '../../sources/readings.ts';
import { emptyProfile } from '../../store/database-in-memory.ts';
import { wakeWorld } from '../fake-world.ts';

const NOW = '2026-03-02T09:00:00.000Z';
const account = 'rep@bookend.example';
const team = 'team@group.calendar.google.com';
const month: [string, string] = ['03-01 00:00', '04-01 00:00'];

let world: World;
beforeEach(() => {
  emptyProfile();
  resetFakeBrowser();
  world = wakeWorld(NOW);
});

const capture = (readings: Partial<CapturedReading>[]) =>
  calendarCaptured(
    { account, readings: readings.map((one) => ({ ...reading('03-02 08:59', {}), calendar: account, ...one })) },
    world,
  );
const known = async () =>
  load(await world.connection.checked(), ['calendars', 'meetings'], (tx) => knownCalendar(tx, NOW));
const titles = async () => (await known()).meetings.map(({ title }) => title);
const record = async () =>
  load(await world.connection.checked(), ['calendars'], (tx) => calendarById(tx, `page ${account}`));

describe('what the Calendar page downloads', () => {
  test('is known afterwards, with how far and since when', async () => {
    await capture([reading('03-02 08:59', { reach: month, meetings: [meeting('pilot', '03-03 09:00')] })]);
    expect(await known()).toMatchObject({
      meetings: [{ key: 'pilot', account, source: 'page', calendar: account }],
      reach: { start: '2026-03-01T00:00:00Z', end: '2026-04-01T00:00:00Z' },
      readAt: '2026-03-02T08:59:00Z',
    });
  });

  test('takes the place of what it downloaded before', async () => {
    await capture([reading('03-02 08:00', { reach: month, meetings: [meeting('pilot', '03-03 09:00')] })]);
    await capture([reading('03-02 08:59', { reach: month, meetings: [meeting('demo', '03-03 09:00')] })]);
    expect(await titles()).toEqual(['demo']);
  });

  test('without a calendar’s name is the account’s own', async () => {
    await capture([{ ...reading('03-02 08:59', { meetings: [meeting('pilot', '03-03 09:00')] }), calendar: '' }]);
    expect(await titles()).toEqual(['pilot']);
  });

  test('of a calendar that does not count leaves nothing but its id', async () => {
    const shown = { ...reading('03-02 08:59', { meetings: [meeting('secret plan', '03-03 09:00')] }), calendar: team };
    await capture([shown]);
    expect(await titles()).toEqual([]);
    expect(JSON.stringify(await record())).not.toContain('secret plan');
    expect((await record())?.listed).toEqual([{ id: team, name: team }]);
  });

  test('of a calendar the rep chose counts, and until it is read nothing is called unbooked', async () => {
    await capture([reading('03-02 08:59', { reach: month })]);
    const before = await record();
    if (!before) throw new Error('Nothing was kept.');
    await save(await world.connection.checked(), ['calendars'], (tx) =>
      putCalendar(tx, { ...before, chosen: [account, team] }),
    );
    expect((await known()).reach).toBeNull();
    await capture([{ ...reading('03-02 08:59', { reach: month }), calendar: team }]);
    expect((await known()).reach).not.toBeNull();
  });

  test('is not kept when the rep does not want it', async () => {
    await capture([]);
    const before = await record();
    if (!before) throw new Error('Nothing was kept.');
    await save(await world.connection.checked(), ['calendars'], (tx) => putCalendar(tx, { ...before, off: true }));
    await capture([reading('03-02 08:59', { reach: month, meetings: [meeting('pilot', '03-03 09:00')] })]);
    expect(await known()).toEqual({ meetings: [], readAt: null, reach: null });
  });

  test('by a clock that runs ahead does not make later readings look old', async () => {
    await capture([
      {
        ...reading('03-02 08:59', { meetings: [meeting('pilot', '03-03 09:00')] }),
        readAt: '2031-01-01T00:00:00.000Z',
      },
    ]);
    await capture([{ ...reading('03-02 09:00', { reach: month }), readAt: '2026-03-02T09:00:00.000Z' }]);
    expect((await known()).meetings[0]?.readAt ?? NOW).toBe(NOW);
    expect((await record())?.readAt).toBe(NOW);
  });

  test('while the clock of the machine was ahead gives way to what is read once it was set back', async () => {
    const moved = meeting('pilot', '03-04 09:00', { title: 'Moved' });
    const [pilot, demo, back] = [
      meeting('pilot', '03-03 09:00'),
      meeting('demo', '03-03 11:00'),
      meeting('back', '03-03 13:00'),
    ];
    world = wakeWorld('2026-03-05T09:00:00.000Z');
    const ahead = { reach: month, meetings: [pilot, demo], removed: ['back'] };
    await capture([{ ...reading('03-02 08:59', ahead), readAt: '2026-03-05T08:59:00.000Z' }]);
    world = wakeWorld(NOW);
    await capture([reading('03-02 08:59', { reach: month, meetings: [moved, back] })]);
    expect((await titles()).toSorted()).toEqual(['Moved', 'back']);
    expect((await known()).readAt).toBe('2026-03-02T08:59:00Z');
    expect((await record())?.readAt).toBe('2026-03-02T08:59:00Z');
  });
});
