import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import type { Fault } from '../../doubles/google-calendar/types.ts';
import { REP, shown, World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await World.start();
  world.add('single', '2026-11-27');
  world.add('weekly', '2026-11-25', { repeat: { days: 7, count: 8 } });
  world.add('before', '2026-11-20');
});
afterEach(() => world.google.close());

const asked = (): string[] => world.google.requests.filter((path) => path.includes('/events'));

describe('reading the API', () => {
  test('gives the meetings of the range, then asks for changes only', async () => {
    const first = await world.read();
    expect(first.status).toMatchObject({ state: 'ready', reach: world.range });
    expect(shown(first)).toEqual(world.truth());
    expect(world.truth().length).toBeGreaterThan(4);
    expect(asked()[0]).toMatch(/timeMin=.*timeMax=/);

    world.google.calendars.move(REP, 'weekly_20261202T100000Z', 3 * 86_400_000);
    world.google.calendars.cancel(REP, 'weekly_20261209T100000Z');
    world.add('new', '2026-12-01');
    const second = await world.read();
    expect(shown(second)).toEqual(world.truth());
    expect(second.reading?.removed).toEqual(['weekly@google.com_20261209T100000Z']);
    expect(asked().at(-1)).toMatch(/syncToken=/);
    expect(asked().at(-1)).not.toMatch(/timeMin|timeMax/);
  });

  test('asks for everything again once the range has moved by a day or two, and not before', async () => {
    await world.read();
    world.range = { start: '2026-11-24T20:00:00Z', end: '2026-12-24T20:00:00Z' };
    await world.read();
    expect(asked().at(-1)).toMatch(/syncToken=/);
    world.range = { start: '2026-11-26T20:00:00Z', end: '2026-12-26T20:00:00Z' };
    const moved = await world.read();
    expect(asked().at(-1)).toMatch(/timeMin=/);
    expect(shown(moved)).toEqual(world.truth());
    expect(moved.reading?.removed).toEqual([]);
  });

  test('a whole series that was deleted is gone', async () => {
    await world.read();
    world.google.calendars.cancelSeries(REP, 'weekly');
    const after = await world.read();
    expect(shown(after)).toEqual(world.truth());
    expect([...world.keys]).toEqual(['single@google.com']);
  });

  test('pages that come in a bad order, some rows twice, make no difference', async () => {
    Object.assign(world.google.pages, { size: 2, shuffled: true });
    expect(shown(await world.read())).toEqual(world.truth());
    expect(asked().filter((path) => path.includes('pageToken')).length).toBeGreaterThan(1);
    world.google.calendars.move(REP, 'single', 86_400_000);
    expect(shown(await world.read())).toEqual(world.truth());
  });

  test('a meeting in two calendars is one, and stays when one of them loses it', async () => {
    const both = {
      id: 'both',
      summary: 'both',
      start: { dateTime: '2026-11-28T10:00:00Z' },
      end: { dateTime: '2026-11-28T11:00:00Z' },
    };
    world.google.calendars.add({ id: 'team', summary: 'Team', selected: true, accessRole: 'owner' });
    for (const calendar of [REP, 'team']) world.google.calendars.insert(calendar, both);
    expect(shown(await world.read())).toEqual(world.truth());
    world.google.calendars.cancel('team', 'both');
    const after = await world.read();
    expect(shown(after)).toEqual(world.truth());
    expect(after.reading?.removed).toEqual([]);
  });

  test('a calendar that shows only when it is busy counts when the rep wants it to', async () => {
    world.google.calendars.add({ id: 'boss', summary: 'Boss', selected: true, accessRole: 'freeBusyReader' });
    // Over the end of the first month that is asked for.
    const block = { start: { dateTime: '2026-12-23T23:00:00Z' }, end: { dateTime: '2026-12-24T01:00:00Z' } };
    world.google.calendars.insert('boss', { id: 'secret', summary: 'Review', ...block });
    expect(shown(await world.read())).toEqual(world.truth());
    world.more = { calendars: [REP, 'boss'] };
    const chosen = await world.read();
    const busy = chosen.reading?.meetings.filter(({ key }) => key.startsWith('busy'));
    expect(busy).toMatchObject([{ start: '2026-12-23T23:00:00Z', end: '2026-12-24T01:00:00Z', title: '', busy: true }]);
    world.google.calendars.cancel('boss', 'secret');
    expect((await world.read()).reading?.removed).toEqual([busy?.[0]?.key]);
  });

  test('an event that cannot be read is named, and silence means nothing until it can', async () => {
    world.add('odd', '2026-12-03', { fields: { attendees: 'everyone' } });
    const outcome = await world.read();
    expect(outcome.reading).toMatchObject({ reach: null, warnings: ['“odd” is not as expected, and was left out.'] });
    world.google.calendars.cancel(REP, 'odd');
    expect((await world.read()).reading).toMatchObject({ reach: world.range, warnings: [] });
  });

  test('a shared calendar that is not there any more is left out, and its meetings are gone', async () => {
    world.google.calendars.add({ id: 'team', summary: 'Team', selected: true, accessRole: 'owner' });
    const only = {
      id: 'only',
      summary: 'only',
      start: { dateTime: '2026-11-28T10:00:00Z' },
      end: { dateTime: '2026-11-28T11:00:00Z' },
    };
    world.google.calendars.insert('team', only);
    await world.read();
    // The list, the rep's own, the team's.
    const fine: Fault = { kind: 'status', status: 403, reason: 'forbidden' };
    world.google.faults = [];
    world.more = {
      request: async (address, options) => {
        if (address.includes('calendars/team/')) world.google.faults = [fine];
        return world.google.send(address, options);
      },
    };
    const after = await world.read();
    expect(after.reading?.warnings).toEqual(['“Team” is no longer shared with you and was left out.']);
    expect(after.reading?.removed).toEqual(['only@google.com']);
  });

  test('another account starts from nothing', async () => {
    await world.read();
    const list = world.google.calendars.list;
    list.splice(0, list.length);
    world.google.calendars.add({ id: 'other@rivet.example', summary: 'O', primary: true, accessRole: 'owner' });
    const outcome = await world.read();
    expect(outcome.state.account).toBe('other@rivet.example');
    expect(shown(outcome)).toEqual([]);
  });
});

