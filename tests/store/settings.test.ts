import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../src/settings.ts';
import { load, save } from '../../src/store/save.ts';
import { getSettings, parseSettings, putSettings } from '../../src/store/settings.ts';
import { settingsSchema } from '../../src/store/settings-schema.ts';
import v2 from '../fixtures/store/v2.json' with { type: 'json' };
import { freshDatabase } from './database-in-memory.ts';

/** With settings that are newer than the stored profile. */
const mine = {
  ...v2.settings[0],
  holidayPlace: 'DE-BY',
  nudges: { quietHours: null, beforeEndMinutes: 10, afterEndMinutes: 15, off: ['agenda'] },
  internalDomains: ['own-group.example'],
  inboundCoach: false,
  lastLook: 'only',
};

describe('stored settings', () => {
  test('that are whole come back as they are', () => {
    expect(parseSettings(mine)).toEqual(mine);
  });

  test('that are missing are the defaults', () => {
    expect(parseSettings(undefined)).toEqual(defaultSettings);
  });

  test('that are the defaults pass their own rules', () => {
    expect(v.is(settingsSchema, defaultSettings)).toBe(true);
  });

  test('with one broken field keep all others', () => {
    const broken = { ...mine, keepEvidence: 'yes', schedule: { ...mine?.schedule, meetingMinutes: -1 } };
    expect(parseSettings(broken)).toEqual({
      ...mine,
      keepEvidence: defaultSettings.keepEvidence,
      schedule: { ...mine?.schedule, meetingMinutes: defaultSettings.schedule.meetingMinutes },
    });
  });

  test('of a field nobody knows any more lose that field only', () => {
    expect(parseSettings({ ...mine, theme: 'plaid' })).toEqual(mine);
  });

  test('of any kind whatsoever become settings that pass the rules', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (all, schedule) => {
        expect(v.is(settingsSchema, parseSettings(all))).toBe(true);
        expect(v.is(settingsSchema, parseSettings({ ...mine, schedule }))).toBe(true);
      }),
    );
  });

  test('never share anything with the defaults', () => {
    parseSettings(null).schedule.hours[1].length = 0;
    parseSettings(null).accountsOff.push('someone@else.example');
    expect(defaultSettings.schedule.hours[1]).toHaveLength(1);
    expect(defaultSettings.accountsOff).toEqual([]);
  });
});

test('settings are saved and read back', async () => {
  const db = await freshDatabase();
  expect(await load(db, ['settings'], getSettings)).toEqual(defaultSettings);
  const changed = { ...defaultSettings, accountsOff: ['me@private.example'] };
  await save(db, ['settings'], (tx) => putSettings(tx, changed));
  expect(await load(db, ['settings'], getSettings)).toEqual(changed);
});
