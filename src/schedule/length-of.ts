import { epoch, MINUTE } from './instants.ts';
import type { Interval } from './types.ts';

/** How long something takes, minutes. */
export const lengthOf = ({ start, end }: Interval): number => (epoch(end) - epoch(start)) / MINUTE;