describe('what Google does not tell, or tells late', () => {
  const guest = (name: string, answer = 'needsAction', self?: boolean) => ({
    email: `${name}@larch.example`,
    responseStatus: answer,
    ...(self ? { self } : {}),
  });

  test('an edit that lists do not show yet is there at the next reading, once, and nothing else changes', async () => {
    await world.read();
    world.google.calendars.move(REP, 'single', 86_400_000);
    world.add('new', '2026-12-01');
    world.google.calendars.cancel(REP, 'weekly_20261209T100000Z');
    for (const lag of [3, 2, 1]) {
      world.google.calendars.lag = lag;
      const outcome = await world.read();
      expect(outcome.status.state).toBe('ready');
      expect(new Set(shown(outcome)).size).toBe(shown(outcome).length);
    }
    world.google.calendars.lag = 0;
    expect(shown(await world.read())).toEqual(world.truth());
    expect([...world.keys].sort()).toEqual(world.truth().map((line) => line.split(' ')[0]));
  });

  test('of very many guests only the rep is told: the meeting stays, with those known from before', async () => {
    const attendees = [guest('rep', 'accepted', true), ...['a', 'b', 'c'].map((name) => guest(name))];
    world.add('town-hall', '2026-12-01', { fields: { attendees } });
    world.google.pages.mostGuests = 3;
    const people = (outcome: Awaited<ReturnType<typeof world.read>>): unknown[] | undefined =>
      outcome.reading?.meetings
        .find(({ key }) => key === 'town-hall@google.com')
        ?.people.map(({ email, rsvp }) => `${email.split('@')[0]} ${rsvp}`);
    const first = await world.read();
    expect(people(first)).toEqual(['rep yes']);
    expect(first.reading?.warnings).toEqual(['“town-hall” has more guests than Google tells.']);

    world.google.pages.mostGuests = 10;
    world.google.calendars.move(REP, 'town-hall', 3_600_000);
    expect(people(await world.read())).toEqual(['rep yes', 'a none', 'b none', 'c none']);
    world.google.pages.mostGuests = 3;
    world.google.calendars.move(REP, 'town-hall', 3_600_000);
    const last = await world.read();
    expect(people(last)).toEqual(['rep yes', 'a none', 'b none', 'c none']);
    expect(shown(last)).toEqual(world.truth());
  });

  test('a private event of a shared calendar is busy time without a title or guests', async () => {
    world.google.calendars.add({ id: 'team', summary: 'Team', selected: true, accessRole: 'reader' });
    world.google.calendars.insert('team', {
      id: 'doctor',
      summary: 'Doctor',
      start: { dateTime: '2026-12-02T10:00:00Z' },
      end: { dateTime: '2026-12-02T11:00:00Z' },
      more: { visibility: 'private', attendees: [guest('a')], location: 'Elsewhere' },
    });
    world.more = { calendars: [REP, 'team'] };
    const outcome = await world.read();
    expect(outcome.reading?.meetings.find(({ key }) => key === 'doctor@google.com')).toMatchObject({
      title: '',
      people: [],
      location: null,
      description: 'unknown',
      busy: true,
      start: '2026-12-02T10:00:00Z',
    });
    expect(outcome.reading?.reach).toEqual(world.range);
  });

  test('a series keeps its clock across a clock change, and its occurrences their keys', async () => {
    world.range = { start: '2026-10-20T00:00:00Z', end: '2026-11-20T00:00:00Z' };
    world.google.calendars.insert(REP, {
      id: 'standup',
      summary: 'Standup',
      start: { dateTime: '2026-10-23T09:00:00+02:00', timeZone: 'Europe/Berlin' },
      end: { dateTime: '2026-10-23T09:30:00+02:00', timeZone: 'Europe/Berlin' },
      repeat: { days: 3, count: 2 },
    });
    const mine = async (): Promise<string[]> => shown(await world.read()).filter((line) => line.startsWith('standup'));
    expect(await mine()).toEqual([
      'standup@google.com_20261023T070000Z 2026-10-23T07:00:00Z',
      'standup@google.com_20261026T080000Z 2026-10-26T08:00:00Z',
    ]);
    world.google.calendars.move(REP, 'standup_20261026T080000Z', 3_600_000);
    expect((await mine())[1]).toBe('standup@google.com_20261026T080000Z 2026-10-26T09:00:00Z');
  });

  test('free time and all-day events of a calendar that shows only when it is busy are told apart', async () => {
    world.google.calendars.add({ id: 'boss', summary: 'Boss', selected: true, accessRole: 'freeBusyReader' });
    const on = (day: number, more: Record<string, unknown> = {}) => ({
      start: { date: `2026-12-0${day}` },
      end: { date: `2026-12-0${day + 1}` },
      more,
    });
    world.google.calendars.insert('boss', { id: 'away', summary: 'Away', ...on(2) });
    world.google.calendars.insert('boss', { id: 'free', summary: 'Free', ...on(4, { transparency: 'transparent' }) });
    world.more = { calendars: [REP, 'boss'] };
    const busy = (await world.read()).reading?.meetings.filter(({ key }) => key.startsWith('busy'));
    expect(busy).toMatchObject([{ start: '2026-12-02T00:00:00Z', end: '2026-12-03T00:00:00Z', title: '' }]);
  });
});

