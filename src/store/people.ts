import type { Person } from '../deals/types.ts';
import { forgottenIn } from './forgotten.ts';
import { packed, rowOf, rowOfPerson } from './packs.ts';
import type { Reading, Writing } from './schema.ts';
import { sortedBy } from './sorted.ts';
import { takeOutPerson } from './unpack.ts';

/** The primary key of a person: the same address under two accounts is two people. */
export function personId(account: string, address: string): string {
  return `${account} ${address}`;
}

/** Creates a person, or replaces the one with the same id. Somebody who is kept forgotten is not written. */
export async function putPerson(tx: Writing, person: Person): Promise<void> {
  const isForgotten = await forgottenIn(tx);
  if (isForgotten(person.address)) return;
  await takeOutPerson(tx, person.id);
  await tx.objectStore('people').put(person);
}

export async function personByAddress(tx: Reading, account: string, address: string): Promise<Person | undefined> {
  const id = personId(account, address);
  const alone = await tx.objectStore('people').get(id);
  return alone ?? (await rowOfPerson(tx, id))?.people.find((person) => person.id === id);
}

export async function peopleOfDeal(tx: Reading, dealId: string): Promise<Person[]> {
  const [alone, row] = await Promise.all([tx.objectStore('people').index('dealId').getAll(dealId), rowOf(tx, dealId)]);
  return sortedBy([...alone, ...(row?.people ?? [])], ({ id }) => id);
}

/** In no particular order. */
export async function allPeople(tx: Reading): Promise<Person[]> {
  return (await Promise.all([tx.objectStore('people').getAll(), packed(tx, 'people')])).flat();
}

export async function removePerson(tx: Writing, id: string): Promise<void> {
  await takeOutPerson(tx, id);
  await tx.objectStore('people').delete(id);
}
