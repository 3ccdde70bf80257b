import type { Direction } from '../../../src/engine/types.ts';

/** What the sentence in question is: a vague step (hard or soft), a concrete one, or no next step. */
export type Verdict = 'hard' | 'soft' | 'concrete' | 'none';

/** One short mail and what its sentence from `start` to `end` is. */
export interface Side {
  direction: Direction;
  verdict: Verdict;
  text: string;
  start: number;
  end: number;
}

/** Two mails that differ in the one thing that matters. */
export type Pair = readonly [Side, Side];

const LINE = /^(out|in) (hard|soft|concrete|none): (.+)$/;

/**
 * Reads pairs from their notation: a line per mail, two lines per pair, a blank line between pairs.
 * A line is the direction, the verdict, a colon and the mail; `⏎` is a line break, `[[…]]` the sentence in question,
 * which is the whole mail when nothing is marked.
 * @throws when a line does not have this form or a pair is not two lines
 */
export function readPairs(notation: string): readonly Pair[] {
  return notation
    .trim()
    .split(/\n\s*\n/)
    .map((block, index) => {
      const [one, other, ...more] = block.split('\n').map((line) => readSide(line.trim()));
      if (!one || !other || more.length > 0) throw new Error(`Pair ${index + 1} is not two lines: ${block}`);
      return [one, other];
    });
}

function readSide(line: string): Side {
  const [, direction, verdict, written] = LINE.exec(line) ?? [];
  if (!direction || !verdict || !written) throw new Error(`Not a mail of a pair: ${line}`);
  const [before = '', inside, after = ''] = written.replaceAll('⏎', '\n').split(/\[\[|\]\]/);
  const text = before + (inside ?? '') + after;
  const marked = inside === undefined ? [0, text.length] : [before.length, before.length + inside.length];
  const [start = 0, end = 0] = marked;
  return { direction: direction as Direction, verdict: verdict as Verdict, text, start, end };
}
