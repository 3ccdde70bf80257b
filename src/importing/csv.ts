import Papa from 'papaparse';
import { edged } from './invisible.ts';
import { hasTitles, titlesOf } from './titles.ts';
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
 * @param isTitled whether the first line has the titles; guessed when absent
 * @returns null when `onChunk` ended it
 */
export function readCsv(
  text: string,
  separator?: string,
  onChunk: OnChunk = () => true,
  isTitled?: boolean,
): Table | null {
  const told = /^"?sep=(.)"?(?:\r\n?|\n)/i.exec(text);
  // Files put together out of several end their lines in several ways.
  const body = (told ? text.slice(told[0].length) : text).replaceAll('\r\n', '\n');
  const chosen = separator ?? told?.[1] ?? separatorOf(body);
  const lines: string[][] = [];
  const cuts = new Map<string[], number[]>();
  let brokenAt: number | null = null;
  let stopped = false;
  const config: Chunked = {
    delimiter: chosen,
    newline: lineEndOf(body),
    chunkSize: CHUNK,
    chunk({ data, errors, meta }, parser) {
      const before = lines.length;
      for (const line of data) {
        const cells = line.slice(0, MOST_COLUMNS).map(cellOf);
        const cut = line.flatMap((cell, column) => (cell.length > LONGEST_CELL ? column : []));
        if (cut.length > 0) cuts.set(cells, cut);
        lines.push(cells);
      }
      const broken = errors.find(({ code }) => code === 'MissingQuotes');
      if (broken && brokenAt === null) brokenAt = Math.min(before + (broken.row ?? data.length - 1), lines.length - 1);
      stopped = hasMore(lines) || !onChunk(Math.min(1, meta.cursor / Math.max(1, body.length)));
      if (stopped) parser.abort();
    },
  };
  Papa.parse<string[]>(body, config);
  if (stopped && !hasMore(lines)) return null;
  return tableOf(lines, cuts, { separator: chosen, brokenAt, isTitled, skipped: told ? 1 : 0 });
}

/** Lines of old Macs end with a carriage return alone; in any other file one is part of a cell. */
function lineEndOf(text: string): '\n' | '\r' {
  const unquoted = text.slice(0, CHUNK).replace(/"[^"]*"/g, '');
  return unquoted.includes('\r') && !unquoted.includes('\n') ? '\r' : '\n';
}

/** The separator that splits the titles, and most of the first lines into as many cells; of equals the one with most. */
function separatorOf(text: string): string {
  const head = text.slice(0, 100_000);
  let best = { separator: ',', share: 0, width: 0 };
  for (const separator of SEPARATORS) {
    const { data } = Papa.parse<string[]>(head, { delimiter: separator, newline: lineEndOf(head), preview: 30 });
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
  const trimmed = edged(cell.slice(0, LONGEST_CELL));
  return /^'[\s"']*[=+\-@\t\r\n\0＝＋－＠]/.test(trimmed) ? trimmed.slice(1) : trimmed;
}

interface Told extends Pick<Table, 'separator' | 'brokenAt'> {
  isTitled: boolean | undefined;
  /** Lines before the first. */
  skipped: number;
}

/** The first line that is not blank has the titles, or is the first row. @param cuts columns that were cut, by line */
function tableOf(lines: string[][], cuts: Map<string[], number[]>, told: Told): Table {
  const { separator, brokenAt, skipped } = told;
  const head = lines.findIndex((line) => !isBlank(line));
  const isTitled = told.isTitled ?? (head < 0 || hasTitles(lines[head] ?? []));
  const first = isTitled ? head + 1 : head;
  const body = head < 0 ? [] : lines.slice(first, MOST_ROWS + 1);
  // The end of the last line begins no row.
  while (body.length > 0 && isBlank(body.at(-1) ?? [])) body.pop();
  const rows = body.map((cells, index): Row => {
    const cut = cuts.get(cells);
    return { row: first + index + 1 + skipped, cells, ...(cut && { cut }) };
  });
  const kept = rows.filter(({ cells }) => !isBlank(cells));
  return {
    titles: titlesOf(isTitled ? (lines[head] ?? []) : [], kept),
    isTitled,
    rows: kept,
    blank: rows.length - kept.length,
    separator,
    brokenAt: brokenAt === null ? null : brokenAt + 1 + skipped,
    beyond: hasMore(lines) ? MOST_ROWS + 2 + skipped : null,
  };
}

/** Whether anything stands in lines that are too many. */
const hasMore = (lines: string[][]): boolean => lines.slice(MOST_ROWS + 1).some((line) => !isBlank(line));

const isBlank = (cells: string[]): boolean => cells.every((cell) => cell === '');
