import { createAnalyzer } from '../engine/analyze.ts';
import { analyzeReceived } from '../engine/received/analyze-received.ts';
import type { Handler } from './world.ts';

/** Remembers the sentences of the drafts being written while the worker lives; forgotten with it, kept nowhere. */
const analyze = createAnalyzer();

/** The next steps of a draft or a received mail. The engine runs here, so that Gmail's page neither loads it nor waits for it. */
export const analyzeDraft: Handler<'analyze'> = async ({ text, options }) =>
  options.direction === 'in' ? analyzeReceived(text, options) : analyze(text, options);
