import { dealName } from '../../deals/belonging.ts';
import type { TimelineEvent } from '../../deals/types.ts';
import type { ImportedDeal } from '../../importing/types.ts';
import type { IsForgotten } from '../../store/forgotten.ts';
import { besidesForgotten, namesMet } from '../../store/person/besides.ts';
import { wholeMention } from '../../store/person/mentions.ts';

/** Who of an imported deal is kept forgotten, and who is not. `isTheirs`: it is the deal of one of the former alone. */
export function besideForgotten<P extends { address: string }>(
  { key, people }: { key: string; people: P[] },
  isForgotten: IsForgotten,
): { others: P[]; forgotten: P[]; isTheirs: boolean } {
  const forgotten = people.filter(({ address }) => isForgotten(address));
  const isTheirs = key.startsWith('person:') && isForgotten(key.slice('person:'.length));
  return { others: people.filter((one) => !forgotten.includes(one)), forgotten, isTheirs };
}

/** An imported deal and what it is written as, without those who are kept forgotten; null when nothing is left of it. */
export function withoutForgotten(
  imported: ImportedDeal,
  isForgotten: IsForgotten,
): { imported: ImportedDeal; clean: (events: TimelineEvent[]) => TimelineEvent[] } | null {
  const { others, forgotten, isTheirs } = besideForgotten(imported, isForgotten);
  if (isTheirs) return null;
  if (forgotten.length === 0) return { imported, clean: (events) => events };
  const { key, name } = imported;
  const isNamed = forgotten.some((one) => wholeMention({ address: one.address, names: [one.name] })(name));
  const kind = key.startsWith('person:') ? 'person' : 'domain';
  return {
    imported: { ...imported, people: others, name: isNamed ? dealName({ kind, key }) : name },
    clean: (events) => besidesForgotten(events, isForgotten, { met: namesMet(forgotten) }),
  };
}
