import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SPACE } from '../../../src/engine/model/hash.ts';
import { weights } from '../../../src/engine/model/weights.ts';
import { decodeWeights, encodeWeights, LARGEST } from '../../../src/engine/model/weights-text.ts';

const decoded = (text: string): [number, number][] => {
  const found: [number, number][] = [];
  decodeWeights(text, (id, steps) => found.push([id, steps]));
  return found;
};

test('what is written is read back, however far apart the features are', () => {
  const weight = fc.integer({ min: -LARGEST, max: LARGEST }).filter((steps) => steps !== 0);
  const table = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: SPACE - 1 }), weight), { selector: ([id]) => id });
  fc.assert(
    fc.property(table, (pairs) => {
      const sorted = [...pairs].sort(([a], [b]) => a - b);
      expect(decoded(encodeWeights(sorted))).toEqual(sorted);
    }),
  );
});

test('a weight beyond the scale is kept at its end', () => {
  expect(decoded(encodeWeights([[5, 1000]]))).toEqual([[5, LARGEST]]);
});

test('the trained weights are many, within the scale, and each feature has one', () => {
  const trained = decoded(weights.text);
  expect(trained.length).toBeGreaterThan(80);
  expect(new Set(trained.map(([id]) => id)).size).toBe(trained.length);
  expect(trained.every(([id, steps]) => id < SPACE && Math.abs(steps) <= LARGEST)).toBe(true);
});
