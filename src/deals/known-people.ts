import { groupBy } from '../schedule/group-by.ts';
import { mailboxOf } from '../schedule/mailbox.ts';
import { dealKey } from './belonging.ts';
import { fullName, nameIn } from './likeness.ts';
import type { DealState } from './state-types.ts';
import type { Deal, Person } from './types.ts';

/** What is known of a deal's people. */
export interface Known {
  deals: Deal[];
  /** Filed in a deal, of one account. */
  people: Person[];
  /** By deal id: who took part. */
  states: ReadonlyMap<string, Pick<DealState, 'people'>>;
}

/** In each, by what is asked about: the ids of the deals in which somebody has that. */
export interface KnownPeople {
  filed: Map<string, Set<string>>;
  address: Map<string, Set<string>>;
  /** Addresses without their labels, as `mailboxOf` gives them. */
  mailbox: Map<string, Set<string>>;
  /** First and last names, as `fullName` gives them. */
  name: Map<string, Set<string>>;
  /** Keys of companies. */
  company: Map<string, Set<string>>;
}

/**
 * Looks at everybody once, however many are asked about: there may be thousands of deals.
 * @param asked addresses in lower case
 */
export function knownPeople(asked: string[], { deals, people, states }: Known): KnownPeople {
  const companyOf = companies();
  const known: KnownPeople = {
    filed: emptyFor(asked),
    address: emptyFor(asked),
    mailbox: emptyFor(asked.map(mailboxOf)),
    name: emptyFor(asked.map(nameIn)),
    company: emptyFor(asked.map(companyOf)),
  };
  const note = (what: keyof KnownPeople, value: string | null, dealId: string): void => {
    if (value !== null) known[what].get(value)?.add(dealId);
  };
  const filed = groupBy(people, ({ dealId }) => dealId);
  for (const { id, key } of deals) {
    const theirs = filed.get(id) ?? [];
    const took = new Set([...(states.get(id)?.people ?? []), ...theirs.map(({ address }) => address)]);
    for (const address of took) {
      note('address', address, id);
      note('company', companyOf(address), id);
    }
    if (key.startsWith('person:')) took.add(key.slice('person:'.length));
    for (const address of took) {
      note('mailbox', mailboxOf(address), id);
      if (known.name.size > 0) note('name', nameIn(address), id);
    }
    for (const { address, name } of theirs) {
      note('filed', address, id);
      if (known.name.size > 0) note('name', fullName(name.toLowerCase().split(/\s+/)), id);
    }
  }
  return known;
}

function emptyFor(values: (string | null)[]): Map<string, Set<string>> {
  return new Map(values.flatMap((value) => (value === null ? [] : [[value, new Set<string>()] as const])));
}

/** The key of an address's company, worked out once for each domain; null on free mail, where the key is the person's alone. */
function companies(): (address: string) => string | null {
  const byDomain = new Map<string, string | null>();
  return (address) => {
    const domain = address.slice(address.indexOf('@') + 1);
    const before = byDomain.get(domain);
    if (before !== undefined) return before;
    const found = dealKey(address);
    const company = found?.kind === 'domain' ? found.key : null;
    byDomain.set(domain, company);
    return company;
  };
}
