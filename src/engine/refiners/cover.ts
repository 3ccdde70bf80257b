import type { MessageRefiner } from '../refiner.ts';

/** Open offers and courtesies say nothing more once the message has a concrete step or the meeting is booked. */
export const cover: MessageRefiner = {
  id: 'cover',
  refine(candidates, { options }) {
    const covered = options.context?.meetingBooked || candidates.some(({ label }) => label === 'concrete');
    return covered ? candidates.filter(({ match, label }) => !match.courtesy || label === 'concrete') : candidates;
  },
};
