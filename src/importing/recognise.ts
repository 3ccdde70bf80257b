import type { ImportSource } from '../deals/event-types.ts';
import { peopleIn } from './addresses.ts';
import { fieldsOf } from './fields.ts';
import type { Field, Mapping, Source, Table, TableKind } from './types.ts';
import { fold } from './words.ts';

/** Pipedrive says in the rep's language what a column is about, and then names it. */
const ABOUT: [RegExp, string][] = [
  [/^(?:negócio|negocio|trato|affaire) - /i, 'Deal - '],
  [/^(?:pessoa|persona|personne) - /i, 'Person - '],
  [/^(?:organização|organización|organisation) - /i, 'Organization - '],
];

/** A title with what it is about in English: `Negócio - Etapa` as `Deal - Etapa`. */
function aboutInEnglish(title: string): string {
  const [about, english] = ABOUT.find(([written]) => written.test(title)) ?? [];
  return about && english ? title.replace(about, english) : title;
}

/** Titles that only one system writes in other languages, folded. */
const HUBSPOT = new Set(
  ['Deal-Phase', 'Deal-Inhaber', 'Nom de la transaction', 'Phase de la transaction', 'Nombre del negocio']
    .concat(['Etapa del negocio', 'Nome do negócio', 'Etapa do negócio'])
    .map(fold),
);
const SALESFORCE = new Set(
  ['Opportunity-Inhaber', 'Accountname', "Propriétaire de l'opportunité", "Nom de l'opportunité", 'Nom du compte']
    .concat(['Propietario de oportunidad', 'Nombre de la oportunidad', 'Nombre de la cuenta', 'Nome da oportunidade'])
    .map(fold),
);

/** Titles that only one system writes. HubSpot's and Salesforce's are compared folded; Pipedrive's are told by their dash. */
const SIGNS: [ImportSource, (title: string) => boolean][] = [
  ['pipedrive', (title) => /^(?:deal|person|organization) - \p{L}/iu.test(aboutInEnglish(title))],
  [
    'hubspot',
    (title) =>
      HUBSPOT.has(fold(title)) ||
      /^(?:record id|deal stage|dealstage|dealname|deal owner|contact owner|lifecycle ?stage|lead status|company domain name|associated (?:company|contact|deal)\b.*|hs .*)$/.test(
        fold(title),
      ),
  ],
  [
    'salesforce',
    (title) =>
      SALESFORCE.has(fold(title)) ||
      /^(?:opportunity (?:name|id|owner)|stagename|account (?:name|id)|accountid|firstname|lastname|closedate|isclosed|iswon|forecast category|mailing .*)$/.test(
        fold(title),
      ),
  ],
];

const SAMPLE = 200;

/** Reads off the titles, and where they say nothing off the cells, where a file comes from and what its columns hold. */
export function recognise(name: string, table: Table): Source {
  const kind = kindOf(table);
  return { name, table, from: systemOf(table.titles), kind, mapping: mappingOf(table, kind), order: null };
}

/** Zoho has the number of a record beside its name, `Deal Owner.id`; for the rest many of its titles are HubSpot's. */
const ofZoho = (title: string): boolean => /\p{L}\.id$/u.test(title);

/** The system with most titles of its own, of equals the first named; `csv` when none has two, or one that is not alone. */
function systemOf(titles: string[]): ImportSource {
  if (titles.some(ofZoho)) return 'csv';
  const scores = SIGNS.map(([system, isSign]) => ({ system, score: titles.filter(isSign).length }));
  const best = scores.reduce((most, one) => (one.score > most.score ? one : most));
  return best.score >= Math.max(1, Math.min(2, titles.length)) ? best.system : 'csv';
}

const DEAL_FIELDS: Field[] = ['stage', 'status', 'closes', 'nextStep', 'nextStepDay', 'won', 'closed', 'reason'];

/** Of a deal or of a person: a job title, a name. */
const EITHER = ['name', 'title', 'titel'];

/** People have names in two parts (and in HubSpot dates of deals as well); deals have a title of their own or a stage. */
function kindOf(table: Table): TableKind {
  const deals = mappingOf(table, 'deals');
  const contacts = mappingOf(table, 'contacts');
  const named = table.titles[deals.dealName ?? -1];
  if (named !== undefined && !EITHER.includes(fold(named))) return 'deals';
  if (contacts.firstName !== undefined || contacts.lastName !== undefined) return 'contacts';
  if (DEAL_FIELDS.some((field) => deals[field] !== undefined)) return 'deals';
  return contacts.address === undefined ? 'deals' : 'contacts';
}

/** Which column fills which field, each column once; of several with one title the first that is not empty. */
export function mappingOf(table: Table, kind: TableKind): Mapping {
  const mapping: Mapping = {};
  const taken = new Set<number>();
  const byTitle = columnsByTitle(table);
  for (const { field, titles } of fieldsOf(kind)) {
    const column = (titles[kind] ?? [])
      .flatMap((title) => byTitle.get(fold(title)) ?? [])
      .find((one) => !taken.has(one));
    if (column === undefined) continue;
    mapping[field] = column;
    taken.add(column);
  }
  if (mapping.address === undefined) {
    const column = table.titles.findIndex((_, index) => !taken.has(index) && holdsAddresses(table, index));
    if (column >= 0) mapping.address = column;
  }
  return mapping;
}

function columnsByTitle({ titles, rows }: Table): Map<string, number[]> {
  const found = new Map<string, number[]>();
  const sample = rows.slice(0, SAMPLE);
  const isEmpty = (column: number): boolean => sample.every(({ cells }) => !cells[column]);
  for (const [index, title] of titles.entries()) {
    // A title that stands twice was numbered to be told apart.
    const key = fold(aboutInEnglish(title.replace(/ \(\d+\)$/, '')));
    const known = found.get(key) ?? [];
    found.set(key, [...known, index]);
  }
  for (const columns of found.values()) columns.sort((a, b) => Number(isEmpty(a)) - Number(isEmpty(b)) || a - b);
  return found;
}

function holdsAddresses({ rows }: Table, column: number): boolean {
  const cells = rows.slice(0, SAMPLE).flatMap(({ cells }) => cells[column] || []);
  return cells.length > 0 && cells.filter((cell) => peopleIn(cell).people.length > 0).length * 2 > cells.length;
}
