import type { MessageRefiner, Placed } from '../refiner.ts';

/** What deserves an alert: hard vague steps, unless the context says that nothing is open. */
export const alerts: MessageRefiner = {
  id: 'alerts',
  refine(candidates, { options, sentences }) {
    const { context } = options;
    if (context?.meetingBooked || context?.internal || context?.bulk) return [];
    return candidates.filter(({ label, match, rule, index }) => {
      if (label !== 'vague' || match.severity !== 'hard') return false;
      // In a first mail "worth 20 minutes?" asks for interest: times go into the answer to a yes.
      const interest = rule.id === 'open-to-a-call' && (sentences[index] as Placed).reading.sentence.question;
      return !(context?.firstTouch && interest);
    });
  },
};
