import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseSync } from 'vite';

const SRC = resolve(import.meta.dirname, '../../src');

/** A regular-expression literal of the sources, and a file it stands in. */
export interface FoundPattern {
  pattern: string;
  flags: string;
  file: string;
}

/** How a pattern is known: as it is written, `/…/i`. */
export const written = ({ pattern, flags }: FoundPattern): string => `/${pattern}/${flags}`;

/** Every different regular-expression literal of `src`, found by a parser of TypeScript. @throws on a syntax error */
export function findPatterns(): readonly FoundPattern[] {
  const found = new Map<string, FoundPattern>();
  for (const name of readdirSync(SRC, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(name)) continue;
    const path = join(SRC, name);
    for (const literal of patternsIn(path, readFileSync(path, 'utf8'))) {
      const one = { ...literal, file: relative(SRC, path) };
      if (!found.has(written(one))) found.set(written(one), one);
    }
  }
  return [...found.values()];
}

/** The regular-expression literals of one file. */
export function patternsIn(name: string, source: string): { pattern: string; flags: string }[] {
  const { program, errors } = parseSync(name, source);
  if (errors.length > 0) throw new Error(`${name} is not readable as TypeScript.`);
  const literals: { pattern: string; flags: string }[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('regex' in node && typeof node.regex === 'object' && node.regex !== null) {
      const { pattern, flags } = node.regex as { pattern: string; flags: string };
      literals.push({ pattern, flags });
    }
    for (const child of Object.values(node)) visit(child);
  };
  visit(program);
  return literals;
}
