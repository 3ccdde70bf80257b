import type { MessageRefiner } from '../refiner.ts';

/** What deserves an alert: hard vague steps, unless the context says that nothing is open. */
export const alerts: MessageRefiner = {
  id: 'alerts',
  refine(candidates, { options }) {
    const { context } = options;
    if (context?.meetingBooked || context?.internal || context?.bulk) return [];
    return candidates.filter(({ label, match }) => label === 'vague' && match.severity === 'hard');
  },
};
