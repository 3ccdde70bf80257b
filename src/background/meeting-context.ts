import type { Handler } from './world.ts';

/** Without stored meetings nothing is known of any, and nothing is claimed. */
export const meetingContext: Handler<'meeting-context'> = async () => ({
  known: false,
  next: null,
  claim: 'unknown',
  prefill: null,
  agenda: null,
});
