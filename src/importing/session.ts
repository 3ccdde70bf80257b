import type { ImportSource } from '../deals/event-types.ts';
import { arrange } from './arrange.ts';
import { type OnChunk, readCsv } from './csv.ts';
import { decode, type Encoding, encodingOf } from './decode.ts';
import { mappingOf, recognise } from './recognise.ts';
import type { Arrangement, Candidate, Choices, DateOrder, Mapping, Place, Source, TableKind } from './types.ts';

/** In bytes. An export of 200,000 deals is a fraction of it. */
export const LARGEST_FILE = 60_000_000;
const SAMPLES = 3;
const LONGEST_SAMPLE = 60;
/** More row numbers, owners and stages nobody reads through. */
const MOST_PLACES = 1_000;
const MOST_CHOICES = 100;

/** A file as the rep is shown it. */
export interface ReadFile {
  name: string;
  from: ImportSource;
  kind: TableKind;
  encoding: Encoding;
  separator: string;
  rows: number;
  titles: string[];
  /** Whether the first line has the titles. */
  isTitled: boolean;
  /** Cells that are not empty, by column. */
  samples: string[][];
  mapping: Mapping;
  order: DateOrder | null;
}

/** What the rep can set right of how a file was taken. */
export interface FileChange {
  kind?: TableKind;
  mapping?: Mapping;
  separator?: string;
  encoding?: Encoding;
  isTitled?: boolean;
  order?: DateOrder;
}

/** As `Arrangement`, with figures in place of the deals, and lists no longer than can be read. */
export interface Arranged extends Omit<Arrangement, 'deals'> {
  deals: number;
  people: number;
}

/** The files of one import, held where they are read: off the page's own thread. */
export interface Session {
  /** Null when `onChunk` ended it. */
  add(name: string, bytes: Uint8Array, onChunk?: OnChunk): ReadFile | null;
  change(file: number, change: FileChange): ReadFile;
  remove(file: number): void;
  arrange(choices: Choices): Arranged;
  /** Of the newest arrangement. */
  deals(from: number, to: number): Candidate[];
}

export function importSession(): Session {
  const files: { bytes: Uint8Array; encoding: Encoding; isTitled?: boolean; source: Source }[] = [];
  let deals: Candidate[] = [];
  const at = (file: number) => {
    const found = files[file];
    if (!found) throw new RangeError('There is no such file.');
    return found;
  };
  return {
    add: (name, bytes, onChunk) => {
      const encoding = encodingOf(bytes);
      const table = readCsv(decode(bytes, encoding), undefined, onChunk);
      if (!table) return null;
      const opened = { bytes, encoding, source: recognise(name, table) };
      files.push(opened);
      return shown(opened);
    },
    change: (file, change) => {
      const opened = at(file);
      const { source } = opened;
      if (change.encoding !== undefined || change.separator !== undefined || change.isTitled !== undefined) {
        opened.encoding = change.encoding ?? opened.encoding;
        if (change.isTitled !== undefined) opened.isTitled = change.isTitled;
        const text = decode(opened.bytes, opened.encoding);
        const table = readCsv(text, change.separator ?? source.table.separator, undefined, opened.isTitled);
        if (table) opened.source = { ...recognise(source.name, table), order: source.order };
      }
      if (change.kind !== undefined) {
        opened.source.kind = change.kind;
        opened.source.mapping = mappingOf(opened.source.table, change.kind);
      }
      if (change.mapping) opened.source.mapping = change.mapping;
      if (change.order) opened.source.order = change.order;
      return shown(opened);
    },
    remove: (file) => {
      files.splice(file, 1);
    },
    arrange: (choices) => {
      const sources = files.map(({ source }) => source);
      const arranged = arrange(sources, choices);
      deals = arranged.deals;
      const short = <T extends { places: Place[] }>(one: T): T => ({
        ...one,
        places: one.places.slice(0, MOST_PLACES),
      });
      return {
        ...arranged,
        deals: deals.length,
        people: new Set(deals.flatMap(({ people }) => people.map(({ address }) => address))).size,
        leftOut: arranged.leftOut.map(short),
        notes: arranged.notes.map(short),
        owners: arranged.owners.slice(0, MOST_CHOICES),
        stages: arranged.stages.slice(0, MOST_CHOICES),
      };
    },
    deals: (from, to) => deals.slice(from, to),
  };
}

function shown({ encoding, source }: { encoding: Encoding; source: Source }): ReadFile {
  const { name, from, kind, mapping, order, table } = source;
  const { separator, rows, titles, isTitled } = table;
  const samples = titles.map((_, column) => samplesOf(source, column));
  return { name, from, kind, encoding, separator, rows: rows.length, titles, isTitled, samples, mapping, order };
}

function samplesOf({ table }: Source, column: number): string[] {
  const found = new Set<string>();
  for (const { cells } of table.rows) {
    const cell = cells[column];
    if (cell) found.add(cell.slice(0, LONGEST_SAMPLE));
    if (found.size === SAMPLES) break;
  }
  return [...found];
}
