import { dealKey, dealName, internalDomain, isInternal } from '../deals/belonging.ts';
import { isFreeMail } from '../deals/free-mail.ts';
import { named } from './row-reader.ts';
import type { Candidate, Choices, ImportedPerson } from './types.ts';

/** Of a deal, in UTF-16 code units. */
export const LONGEST_NAME = 300;

/** A row of a deal, read. */
export interface Draft extends Omit<Candidate, 'key' | 'name' | 'places'> {
  /** As the file has it; empty when it has none. */
  title: string;
  company: string;
  place: Candidate['places'][number];
}

/** What a deal is matched by, and the people that are no colleagues. Null key: nothing says whom the deal is with. */
export function belongingOf(
  domain: string | null,
  people: ImportedPerson[],
  { account, accounts, domains }: Pick<Choices, 'account' | 'accounts' | 'domains'>,
): { key: string | null; others: ImportedPerson[] } {
  const own = [account, ...accounts];
  const others = people.filter(
    ({ address }) => dealKey(address) !== null && !own.some((one) => isInternal(address, one, domains)),
  );
  const isOwn = domain !== null && (domains.includes(domain) || own.some((one) => internalDomain(one) === domain));
  if (domain !== null && !isFreeMail(domain) && !isOwn) return { key: `domain:${domain}`, others };
  const keys = others.flatMap(({ address }) => dealKey(address) ?? []);
  return { key: (keys.find(({ kind }) => kind === 'domain') ?? keys[0])?.key ?? null, others };
}

/**
 * One deal of all rows with one key, since Bookend keeps one deal for a company. Where one of them is open the deal is, and
 * stands where the one does that is decided next; otherwise it ended as the last one did.
 */
export function gathered(key: string, drafts: Draft[]): Candidate {
  const sorted = drafts.toSorted((a, b) => rank(a) - rank(b) || compareDays(a, b));
  const first = sorted[0] as Draft;
  const { title: _title, company: _company, place: _place, ...stands } = first;
  const created = drafts.flatMap(({ createdOn }) => createdOn ?? []).sort();
  return {
    ...stands,
    key,
    name: nameOf(key, sorted),
    people: named(drafts.flatMap(({ people }) => people)),
    createdOn: created[0] ?? null,
    nextStep: first.standing === 'open' ? first.nextStep : null,
    onlyKnown: drafts.every(({ onlyKnown }) => onlyKnown),
    places: drafts.map(({ place }) => place),
  };
}

/** Several deals with one company are called after it, one alone as it is called. */
function nameOf(key: string, drafts: Draft[]): string {
  const titles = new Set(drafts.map(({ title }) => title));
  const company = drafts.find((draft) => draft.company !== '')?.company ?? '';
  const title = drafts[0]?.title ?? '';
  const person = drafts.flatMap(({ people }) => people).find(({ address }) => `person:${address}` === key);
  const kind = key.startsWith('person:') ? 'person' : 'domain';
  const name = titles.size === 1 && title !== '' ? title : company || dealName({ kind, key }, person?.name);
  return name.slice(0, LONGEST_NAME);
}

const rank = ({ standing }: Draft): number => (standing === 'open' ? 0 : 1);

/** Of open deals the one with a next step, then the one decided first; of ended ones the last. Those without a day come last. */
function compareDays(a: Draft, b: Draft): number {
  if (a.standing !== 'open') return compare(b.endedOn ?? '', a.endedOn ?? '');
  const steps = Number(b.nextStep !== null) - Number(a.nextStep !== null);
  return steps || compare(a.closes ?? '9999', b.closes ?? '9999');
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
