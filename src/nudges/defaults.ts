import type { NudgeSettings } from './types.ts';

/** @public */
export const nudgeDefaults: NudgeSettings = {
  beforeEndMinutes: 5,
  quietHours: { from: '20:00', to: '07:00' },
  reachDays: 14,
  freshMinutes: 120,
  agendaAt: '15:00',
  workdays: [1, 2, 3, 4, 5],
};
