import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { root } from './setup.mjs';

const firstLine = (error) => String(error?.message ?? error).split('\n', 1)[0];

/**
 * Writes what a run of the unit tests came to as JSON, `{passed, failed, skipped, failures}`, into the file named by
 * `UNIT_REPORT`. An error outside of any test fails the run too, and no reporter of the runner's own keeps it.
 */
export default class FailuresReporter {
  onTestRunEnd(modules, unhandled) {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    const failures = [];
    for (const file of modules) {
      const path = relative(root, file.moduleId);
      for (const test of file.children.allTests()) {
        const { state, errors = [] } = test.result();
        counts[state] = (counts[state] ?? 0) + 1;
        if (state === 'failed') failures.push(`${path} › ${test.fullName}: ${firstLine(errors[0])}`);
      }
      failures.push(...file.errors().map((error) => `${path}: ${firstLine(error)}`));
    }
    failures.push(...unhandled.map((error) => `outside of any test: ${firstLine(error)}`));
    writeFileSync(process.env.UNIT_REPORT, JSON.stringify({ ...counts, failed: failures.length, failures }));
  }
}
