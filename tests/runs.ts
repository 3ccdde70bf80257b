/**
 * How many cases a property is tried with. `CASES` raises it for every property, for a long run before a release.
 * @param usual cases in the ordinary test run
 */
export function runs(usual: number): { numRuns: number } {
  return { numRuns: Math.max(usual, Number(process.env['CASES'] ?? 0)) };
}
