import { type AgendaRow, agendaOf } from '../deals/agenda.ts';
import { dealKey, dealName } from '../deals/belonging.ts';
import { dealState, dealStates } from '../deals/state.ts';
import type { DealState } from '../deals/state-types.ts';
import type { Deal, TimelineEvent } from '../deals/types.ts';
import { dayText } from '../schedule/format.ts';
import { epoch, instantOf } from '../schedule/instants.ts';
import { dayOf } from '../schedule/wall.ts';
import { momentOption, readFeedFile, zoneOption } from './feed-file.ts';
import type { Terminal } from './terminal.ts';
import { readTimeline, type Timeline } from './timeline-file.ts';

export interface DealsOptions {
  now?: string | undefined;
  /** UTC when absent, so that a file means the same on every machine. */
  zone?: string | undefined;
  json?: boolean | undefined;
}

/**
 * Prints where every deal of a timeline stands: one JSON object a line, an event as `src/deals/README.md` has them, a deal
 * (`{"kind":"deal",…}`) or a person (`{"kind":"person",…}`). A line that cannot be read is named and skipped.
 * @returns exit code 0, or 2 when a line could not be read
 * @throws UserError when the file, the moment or the zone cannot be read
 */
export async function deals(file: string, options: DealsOptions, terminal: Terminal): Promise<number> {
  const zone = zoneOption('zone', options.zone ?? 'UTC');
  const now = options.now === undefined ? new Date().toISOString() : instantOf(momentOption('now', options.now, zone));
  const timeline = readTimeline(await readFeedFile(file, terminal.input));
  const states = dealStates(timeline.events, { now, zone });
  const all = dealsOf(timeline, states);
  const today = agendaOf(states.values(), all, now, zone);
  const { warnings } = timeline;
  if (options.json) {
    const rows = all.map(({ id, name, account, key }) => {
      const { dealId: _dealId, ...state } = states.get(id) ?? dealState([], { now, zone, deal: { id } });
      return { id, name, account, key, ...state };
    });
    terminal.output.write(`${JSON.stringify({ deals: rows, today, warnings }, null, 2)}\n`);
  } else {
    for (const { line, message } of warnings) terminal.errors.write(`bookend: ${file}: line ${line}: ${message}\n`);
    terminal.output.write(tableOf(all, states, today, dayOf(now, zone)));
  }
  return warnings.length > 0 ? 2 : 0;
}

/** The deals named, and one for each that only has events: called after the first mail's first address. */
function dealsOf({ deals: named, events }: Timeline, states: Map<string, DealState>): Deal[] {
  const merged = new Set([...states.values()].flatMap((state) => state.merged));
  const found = new Map([...named].filter(([id]) => !merged.has(id)));
  const sorted = events.toSorted((a, b) => epoch(a.at) - epoch(b.at) || (a.id < b.id ? -1 : 1));
  const firsts = new Map<string, TimelineEvent>();
  for (const event of sorted) {
    const first = firsts.get(event.dealId);
    if (!first || (first.kind !== 'mail-sent' && event.kind === 'mail-sent')) firsts.set(event.dealId, event);
  }
  for (const id of states.keys()) if (!found.has(id)) found.set(id, fromEvent(id, firsts.get(id)));
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1));
}

function fromEvent(id: string, first: TimelineEvent | undefined): Deal {
  const mail = first?.kind === 'mail-sent' ? first : null;
  const key = mail?.people[0] === undefined ? null : dealKey(mail.people[0]);
  return {
    id,
    account: mail?.account ?? '',
    key: key?.key ?? '',
    name: key ? dealName(key) : id,
    createdAt: first?.at ?? '',
  };
}

function tableOf(all: Deal[], states: Map<string, DealState>, today: AgendaRow[], day: string): string {
  const lines = ['Today', ...today.map(({ deal, reason }) => `  ${deal.name}: ${reason}`), '', 'Deals'];
  if (today.length === 0) lines.splice(1, 0, '  Nothing needs you now.');
  for (const { id, name } of all) {
    const state = states.get(id);
    if (!state) continue;
    const gained = state.commitments.filter(({ state: standing }) => standing === 'gained').map((one) => one.id);
    const { nextStep, nextAsk, outcome } = state;
    const step = nextStep ? `${nextStep.kind}${nextStep.day ? ` ${dayText(nextStep.day, day)}` : ''}` : 'none';
    lines.push(`  ${name}${outcome === 'open' ? '' : ` (${outcome})`}`);
    lines.push(`    next step  ${step}`);
    lines.push(`    gained     ${gained.join(', ') || 'nothing yet'}`);
    if (nextAsk) lines.push(`    ask next   ${nextAsk.commitment}: ${nextAsk.why}`);
    for (const { reason } of state.risks) lines.push(`    risk       ${reason}`);
  }
  return `${lines.join('\n')}\n`;
}
