import { describe, expect, test } from 'vitest';
import { bundle } from '../../scripts/bench/bundle.ts';
import { packed } from '../../scripts/build/pack-texts.ts';
import { abouts } from '../../src/engine/abouts.ts';
import { type Analyzer, analyze } from '../../src/engine/analyze.ts';
import type { AnalyzeOptions } from '../../src/engine/types.ts';

/** What a module with the variable `result` makes of it. */
const run = (code: string): unknown => new Function(`${code}\nreturn result;`)();

/** Texts with names in them are written with another sign, as there is nothing to put in here. */
const named = (code: string): string => code.replaceAll('§', '$');

describe('a module with its texts in one', () => {
  test.each([
    ['texts', "const a = 'one two'; const b = `three`; const result = [a, b, a];"],
    ['a list', "const result = ['one', 'two', 'three', ''];"],
    ['a list with a name in it', "const a = 'x|y'; const result = [`one §{a}`, 'two', `§{a} §{a}`, 'three'];"],
    ['a list with two names', "const a = 'xx'; const b = 'yy'; const result = [a, `one §{a}`, `two §{b}`, 'three'];"],
    [
      'texts around names',
      "const a = 'xx'; const result = of(`one and §{a} two and §{of('three', a)}, four and`, 'five'); function of(...all) { return all.join(); }",
    ],
    ['a list with a place between', "const result = ['one', , 'two', 'three'];"],
    ['tables', "const result = { get: [['one', 1], ['two', 2]], ['l' + 'et']: [['three', 4]] };"],
    ['calls', "const of = (...all) => all.join(); const result = of('one', of('two', 'three'), 'four'.split('u'));"],
    ['signs that stand between texts', "const result = ['a^^b', 'c~d', 'e%f', ['~~', 'g', 'h'], ['i', 'j', '%']];"],
    ['a sign for a name in a list with one', "const a = 'xx'; const result = [`one §{a}`, 'two', '50%', 'three'];"],
    [
      'patterns',
      "const a = /o\\/n(?<e>e)|[^^]/gi; const b = /th./; const result = [a, b, 'One'.match(a), b.test('the')];",
    ],
    ['line ends and quotes', "const result = ['one\\n\"two\\'', `th`, 'three\\u2028`§{4}`'];"],
    [
      'what is run later or never',
      "const say = () => 'later'; const no = false && 'never'; const result = [no, say(), 'now'];",
    ],
    [
      'what is passed over',
      "const none = undefined; const result = ['one', none?.of('two'), none?.[0]('three'), 'four'];",
    ],
    ['defaults that are not needed', "const [a = 'one', b = 'two'] = ['yes']; const result = [a, b, 'three'];"],
  ])('is the same: %s', (_, written) => {
    const code = named(written);
    expect(run(packed(code))).toEqual(run(code));
  });

  test('has them at its head', () => {
    const code = packed("const a = 'one two'; const b = of('three four', ['five', 'six', 'seven']);");
    expect(code).toContain('one two^^three four^^five~six~seven');
    expect(code).toContain("const b = of($nextText(), $nextText().split('~'));");
  });

  test('is left alone when there is nothing to put together', () => {
    const code = "export const a = 'one two';";
    expect(packed(code)).toBe(code);
  });
});

test('the engine as it is shipped says of every example what its source says', async () => {
  const built = (await import(await bundle('src/engine/analyze.ts', 'tested-engine'))) as { analyze: Analyzer };
  const options: AnalyzeOptions = {
    direction: 'out',
    reference: { now: '2026-07-27T14:00:00Z', zone: 'America/New_York' },
  };
  for (const { flagged, allowed } of Object.values(abouts))
    for (const text of [...flagged.map(([sentence]) => sentence), ...allowed])
      expect(built.analyze(text, options), text).toEqual(analyze(text, options));
}, 60_000);
