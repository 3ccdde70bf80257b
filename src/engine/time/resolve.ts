import type { Reference, TimeExpression } from '../types.ts';
import type { FoundTime } from './types.ts';

/** Fills in the values of an expression against a reference. */
export function resolveTime(found: FoundTime, _reference: Reference): TimeExpression {
  const { slots: _slots, ...time } = found;
  return time;
}
