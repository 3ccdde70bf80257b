import type { Grain } from '../types.ts';
import { wordOf } from './lexicon.ts';
import { AVAILABILITY, FUZZY, same } from './phrases.ts';
import { closes, normAt, tokenAt } from './reading.ts';
import type { Atom, Reading } from './types.ts';

/** The form a word has in the tree. */
const sameWord = (norm: string): string => same().get(norm) ?? norm;

interface Node {
  next?: Map<string, Node>;
  grain?: Grain;
}

/** A tree of words: one look-up for each word of a phrase. Grown when the first phrase is looked for. */
let root: Map<string, Node> | undefined;

function insert(words: string[][], at: number, into: Map<string, Node>, node: Node | undefined, grain: Grain): void {
  const alternatives = words[at];
  if (!alternatives) {
    if (node) node.grain = grain;
    return;
  }
  for (const word of alternatives) {
    if (word === '~') insert(words, at + 1, into, node, grain);
    else {
      let child = into.get(word);
      if (!child) {
        child = {};
        into.set(word, child);
      }
      child.next ??= new Map();
      insert(words, at + 1, child.next, child, grain);
    }
  }
}

function grow(root: Map<string, Node>, list: string, grain: Grain): void {
  for (const line of list.split('\n')) {
    if (!line) continue;
    const words = line.split(' ').map((word, i) => word.split('|').map((form) => (i === 0 ? form : sameWord(form))));
    insert(words, 0, root, undefined, grain);
  }
}
/** The longest phrase of the vague lexicon at token `i`: "at your earliest convenience", "down the road". */
export function readPhrase(r: Reading, i: number): Atom | undefined {
  if (!root) {
    root = new Map();
    grow(root, FUZZY, 'fuzzy');
    grow(root, AVAILABILITY, 'availability');
  }
  let node = root.get(normAt(r, i));
  let at = i;
  let to = 0;
  let grain: Grain | undefined;
  while (node) {
    at++;
    if (node.grain) {
      grain = node.grain;
      to = at;
    }
    const next = at < r.to ? node.next?.get(sameWord(normAt(r, at))) : undefined;
    if (!next) break;
    node = next;
  }
  if (!grain || !stands(r, i, to)) return undefined;
  return { from: i, to, kind: 'loose', grain, grounded: false, hedged: true, weak: true };
}

/** Guards of single words that are also something else. */
function stands(r: Reading, i: number, to: number): boolean {
  if (to - i > 1) return !(normAt(r, i) === 'any' && normAt(r, to) === 'of');
  const before = normAt(r, i - 1);
  switch (normAt(r, i)) {
    case 'later':
      return (
        wordOf(before)?.class !== 'unit' &&
        before !== 'no' &&
        before !== 'or' &&
        before !== 'not' &&
        normAt(r, to) !== 'than' &&
        !(normAt(r, to) === 'stage')
      );
    case 'soon':
      return before !== 'as' && before !== 'too' && before !== 'how';
    case 'immediately':
      return normAt(r, to) !== 'after' && normAt(r, to) !== 'before' && normAt(r, to) !== 'available';
    case 'promptly':
      return normAt(r, to) !== 'at';
    case 'whenever':
      return closes(normAt(r, to)) || tokenAt(r, to)?.kind === 'word';
    default:
      return true;
  }
}
