/** Shorter than this, no other program gets in between often enough to reach a lower quartile. Milliseconds. */
const SHORT = 0.1;

/**
 * Starts a clock that stands still while other programs have the processor: the lesser of the time on the wall and the
 * processor time of this process. The latter alone would count its helper threads, and is too coarse for short calls.
 * @returns stops it: milliseconds
 */
export function startClock(): () => number {
  const used = process.cpuUsage();
  const start = performance.now();
  return () => {
    const wall = performance.now() - start;
    if (wall < SHORT) return wall;
    const { user, system } = process.cpuUsage(used);
    return Math.min(wall, Math.max(SHORT, (user + system) / 1000));
  };
}
