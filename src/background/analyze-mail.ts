import { createMailAnalyzer } from '../engine/languages/analyze-any.ts';
import { withMoves } from '../playbook/moved-meeting.ts';
import type { Handler } from './world.ts';

/** Remembers the sentences of the drafts being written while the worker lives; forgotten with it, kept nowhere. */
export const analyzeMail = createMailAnalyzer();

/**
 * The next steps of a draft or a received mail. The engine runs here, so that Gmail's page neither loads it nor waits for it.
 * Copied, because what the engine works out when it is first read does not reach a page of Firefox, which is handed plain values only.
 */
export const analyzeDraft: Handler<'analyze'> = async ({ text, options }) =>
  structuredClone(withMoves(analyzeMail(text, options), text));
