import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/engine/analyze.ts';
import { zoneName } from '../../src/schedule/format.ts';
import { instantOf } from '../../src/schedule/instants.ts';
import { offsetAt } from '../../src/schedule/wall.ts';
import { instantRead, writtenZone } from '../../src/schedule/written-zone.ts';

const sides = { own: 'Europe/Helsinki', theirs: 'America/Chicago' };

describe('a zone as mails write it', () => {
  test.each([
    ['ET', 'America/New_York'],
    ['PDT', 'America/Los_Angeles'],
    ['Eastern Time', 'America/New_York'],
    ['CEST', 'Europe/Berlin'],
    ['GMT', 'UTC'],
    ['UTC', 'UTC'],
    ['UTC+2', 'Etc/GMT-2'],
    ['GMT-11', 'Etc/GMT+11'],
    ['London time', 'Europe/London'],
    ['New York', 'America/New_York'],
    ['Kyiv', 'Europe/Kyiv'],
    ['US Pacific', 'America/Los_Angeles'],
    ['your time', 'America/Chicago'],
    ['our time', 'Europe/Helsinki'],
    ['Oleander time', null],
    ['XYZT', null],
  ])('%s is %s', (written, wanted) => {
    const zone = writtenZone(written, sides);
    const at = Date.parse('2026-07-01T00:00:00Z');
    expect(zone && offsetAt(at, zone)).toBe(wanted && offsetAt(at, wanted));
  });

  test('is not known where it is not known whose it is', () => {
    expect(writtenZone('your time', { ...sides, theirs: null })).toBeNull();
  });

  test('is read back for every zone this browser knows', () => {
    const at = Date.parse('2026-07-01T00:00:00Z');
    const wrong = Intl.supportedValuesOf('timeZone').filter((zone) => {
      const read = writtenZone(zoneName(zone), sides);
      return read === null || offsetAt(at, read) !== offsetAt(at, zone);
    });
    expect(wrong).toEqual([]);
  });
});

describe('the instant a written time means', () => {
  test.each([
    ['Can we talk Tue 1 Dec at 08:00 (New York)?', '2026-12-01T13:00:00Z'],
    ['Can we talk Tue 1 Dec at 3pm your time?', '2026-12-01T21:00:00Z'],
    ['Can we talk Tue 1 Dec at 9am CET?', '2026-12-01T08:00:00Z'],
    ['Can we talk Tue 1 Dec at 10:00?', '2026-12-01T08:00:00Z'],
    ['Can we talk on Tue 1 Dec?', null],
  ])('%s', (text, instant) => {
    const reference = { now: '2026-11-26T08:00:00Z', zone: sides.own };
    const time = analyze(text, { direction: 'out', reference }).steps[0]?.time;
    const [value] = time?.values ?? [];
    const ms = time && value ? instantRead(time, value, sides) : null;
    expect(ms === null ? null : instantOf(ms)).toBe(instant);
  });
});
