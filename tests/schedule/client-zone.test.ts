import { describe, expect, test } from 'vitest';
import { type ClientZoneOptions, clientZone } from '../../src/schedule/client-zone.ts';
import { zoneOfDomain } from '../../src/schedule/domain-zones.ts';
import { isZone } from '../../src/schedule/wall.ts';

type Invitation = ClientZoneOptions['meetings'][number];

let count = 0;
const from = (organizer: string | null, zone: string | null, seriesKey: string | null = null): Invitation => ({
  key: `k${count++}`,
  seriesKey,
  organizer,
  zone,
});

const ines = 'ines@kuura.example';
const learn = (meetings: Invitation[], set: string | null = null, addresses = [ines]) =>
  clientZone({ set, meetings, addresses, isAnywhere: (domain) => domain === 'mail.example' });

describe('the zone of the other side', () => {
  test('is what the rep set, whatever else speaks', () => {
    const meetings = [from(ines, 'Asia/Tokyo'), from(ines, 'Asia/Tokyo')];
    expect(learn(meetings, 'Europe/Helsinki')).toEqual({
      zone: 'Europe/Helsinki',
      sure: 'set',
      from: { kind: 'set' },
    });
  });

  test('is not what the rep set when no such zone exists', () => {
    expect(learn([], 'Europe/Atlantis')).toBeNull();
    expect(learn([], '')).toBeNull();
  });

  test('is likely when two invitations of theirs agree', () => {
    expect(learn([from(ines, 'America/New_York'), from('bo@kuura.example', 'America/New_York')])).toEqual({
      zone: 'America/New_York',
      sure: 'likely',
      from: { kind: 'invitations', count: 2, of: 2 },
    });
  });

  test('is a guess after one invitation, or when a third of them and more says something else', () => {
    expect(learn([from(ines, 'America/New_York')])?.sure).toBe('guess');
    const two = [from(ines, 'America/New_York'), from(ines, 'America/New_York')];
    expect(learn([...two, from(ines, 'Europe/Paris')])).toMatchObject({ sure: 'likely' });
    expect(learn([...two, from(ines, 'Europe/Paris'), from(ines, 'Asia/Dubai')])).toMatchObject({
      zone: 'America/New_York',
      sure: 'guess',
      from: { count: 2, of: 4 },
    });
  });

  test('is not known when as many say one as the other', () => {
    expect(learn([from(ines, 'America/New_York'), from(ines, 'Europe/Paris')])).toBeNull();
  });

  test('counts a series once', () => {
    const weekly = [1, 2, 3, 4].map(() => from(ines, 'Asia/Tokyo', 'weekly'));
    expect(learn(weekly)).toMatchObject({ sure: 'guess', from: { count: 1, of: 1 } });
  });

  test('is not learned from invitations of the rep, of somebody else, of no place', () => {
    const meetings = [
      from('rep@northwind.example', 'Europe/Helsinki'),
      from('who@mail.example', 'Europe/Rome'),
      from(null, 'Europe/Oslo'),
      from(ines, null),
      from(ines, 'UTC'),
      from(ines, 'Etc/GMT+5'),
      from(ines, 'Mars/Olympus'),
    ];
    expect(learn(meetings)).toBeNull();
  });

  test('of somebody with a free-mail address is learned from that address alone', () => {
    const meetings = [from('a@mail.example', 'Asia/Tokyo'), from('me@mail.example', 'Asia/Dubai')];
    expect(learn(meetings, null, ['me@mail.example'])?.zone).toBe('Asia/Dubai');
  });

  test.each([
    [['a@kuura.fi'], 'Europe/Helsinki'],
    [['a@kuura.co.uk', 'b@KUURA.UK'], 'Europe/London'],
    [['a@kuura.fi', 'b@kuura.com'], 'Europe/Helsinki'],
    [['a@kuura.fi', 'b@kuura.se'], undefined],
    [['a@kuura.us'], undefined],
    [['a@kuura.io'], undefined],
    [['a@fi'], undefined],
    [['a@kuura.constructor'], undefined],
    [[], undefined],
  ])('of %s is guessed from the domain as %s', (addresses, zone) => {
    expect(learn([], null, addresses)?.zone).toBe(zone);
    expect(learn([], null, addresses)?.sure).toBe(zone && 'guess');
  });

  test('is in every case a zone that the browser knows', () => {
    const endings = Array.from({ length: 26 * 26 }, (_, at) =>
      String.fromCharCode(97 + Math.floor(at / 26), 97 + (at % 26)),
    );
    const found = endings.flatMap((ending) => zoneOfDomain(`kuura.${ending}`) ?? []);
    expect(found.length).toBeGreaterThan(40);
    expect(found.filter(({ zone }) => !isZone(zone))).toEqual([]);
  });
});
