import { domainIn, idsIn, peopleIn } from './addresses.ts';
import { orderOf, readDay } from './dates.ts';
import type { DateOrder, Field, ImportedPerson, NoteReason, Row, Source, StageChoice } from './types.ts';
import { isYes, standingOf } from './words.ts';

/** Reads the cells of one file by its mapping. */
export interface RowReader {
  /** The cell of a field, in one line; empty when no column fills it. */
  text(row: Row, field: Field): string;
  /** `problem` is called when there is a date that could not be read. */
  day(row: Row, field: Field, problem: (note: NoteReason) => void): string | null;
  /** People with an address, and the names of those without one. */
  people(row: Row, problem: (note: NoteReason) => void): { people: ImportedPerson[]; names: string[] };
  domain(row: Row): string | null;
  ids(row: Row, field: Field): string[];
  /** Whether more stood in a cell that is read than is kept of it. */
  isCut(row: Row): boolean;
}

const DATES: Field[] = ['closes', 'endedOn', 'wonOn', 'lostOn', 'created', 'nextStepDay'];

/** The order of a file's dates, all of its date columns together. */
export function dateOrderOf({ table, mapping }: Source): { order: DateOrder | 'ask'; example: string } {
  const columns = DATES.flatMap((field) => mapping[field] ?? []);
  return orderOf(table.rows.flatMap(({ cells }) => columns.map((column) => cells[column] ?? '')));
}

/** @param order where the dates tell none and the rep has not said yet, any: what comes of it is only looked at */
export function rowReader(source: Source, order: DateOrder): RowReader {
  const { mapping } = source;
  const mapped = new Set(Object.values(mapping));
  const cell = (row: Row, field: Field): string => {
    const column = mapping[field];
    return column === undefined ? '' : (row.cells[column] ?? '');
  };
  const text = (row: Row, field: Field): string => cell(row, field).replace(/\s+/g, ' ');
  return {
    text,
    day: (row, field, problem) => {
      const written = text(row, field);
      if (written === '') return null;
      const day = readDay(written, order);
      if (day === null) problem('date-unread');
      return day;
    },
    people: (row, problem) => {
      const parts = [text(row, 'firstName'), text(row, 'lastName')].filter((part) => part !== '').join(' ');
      const told = peopleIn(cell(row, 'person'));
      const name = parts || (told.names.length === 1 ? (told.names[0] ?? '') : '');
      const people = [...told.people];
      for (const field of ['address', 'address2', 'address3'] as const) {
        const written = cell(row, field);
        const found = peopleIn(written).people;
        if (written !== '' && found.length === 0) problem('address-unread');
        // The name beside the address is its owner's only where there is one of each.
        for (const one of found) people.push({ ...one, name: one.name || (found.length === 1 ? name : '') });
      }
      return { people: named(people), names: told.names.length > 0 ? told.names : parts ? [parts] : [] };
    },
    domain: (row) => domainIn(cell(row, 'domain')),
    ids: (row, field) => idsIn(cell(row, field)),
    isCut: ({ cut }) => cut?.some((column) => mapped.has(column)) === true,
  };
}

/** Each address once, with the first name that was told of it. */
export function named(people: ImportedPerson[]): ImportedPerson[] {
  const found = new Map<string, ImportedPerson>();
  for (const one of people) {
    const known = found.get(one.address);
    if (!known) found.set(one.address, { ...one });
    else if (known.name === '') known.name = one.name;
  }
  return [...found.values()];
}

/** Where the deal of a row stands: by what the rep said of its stage, then by columns that say it outright, then by words. */
export function standingIn(row: Row, read: RowReader, stages: Record<string, StageChoice>): StageChoice {
  const stage = read.text(row, 'stage');
  const said = Object.hasOwn(stages, stage) ? stages[stage] : undefined;
  if (said) return said;
  if (isYes(read.text(row, 'won'))) return 'won';
  const words = standingOf(read.text(row, 'status'));
  if (words !== 'open') return words;
  const byStage = standingOf(stage);
  if (byStage !== 'open') return byStage;
  if (read.text(row, 'wonOn') !== '') return 'won';
  return read.text(row, 'lostOn') !== '' || isYes(read.text(row, 'closed')) ? 'lost' : 'open';
}
