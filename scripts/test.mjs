// npm test: every check of the project, then one closing line "N passed, N failed".
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { checkNode, ensurePackages, main, root, run, tool } from './setup.mjs';

const out = join(root, 'out', 'test');
const report = (name) => join(out, `${name}.json`);

/** Each check counts as one test, unless it reports its own. */
const CHECKS = [
  ['format and lint', () => tool('biome', ['ci', '.'])],
  ['types', () => tool('tsc', ['--noEmit'])],
  ['types of the pure core', () => tool('tsc', ['--noEmit', '-p', 'src/engine'])],
  ['unused code', () => tool('knip', [])],
  ['build', () => tool('vite', ['build', '--logLevel', 'warn'])],
  ['size budget', () => run('npm', ['run', '--silent', 'size'])],
];

function vitest() {
  const json = report('unit');
  const env = { ...process.env, UNIT_REPORT: json };
  const reporters = ['--reporter=default', '--reporter=./scripts/failures-reporter.mjs'];
  return counted(tool('vitest', ['run', ...reporters], { env }), () => JSON.parse(readFileSync(json, 'utf8')));
}

function playwright(browser) {
  const json = report('e2e');
  const env = { ...process.env, CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: json };
  return counted(tool('playwright', ['test', '--reporter=list,json'], { env }), () => {
    const { stats, suites, errors } = JSON.parse(readFileSync(json, 'utf8'));
    const failures = [...suites.flatMap(failedSpecs), ...errors.map(({ message }) => message)];
    return { passed: stats.expected, failed: failures.length, skipped: stats.skipped, failures };
  });
}

/** File, line and title of every test of a suite that did not pass at the first try. */
function failedSpecs({ specs = [], suites = [] }) {
  const own = specs.filter(({ tests }) => tests.some(({ status }) => status === 'unexpected' || status === 'flaky'));
  return [...own.map(({ file, line, title }) => `${file}:${line} › ${title}`), ...suites.flatMap(failedSpecs)];
}

/** A runner that failed without a report, or without a failed test in it, is a failure of its own. */
function counted(code, read) {
  try {
    const counts = read();
    const unsaid = code !== 0 && counts.failed === 0;
    return unsaid ? { ...counts, failed: 1, failures: [`the runner ended with ${code}`] } : counts;
  } catch {
    return { passed: 0, failed: 1, skipped: 0, failures: [`the runner ended with ${code} and left no report`] };
  }
}

await main(async () => {
  checkNode();
  ensurePackages();
  const browser = await ensureBrowser();
  process.env.CHROMIUM = browser;
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const results = CHECKS.map(([name, check]) => {
    console.log(`\n▸ ${name}`);
    const failed = check() === 0 ? 0 : 1;
    return { name, passed: 1 - failed, failed, skipped: 0, failures: [] };
  });
  console.log('\n▸ unit tests');
  results.push({ name: 'unit tests', ...vitest() });
  console.log('\n▸ end-to-end tests in Chromium');
  results.push({ name: 'end-to-end tests', ...playwright(browser) });

  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  for (const { name, passed, failed, skipped, failures } of results) {
    console.log(
      `${failed ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`,
    );
    for (const failure of failures) console.log(`    ${failure}`);
  }
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') ? 1 : 0;
});
