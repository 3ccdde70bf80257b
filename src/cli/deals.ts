import type { AgendaRow } from '../deals/agenda.ts';
import { UserError } from '../errors.ts';
import { dayText } from '../schedule/format.ts';
import { publicHolidays } from '../schedule/holidays/holidays.ts';
import { PLACES } from '../schedule/holidays/places.ts';
import { instantOf } from '../schedule/instants.ts';
import { dayOf } from '../schedule/wall.ts';
import { momentOption, readFeedFile, zoneOption } from './feed-file.ts';
import { type Standings, standings } from './standings.ts';
import { print, type Terminal } from './terminal.ts';
import { readTimeline } from './timeline-file.ts';

export interface DealsOptions {
  now?: string | undefined;
  /** UTC when absent, so that a file means the same on every machine. */
  zone?: string | undefined;
  /** Whose public holidays are no working days, as in the settings: `DE`, `DE-BY`. */
  holidays?: string | undefined;
  json?: boolean | undefined;
}

/** Holidays are known for the years of what is asked about: from the oldest thread still waited for to the last promise. */
const YEARS = 10;

/**
 * Prints where every deal of a timeline stands: one JSON object a line, an event as `src/deals/README.md` has them, a deal
 * (`{"kind":"deal",…}`) or a person (`{"kind":"person",…}`). A line that cannot be read is named and skipped.
 * @returns exit code 0, or 2 when a line could not be read
 * @throws UserError when the file or an option cannot be read
 */
export async function deals(file: string, options: DealsOptions, terminal: Terminal): Promise<number> {
  const zone = zoneOption('zone', options.zone ?? 'UTC');
  const now = options.now === undefined ? new Date().toISOString() : instantOf(momentOption('now', options.now, zone));
  const holidays = options.holidays === undefined ? undefined : holidaysOption(options.holidays, now);
  const timeline = readTimeline(await readFeedFile(file, terminal.input));
  const found = standings(timeline, { now, zone, holidays });
  const { warnings } = timeline;
  if (options.json) terminal.output.write(`${JSON.stringify({ ...found, warnings }, null, 2)}\n`);
  else {
    for (const { line, message } of warnings) print(terminal.errors, `bookend: ${file}: line ${line}: ${message}\n`);
    print(terminal.output, tableOf(found, dayOf(now, zone)));
  }
  return warnings.length > 0 ? 2 : 0;
}

function holidaysOption(named: string, now: string): Map<string, string> {
  const place = named.toUpperCase();
  if (!PLACES.some(({ id }) => id === place)) {
    throw new UserError(`--holidays has no place ${named}; a country such as DE, or a part of one such as DE-BY`);
  }
  const year = Number(now.slice(0, 4));
  return publicHolidays(
    place,
    Array.from({ length: 2 * YEARS + 1 }, (_, index) => year - YEARS + index),
  );
}

function tableOf({ deals: all, today }: Standings, day: string): string {
  const lines = ['Today', ...today.map(rowOf), '', 'Deals'];
  if (today.length === 0) lines.splice(1, 0, '  Nothing needs you now.');
  for (const { name, commitments, nextStep, nextAsk, outcome, risks } of all) {
    const gained = commitments.filter(({ state }) => state === 'gained').map(({ id }) => id);
    const step = nextStep ? `${nextStep.kind}${nextStep.day ? ` ${dayText(nextStep.day, day)}` : ''}` : 'none';
    lines.push(`  ${name}${outcome === 'open' ? '' : ` (${outcome})`}`);
    lines.push(`    next step  ${step}`);
    lines.push(`    gained     ${gained.join(', ') || 'nothing yet'}`);
    if (nextAsk) lines.push(`    ask next   ${nextAsk.commitment}: ${nextAsk.why}`);
    for (const { reason } of risks) lines.push(`    risk       ${reason}`);
  }
  return `${lines.join('\n')}\n`;
}

const rowOf = ({ deal, reason }: AgendaRow): string => `  ${deal.name}: ${reason}`;
