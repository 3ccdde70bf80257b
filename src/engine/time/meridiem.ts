import type { ClockSpec, Part } from './types.ts';

/** Moves a guessed clock into the part of the day that was said: "7 in the evening" is 19:00, "6 in the morning" 06:00. */
export function settleClock(clock: ClockSpec, part: Part | undefined): ClockSpec {
  if (!clock.guessed || !part) return clock;
  const late = part === 'evening' || part === 'night' || part === 'afternoon' || part === 'end-of-day';
  const move = (minutes: number): number => {
    if (late && minutes < 720) return minutes + 720;
    return part === 'morning' && minutes >= 780 ? minutes - 720 : minutes;
  };
  const settled: ClockSpec = { guessed: false };
  if (clock.from !== undefined) settled.from = move(clock.from);
  if (clock.to !== undefined) settled.to = move(clock.to);
  return settled;
}
