import { datedBy, type MessageRefiner } from '../refiner.ts';
import type { DaySpec, FoundTime } from '../time/types.ts';
import { isUsable } from './bind-time.ts';

/** A date with its year that has gone by is no day for a step: "the order of 3 March 2020", "effective 1/10/2024". */
export const goneBy: MessageRefiner = (candidates, { sentences, options }) => {
  const now = Date.parse(options.reference.now);
  const isGone = ({ slots }: FoundTime) => slots.length > 0 && slots.every(({ day }) => day && endOf(day) < now);
  return candidates.flatMap((one) => {
    if (!one.time || !isGone(one.time)) return one;
    const ahead = sentences[one.index]?.reading.sentence.times.find(
      (time) => time.grounded && isUsable(time) && !isGone(time),
    );
    return ahead || !one.match.needsTime ? datedBy(one, ahead ? one.label : 'vague', ahead, one.index) : [];
  });
};

/** When it is over in every zone; "5/6/2024", which is one of two days, with its year. Without a year there is no telling. */
const endOf = ({ year, month = 12, day = 0, until = day, either }: DaySpec): number =>
  Date.UTC(year as number, either ? 12 : month - 1, until > 0 ? until + 2 : 33);
