import type { Slot } from '../schedule/types.ts';
import { firstName } from './first-name.ts';
import { render } from './render.ts';
import type { CommitmentId, Playbook, Rewrite } from './types.ts';

export interface RewriteOptions {
  /** Display names of whom the mail is to, as the compose shows them. */
  recipientNames?: string[];
  /** IANA zone of the other side, whose clock the times show as well. */
  clientZone?: string | null;
  /** Whether it goes on where a greeting named the recipients, as in "Hi Ana, ". */
  isGreeted?: boolean;
}

/** The first wording offers all times, the second the first two, the third the last alone. */
const CHOICES: ((slots: Slot[]) => Slot[])[] = [
  (slots) => slots,
  (slots) => slots.slice(0, 2),
  (slots) => slots.slice(-1),
];

/**
 * Up to three closings for a commitment, each ready to take the place of a vague one. What only the rep knows stays a
 * `[bracket]`; so does the time when there is no slot to offer.
 * @param zone whose wall clock the times are written in, IANA
 * @returns none when the playbook has no such commitment
 */
export function rewritesFor(
  commitment: CommitmentId,
  playbook: Playbook,
  slots: Slot[],
  zone: string,
  { recipientNames = [], clientZone = null, isGreeted = false }: RewriteOptions = {},
): Rewrite[] {
  const entry = playbook.commitments.find(({ id }) => id === commitment);
  if (!entry) return [];
  const known = recipientNames.map(firstName);
  // Naming one of two would leave the other out, so all or none.
  const names = known.filter((name) => name !== null);
  const named = names.length === known.length ? names : [];
  const options = { zone, clientZone, names: named, isGreeted, minutes: entry.minutes };
  return CHOICES.flatMap((choose, index) => {
    const template = entry.wordings[index];
    if (template === undefined) return [];
    const offered = choose(slots);
    return [{ ...render(template, { ...options, slots: offered }), commitment, slots: offered }];
  });
}
