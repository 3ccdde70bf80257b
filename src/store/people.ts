import type { Person } from '../deals/types.ts';
import { forgottenIn } from './forgotten.ts';
import type { Reading, Writing } from './schema.ts';

/** The primary key of a person: the same address under two accounts is two people. */
export function personId(account: string, address: string): string {
  return `${account} ${address}`;
}

/** Creates a person, or replaces the one with the same id. Somebody who is kept forgotten is not written. */
export async function putPerson(tx: Writing, person: Person): Promise<void> {
  const isForgotten = await forgottenIn(tx);
  if (!isForgotten(person.address)) await tx.objectStore('people').put(person);
}

export function personByAddress(tx: Reading, account: string, address: string): Promise<Person | undefined> {
  return tx.objectStore('people').get(personId(account, address));
}

export function peopleOfDeal(tx: Reading, dealId: string): Promise<Person[]> {
  return tx.objectStore('people').index('dealId').getAll(dealId);
}

/** In no particular order. */
export function allPeople(tx: Reading): Promise<Person[]> {
  return tx.objectStore('people').getAll();
}

export async function removePerson(tx: Writing, id: string): Promise<void> {
  await tx.objectStore('people').delete(id);
}
