import { addressPattern } from './mentions.ts';

/**
 * The last look, for whatever no rule knows: any value without any text that holds the address. Texts become empty, entries of
 * lists and fields named by it go.
 */
export function swept<T>(value: T, address: string): T {
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
  return JSON.stringify(value)?.search(pattern) >= 0 ? (clean(value) as T) : value;
}
