import type { TimelineEvent } from './types.ts';

/**
 * The merge that each of these deals is shown by, as far as the timeline has one.
 * @param timeline of the deal they are shown in, oldest first
 * @param merged ids, as `DealState.merged`
 */
export function mergesOf(timeline: TimelineEvent[], merged: string[]): { id: string; event: string }[] {
  return merged.flatMap((id) => {
    const merge = timeline.findLast((event) => event.kind === 'deal-merged' && event.from === id);
    return merge ? [{ id, event: merge.id }] : [];
  });
}
