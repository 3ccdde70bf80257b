import { addressPattern } from './mentions.ts';

/**
 * The last look, for whatever no rule knows: any value without any text that holds the address. Texts become empty, entries of
 * lists and fields named by it go.
 */
export function swept<T>(value: T, address: string): T {
  // Asked of every record there is: the quick look first.
  if (!mayHold(value, address)) return value;
  const pattern = addressPattern(address);
  const holds = (one: unknown): boolean => typeof one === 'string' && one.search(pattern) >= 0;
  const clean = (one: unknown): unknown => {
    if (holds(one)) return '';
    if (Array.isArray(one)) return one.filter((item) => !holds(item)).map(clean);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(
      Object.entries(one)
        .filter(([key]) => !holds(key))
        .map(([key, inner]) => [key, clean(inner)]),
    );
  };
  return JSON.stringify(value).search(pattern) >= 0 ? (clean(value) as T) : value;
}

function mayHold(value: unknown, address: string): boolean {
  if (typeof value === 'string') return value.toLowerCase().includes(address);
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some((item) => mayHold(item, address));
  for (const key in value)
    if (key.includes('@') || mayHold((value as Record<string, unknown>)[key], address)) return true;
  return false;
}
