import type { TimelineEvent } from '../../src/deals/types.ts';
import type { CommitmentId } from '../../src/playbook/types.ts';

type Kind = TimelineEvent['kind'];
type Having<E extends { kind: Kind }, K extends Kind> = E extends unknown ? (K extends E['kind'] ? E : never) : never;
/** The event of a kind, also of one that shares its fields with others. */
type Of<K extends Kind> = Having<TimelineEvent, K>;
type Bare<E> = E extends unknown ? Omit<E, 'id' | 'dealId' | 'at' | 'kind'> : never;

let count = 0;

/** An event of deal `a` unless said otherwise; its id tells kind and moment. */
export function event<K extends Kind>(
  kind: K,
  at: string,
  rest: Bare<Of<K>> & { id?: string; dealId?: string },
): Of<K> {
  count++;
  return { id: `${kind} ${at} ${count}`, dealId: 'a', at, kind, ...rest } as unknown as Of<K>;
}

/** A meeting of 30 minutes with Ines. */
export const booked = (at: string, start: string, rest: Partial<Of<'meeting-booked'>> = {}): Of<'meeting-booked'> =>
  event('meeting-booked', at, {
    meeting: 'm1',
    start,
    end: new Date(Date.parse(start) + 30 * 60_000).toISOString(),
    title: 'First talk',
    people: ['ines@halden-marine.example'],
    ...rest,
  });

export const said = (
  kind: 'commitment-asked' | 'commitment-gained' | 'commitment-lost',
  commitment: CommitmentId,
  at: string,
): Of<typeof kind> =>
  event(kind, at, { commitment, by: 'theirs', sentence: `About ${commitment}.`, person: 'ines@halden-marine.example' });
