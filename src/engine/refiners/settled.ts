import { setOf } from '../grammar/reading.ts';
import type { Candidate, Found, MessageRefiner } from '../refiner.ts';

/** Rules about things to send or do: a dated one of these is no meeting and no decision. */
const DELIVERIES = setOf('ill-send please-send your-thoughts your-input will-do dated-plan');

/**
 * Silent once the mail holds a concrete next step, which is a meeting or a dated decision. A dated deliverable
 * ("I'll send the deck tomorrow") leaves the meeting open.
 */
export const settled: MessageRefiner = (candidates) => (candidates.some(isNextStep) ? [] : candidates);

/** Whether it is about a thing rather than a meeting or a decision. "Let's read it on Thursday" is a meeting. */
export const isDelivery = ({ rule, match }: Found): boolean => DELIVERIES.has(rule.id) && match.owner !== 'both';

/** A meeting or a decision with its day. */
export const isNextStep = (one: Candidate): boolean => one.label === 'concrete' && !isDelivery(one);
