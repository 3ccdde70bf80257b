import { describe, expect, test } from 'vitest';
import { isolated } from '../../src/deals/isolated.ts';

describe('a name inside a sentence', () => {
  test.each([
    ['Hebrew', 'מגדלור', '\u2068מגדלור\u2069'],
    ['Arabic', 'النخيل', '\u2068النخيل\u2069'],
    ['Latin with one Hebrew word', 'Orrin (אורין)', '\u2068Orrin (אורין)\u2069'],
    ['Latin', 'Kelda Instruments', 'Kelda Instruments'],
    ['Japanese', '青木商店', '青木商店'],
  ])('in %s keeps its neighbours in order', (_script, name, shown) => expect(isolated(name)).toBe(shown));
});
