import type { MessageRefiner } from '../refiner.ts';

/** Log-odds from which a dated step is one that covers: of a doubtful one the courtesies stay. */
const SURE = 1;

/** Open offers and courtesies say nothing more once the message has a concrete step or the meeting is booked. */
export const cover: MessageRefiner = (candidates, { options, odds }) => {
  const covered =
    options.context?.meetingBooked ||
    candidates.some(({ label, index }) => label === 'concrete' && (odds?.[index] ?? SURE) >= SURE);
  return covered ? candidates.filter(({ match, label }) => !match.courtesy || label === 'concrete') : candidates;
};
