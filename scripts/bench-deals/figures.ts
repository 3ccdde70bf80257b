import type { CDPSession } from '@playwright/test';
import { processorMs } from './processor.ts';
import { traced } from './trace.ts';

export interface Figure {
  what: string;
  /** By the clock on the wall; null where only processor time says something. */
  ms: number | null;
  /** Processor time of all of Chromium, ms; null where it says nothing. */
  processorMs: number | null;
  /** Processor time of the extension's own pages and background, ms. */
  ownMs: number | null;
  budget: number | null;
  /** What it would take at best on two processors with nothing else to do, ms; null where the clock alone can say. */
  atBestMs: number | null;
}

const round = (number: number | null): number | null => (number === null ? null : Math.round(number * 10) / 10);
export const middle = (numbers: number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Takes figures and keeps them in order. @param times how often each is taken; the middle one counts */
export function figuresBook(times: number) {
  const figures: Figure[] = [];
  const note = (what: string, figure: Partial<Omit<Figure, 'what'>>): void => {
    const { ms = null, processorMs: all = null, ownMs = null, budget = null, atBestMs = ownMs } = figure;
    const one = {
      what,
      ms: round(ms),
      processorMs: round(all),
      ownMs: round(ownMs),
      budget,
      atBestMs: round(atBestMs),
    };
    figures.push(one);
    console.error(line(one));
  };
  return {
    figures,
    note,
    /** Takes one several times over, and once more written down. @param ready comes before each, and is not measured */
    several: async (
      what: string,
      budget: number | null,
      session: CDPSession,
      take: () => Promise<number>,
      ready: () => Promise<unknown> = async () => {},
    ): Promise<void> => {
      const taken: number[] = [];
      const processor: number[] = [];
      for (let time = 0; time < times; time++) {
        await ready();
        const before = processorMs();
        taken.push(await take());
        const after = processorMs();
        if (before !== null && after !== null) processor.push(after - before);
      }
      await ready();
      const { page, worker } = await traced(session, take);
      note(what, {
        ms: middle(taken),
        processorMs: processor.length > 0 ? middle(processor) : null,
        ownMs: page + worker,
        budget,
      });
    },
  };
}

/**
 * Whether a budget is met. The clock says so; where it does not, and the machine had more to do than it has processors, the
 * processor time says whether it could be met on one that is idle.
 */
export function verdict({ ms, atBestMs, budget }: Figure, isBusy: boolean): string {
  if (budget === null) return '';
  if (ms !== null && ms <= budget) return 'met';
  if (ms !== null && !isBusy) return 'not met';
  if (atBestMs === null) return 'not met';
  return atBestMs <= budget ? 'met by processor time' : 'not met';
}

export const HEADER = `${''.padEnd(46)}${'ms'.padStart(10)}${'processor'.padStart(11)}${'own'.padStart(9)}${'at most'.padStart(9)}`;

export function line({ what, ms, processorMs: all, ownMs, budget }: Figure): string {
  const column = (number: number | null, width: number): string =>
    (number === null ? '' : number.toFixed(1)).padStart(width);
  return `${what.padEnd(46)}${column(ms, 10)}${column(all, 11)}${column(ownMs, 9)}${column(budget, 9)}`;
}
