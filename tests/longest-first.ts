import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The longest a test of this file may take, in ms; 0 where none asks for time of its own. */
function patienceOf({ moduleId }: TestSpecification): number {
  const asked = readFileSync(moduleId, 'utf8').matchAll(/(?:timeout: |\}, )(\d[\d_]*)/g);
  return Math.max(0, ...[...asked].map(([, ms = '']) => Number(ms.replaceAll('_', ''))));
}

/**
 * Files whose tests ask for minutes begin first: begun last, as a fresh checkout would from their size, such a file keeps
 * one core busy long after all others are done.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const patience = new Map(files.map((file) => [file, patienceOf(file)]));
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => (patience.get(b) ?? 0) - (patience.get(a) ?? 0));
  }
}
