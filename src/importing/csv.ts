import Papa from 'papaparse';
import type { Row, Table } from './types.ts';

export const SEPARATORS = [',', ';', '\t', '|'] as const;

/** More is no export that a rep works with, and would not fit a browser's message. */
export const MOST_ROWS = 200_000;
const MOST_COLUMNS = 1_000;
/** What is longer is no name, address or step. In UTF-16 code units. */
const LONGEST_CELL = 2_000;

/** Characters that are parsed in one go, so that progress can be told and stopping heard. */
const CHUNK = 1_000_000;

/** Text is parsed by chunk as well, which the types only tell of files. */
type Chunked = Papa.ParseConfig<string[]> & {
  chunkSize: number;
  chunk(results: Papa.ParseResult<string[]>, parser: Papa.Parser): void;
};

/** Told after each chunk: the part of the text that is read, from 0 to 1. Answering false ends the reading. */
export type OnChunk = (part: number) => boolean;

/**
 * Reads the text of a CSV file. Cells are text whatever they look like; nothing in them is ever evaluated.
 * @param separator guessed when absent; a first line `sep=;`, as Excel writes it, decides before all
 * @returns null when `onChunk` ended it
 */
export function readCsv(text: string, separator?: string, onChunk: OnChunk = () => true): Table | null {
  const told = /^sep=(.)\r?\n/i.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  const chosen = separator ?? told?.[1] ?? separatorOf(body);
  const lines: string[][] = [];
  let brokenAt: number | null = null;
  let stopped = false;
  const config: Chunked = {
    delimiter: chosen,
    chunkSize: CHUNK,
    chunk({ data, errors, meta }, parser) {
      const before = lines.length;
      for (const line of data) lines.push(line.slice(0, MOST_COLUMNS).map(cellOf));
      const broken = errors.find(({ code }) => code === 'MissingQuotes');
      if (broken && brokenAt === null) brokenAt = Math.min(before + (broken.row ?? data.length - 1), lines.length - 1);
      stopped = lines.length > MOST_ROWS || !onChunk(Math.min(1, meta.cursor / Math.max(1, body.length)));
      if (stopped) parser.abort();
    },
  };
  Papa.parse<string[]>(body, config);
  if (stopped && lines.length <= MOST_ROWS) return null;
  return tableOf(lines, chosen, brokenAt, told ? 1 : 0);
}

/** The separator that splits the titles, and most of the first lines into as many cells; of equals the one with most. */
function separatorOf(text: string): string {
  const head = text.slice(0, 100_000);
  let best = { separator: ',', share: 0, width: 0 };
  for (const separator of SEPARATORS) {
    const { data } = Papa.parse<string[]>(head, { delimiter: separator, preview: 30 });
    const [titles = [], ...lines] = data.filter((line) => !isBlank(line));
    const width = titles.length;
    const share = lines.length === 0 ? 1 : lines.filter((line) => line.length === width).length / lines.length;
    const isBetter = share > best.share || (share === best.share && width > best.width);
    if (width > 1 && isBetter) best = { separator, share, width };
  }
  return best.separator;
}

/** A spreadsheet's apostrophe before what it would have run as a formula is no part of the text (Bookend writes it too). */
function cellOf(cell: string): string {
  const trimmed = cell.slice(0, LONGEST_CELL).trim();
  return /^'[\s"']*[=+\-@\t\r\n\0＝＋－＠]/.test(trimmed) ? trimmed.slice(1) : trimmed;
}

/** The first line that is not blank has the titles. @param skipped lines before the first */
function tableOf(lines: string[][], separator: string, brokenAt: number | null, skipped: number): Table {
  const head = lines.findIndex((line) => !isBlank(line));
  const body = head < 0 ? [] : lines.slice(head + 1, MOST_ROWS + 1);
  // The end of the last line begins no row.
  while (body.length > 0 && isBlank(body.at(-1) ?? [])) body.pop();
  const rows = body.map((cells, index): Row => ({ row: head + index + 2 + skipped, cells }));
  const kept = rows.filter(({ cells }) => !isBlank(cells));
  return {
    titles: titlesOf(lines[head] ?? [], kept),
    rows: kept,
    blank: rows.length - kept.length,
    separator,
    brokenAt: brokenAt === null ? null : brokenAt + 1 + skipped,
  };
}

const isBlank = (cells: string[]): boolean => cells.every((cell) => cell === '');

/** Titles that say nothing get a number, and those that say the same thing too. */
function titlesOf(head: string[], rows: Row[]): string[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), head.length);
  const seen = new Map<string, number>();
  return Array.from({ length: width }, (_, index) => {
    const title = head[index] || `Column ${index + 1}`;
    const times = (seen.get(title) ?? 0) + 1;
    seen.set(title, times);
    return times === 1 ? title : `${title} (${times})`;
  });
}