describe('trouble that passes', () => {
  const status = (status: number, reason = '', retryAfter?: string): Fault => ({
    kind: 'status',
    status,
    reason,
    ...(retryAfter === undefined ? {} : { retryAfter }),
  });

  test.each<[string, Fault]>([
    ['a token that is no longer taken (401)', status(401, 'authError')],
    ['asking too fast (403)', status(403, 'rateLimitExceeded')],
    ['asking too fast, as one person (403)', status(403, 'userRateLimitExceeded')],
    ['a quota (403)', status(403, 'quotaExceeded')],
    ['asking too often (429)', status(429, 'rateLimitExceeded')],
    ['a server in trouble (500)', status(500, 'backendError')],
    ['a server that is away (503)', status(503)],
    ['an answer that never comes', { kind: 'slow' }],
    ['a connection that is cut', { kind: 'cut' }],
    ['an answer that is cut short', { kind: 'short' }],
  ])('%s loses nothing and doubles nothing, at any request', async (_, fault) => {
    world.google.pages.size = 3;
    await world.read();
    for (let index = 0; index < 3; index++) {
      world.google.calendars.cancel(REP, `weekly_2026120${index === 0 ? 2 : 9}T100000Z`);
      world.add(`extra${index}`, `2026-12-1${index}`);
      const clean: Fault[] = [];
      const at = index;
      let count = 0;
      world.more = {
        request: async (address, options) => {
          if (count++ === at) world.google.faults = [fault, ...clean];
          return world.google.send(address, options);
        },
      };
      const outcome = await world.read();
      expect(outcome.status.state).toBe('ready');
      expect(shown(outcome)).toEqual(world.truth());
      expect([...world.keys].sort()).toEqual(world.truth().map((line) => line.split(' ')[0]));
    }
  });

  test('a token that Google has forgotten (410) leads to one full reading', async () => {
    await world.read();
    world.google.calendars.cancel(REP, 'single');
    world.google.calendars.oldest = world.google.calendars.version + 1;
    const outcome = await world.read();
    expect(shown(outcome)).toEqual(world.truth());
    expect(outcome.reading?.removed).toEqual(['single@google.com']);
    expect(
      asked()
        .slice(1)
        .map((path) => /syncToken|timeMin/.exec(path)?.[0]),
    ).toEqual(['syncToken', 'timeMin']);
  });

  test('is waited for longer each time, with a little chance in it, and not for ever', async () => {
    await world.read();
    const before = world.state;
    world.add('new', '2026-12-01');
    world.google.faults = Array<Fault>(9).fill(status(503));
    const outcome = await world.read();
    expect(outcome).toMatchObject({ status: { state: 'broken' }, reading: null });
    expect(world.waits).toEqual([1_500, 2_500, 4_500, 8_500]);
    expect(world.state).toEqual(before);
    world.google.faults = [];
    expect(shown(await world.read())).toEqual(world.truth());
  });

  test('is waited for as long as Google asks; when that is long, the next reading asks nothing until then', async () => {
    world.google.faults = [status(429, '', '7')];
    expect((await world.read()).status.state).toBe('ready');
    expect(world.waits).toEqual([7_000]);
    world.google.faults = [status(429, '', '120')];
    expect(await world.read()).toMatchObject({ reading: null, state: { notBefore: '2026-11-26T09:02:07Z' } });
    const count = world.google.requests.length;
    expect((await world.read()).status).toMatchObject({ state: 'broken' });
    expect(world.google.requests).toHaveLength(count);
    world.now += 120_000;
    expect(shown(await world.read())).toEqual(world.truth());
  });

  test.each([-5, 0, 5])(
    'a pause until a time of Google’s is as long by a clock that is %i hours off',
    async (hours) => {
      world.now += hours * 3_600_000;
      world.more = {
        request: async () =>
          new Response('{}', {
            status: 429,
            headers: { date: 'Thu, 26 Nov 2026 09:00:00 GMT', 'retry-after': 'Thu, 26 Nov 2026 09:02:00 GMT' },
          }),
      };
      const until = new Date(world.now + 120_000).toISOString().slice(0, 19);
      expect((await world.read()).state.notBefore).toBe(`${until}Z`);
    },
  );

  test.each([-3, 3])('a clock that is %i days off loses nothing of the range', async (days) => {
    await world.read();
    world.now += days * 86_400_000;
    world.google.calendars.cancel(REP, 'single');
    const outcome = await world.read();
    expect(shown(outcome)).toEqual(world.truth());
  });

  test('a reading that was called off changes nothing', async () => {
    await world.read();
    const before = world.state;
    world.more = { signal: AbortSignal.abort(new Error('off')) };
    await expect(world.read()).rejects.toThrow('off');
    expect(world.state).toEqual(before);
  });
});

