import type { HostileTime } from './adversary.ts';
import type { Measured } from './measure.ts';

/** A figure Bookend has promised; `value` is absent when it could not be measured, and then it is not met. */
export interface Goal {
  what: string;
  value?: number;
  limit: number;
  unit: 'µs' | 'ms' | 'kB';
  met: boolean;
}

const HOSTILE_MS = 20;

/** @param bytes of the engine and of the Gmail script with gzip */
export function goalsOf(
  ours: Measured | undefined,
  set: string,
  hostile: readonly HostileTime[],
  bytes: { engine?: number; gmail?: number },
): Goal[] {
  const slowest = Math.max(
    ...hostile.flatMap(({ msPer100kB = 0, msPer100kBOf1MB = 0 }) => [msPer100kB, msPer100kBOf1MB]),
  );
  // One that was stopped is worse than any that was measured: the others say nothing good then.
  const worst = hostile.some(({ failed }) => failed) && slowest <= HOSTILE_MS ? undefined : slowest;
  const kB = (size: number | undefined): number | undefined => (size === undefined ? undefined : size / 1000);
  return [
    goal('one edit, p95', ours?.edit?.p95, 50, 'µs'),
    goal('a 150-word mail, median', ours?.mails[set]?.median, 60, 'µs'),
    goal('first call in a fresh process', ours?.start?.firstMs, 5, 'ms'),
    goal('hostile text, worst 100 kB', worst, HOSTILE_MS, 'ms'),
    goal('English engine, gzip', kB(bytes.engine), 32, 'kB'),
    goal('Gmail script, gzip', kB(bytes.gmail), 60, 'kB'),
  ];
}

const goal = (what: string, value: number | undefined, limit: number, unit: Goal['unit']): Goal => ({
  what,
  ...(value === undefined ? {} : { value }),
  limit,
  unit,
  met: value !== undefined && value <= limit,
});
