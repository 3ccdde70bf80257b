import '../../store/database-in-memory.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { calendarCaptured } from '../../../src/background/calendar/calendar-captured.ts';
import { connectFeed } from '../../../src/background/calendar/connect-calendar.ts';
import { composeContext } from '../../../src/background/compose/compose-context.ts';
import { recordSend } from '../../../src/background/compose/record-send.ts';
import { deleteEverything } from '../../../src/background/data/everything.ts';
import { nudges } from '../../../src/background/nudges/answer-nudge.ts';
import { refresh } from '../../../src/background/nudges/refresh.ts';
import { saveSettings, settings } from '../../../src/background/settings.ts';
import { policy, readManaged } from '../../../src/background/team/policy.ts';
import {
  importTeam,
  leaveTeam,
  previewReset,
  previewTeam,
  resetPlaybook,
  teamFile,
  teamRules,
} from '../../../src/background/team/team.ts';
import type { World } from '../../../src/background/world.ts';
import { UserError } from '../../../src/errors.ts';
import { defaultPlaybook } from '../../../src/playbook/default-playbook.ts';
import { defaultSettings } from '../../../src/settings.ts';
import { newCalendar, putCalendar, putSecret } from '../../../src/store/calendars.ts';
import { putDeal } from '../../../src/store/deals.ts';
import { appendEvent } from '../../../src/store/events.ts';
import { putPerson } from '../../../src/store/people.ts';
import { save } from '../../../src/store/save.ts';
import type { Database } from '../../../src/store/schema.ts';
import { readSnapshot, snapshotWhenDue } from '../../../src/store/snapshot.ts';
import { resetFakeBrowser } from '../../fake-browser.ts';
import { emptyProfile } from '../../store/database-in-memory.ts';
import { acme, jo, sent } from '../../store/records.ts';
import { payloads } from '../checks/payloads.ts';
import { wakeWorld } from '../fake-world.ts';

let world: World;
let managed: Record<string, unknown>;
beforeEach(() => {
  emptyProfile();
  resetFakeBrowser();
  managed = {};
  world = { ...wakeWorld(), managed: { get: async () => managed } };
});

const db = () => world.connection.checked();
const set = async (given: Record<string, unknown>) => {
  managed = given;
  await readManaged(world);
};
const team = (given: object) => JSON.stringify({ bookend: 'team', format: 1, ...given });
const oneWording = {
  ...defaultPlaybook,
  commitments: [{ id: 'time', title: 'Time', asksFor: 'a call', minutes: 20, wordings: ['Is {slots} good?'] }],
};

/** A database of which the worker gets to write once. */
function dyingAfterOneWrite(whole: Database): Database {
  let writes = 0;
  return new Proxy(whole, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        if (name === 'transaction' && args[1] === 'readwrite' && ++writes > 1) throw new Error('The worker is gone.');
        return value.apply(target, args);
      };
    },
  });
}

