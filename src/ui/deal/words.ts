import type { WholeDeal } from '../../deals/shown.ts';
import type { CommitmentState, DealStep, PromiseState } from '../../deals/state-types.ts';
import { titleOf } from '../../playbook/titles.ts';
import { epoch } from '../../schedule/instants.ts';
import type { IconName } from '../Icon.tsx';
import { dayWords, momentText } from '../times.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `today`, `19 Nov`, or `19 Nov 2025` in another year. @param day and @param today `YYYY-MM-DD` */
export function shortDay(day: string, today: string): string {
  if (day === today) return 'today';
  const text = `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]}`;
  return day.slice(0, 4) === today.slice(0, 4) ? text : `${text} ${day.slice(0, 4)}`;
}

/** What stands beside a commitment's title. */
export function standingWords(deal: WholeDeal['state'], one: CommitmentState, today: string): string {
  if (deal.nextAsk?.commitment === one.id) return one.state === 'open' ? 'next to ask' : `${one.state}, next to ask`;
  if (one.state === 'open') return deal.skipped.includes(one.id) ? 'passed over' : 'open';
  return one.evidence ? `${one.state} ${shortDay(one.evidence.day, today)}` : one.state;
}

/** `4 gained · 1 asked · 5 open`, without what there is none of. */
export function countWords(commitments: CommitmentState[]): string {
  return (['gained', 'asked', 'lost', 'open'] as const)
    .flatMap((state) => {
      const count = commitments.filter((one) => one.state === state).length;
      return count === 0 ? [] : [`${count} ${state}`];
    })
    .join(' · ');
}

/** What stands under a promise. */
export function promiseWords({ state, due }: PromiseState, today: string): string {
  if (state === 'kept') return 'kept';
  if (state === 'broken') return 'not kept';
  if (due === null) return 'no day named';
  if (state === 'due') return 'due today';
  return state === 'overdue' ? `was due ${dayWords(due, today)}` : `by ${dayWords(due, today)}`;
}

export interface StepWords {
  title: string;
  text: string;
  /** The day, and the clock with its zone where there is one; absent for none. */
  when?: string;
  icon: IconName;
  tone: 'danger' | 'booked' | 'vague' | '';
}

const AHEAD: Record<DealStep['kind'], StepWords> = {
  meeting: { title: 'A meeting is booked', text: '', icon: 'calendar', tone: 'booked' },
  accepted: { title: 'They accepted a time', text: '', icon: 'check', tone: 'booked' },
  offered: { title: 'Times are offered', text: '', icon: 'clock', tone: '' },
  dated: { title: 'A day is named', text: '', icon: 'calendar', tone: '' },
  open: { title: 'No time is named', text: '', icon: 'warning', tone: 'vague' },
};
const OUTCOMES = { won: 'Won', lost: 'Lost', closed: 'Closed' } as const;

/** The next step of a deal in a title and two lines. @param now ISO instant @param today of the rep, `YYYY-MM-DD` */
export function stepWords(
  { state, zone, titles }: Pick<WholeDeal, 'state' | 'zone' | 'titles'>,
  now: string,
  today: string,
): StepWords {
  const { outcome, nextStep, nextAsk, watches } = state;
  if (outcome !== 'open')
    return {
      title: OUTCOMES[outcome],
      text: 'Nothing is watched here.',
      icon: outcome === 'won' ? 'check' : 'close',
      tone: '',
    };
  const danger = watches.find(
    ({ kind, dueAt }) =>
      (kind === 'declined' || kind === 'tentative' || kind === 'unanswered') && epoch(dueAt) <= epoch(now),
  );
  if (danger) return { title: 'The next step is in danger', text: danger.reason, icon: 'warning', tone: 'danger' };
  const ask = nextAsk ? `${titleOf(nextAsk.commitment, titles)} is next to ask for.` : 'Nothing is left to ask for.';
  if (!nextStep) return { title: 'No next step', text: ask, icon: 'warning', tone: 'vague' };
  const { kind, what, start, day, ahead } = nextStep;
  const when = start ? momentText(start, zone, today) : day ? dayWords(day, today) : '';
  const said = kind === 'meeting' || what === '' ? what : `“${what}”`;
  const words = { text: said || (when ? '' : ask), ...(when && { when }) };
  if (ahead || kind === 'open') return { ...AHEAD[kind], ...words };
  return { title: 'The next step has passed', icon: 'warning', tone: 'danger', ...words };
}
