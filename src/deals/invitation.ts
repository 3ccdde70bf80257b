import { HOUR } from '../schedule/instants.ts';
import type { Rsvp } from '../schedule/meeting.ts';

/** How long before its start an invitation that nobody answered is a next step in danger, milliseconds. */
export const UNANSWERED_FROM = 24 * HOUR;

/** Those of the invited whose answers count: not who may stay away, unless everybody may. */
export function needed<T>(invited: T[], isOptional: (one: T) => boolean): T[] {
  const required = invited.filter((one) => !isOptional(one));
  return required.length > 0 ? required : invited;
}

/**
 * Whether a meeting is off by the answers to its invitation: half of those needed or more said no, and nobody yes. One no
 * among many leaves it on.
 * @param answers of everybody who is needed
 */
export function isDeclined(answers: Rsvp[]): boolean {
  const no = answers.filter((answer) => answer === 'no').length;
  return no > 0 && no * 2 >= answers.length && !answers.includes('yes');
}
