import { type ContactBook, contactBook } from './contact-book.ts';
import { belongingOf, type Draft, gathered, LONGEST_NAME } from './gather.ts';
import { dateOrderOf, type RowReader, rowReader, standingIn } from './row-reader.ts';
import { Tally } from './tally.ts';
import type { Arrangement, Choices, DateOrder, Field, LeftOutReason, Row, Source } from './types.ts';

const LONGEST_STEP = 300;
const LONGEST_STAGE = 100;
const LONGEST_REASON = 300;

interface Opened {
  file: number;
  source: Source;
  read: RowReader;
}

/**
 * What the files give under the rep's choices: deals with the people and rows they come from, and every row that gives
 * nothing, with the reason. Rows of one company, or of one person on a free-mail address, are one deal.
 */
export function arrange(sources: Source[], choices: Choices): Arrangement {
  const tally = new Tally();
  const asks: Arrangement['asks'] = [];
  const opened = sources.map((source, file): Opened => {
    const { order, example } = dateOrderOf(source);
    if (order === 'ask') asks.push({ file, example });
    const known: DateOrder = order === 'ask' ? (source.order ?? 'dmy') : order;
    return { file, source, read: rowReader(source, known) };
  });
  const drafts = new Map<string, Draft[]>();
  const keep = (key: string, draft: Draft): void => {
    const group = drafts.get(key);
    if (group) group.push(draft);
    else drafts.set(key, [draft]);
  };
  const contacts = opened.filter(({ source }) => source.kind === 'contacts');
  const book = contactBook();
  for (const one of contacts) addContacts(one, book);
  for (const one of opened) {
    if (one.source.kind === 'deals') readDeals(one, book, choices, tally, keep);
  }
  for (const one of contacts) readContacts(one, choices, tally, keep, drafts);
  for (const { file, source } of opened) tally.skipped(file, source.table);
  const deals = [...drafts].map(([key, group]) => gathered(key, group));
  const rows = sources.reduce((sum, { table }) => sum + table.rows.length, 0);
  return { deals, ...tally.told(), asks, rows };
}

type Keep = (key: string, draft: Draft) => void;

function readDeals(
  { file, source, read }: Opened,
  book: ContactBook,
  choices: Choices,
  tally: Tally,
  keep: Keep,
): void {
  for (const row of source.table.rows) {
    const place = { file, row: row.row };
    const leave = (reason: LeftOutReason): void => tally.leave(reason, place);
    const owner = read.text(row, 'owner');
    const stage = read.text(row, 'stage').slice(0, LONGEST_STAGE);
    const isRecord = !isFooter(row, source);
    const standing = standingIn(row, read, choices.stages);
    if (isRecord) tally.seen(owner, stage, standing);
    if (!isRecord) leave('not-a-record');
    else if (choices.owner !== null && owner !== choices.owner) leave('other-owner');
    else if (standing === 'out') leave('stage-out');
    else if (standing !== 'open' && !choices.withOver) leave('over');
    else {
      const note = tally.noteAt(place);
      if (read.isCut(row) || isLong(row, read)) note('cell-cut');
      const told = read.people(row, note);
      const wanted = {
        dealId: read.text(row, 'dealId'),
        dealName: read.text(row, 'dealName'),
        contactIds: read.ids(row, 'contactId'),
        names: told.names,
        companyIds: read.ids(row, 'companyId'),
        company: read.text(row, 'company'),
      };
      const people = told.people.length > 0 ? [...told.people, ...numbered(book, wanted)] : book.of(wanted);
      const { key, others } = belongingOf(read.domain(row), people, choices);
      if (key === null) leave(people.length > 0 ? 'colleagues' : 'no-address');
      else {
        const ended = read.day(row, 'endedOn', note) ?? read.day(row, standing === 'won' ? 'wonOn' : 'lostOn', note);
        const closes = read.day(row, 'closes', note);
        keep(key, {
          title: wanted.dealName,
          company: wanted.company,
          people: others,
          standing,
          endedOn: standing === 'open' ? null : (ended ?? closes),
          reason: standing === 'open' ? '' : read.text(row, 'reason').slice(0, LONGEST_REASON),
          stage,
          closes: standing === 'open' ? closes : null,
          createdOn: read.day(row, 'created', note),
          nextStep: standing === 'open' ? nextStepOf(row, read, choices.today, note) : null,
          onlyKnown: false,
          place,
        });
      }
    }
  }
}

/** Those whose number the row names, beside the people it tells of itself. */
const numbered = (book: ContactBook, { contactIds, dealId }: Parameters<ContactBook['of']>[0]) =>
  book.of({ contactIds, dealId, dealName: '', names: [], companyIds: [], company: '' });

const LONGEST: [Field, number][] = [
  ['dealName', LONGEST_NAME],
  ['stage', LONGEST_STAGE],
  ['nextStep', LONGEST_STEP],
  ['reason', LONGEST_REASON],
];

/** Whether more stands in a cell than a deal keeps of it. */
const isLong = (row: Row, read: RowReader): boolean =>
  LONGEST.some(([field, most]) => read.text(row, field).length > most);

/** A step whose day has passed says what was, not what comes next. */
function nextStepOf(row: Row, read: RowReader, today: string, note: ReturnType<Tally['noteAt']>): Draft['nextStep'] {
  const what = read.text(row, 'nextStep').slice(0, LONGEST_STEP);
  const due = read.day(row, 'nextStepDay', note);
  if (due !== null && due < today) {
    note('step-passed');
    return null;
  }
  return what === '' && due === null ? null : { what: what || 'Next activity', due };
}

function addContacts({ source, read }: Opened, book: ContactBook): void {
  for (const row of source.table.rows) book.add(row, read, read.people(row, () => {}).people);
}

/** People whose company or address has a deal in the files take part in it; the others may make one of their own. */
function readContacts(
  { file, source, read }: Opened,
  choices: Choices,
  tally: Tally,
  keep: Keep,
  drafts: Map<string, Draft[]>,
): void {
  const ofDeals = new Set([...drafts.values()].flat().flatMap(({ people }) => people.map(({ address }) => address)));
  const withDeal = new Set(drafts.keys());
  for (const row of source.table.rows) {
    const place = { file, row: row.row };
    const note = tally.noteAt(place);
    const owner = read.text(row, 'owner');
    if (isFooter(row, source)) {
      tally.leave('not-a-record', place);
      continue;
    }
    tally.seen(owner, '', 'open');
    if (read.isCut(row)) note('cell-cut');
    const { people } = read.people(row, note);
    const { key, others } = belongingOf(read.domain(row), people, choices);
    if (others.some(({ address }) => ofDeals.has(address))) continue;
    if (key === null || others.length === 0) tally.leave(people.length > 0 ? 'colleagues' : 'no-address', place);
    else if (choices.owner !== null && owner !== choices.owner) tally.leave('other-owner', place);
    else {
      const onlyKnown = !choices.fromContacts && !withDeal.has(key);
      keep(key, { ...PERSON_ALONE, company: read.text(row, 'company'), people: others, onlyKnown, place });
    }
  }
}

const PERSON_ALONE = {
  title: '',
  standing: 'open',
  endedOn: null,
  reason: '',
  stage: '',
  closes: null,
  createdOn: null,
  nextStep: null,
} as const satisfies Partial<Draft>;

/** Reports end with lines about the report, in the first column alone. */
function isFooter({ cells }: Row, { table }: Source): boolean {
  const [first = ''] = cells;
  const isAlone = first !== '' && cells.every((cell, index) => index === 0 || cell === '');
  return isAlone && table.titles.length > 2 && !first.includes('@');
}