describe('trouble that does not pass by itself', () => {
  test.each<[string, Fault, string, RegExp]>([
    ['a calendar that is forbidden', { kind: 'status', status: 403, reason: 'forbidden' }, 'blocked', /ask an admin/],
    [
      'a permission that was not given',
      { kind: 'status', status: 403, reason: 'insufficientPermissions' },
      'lapsed',
      /Connect again/,
    ],
    ['a company that blocks', { kind: 'status', status: 403, reason: 'domainPolicy' }, 'blocked', /Ask an admin/],
    [
      'an API that is switched off',
      { kind: 'status', status: 403, reason: 'accessNotConfigured' },
      'blocked',
      /switched off/,
    ],
    [
      'a day whose quota is used up',
      { kind: 'status', status: 403, reason: 'dailyLimitExceeded' },
      'broken',
      /tomorrow/,
    ],
  ])('%s says what to do, and what was known stays', async (_, fault, state, why) => {
    await world.read();
    const before = world.state;
    world.google.faults = [fault];
    const outcome = await world.read();
    expect(outcome.status).toMatchObject({ state, why: expect.stringMatching(why) });
    expect(world.state).toEqual(before);
  });

  test('a token that is refused again after it was renewed means that the sign-in lapsed', async () => {
    world.google.faults = Array<Fault>(2).fill({ kind: 'status', status: 401 });
    expect((await world.read()).status).toMatchObject({ state: 'lapsed' });
    expect(world.renewals).toBe(1);
  });

  test('without a sign-in nothing is asked', async () => {
    world.more = { token: async () => Promise.reject(new UserError('Connect.')) };
    expect((await world.read()).status).toEqual({ state: 'lapsed', why: 'Connect.' });
    expect(world.google.requests).toEqual([]);
  });
});
