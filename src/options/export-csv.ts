import type { DealRow, Deals } from '../deals/shown.ts';
import { type Titles, titleOf } from '../playbook/titles.ts';

/**
 * What a spreadsheet would run as a formula (OWASP, CSV Injection), behind white space and quotes too, and in the
 * full-width forms that some read alike.
 */
const FORMULA = /^[\s"']*[=+\-@\t\r\n\0＝＋－＠]/;

/** One cell as RFC 4180 has it, quoted where it needs to be; what could be a formula is text, by an apostrophe before it. */
export function csvCell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",;\t\r\n\0]|^'|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const COLUMNS: [title: string, of: (deal: DealRow, titles: Titles | undefined) => string][] = [
  ['Deal', ({ name }) => name],
  ['Account', ({ account }) => account],
  ['Outcome', ({ outcome }) => outcome],
  ['Next commitment', ({ nextAsk }, titles) => (nextAsk ? titleOf(nextAsk.commitment, titles) : '')],
  ['Next step', ({ nextStep }) => nextStep?.what ?? ''],
  ['Next step kind', ({ nextStep }) => nextStep?.kind ?? ''],
  ['Next step day', ({ nextStep }) => nextStep?.day ?? ''],
  ['Next step start', ({ nextStep }) => nextStep?.start ?? ''],
  ['People', ({ people }) => String(people)],
  ['Last contact', ({ lastContact }) => lastContact ?? ''],
  ['To look after', ({ watch }) => watch?.reason ?? ''],
];

/** Deals for a spreadsheet, one a line under a line of titles: UTF-8 with its mark, comma, CRLF. */
export function dealsCsv({ deals, titles: called }: Pick<Deals, 'deals' | 'titles'>): string {
  const lines = deals.map((deal) => COLUMNS.map(([, of]) => csvCell(of(deal, called))).join(','));
  const titles = COLUMNS.map(([title]) => title).join(',');
  return `\uFEFF${[titles, ...lines].map((line) => `${line}\r\n`).join('')}`;
}
