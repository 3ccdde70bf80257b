import { weekendOfZone } from '../schedule/holidays/holidays.ts';
import type { Weekday, WorkingHours } from '../schedule/types.ts';
import { defaultSettings } from '../settings.ts';
import { save } from '../store/save.ts';
import { getOwnSettings, putSettings } from '../store/settings.ts';
import type { World } from './world.ts';

/** The parts of `browser.tabs` and `browser.runtime` we need. */
interface Tabs {
  create(tab: { url: string }): Promise<unknown>;
}

/**
 * A new installation starts with its three steps, the first of which says what is read and that it stays. An update never
 * opens a tab.
 */
export async function openFirstRun(reason: string, tabs: Tabs, urlOf: (path: string) => string): Promise<void> {
  if (reason === 'install') await tabs.create({ url: urlOf('src/options/index.html') });
}

/**
 * A new installation works on the days that are worked where the computer is: from Sunday on in Israel and most of the Gulf. What
 * the rep set, or brought along, stays.
 */
export async function setFirstWeek(
  reason: string,
  { connection, systemZone }: Pick<World, 'connection' | 'systemZone'>,
): Promise<void> {
  const hours = hoursWithout(weekendOfZone(systemZone()));
  if (reason !== 'install' || isUsual(hours)) return;
  await save(await connection.checked(), ['settings'], async (tx) => {
    const own = await getOwnSettings(tx);
    if (isUsual(own.schedule.hours)) await putSettings(tx, { ...own, schedule: { ...own.schedule, hours } });
  });
}

const isUsual = (hours: WorkingHours): boolean =>
  JSON.stringify(hours) === JSON.stringify(defaultSettings.schedule.hours);

function hoursWithout(weekend: Weekday[]): WorkingHours {
  const { hours } = defaultSettings.schedule;
  const week = [1, 2, 3, 4, 5, 6, 7] as const;
  return Object.fromEntries(week.map((day) => [day, weekend.includes(day) ? [] : hours[1]])) as WorkingHours;
}
