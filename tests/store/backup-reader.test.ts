import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backupReader } from '../../src/store/backup-reader.ts';

/** What is read of a text that comes in parts of the sizes given, over and over. */
function read(text: string, sizes: number[]): unknown {
  const reader = backupReader();
  for (let from = 0, n = 0; from < text.length; n++) {
    const size = sizes[n % sizes.length] ?? 1;
    reader.add(text.slice(from, from + size));
    from += size;
  }
  return reader.end();
}

const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });
/** Of a file, with names that stand once and are no numbers. */
const name = fc.string().filter((text) => text !== '__proto__' && !/^\d+$/.test(text));
const file = fc.dictionary(
  name,
  fc.oneof(fc.jsonValue(), fc.dictionary(name, fc.array(fc.oneof(fc.object({ key: name }), fc.jsonValue())))),
);

describe('a backup that comes in parts', () => {
  test('is read as all of it at once, wherever it is cut', () => {
    fc.assert(
      fc.property(file, sizes, fc.constantFrom(undefined, 2), (value, cuts, space) => {
        const text = JSON.stringify(value, null, space);
        expect(read(text, cuts)).toEqual(JSON.parse(text));
      }),
    );
  });

  test('has its quotation marks, brackets and backslashes where they were', () => {
    const value = {
      stores: { deals: [{ name: 'a "b" \\ {[', 'k\\"': ']}' }, {}, 7, ['{'], '{}', { x: { y: [{}] } }] },
    };
    const text = JSON.stringify(value);
    for (let size = 1; size <= text.length; size++) expect(read(text, [size])).toEqual(value);
  });

  test.each([
    ['cut off in a record', '{"stores":{"deals":[{"id":"1"'],
    ['cut off in quotes', '{"stores":{"deals":[{"id":"1"}],"peo'],
    ['without a comma', '{"stores":{"deals":[{"id":"1"}{"id":"2"}]}}'],
    ['with a bracket too many', '{"stores":{"deals":[{"id":"1"]}]}}'],
    ['with more after it', '{"stores":{"deals":[{"id":"1"}]}}}'],
    ['with a store twice', '{"stores":{"deals":[{"id":"1"}],"deals":[{"id":"2"}]}}'],
    ['empty', ''],
  ])('is refused %s', (_what, text) => {
    for (const size of [1, 5, text.length]) expect(() => read(text, [size])).toThrow(SyntaxError);
  });
});
