import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../../src/settings.ts';
import { snoozeChoices, snoozeTo } from '../../../src/ui/today/snooze.ts';

const hours = { ...defaultSettings.schedule.hours, 2: [{ from: '08:30', to: '12:00' }] };
const london = { zone: 'Europe/London', hours };
const said = (now: string) => snoozeChoices({ now, ...london }).map(({ label, when }) => `${label}: ${when}`);

describe('snooze', () => {
  test('offers later today, tomorrow and Monday, at the start of that day’s working hours', () => {
    expect(said('2026-03-02T10:00:00Z')).toEqual([
      'Later today: 16:00 London',
      'Tomorrow: Tue 3 Mar, 08:30 London',
      'Next Monday: Mon 9 Mar, 09:00 London',
    ]);
  });

  test('leaves later today out once it is nearly there or past', () => {
    expect(said('2026-03-02T15:30:00Z')).toHaveLength(3);
    expect(said('2026-03-02T15:31:00Z')).toHaveLength(2);
    expect(said('2026-03-02T20:00:00Z')).toHaveLength(2);
  });

  test('says tomorrow, not Monday too, on a Sunday', () => {
    expect(said('2026-03-08T17:00:00Z')).toEqual(['Tomorrow: Mon 9 Mar, 09:00 London']);
  });

  test('returns at the same wall clock when the clocks change in between', () => {
    const [, tomorrow] = snoozeChoices({ now: '2026-03-28T10:00:00Z', ...london });
    expect(tomorrow?.until).toBe('2026-03-29T08:00:00Z');
  });

  test('takes nine o’clock while working hours are unknown', () => {
    const [, tomorrow] = snoozeChoices({ now: '2026-03-02T10:00:00Z', zone: 'Europe/London', hours: null });
    expect(tomorrow?.when).toBe('Tue 3 Mar, 09:00 London');
  });

  test.each(['', '2026-02-30', '2026-03-02', '2025-01-01', 'tomorrow'])('takes no snooze to “%s”', (day) => {
    expect(snoozeTo(day, { now: '2026-03-02T10:00:00Z', ...london })).toBeNull();
  });

  test('takes a day after today, in the rep’s zone', () => {
    const choice = snoozeTo('2026-03-03', { now: '2026-03-02T14:00:00Z', zone: 'Pacific/Auckland', hours });
    expect(choice).toBeNull();
    expect(snoozeTo('2026-03-04', { now: '2026-03-02T14:00:00Z', zone: 'Pacific/Auckland', hours })).toEqual({
      label: 'On a date',
      when: 'Wed 4 Mar, 09:00 Auckland',
      until: '2026-03-03T20:00:00Z',
    });
  });

  test('always brings a step back later than now, soonest first', () => {
    const zones = fc.constantFrom('Europe/London', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Kiritimati', 'UTC');
    const instants = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, zones, (date, zone) => {
        const until = snoozeChoices({ now: date.toISOString(), zone, hours }).map((choice) => Date.parse(choice.until));
        expect(until.length).toBeGreaterThan(0);
        expect([...until].sort((a, b) => a - b)).toEqual(until);
        expect(until[0]).toBeGreaterThan(date.getTime());
      }),
    );
  });
});
