import { analyze, createAnalyzer } from '../../../src/engine/analyze.ts';
import type { AnalyzeOptions } from '../../../src/engine/types.ts';
import type { Read, Reader } from '../types.ts';

const OPTIONS: AnalyzeOptions = {
  direction: 'out',
  reference: { now: '2026-07-27T15:00:00Z', zone: 'America/New_York' },
};

export const create = (): Reader => ({
  read: (text) => analyze(text, OPTIONS),
  editor: (): Read => {
    const analyzer = createAnalyzer();
    return (text) => analyzer(text, OPTIONS);
  },
});
