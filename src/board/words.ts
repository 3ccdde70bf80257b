import type { DaysBand, Insights, Standing } from '../deals/insights.ts';
import { STALLED_WORKDAYS } from '../deals/standing.ts';

/** Figures as text, each with the one sentence that explains it. */

/** Whole percent; null when there is nothing to take a share of. */
export const percent = (part: number, of: number): number | null => (of === 0 ? null : Math.round((100 * part) / of));

export const share = (part: number, of: number): string => {
  const value = percent(part, of);
  return value === null ? 'none' : `${value}%`;
};

export const bandName = ({ from, to }: DaysBand): string => (to === null ? `over ${from - 1}` : `${from} to ${to}`);

export function coverageSentence({ withStep, open }: Standing): string {
  return `${withStep} of ${open} open ${open === 1 ? 'deal has' : 'deals have'} a day or time agreed or offered that is still ahead.`;
}

export function daysSentence({ days, now, undated }: Insights): string {
  const dated = now.open - undated;
  if (days === null) return 'No open deal has a day ahead.';
  const span = days === 1 ? '1 day' : `${days} days`;
  if (dated === 1) return `The one deal with a day ahead has it ${days === 0 ? 'today' : `in ${span}`}.`;
  return `Of ${dated} deals with a day ahead, half have it ${days === 0 ? 'today' : `within ${span}`}.`;
}

export function stalledSentence({ stalled, open }: Standing): string {
  return `${stalled} of ${open} open ${open === 1 ? 'deal has' : 'deals have'} had no next step for ${STALLED_WORKDAYS} working days.`;
}

export function vagueSentence({ vague }: Insights): string {
  const caught = vague.reduce((sum, week) => sum + week.caught, 0);
  const fixed = vague.reduce((sum, week) => sum + week.fixed, 0);
  if (caught === 0) return 'No mail went with a vague closing in these weeks.';
  const mails = caught === 1 ? '1 mail went' : `${caught} mails went`;
  return `${mails} with a vague closing; for ${fixed === 0 ? 'none' : fixed} of them a day, a time or a meeting followed.`;
}
