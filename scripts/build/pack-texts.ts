import { type Plugin, parseAst } from 'vite';

/*
 * The tables of the engine are texts between pieces of code, as its regular expressions are, and gzip finds less in a text the
 * more of another kind stands around it. In a built chunk they stand together, as one text at its head; each place takes the next of them, in the order in
 * which the chunk is run. Sources, tests and scripts know nothing of it.
 */

/** Stand between texts, between those of a list, and for the one name in a list. A text that has one of them stays where it is. */
const BETWEEN = '^^';
const IN_LIST = '~';
const NAME = '%';

interface Tree {
  type: string;
  start: number;
  end: number;
  [part: string]: unknown;
}

interface Edit {
  start: number;
  end: number;
  code: string;
}

/** The parts of what is run once and from left to right; functions run when they are called, branches perhaps never. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  Program: ['body'],
  VariableDeclaration: ['declarations'],
  VariableDeclarator: ['init'],
  ArrayExpression: ['elements'],
  SpreadElement: ['argument'],
  ObjectExpression: ['properties'],
  Property: ['value'],
  CallExpression: ['callee', 'arguments'],
  NewExpression: ['arguments'],
  MemberExpression: ['object'],
  BinaryExpression: ['left', 'right'],
  TemplateLiteral: ['quasis', 'expressions'],
};

/** For `vite build`: the texts of chunks with the engine in them, packed. */
export const packTexts = (): Plugin => ({
  name: 'pack-texts',
  apply: 'build',
  renderChunk: (code, { modules }) =>
    Object.keys(modules).some((id) => id.includes('/src/engine/')) ? { code: packed(code), map: null } : null,
});

/** A module that does the same, with its constant texts in one. */
export function packed(code: string): string {
  const texts: string[] = [];
  const edits: Edit[] = [];
  const take = ({ start, end }: Tree, text: string, behind = '', before = ''): void => {
    texts.push(text);
    edits.push({ start, end, code: `${before}$nextText()${behind}` });
  };
  const visit = (tree: Tree): void => {
    const text = textOf(tree);
    if (text !== undefined) {
      if (text.length > 1 && !text.includes(BETWEEN)) take(tree, text);
      return;
    }
    const { regex } = tree as { regex?: { pattern: string; flags: string } };
    if (regex) {
      if (!regex.pattern.includes(BETWEEN))
        take(tree, regex.pattern, regex.flags ? `, '${regex.flags}')` : ')', 'new RegExp(');
      return;
    }
    if (tree.type === 'TemplateElement') {
      const piece = cookedOf(tree);
      if (piece.length > 5 && !piece.includes(BETWEEN)) take(tree, piece, '}', '${');
      return;
    }
    const list = tree.type === 'ArrayExpression' ? listOf(tree, code) : undefined;
    if (list) take(tree, list.text, `${list.name ? `.replaceAll('${NAME}', ${list.name})` : ''}.split('${IN_LIST}')`);
    else for (const part of partsOf(tree)) visit(part);
  };
  visit(parseAst(code) as unknown as Tree);
  if (texts.length < 2) return code;
  let rest = '';
  let at = 0;
  for (const edit of edits) {
    rest += code.slice(at, edit.start) + edit.code;
    at = edit.end;
  }
  return `const $texts = ${JSON.stringify(texts.join(BETWEEN))}.split('${BETWEEN}');
let $textsTaken = 0;
const $nextText = () => $texts[$textsTaken++];
${rest}${code.slice(at)}`;
}

function partsOf(tree: Tree): Tree[] {
  // What stands behind a `?.` may be passed over.
  if (tree['optional']) return [];
  const parts = (PARTS[tree.type] ?? []).flatMap((name) => tree[name] as Tree | Tree[] | null);
  return parts.filter((part) => part !== null).sort((a, b) => a.start - b.start);
}

/** The text that an expression always is. */
function textOf({ type, value, expressions, quasis }: Tree): string | undefined {
  if (type === 'Literal') return typeof value === 'string' ? value : undefined;
  if (type !== 'TemplateLiteral' || (expressions as Tree[]).length > 0) return undefined;
  return cookedOf((quasis as Tree[])[0] as Tree);
}

const cookedOf = (quasi: Tree): string => (quasi['value'] as { cooked: string }).cooked;

/** A list of texts as one, and the one name that stands in some of them, if any does. */
function listOf({ elements }: Tree, code: string): { text: string; name: string | undefined } | undefined {
  const all = elements as (Tree | null)[];
  if (all.length < 3) return undefined;
  const names = new Set<string>();
  const texts = all.map((one) => {
    if (one?.type !== 'TemplateLiteral') return one ? textOf(one) : undefined;
    const holes = one['expressions'] as Tree[];
    for (const hole of holes) names.add(hole.type === 'Identifier' ? code.slice(hole.start, hole.end) : '');
    const pieces = (one['quasis'] as Tree[]).map(cookedOf);
    return pieces.some((piece) => piece.includes(NAME)) ? undefined : pieces.join(NAME);
  });
  const [name] = names;
  if (names.size > 1 || name === '') return undefined;
  if (texts.some((text) => text === undefined || text.includes(IN_LIST) || text.includes(BETWEEN))) return undefined;
  if (name && all.some((one) => one?.type === 'Literal' && String(one['value']).includes(NAME))) return undefined;
  return { text: texts.join(IN_LIST), name };
}
