import type { Deleted, KeptRecord, KnownPerson, PersonKept } from '../deals/kept.ts';
import { recordName } from './records.ts';

const counted = (count: number, one: string, many = `${one}s`): string[] =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];

/** How much there is of somebody: `3 mails, 1 meeting, 2 sentences`. */
export function amountOf({ mails, meetings, entries, sentences }: KnownPerson): string {
  const parts = [
    ...counted(mails, 'mail'),
    ...counted(meetings, 'meeting'),
    ...counted(entries, mails > 0 ? 'other entry' : 'timeline entry', mails > 0 ? 'other entries' : 'timeline entries'),
    ...counted(sentences, 'sentence'),
  ];
  return parts.join(', ') || 'Name and address only';
}

/** Those whose name, address or deal has every word of a search, in any case. */
export function matching(people: KnownPerson[], search: string): KnownPerson[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return people.filter(({ name, address, deals }) => {
    const text = [name, address, ...deals].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** What forgetting would do, or did, one line for each store. */
export function deletedLines(deleted: Deleted): string[] {
  return Object.entries(deleted).map(([store, { removed, cleared }]) => {
    const parts = [
      ...(removed > 0 ? [`${removed} deleted`] : []),
      ...(cleared > 0 ? [`${cleared} kept without them`] : []),
    ];
    return `${recordName(store)}: ${parts.join(', ')}`;
  });
}

/** What forgetting them would do. */
export function wouldDelete(records: KeptRecord[]): Deleted {
  const deleted: Deleted = {};
  for (const { store, goes } of records) {
    const { removed, cleared } = deleted[store] ?? { removed: 0, cleared: 0 };
    deleted[store] = goes ? { removed: removed + 1, cleared } : { removed, cleared: cleared + 1 };
  }
  return deleted;
}

/** All that is kept about one person, as a file. @param at ISO instant */
export function personFile({ address, name, records }: PersonKept, at: string): string {
  const kept = records.map(({ store, deal, record }) => ({ store, deal, record }));
  return `${JSON.stringify({ bookend: 'person', format: 1, at, address, name, records: kept }, null, 2)}\n`;
}
