import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { createMailAnalyzer } from '../engine/languages/analyze-any.ts';
import type { Missing } from '../engine/types.ts';
import { UserError } from '../errors.ts';
import { systemZone } from './analyze-lines.ts';
import { whyUnreadable } from './feed-file.ts';
import { type MailText, readEml, readHtml, readMarkdown, readText } from './read-mail.ts';
import { print, readAll, type Terminal } from './terminal.ts';

const analyze = createMailAnalyzer();

interface Located {
  file: string;
  /** From 1. */
  line: number;
  /** From 1, UTF-16 code units. */
  column: number;
  endLine: number;
  endColumn: number;
  ruleId: string;
  text: string;
  missing: Missing[];
  why: string;
}

const READERS: Record<string, (bytes: Buffer) => MailText | Promise<MailText>> = {
  '.txt': readText,
  '.text': readText,
  '.md': readMarkdown,
  '.markdown': readMarkdown,
  '.eml': readEml,
  '.html': readHtml,
  '.htm': readHtml,
};

/**
 * Prints the vague closings of files, like a linter.
 * @param paths of files and folders, or `-` for standard input (read as plain text)
 * @returns exit code: 0 nothing found, 1 findings, 2 something could not be read (the rest is still printed)
 */
export async function lint(paths: string[], { json }: { json: boolean }, terminal: Terminal): Promise<number> {
  const found: Located[] = [];
  const unreadable: string[] = [];
  for (const file of (await Promise.all(paths.map(filesIn))).flat()) {
    try {
      found.push(...(await lintFile(file, terminal.input)));
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (!(error instanceof UserError) && code === undefined) throw error;
      unreadable.push(file);
      print(terminal.errors, `bookend: ${file}: ${code ? reasonOf(code) : (error as Error).message}\n`);
    }
  }
  if (json) terminal.output.write(`${JSON.stringify({ findings: found, unreadable }, null, 2)}\n`);
  else print(terminal.output, asText(found));
  return unreadable.length > 0 ? 2 : found.length > 0 ? 1 : 0;
}

const KINDS = '.txt .md .eml .html';
const reasonOf = (code: string): string =>
  code === 'EISDIR' ? `is a folder with nothing in it that can be read (${KINDS})` : whyUnreadable(code);

/** The path itself; of a folder all that can be read in it and below, by name. What is hidden or installed is nobody's template. */
async function filesIn(path: string): Promise<string[]> {
  const inside = path === '-' ? [] : await readdir(path, { recursive: true }).catch(() => []);
  const files = inside
    .filter(
      (name) =>
        Object.hasOwn(READERS, extname(name).toLowerCase()) && !/(?:^|[\\/])(?:\.|node_modules[\\/])/.test(name),
    )
    .sort();
  return files.length > 0 ? files.map((name) => join(path, name)) : [path];
}

async function lintFile(file: string, input: Readable): Promise<Located[]> {
  const bytes = file === '-' ? await readAll(input) : await readFile(file);
  const reader = file === '-' ? readText : READERS[extname(file).toLowerCase()];
  if (!reader) throw new UserError(`not a kind that can be read (${KINDS})`);
  const mail = await reader(bytes);
  const { findings } = analyze(mail.text, {
    direction: 'out',
    reference: { now: new Date().toISOString(), zone: systemZone() },
    ...(mail.subject === undefined ? {} : { context: { subject: mail.subject } }),
  });
  const locate = locator(mail.source);
  return findings.map(({ ruleId, start, end, missing, why }) => {
    const from = locate(mail.sourceOffset(start));
    const to = locate(mail.sourceOffset(end - 1) + 1);
    const text = mail.text.slice(start, end).replace(/\s+/g, ' ');
    const place = { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
    return { file, ...place, ruleId, text, missing, why };
  });
}

function asText(found: Located[]): string {
  const lines = found.map(
    ({ file, line, column, ruleId, text, missing, why }) =>
      `${file}:${line}:${column}: “${text}” ${why}${missing.length ? ` Open: ${missing.join(', ')}.` : ''} [${ruleId}]`,
  );
  return lines.length ? `${lines.join('\n')}\n` : '';
}

/** Turns offsets into lines and columns, both from 1. */
function locator(text: string): (offset: number) => { line: number; column: number } {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1 };
  };
}
