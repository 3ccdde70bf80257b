import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Reading, Writing } from './schema.ts';

/**
 * Somebody the rep had forgotten, and who is not noted again. Not who it is: an address that turns up can be told to be
 * theirs, but none can be read out of it. Whoever has the record can still try addresses they think of, which no way of
 * keeping it prevents.
 */
export interface ForgottenRecord {
  /** HMAC-SHA-256 of the address in lower case, keyed by `salt`: 64 hexadecimal digits. */
  id: string;
  /** Chance, the same for all that were forgotten in this browser: two browsers keep one person differently. */
  salt: string;
}

export type IsForgotten = (address: string) => boolean;

const normal = (address: string): string => address.trim().toLowerCase();

const idOf = (address: string, salt: string): string =>
  bytesToHex(hmac(sha256, utf8ToBytes(salt), utf8ToBytes(normal(address))));

/** Tells whether an address, in any case, is one of these. */
export function forgottenAmong(records: ForgottenRecord[]): IsForgotten {
  if (records.length === 0) return () => false;
  const ids = new Set(records.map(({ id }) => id));
  const salts = [...new Set(records.map(({ salt }) => salt))];
  const known = new Map<string, boolean>();
  return (address) => {
    const before = known.get(address);
    if (before !== undefined) return before;
    const is = salts.some((salt) => ids.has(idOf(address, salt)));
    known.set(address, is);
    return is;
  };
}

export function allForgotten(tx: Reading): Promise<ForgottenRecord[]> {
  return tx.objectStore('forgotten').getAll();
}

/** Tells who is kept forgotten. In every transaction that `load` and `save` open. */
export async function forgottenIn(tx: Reading): Promise<IsForgotten> {
  return forgottenAmong(await allForgotten(tx));
}

/** @param salt for the first who is forgotten; those after have the same */
export async function keepForgotten(tx: Writing, address: string, salt: string): Promise<void> {
  const store = tx.objectStore('forgotten');
  const [first] = await store.getAll(null, 1);
  const used = first?.salt ?? salt;
  await store.put({ id: idOf(address, used), salt: used });
}

/** Has somebody be noted again from now on. @returns whether they were kept forgotten */
export async function noteAgain(tx: Writing, address: string): Promise<boolean> {
  const store = tx.objectStore('forgotten');
  const found = (await allForgotten(tx)).filter(({ id, salt }) => id === idOf(address, salt));
  await Promise.all(found.map(({ id }) => store.delete(id)));
  return found.length > 0;
}
