import { sendsOffer } from '../engine/context/papers.ts';
import { createMailAnalyzer } from '../engine/languages/analyze-any.ts';
import type { AnalyzeOptions } from '../engine/types.ts';
import { withMoves } from '../playbook/moved-meeting.ts';
import type { Handler } from './world.ts';

/** Remembers the sentences of the drafts being written while the worker lives; forgotten with it, kept nowhere. */
export const analyzeMail = createMailAnalyzer();

/**
 * The next steps of a draft or a received mail. The engine runs here, so that Gmail's page neither loads it nor waits for it.
 * Copied, because what the engine works out when it is first read does not reach a page of Firefox, which is handed plain values only.
 */
export const analyzeDraft: Handler<'analyze'> = async ({ text, options }) =>
  structuredClone(withMoves(analyzeMail(text, inDeal(text, options)), text));

/** A draft that sends an offer is of a deal under way, before anybody tracks it: in the first weeks no deal is known. */
const inDeal = (text: string, options: AnalyzeOptions): AnalyzeOptions =>
  options.direction === 'out' && !options.context?.underWay && sendsOffer(text)
    ? { ...options, context: { ...options.context, underWay: true } }
    : options;
