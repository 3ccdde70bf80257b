import type { Draft } from '../draft/draft.ts';
import type { Placed } from '../place/Floating.tsx';
import type { BadgeProps } from './Badge.tsx';

/**
 * Badges of drafts whose words cannot be underlined, and of those that could mention a meeting.
 * @param busy the one whose card is open
 */
export function badgesOf(
  drafts: Iterable<Draft>,
  busy: Draft | undefined,
  onOpen: (draft: Draft) => void,
): Placed<BadgeProps>[] {
  return [...drafts]
    .filter((draft) => draft !== busy)
    .filter((draft) => draft.mentions.length > 0 || (draft.shown.length > 0 && !draft.isPainted))
    .map((draft) => ({
      id: draft.compose.id,
      count: draft.shown.length,
      booked: draft.mentions.length > 0,
      locate: draft.corner,
      onOpen: () => onOpen(draft),
    }));
}
