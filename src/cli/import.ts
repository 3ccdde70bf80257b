import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { UserError } from '../errors.ts';
import { whyNotCsv } from '../importing/not-csv.ts';
import { importSession, LARGEST_FILE, type ReadFile, type Session } from '../importing/session.ts';
import type { Arrangement, Place } from '../importing/types.ts';
import { LEFT_OUT, NOTES } from '../importing/words-for.ts';
import { instantOf } from '../schedule/instants.ts';
import { dayOf } from '../schedule/wall.ts';
import { momentOption, whyUnreadable, zoneOption } from './feed-file.ts';
import { print, type Terminal } from './terminal.ts';

export interface ImportOptions {
  /** The rep's addresses, the first of them the one that deals go under. */
  me?: string[] | undefined;
  now?: string | undefined;
  /** UTC when absent. */
  zone?: string | undefined;
  json?: boolean | undefined;
}

/**
 * Prints what importing these CSV exports would give, read together as the settings page reads them. Writes nothing.
 * @returns exit code 0, or 2 when dates can be read in two ways
 * @throws UserError when a file, the moment or the zone cannot be read
 */
export async function importFiles(paths: string[], options: ImportOptions, { output }: Terminal): Promise<number> {
  const zone = zoneOption('zone', options.zone ?? 'UTC');
  const now = options.now === undefined ? new Date().toISOString() : instantOf(momentOption('now', options.now, zone));
  const accounts = (options.me ?? []).map((address) => address.trim().toLowerCase());
  const session = importSession();
  const files: ReadFile[] = [];
  for (const path of paths) files.push(await opened(session, path));
  const { deals: count, ...arranged } = session.arrange({
    account: accounts[0] ?? '',
    accounts,
    domains: [],
    today: dayOf(now, zone),
    owner: null,
    stages: {},
    withOver: true,
    fromContacts: files.every(({ kind }) => kind === 'contacts'),
  });
  const deals = session.deals(0, count);
  if (options.json) {
    const shown = files.map(({ samples: _samples, mapping, ...file }) => ({
      ...file,
      columns: columnsOf(file, mapping),
    }));
    output.write(`${JSON.stringify({ files: shown, deals, ...arranged }, null, 2)}\n`);
  } else {
    print(output, textOf(files, arranged));
    for (const { name, key, people, standing } of deals) {
      print(output, `  ${name} (${key.slice(key.indexOf(':') + 1)}), ${standing}, people: ${people.length}\n`);
    }
  }
  return arranged.asks.length > 0 ? 2 : 0;
}

async function opened(session: Session, path: string): Promise<ReadFile> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new UserError(`${path}: ${whyUnreadable(error.code ?? 'cannot be read')}`);
  });
  if (bytes.length > LARGEST_FILE) throw new UserError(`${path}: larger than 60 MB`);
  const why = whyNotCsv(path, bytes);
  if (why !== null) throw new UserError(`${path} ${why}`);
  const file = session.add(basename(path), bytes);
  if (!file) throw new UserError(`${path}: cannot be read`);
  return file;
}

function columnsOf({ titles }: Pick<ReadFile, 'titles'>, mapping: ReadFile['mapping']): Record<string, string> {
  return Object.fromEntries(Object.entries(mapping).map(([field, column]) => [field, titles[column] ?? '']));
}

function textOf(files: ReadFile[], { leftOut, notes, asks }: Omit<Arrangement, 'deals'>): string {
  const at = ({ file, row }: Place): string => (files.length > 1 ? `${files[file]?.name} ${row}` : String(row));
  const rows = (places: Place[]): string => (places.length > 0 ? `: ${places.map(at).join(', ')}` : '');
  const lines = files.map(({ name, from, kind, rows: count }) => `${name}: ${kind} (${from}), ${count} rows`);
  for (const { file, example } of asks) lines.push(`${files[file]?.name}: is ${example} day or month first?`);
  for (const { reason, places, count } of leftOut)
    lines.push(`Left out: ${LEFT_OUT[reason]} (${count})${rows(places)}`);
  for (const { reason, places } of notes) lines.push(`Note: ${NOTES[reason]} (${places.length})${rows(places)}`);
  return `${[...lines, 'Deals'].join('\n')}\n`;
}
