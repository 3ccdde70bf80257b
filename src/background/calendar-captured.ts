import type { Handler } from './world.ts';

/** Nothing keeps meetings yet: they are read anew whenever Calendar is open. */
export const calendarCaptured: Handler<'calendar-captured'> = async () => null;
