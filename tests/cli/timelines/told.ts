import { type Standings, standings } from '../../../src/cli/standings.ts';
import { readTimeline, type Timeline } from '../../../src/cli/timeline-file.ts';
import type { CommitmentStanding } from '../../../src/deals/event-types.ts';
import type { ViewOptions } from '../../../src/deals/view.ts';

/** A Thursday. */
export const NOW = '2026-11-26T09:00:00Z';

type Told = Standings['deals'][number];

/** A deal in a few words, all of which were written by hand before it was derived. What is not listed must not be there. */
export interface Brief {
  /** `time gained`, those that are open left out. */
  commitments?: string[];
  ask: string | null;
  skipped?: string[];
  /** `meeting 2026-11-30 ahead`, `offered 2026-11-20 past`. */
  step: string | null;
  risks?: string[];
  /** Kinds of watches that are due. */
  due?: string[];
  promises?: string[];
}

/** What comes of the lines of a file: objects are written as JSON. */
export function read(
  lines: (object | string)[],
  options: Partial<ViewOptions> = {},
): Standings & Pick<Timeline, 'warnings'> & { deal(id?: string): Told } {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const timeline = readTimeline(text);
  const found = standings(timeline, { now: NOW, zone: 'UTC', ...options });
  const deal = (id = 'a'): Told => {
    const one = found.deals.find((each) => each.id === id);
    if (!one) throw new Error(`no deal ${id} is printed`);
    return one;
  };
  return { ...found, warnings: timeline.warnings, deal };
}

export function brief({ commitments, nextAsk, skipped, nextStep, risks, watches, promises }: Told, now = NOW): Brief {
  const standing = (state: CommitmentStanding): boolean => state !== 'open';
  return whole({
    commitments: commitments.filter(({ state }) => standing(state)).map(({ id, state }) => `${id} ${state}`),
    ask: nextAsk?.commitment ?? null,
    skipped,
    step: nextStep && [nextStep.kind, nextStep.day, nextStep.ahead ? 'ahead' : 'past'].filter(Boolean).join(' '),
    risks: risks.map(({ kind }) => kind),
    due: watches.filter(({ dueAt }) => Date.parse(dueAt) <= Date.parse(now)).map(({ kind }) => kind),
    promises: promises.map(({ what, due, state }) => `${what} ${due} ${state}`),
  });
}

export const whole = (told: Brief): Required<Brief> => ({
  commitments: told.commitments ?? [],
  ask: told.ask,
  skipped: told.skipped ?? [],
  step: told.step,
  risks: [...(told.risks ?? [])].sort(),
  due: [...(told.due ?? [])].sort(),
  promises: told.promises ?? [],
});