describe('what an administrator sets', () => {
  test('holds over the rep’s own settings, which come back when it is lifted', async () => {
    await saveSettings({ ...defaultSettings, schedule: { ...defaultSettings.schedule, meetingMinutes: 60 } }, world);
    await set({ meetingMinutes: 25 });
    expect((await settings(null, world)).schedule.meetingMinutes).toBe(25);
    // Saved from a page that shows what holds, with something else changed.
    const shown = await settings(null, world);
    expect((await saveSettings({ ...shown, tentativeBlocks: false }, world)).schedule.meetingMinutes).toBe(25);
    await set({});
    expect(await settings(null, world)).toMatchObject({ tentativeBlocks: false, schedule: { meetingMinutes: 60 } });
  });

  test('is told with who set it and what could not be used', async () => {
    await set({ meetingMinutes: 25, retentionDays: 1 });
    expect(await policy(null, world)).toMatchObject({
      setBy: { meetingMinutes: 'organisation' },
      retentionDays: null,
      problems: [expect.stringContaining('retentionDays: Records are kept')],
    });
  });

  test('is nothing where nobody set anything, or the browser has no such thing', async () => {
    await readManaged({
      ...world,
      managed: { get: () => Promise.reject(new Error('Managed storage manifest not found')) },
    });
    await readManaged(wakeWorld());
    expect(await policy(null, world)).toMatchObject({ setBy: {}, problems: [], playbook: 'default' });
    expect(await (await db()).count('policy')).toBe(0);
    expect(await (await db()).count('meta')).toBe(0);
  });

  test('a playbook is what drafts get, and nobody can put another in its place', async () => {
    await set({ playbook: oneWording });
    const context = await composeContext(payloads['compose-context'], world);
    expect(context.playbook).toEqual(oneWording);
    await expect(importTeam({ file: JSON.stringify(defaultPlaybook) }, world)).rejects.toThrow(
      'Set by your organisation.',
    );
    await expect(resetPlaybook(null, world)).rejects.toThrow(UserError);
  });

  test('evidence off removes what was kept, everywhere, and keeps it off', async () => {
    await save(await db(), ['events'], (tx) => appendEvent(tx, sent));
    await snapshotWhenDue(await db(), world.area, world.now());
    await set({ evidenceSentences: false });
    await recordSend(payloads['mail-sent'], world);
    const stored = JSON.stringify([await (await db()).getAll('events'), await readSnapshot(world.area)]);
    expect(stored).not.toMatch(/Thursday/);
    await saveSettings({ ...defaultSettings, keepEvidence: true }, world);
    expect((await settings(null, world)).keepEvidence).toBe(false);
  });

  test('a worker that dies on the way leaves nothing behind that may not be kept', async () => {
    await save(await db(), ['events'], (tx) => appendEvent(tx, sent));
    await calendarCaptured(payloads['calendar-captured'], world);
    managed = { evidenceSentences: false, calendarSources: [] };
    const dying = dyingAfterOneWrite(await db());
    const mortal = { ...world, connection: { ...world.connection, checked: async () => dying } };
    await readManaged(mortal).catch(() => {});
    await readManaged(world);
    expect(JSON.stringify(await (await db()).getAll('events'))).not.toMatch(/Thursday/);
    expect(await (await db()).count('meetings')).toBe(0);
  });

  test('a calendar source that is not named is neither read nor connected, and what it brought goes', async () => {
    await calendarCaptured(payloads['calendar-captured'], world);
    await save(await db(), ['calendars', 'secrets'], async (tx) => {
      await putCalendar(tx, newCalendar({ id: 'ical feed', source: 'ical', account: '' }));
      await putSecret(tx, 'ical feed', 'https://calendar.google.com/x.ics');
    });
    expect(await (await db()).count('meetings')).toBeGreaterThan(0);
    await set({ calendarSources: ['google'] });
    for (const store of ['meetings', 'secrets'] as const) expect(await (await db()).count(store), store).toBe(0);
    await calendarCaptured(payloads['calendar-captured'], world);
    expect(await (await db()).count('meetings')).toBe(0);
    await expect(
      connectFeed({ address: 'https://calendar.google.com/calendar/ical/x/private-y/basic.ics' }, world),
    ).rejects.toThrow('Your organisation does not have Bookend read calendars this way.');
    await set({});
    await calendarCaptured(payloads['calendar-captured'], world);
    expect(await (await db()).count('meetings')).toBeGreaterThan(0);
  });

  test('nudges off: nothing is said of meetings', async () => {
    const at = Date.parse('2026-03-05T09:35:00.000Z');
    const later = { ...world, now: () => new Date(at).toISOString() };
    const [reading] = payloads['calendar-captured'].readings;
    const readings = [
      { ...reading, readAt: later.now(), reach: { start: '2026-03-01T00:00:00Z', end: '2026-04-30T00:00:00Z' } },
    ];
    await calendarCaptured({ ...payloads['calendar-captured'], readings } as never, later);
    await refresh(later);
    expect(await nudges(null, later)).not.toEqual([]);
    await set({ nudges: false });
    expect(await nudges(null, later)).toEqual([]);
  });

  test('survives deleting everything', async () => {
    await set({ meetingMinutes: 25 });
    await deleteEverything(null, world);
    expect((await settings(null, world)).schedule.meetingMinutes).toBe(25);
  });
});

