import { COMMITMENT_IDS, type CommitmentId } from '../playbook/types.ts';
import { once } from './event-order.ts';
import type { Insights } from './insights.ts';
import type { TimelineEvent } from './types.ts';
import { type View, type ViewOptions, viewOf } from './view.ts';

/** Groups with fewer are not told: who they are could be guessed. */
export const SMALLEST = 3;
const HIDDEN = '<3';

/** A number, or that it is 1 or 2. */
export type Count = number | typeof HIDDEN;

/**
 * Figures that can be given away: numbers, Mondays and the names of the ten commitments, and nothing else of any deal. Every
 * number counts deals or mails; one that is 1 or 2 is hidden, and so is a part whose rest is 1 or 2.
 */
export interface Totals {
  weeks: { monday: string; open: Count; withStep: Count; stalled: Count; vague: Count; fixed: Count }[];
  /** Deals in which a commitment was asked, gained or lost in a week; only where anything was. */
  asked: { monday: string; commitment: CommitmentId; asked: Count; gained: Count; lost: Count }[];
  /** Open deals by what is next to ask, now. */
  next: { commitment: CommitmentId; open: Count; withStep: Count; stalled: Count; days: number | null }[];
}

/**
 * @param figures of the last weeks
 * @param events of these weeks or more, in any order
 */
export function totalsOf(
  { weeks, vague, byCommitment }: Insights,
  events: TimelineEvent[],
  options: ViewOptions,
): Totals {
  const mondays = weeks.map(({ monday }) => monday);
  return {
    weeks: weeks.map(({ monday, open, withStep, stalled }) => {
      const mails = vague.find((one) => one.monday === monday) ?? { caught: 0, fixed: 0 };
      return {
        monday,
        open: count(open),
        withStep: part(withStep, open),
        stalled: part(stalled, open),
        vague: count(mails.caught),
        fixed: part(mails.fixed, mails.caught),
      };
    }),
    asked: askedByWeek(events, mondays, viewOf(options)),
    next: byCommitment.map(({ commitment, open, withStep, stalled, days }) => ({
      commitment,
      open: count(open),
      withStep: part(withStep, open),
      stalled: part(stalled, open),
      days: withStep < SMALLEST ? null : days,
    })),
  };
}

const count = (number: number): Count => (number > 0 && number < SMALLEST ? HIDDEN : number);

/** A part of a whole: the rest could be worked out of it. */
function part(number: number, whole: number): Count {
  const rest = whole - number;
  return rest > 0 && rest < SMALLEST ? HIDDEN : count(number);
}

type Standing = 'asked' | 'gained' | 'lost';

function askedByWeek(events: TimelineEvent[], mondays: string[], view: View): Totals['asked'] {
  const undone = new Set(
    events.flatMap((event) => (event.kind === 'undone' || event.kind === 'send-undone' ? [event.refersTo] : [])),
  );
  /** Deals by week, commitment and what became of it. */
  const deals = new Map<string, Set<string>>();
  for (const event of once(events)) {
    const told = undone.has(event.id) ? null : standingIn(event);
    if (!told || Date.parse(event.at) > view.nowMs) continue;
    const day = view.day(event.at);
    const monday = mondays.findLast((one) => one <= day);
    if (monday === undefined) continue;
    const key = `${monday} ${told.commitment} ${told.standing}`;
    deals.set(key, (deals.get(key) ?? new Set()).add(event.dealId));
  }
  const of = (monday: string, commitment: CommitmentId, standing: Standing): number =>
    deals.get(`${monday} ${commitment} ${standing}`)?.size ?? 0;
  return mondays.flatMap((monday) =>
    COMMITMENT_IDS.flatMap((commitment) => {
      const numbers = (['asked', 'gained', 'lost'] as const).map((standing) => of(monday, commitment, standing));
      if (numbers.every((number) => number === 0)) return [];
      const [asked = 0, gained = 0, lost = 0] = numbers;
      return [{ monday, commitment, asked: count(asked), gained: count(gained), lost: count(lost) }];
    }),
  );
}

function standingIn(event: TimelineEvent): { commitment: CommitmentId; standing: Standing } | null {
  switch (event.kind) {
    case 'commitment-asked':
      return { commitment: event.commitment, standing: 'asked' };
    case 'commitment-gained':
      return { commitment: event.commitment, standing: 'gained' };
    case 'commitment-lost':
      return { commitment: event.commitment, standing: 'lost' };
    case 'mail-sent':
      return event.step?.commitment ? { commitment: event.step.commitment, standing: 'asked' } : null;
    default:
      return null;
  }
}

/** What a file of totals says of itself. */
const TOTALS_NOTE =
  'Deals and mails of one person, counted by week. 1 and 2 are written as <3, and so is a part whose rest is 1 or 2.';

/** As JSON, for programs. */
export function totalsJson(totals: Totals): string {
  return `${JSON.stringify({ bookend: 'totals', format: 1, note: TOTALS_NOTE, ...totals }, null, 2)}\n`;
}

const TITLES: Record<string, string> = {
  open: 'open deals',
  withStep: 'open deals with a next step',
  stalled: 'stalled deals',
  vague: 'mails with a vague closing',
  fixed: 'vague closings made concrete since',
  asked: 'deals in which it was asked for',
  gained: 'deals in which it was gained',
  lost: 'deals in which it was lost',
  days: 'days to the next event of the middle deal',
};

/** As CSV, for spreadsheets: one number a line. Week and commitment are empty where a number is of all or of now. */
export function totalsCsv({ weeks, asked, next }: Totals): string {
  const rows: (string | number)[][] = [['week', 'commitment', 'what', 'number']];
  const add = (monday: string, commitment: string, numbers: Record<string, Count | null>) => {
    for (const [what, number] of Object.entries(numbers)) {
      rows.push([monday, commitment, TITLES[what] ?? what, number ?? '']);
    }
  };
  for (const { monday, ...numbers } of weeks) add(monday, '', numbers);
  for (const { monday, commitment, ...numbers } of asked) add(monday, commitment, numbers);
  for (const { commitment, ...numbers } of next) add('', commitment, numbers);
  return rows.map((row) => `${row.join(',')}\r\n`).join('');
}
