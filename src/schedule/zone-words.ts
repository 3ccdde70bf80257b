import type { ClientZone } from './client-zone.ts';

/** How a zone came to be taken for the other side's, in one sentence. */
export function zoneReason(from: ClientZone['from']): string {
  if (from.kind === 'set') return 'You set it.';
  if (from.kind === 'domain') return `A guess: their address ends in .${from.ending}.`;
  const { count, of } = from;
  if (of === 1) return 'A guess: the one invitation they sent was in it.';
  return count === of
    ? `All ${of} invitations they sent were in it.`
    : `${count} of ${of} invitations they sent were in it.`;
}
