import { EXIT as EXIT_CUE } from '../lexicon/cues.ts';
import type { Message, MessageRefiner } from '../refiner.ts';
import { says } from './says.ts';

/** What a last mail says. */
const EXIT =
  /\b(?:(?:my|the|one) (?:last|final) (?:e-?mail|note|message|attempt|follow-?up)|clos(?:e|ing) (?:out )?(?:your|this|my|our) (?:file|notes|case|record)|(?:i|we)(?:'ll| will) (?:assume|take (?:it|this|that|your silence)|leave (?:you|it) (?:in peace|alone|be|there))|won't (?:bother|chase|keep (?:writing|chasing|bothering))|permission to close)\b/i;

/** Whether the mail says that it is the last one. */
export const saysGoodbye = (message: Message): boolean => says(message, EXIT, EXIT_CUE);

/** "If I don't hear back I'll close your file": a polite exit asks for nothing more, so nothing in it is open. */
export const exitLine: MessageRefiner = (candidates, message) =>
  candidates.length > 0 && saysGoodbye(message) ? [] : candidates;
