import { mailboxOf } from '../schedule/mailbox.ts';
import { dealKey, dealName, internalDomain, isColleague } from './belonging.ts';
import { compareNames } from './compare-names.ts';
import { isolated } from './isolated.ts';
import { type KnownPeople, knownPeople } from './known-people.ts';
import { isSimilar, nameIn } from './likeness.ts';
import { registeredDomain } from './public-suffixes.ts';
import type { DealState } from './state-types.ts';
import type { Deal, Person } from './types.ts';

/** Why a deal is proposed, the surest first. */
export type ProposalGround = 'person' | 'took-part' | 'company' | 'alias' | 'colleague' | 'similar-domain' | 'new';

/** A deal that people may belong to. Nothing is decided by it: the rep takes one, another, or none. */
export interface Proposal {
  /** Null for a deal that would have to be made. */
  dealId: string | null;
  /** The key and name it has, or would have. */
  key: string;
  name: string;
  ground: ProposalGround;
  /** The addresses that speak for it, in the order given. */
  people: string[];
  /** In one sentence. */
  why: string;
}

export interface ProposeOptions {
  /** The rep's address that the mail or meeting is under: deals of other accounts are never proposed. */
  account: string;
  /** All of the rep's addresses, whose domains are colleagues'. */
  accounts: string[];
  deals: Deal[];
  people: Person[];
  /** By deal id: who took part, and what was merged. As `dealStates` gives them, or what is kept of each deal. */
  states: ReadonlyMap<string, Pick<DealState, 'dealId' | 'people' | 'merged'>>;
}

const GROUNDS: ProposalGround[] = ['person', 'took-part', 'company', 'alias', 'colleague', 'similar-domain', 'new'];
/** With these, an address says all there is to say: there is no need for a new deal beside theirs. */
const SURE: ProposalGround[] = ['person', 'company'];

/**
 * The deals that the people of a thread or meeting may belong to. Somebody of an agency or a reseller may be in several,
 * and several companies in one mail each get their own proposal; a new deal stays a choice where their own is not known. Only
 * one proposal means there is nothing to ask.
 * @param people of the thread or meeting; the rep and colleagues are left out
 * @returns the surest first; of equals the one more people speak for, then by name
 */
export function proposeDeals(people: { address: string; name: string }[], options: ProposeOptions): Proposal[] {
  const found = new Map<string, Proposal>();
  const own = options.deals.filter(({ account }) => account === options.account);
  const shown = new Map([...options.states.values()].flatMap(({ dealId, merged }) => merged.map((id) => [id, dealId])));
  const byId = new Map(own.map((deal) => [deal.id, deal]));
  const asked = people.map(({ address, name }) => ({ address: address.trim().toLowerCase(), name }));
  const known = knownPeople(
    asked.map(({ address }) => address),
    { ...options, deals: own, people: options.people.filter(({ account }) => account === options.account) },
  );
  for (const { address, name } of asked) {
    const key = dealKey(address);
    if (!key || isColleague(address, options.accounts)) continue;
    const grounds = groundsFor(address, key.key, own, known);
    for (const { deal, ground } of grounds) {
      // A merged deal is proposed as the one it is shown in.
      add(found, byId.get(shown.get(deal.id) ?? '') ?? deal, ground, address);
    }
    if (grounds.some(({ ground }) => SURE.includes(ground))) continue;
    add(found, { id: null, key: key.key, name: dealName(key, name) }, 'new', address);
  }
  return [...found.values()].sort(
    (a, b) =>
      GROUNDS.indexOf(a.ground) - GROUNDS.indexOf(b.ground) ||
      b.people.length - a.people.length ||
      compareNames(a.name, b.name),
  );
}

/** Domains of the rep's colleagues, learned from the rep's own accounts; a free-mail account teaches none. */
export function internalDomains(accounts: string[]): string[] {
  return [...new Set(accounts.flatMap((account) => internalDomain(account) ?? []))];
}

interface Grounded {
  deal: Deal;
  ground: ProposalGround;
}

function groundsFor(address: string, key: string, own: Deal[], known: KnownPeople): Grounded[] {
  const none: ReadonlySet<string> = new Set();
  const filed = known.filed.get(address) ?? none;
  const took = known.address.get(address) ?? none;
  const sameMailbox = known.mailbox.get(mailboxOf(address) ?? '') ?? none;
  const sameName = known.name.get(nameIn(address) ?? '') ?? none;
  const colleagues = known.company.get(key) ?? none;
  return own.flatMap((deal): Grounded[] => {
    const ground = ((): ProposalGround | null => {
      if (filed.has(deal.id)) return 'person';
      if (took.has(deal.id)) return 'took-part';
      if (deal.key === key) return 'company';
      if (sameMailbox.has(deal.id) || sameName.has(deal.id)) return 'alias';
      if (colleagues.has(deal.id)) return 'colleague';
      return isSimilar(keyValue(deal.key), keyValue(key)) ? 'similar-domain' : null;
    })();
    return ground ? [{ deal, ground }] : [];
  });
}

function add(
  found: Map<string, Proposal>,
  deal: { id: string | null; key: string; name: string },
  ground: ProposalGround,
  address: string,
): void {
  const { id, key, name } = deal;
  const known = found.get(id ?? key);
  if (!known) {
    found.set(id ?? key, { dealId: id, key, name, ground, people: [address], why: whyOf(ground, address, name) });
    return;
  }
  if (!known.people.includes(address)) known.people.push(address);
  if (GROUNDS.indexOf(ground) >= GROUNDS.indexOf(known.ground)) return;
  Object.assign(known, { ground, why: whyOf(ground, address, name) });
}

function whyOf(ground: ProposalGround, address: string, called: string): string {
  const name = isolated(called);
  const domain = registeredDomain(address.slice(address.indexOf('@') + 1));
  switch (ground) {
    case 'person':
      return `${address} belongs to ${name}.`;
    case 'took-part':
      return `${address} took part in ${name} before.`;
    case 'company':
      return `${domain} is the company of ${name}.`;
    case 'colleague':
      return `Somebody else of ${domain} takes part in ${name}.`;
    case 'alias':
      return `${address} looks like another address of somebody in ${name}.`;
    case 'similar-domain':
      return `${domain} may be another domain of ${name}.`;
    case 'new':
      return `${address} is in no deal yet.`;
  }
}

const keyValue = (key: string): string => key.slice(key.indexOf(':') + 1);
