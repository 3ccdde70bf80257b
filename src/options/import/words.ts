import type { ImportSource } from '../../deals/event-types.ts';
import type { Encoding } from '../../importing/decode.ts';
import type { Place } from '../../importing/types.ts';
import type { UndoneImport } from '../../messages/data.ts';
import type { Imported } from './run.ts';
import type { Work } from './useImport.ts';

export const SOURCES: Record<ImportSource, string> = {
  hubspot: 'HubSpot',
  salesforce: 'Salesforce',
  pipedrive: 'Pipedrive',
  csv: 'a CSV file',
};

export const SEPARATOR_NAMES: Record<string, string> = { ',': 'Comma', ';': 'Semicolon', '\t': 'Tab', '|': 'Bar' };

export const ENCODING_NAMES: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16, little end first',
  'utf-16be': 'UTF-16, big end first',
  'windows-1252': 'Windows, Western',
  'windows-1250': 'Windows, Central European',
};

/** `1 deal`, `1,204 deals`. */
export function amount(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** More row numbers nobody reads. */
const MOST_ROWS = 60;

/** Row numbers, by file where there are several. */
export function rowsText(places: Place[], names: string[]): string {
  const byFile = new Map<number, number[]>();
  for (const { file, row } of places.slice(0, MOST_ROWS)) byFile.set(file, [...(byFile.get(file) ?? []), row]);
  const texts = [...byFile].map(([file, rows]) => {
    const where = names.length > 1 ? `${names[file] ?? ''}, ` : '';
    return `${where}${rows.length === 1 ? 'row' : 'rows'} ${rows.join(', ')}`;
  });
  return `${texts.join('; ')}${places.length > MOST_ROWS ? ' and more' : ''}`;
}

export function importedText({ made, joined, same, stopped }: Imported): string {
  const parts = [`${amount(made, 'deal')} imported`];
  if (joined > 0) parts.push(`${amount(joined, 'deal')} got people`);
  if (same > 0) parts.push(`${amount(same, 'deal')} stayed as ${same === 1 ? 'it was' : 'they were'}`);
  return `${stopped ? 'Stopped. ' : ''}${parts.join(', ')}.`;
}

export function undoneText({ deals, people, kept }: UndoneImport): string {
  const stays =
    kept === 0
      ? ''
      : ` ${amount(kept, 'deal stays', 'deals stay')}: something else happened in ${kept === 1 ? 'it' : 'them'} since.`;
  return `Undone: ${amount(deals, 'deal')} and ${amount(people, 'person', 'people')} removed.${stays}`;
}

/** What takes its time, beside how far it is. */
export const WORK_TITLES: Record<Work['is'], string> = {
  reading: 'Reading',
  looking: 'Looking up what is here already',
  importing: 'Importing',
};
