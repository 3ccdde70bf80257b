import type { CapturedReading } from '../../messages/calendar.ts';
import { calendarById, calendarId, type ListedCalendar, newCalendar, putCalendar } from '../../store/calendars.ts';
import { save } from '../../store/save.ts';
import { mayRead } from '../team/policy.ts';
import type { Handler } from '../world.ts';
import { takeReading } from './take-reading.ts';

/** Nobody has more. */
const MOST_LISTED = 300;

/**
 * Keeps what the open Calendar page downloaded of the calendars that count. Of the others, such as a colleague's that is
 * shown beside one's own, only the id is kept, for the rep to choose from.
 */
export const calendarCaptured: Handler<'calendar-captured'> = async ({ account, readings }, world) => {
  const now = world.now();
  const id = calendarId('page', account);
  await save(await world.connection.checked(), ['calendars', 'meetings'], async (tx) => {
    if (!(await mayRead(tx, 'page'))) return;
    let record = (await calendarById(tx, id)) ?? newCalendar({ id, source: 'page', account });
    if (record.off) return;
    record = { ...record, state: 'ready', why: null, triedAt: now, listed: withSeen(record.listed, readings) };
    const counted = record.chosen ?? [account];
    for (const reading of readings) {
      // A change that does not say where it happened is the rep's own.
      const calendar = reading.calendar || account;
      if (!counted.includes(calendar)) continue;
      record = await takeReading(tx, record, { calendar, covers: [calendar] }, reading, now);
    }
    await putCalendar(tx, record);
  });
  return null;
};

function withSeen(listed: ListedCalendar[], readings: CapturedReading[]): ListedCalendar[] {
  const seen = readings.map(({ calendar }) => calendar).filter((id) => id !== '');
  const fresh = [...new Set(seen)].filter((id) => !listed.some((one) => one.id === id));
  return [...listed, ...fresh.map((id) => ({ id, name: id }))].slice(0, MOST_LISTED);
}
