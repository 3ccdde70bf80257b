import type { Owner, Report, Span, TimeValue } from '../types.ts';

/** A dated undertaking in a mail, the writer's or somebody else's on the writer's side. */
export interface Promised extends Span {
  /** `sender` for the mail's writer, `third` for somebody else. */
  by: Owner;
  /** By when; of several days the last. */
  due: TimeValue;
}

/**
 * The dated undertakings of an analysed mail, in either direction: "I'll send it Friday", "back to you by Tuesday".
 * An undertaking whose day cannot be resolved is none.
 */
export function promisesOf({ steps }: Report): Promised[] {
  return steps.flatMap(({ act, label, owner, start, end, time }): Promised[] => {
    const due = time?.values.at(-1);
    if (act !== 'commit' || label !== 'concrete' || !due || (owner !== 'sender' && owner !== 'third')) return [];
    return [{ start, end, by: owner, due }];
  });
}
