import type { TimelineEvent } from '../deals/types.ts';

/** Events of one meeting. */
export type MeetingEvent = Extract<TimelineEvent, { meeting: string }>;

/** What is recorded of a meeting so far. */
export interface Told {
  /** How many events there are. */
  count: number;
  /** When the newest was, ISO instant; null when there is none. */
  lastAt: string | null;
  /** The time it has; null before it was booked. */
  time: { start: string; end: string } | null;
  ended: 'held' | 'cancelled' | null;
  /** To the time it has, by address. */
  answers: Map<string, 'yes' | 'maybe' | 'no'>;
}

/** Adds up what is recorded of a meeting. @param events of this meeting, those taken back too, in the order they were written */
export function toldOf(events: MeetingEvent[]): Told {
  const told: Told = { count: 0, lastAt: null, time: null, ended: null, answers: new Map() };
  for (const event of events) tell(told, event);
  return told;
}

/** As it is with one more event. */
export function tell(told: Told, event: MeetingEvent): void {
  told.count++;
  told.lastAt = event.at;
  switch (event.kind) {
    case 'meeting-booked':
    case 'meeting-moved':
      told.time = { start: event.start, end: event.end };
      told.ended = null;
      told.answers.clear();
      break;
    case 'meeting-answered':
      told.answers.set(event.person, event.answer);
      break;
    case 'meeting-declined':
      if (event.person !== null) told.answers.set(event.person, 'no');
      break;
    case 'meeting-held':
      told.ended = 'held';
      break;
    case 'meeting-cancelled':
      told.ended = 'cancelled';
  }
}
