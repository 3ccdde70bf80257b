// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { AnalyzeOptions } from '../../src/engine/types.ts';
import { createCoach } from './create-coach.ts';

afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

async function contextsTold(thread: string | null, deal: { id: string; name: string } | null) {
  const told: AnalyzeOptions['context'][] = [];
  const analyze = (_text: string, { context }: AnalyzeOptions) => {
    told.push(context);
    return { steps: [], findings: [] };
  };
  const prepare = (_page: unknown, compose: { thread: string | null }): void => {
    compose.thread = thread;
  };
  const { wait } = await createCoach({ analyze, prepare, answer: { deal } });
  await wait(2000);
  return told;
}

const deal = { id: 'deal-1', name: 'Halden Marine' };

describe('what the engine is told about the conversation', () => {
  test('a reply to a known deal is under way, as soon as the deal is known', async () => {
    const told = await contextsTold('1890abcdef123456', deal);
    expect(told.map((context) => context?.underWay ?? false)).toEqual([false, true]);
  });

  test('a reply to somebody without a deal is not', async () => {
    const told = await contextsTold('1890abcdef123456', null);
    expect(told.map((context) => context?.underWay ?? false)).toEqual([false]);
  });

  test('a new mail is a first touch', async () => {
    const told = await contextsTold(null, deal);
    expect(told).toMatchObject([{ firstTouch: true }]);
  });
});
