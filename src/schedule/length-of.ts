import { epoch, MINUTE } from './instants.ts';
import type { Interval } from './types.ts';

/** How long a time takes that is offered in place of another, minutes: as long as that one; `usual` where it has no length, or there is none. */
export const lengthOf = (moved: Interval | undefined, usual: number): number =>
  (moved && (epoch(moved.end) - epoch(moved.start)) / MINUTE) || usual;