describe('records kept so many days', () => {
  const old = '2025-06-01T09:00:00.000Z';

  test('are deleted once they are older, deals and people that have nothing left with them', async () => {
    await save(await db(), ['deals', 'people', 'events', 'dismissals', 'nudges'], async (tx) => {
      await putDeal(tx, { ...acme, createdAt: old });
      await putDeal(tx, { ...acme, id: 'live', key: 'domain:live.example', createdAt: old });
      await putPerson(tx, jo);
      await appendEvent(tx, { ...sent, at: old });
      await appendEvent(tx, { ...sent, id: 'old-live', dealId: 'live', at: old });
      await appendEvent(tx, { ...sent, id: 'new-live', dealId: 'live', at: '2026-02-01T09:00:00.000Z' });
      await tx.objectStore('dismissals').put({ id: 'a', scope: 'thread', phrase: 'x', thread: 't', at: old });
      await tx.objectStore('dismissals').put({ id: 'b', scope: 'forever', phrase: 'x', thread: null, at: old });
      await tx.objectStore('nudges').put({ id: 'n', state: 'dismissed', at: old, notice: null });
      await tx.objectStore('nudges').put({
        id: 'o',
        state: 'answered',
        at: old,
        notice: null,
        answer: { kind: 'not-sales', silences: ['series:s'] },
      });
    });
    await refresh(world);
    expect(await (await db()).count('events')).toBe(3);
    await set({ retentionDays: 90 });
    await refresh(world);
    const left = await Promise.all(
      (['events', 'deals', 'people', 'dismissals', 'nudges'] as const).map(async (store) =>
        (await (await db()).getAll(store)).map(({ id }) => id),
      ),
    );
    expect(left).toEqual([['new-live'], ['live'], [], ['b'], ['o']]);
    expect((await readSnapshot(world.area))?.backup.stores.events).toHaveLength(1);
    const generation = await (await db()).get('meta', 'generation');
    await refresh(world);
    expect(await (await db()).get('meta', 'generation')).toBe(generation);
  });
});

describe('a team’s file', () => {
  test('is looked at first, and changes nothing then', async () => {
    const file = team({ playbook: oneWording, policy: { meetingMinutes: 25 } });
    const preview = await previewTeam({ file }, world);
    expect(preview.policy).toEqual(['Meetings are 25 minutes long.']);
    expect(preview.playbook).toHaveLength(10);
    expect((await settings(null, world)).schedule.meetingMinutes).toBe(30);
  });

  test('taken in, its playbook is the rep’s own and its policy holds until it is given up', async () => {
    await importTeam({ file: team({ playbook: oneWording, policy: { meetingMinutes: 25 } }) }, world);
    expect((await composeContext(payloads['compose-context'], world)).playbook).toEqual(oneWording);
    expect((await settings(null, world)).schedule.meetingMinutes).toBe(25);
    expect(await policy(null, world)).toMatchObject({ setBy: { meetingMinutes: 'team' }, playbook: 'own' });
    expect(await teamRules(null, world)).toEqual({
      organisation: [],
      team: ['Meetings are 25 minutes long.'],
      hasFile: true,
    });
    await leaveTeam(null, world);
    expect((await settings(null, world)).schedule.meetingMinutes).toBe(30);
    expect(await previewReset(null, world)).toHaveLength(10);
    await resetPlaybook(null, world);
    expect(await previewReset(null, world)).toEqual([]);
  });

  test('says where the organisation’s word goes before it', async () => {
    await set({ meetingMinutes: 20 });
    const file = team({ policy: { meetingMinutes: 25 } });
    expect(await previewTeam({ file }, world)).toMatchObject({ overruled: ['meetingMinutes'] });
    await importTeam({ file }, world);
    expect((await settings(null, world)).schedule.meetingMinutes).toBe(20);
  });

  test('that is broken is refused with every fault, and nothing changes', async () => {
    const file = team({ policy: { meetingMinutes: 0, retentionDays: 'x' } });
    await expect(importTeam({ file }, world)).rejects.toThrow(
      'This file cannot be used. Nothing was changed.\npolicy, meetingMinutes: A meeting has 5 to 480 whole minutes.\npolicy, retentionDays: Records are kept 30 to 3650 whole days.',
    );
    expect(await (await db()).count('policy')).toBe(0);
  });

  test('made here can be taken in elsewhere, and means the same', async () => {
    await saveSettings(
      { ...defaultSettings, keepEvidence: false, schedule: { ...defaultSettings.schedule, meetingMinutes: 50 } },
      world,
    );
    const { file } = await teamFile({ settings: true }, world);
    emptyProfile();
    resetFakeBrowser();
    world = { ...wakeWorld(), managed: { get: async () => ({}) } };
    await importTeam({ file }, world);
    expect(await settings(null, world)).toMatchObject({ keepEvidence: false, schedule: { meetingMinutes: 50 } });
    expect(await previewReset(null, world)).toEqual([]);
  });

  test('without settings is the playbook alone, with the opening lines of meetings', async () => {
    const { file } = await teamFile({ settings: false }, world);
    const playbook = JSON.parse(file) as typeof defaultPlaybook;
    expect(playbook.format).toBe(1);
    for (const each of playbook.commitments) expect(each.agenda?.topics.length).toBeGreaterThan(0);
  });
});
