import '../store/database-in-memory.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { setFirstWeek } from '../../src/background/first-run.ts';
import { settings } from '../../src/background/settings.ts';
import { defaultSettings } from '../../src/settings.ts';
import { resetFakeBrowser } from '../fake-browser.ts';
import { emptyProfile } from '../store/database-in-memory.ts';
import { changeSettings, wakeWorld } from './fake-world.ts';

beforeEach(() => {
  emptyProfile();
  resetFakeBrowser();
});

const worldIn = (zone: string) => ({ ...wakeWorld(), systemZone: () => zone });
const daysWorked = async (world: ReturnType<typeof worldIn>): Promise<number[]> => {
  const { schedule } = await settings(null, world);
  return ([1, 2, 3, 4, 5, 6, 7] as const).filter((day) => schedule.hours[day].length > 0);
};

describe('the first working week', () => {
  test.each([
    ['Asia/Jerusalem', [1, 2, 3, 4, 7]],
    ['Asia/Riyadh', [1, 2, 3, 4, 7]],
    ['Asia/Dubai', [1, 2, 3, 4, 5]],
    ['Europe/Madrid', [1, 2, 3, 4, 5]],
  ])('in %s is of the days %j', async (zone, days) => {
    const world = worldIn(zone);
    await setFirstWeek('install', world);
    expect(await daysWorked(world)).toEqual(days);
  });

  test('is left alone by an update, and where the rep set their hours', async () => {
    const world = worldIn('Asia/Jerusalem');
    await setFirstWeek('update', world);
    expect(await daysWorked(world)).toEqual([1, 2, 3, 4, 5]);
    const hours = { ...defaultSettings.schedule.hours, 1: [] };
    await changeSettings(world, { schedule: { ...defaultSettings.schedule, hours } });
    await setFirstWeek('install', world);
    expect(await daysWorked(world)).toEqual([2, 3, 4, 5]);
  });
});
