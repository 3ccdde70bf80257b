import { describe, expect, it, vi } from 'vitest';
import { recordAnswers } from '../../src/gcal/record-answers.ts';
import type { CapturedReading } from '../../src/messages/calendar.ts';
import { rangeAnswer, rangeRequest, rawEvent, syncAnswer } from '../sources/page/answers.ts';

const REP = 'rep@orbit.example';
const range = {
  url: 'https://calendar.google.com/calendar/u/0/sync.fetcheventrange',
  request: rangeRequest([REP], '2026-11-02', '2026-12-07'),
  text: rangeAnswer([[REP, [rawEvent({ id: 'k1pilot', start: '2026-11-26T08:00:00Z', end: '2026-11-26T08:30:00Z' })]]]),
};

type Captured = { account: string; readings: CapturedReading[] };

function create({ account = REP as string | null, fails = 0 } = {}) {
  const waiting: (() => void)[] = [];
  let left = fails;
  const save = vi.fn(async (_captured: Captured) => {
    if (left-- > 0) throw new Error('The worker is gone.');
  });
  const recorder = recordAnswers({
    account: () => account,
    zone: () => 'Europe/Helsinki',
    now: () => '2026-11-20T08:00:00Z',
    save,
    later: (work) => work(),
    again: (work) => void waiting.push(work),
  });
  const settle = async (): Promise<void> => {
    await Promise.resolve();
    await Promise.resolve();
    waiting.splice(0).forEach((work) => void work());
    await Promise.resolve();
  };
  return { recorder, save, settle };
}

describe('what the page downloads goes to the background', () => {
  it('with the account, its days and its meetings', () => {
    const { recorder, save } = create();
    recorder.take(range);
    expect(save).toHaveBeenCalledOnce();
    const sent = save.mock.calls[0]?.[0];
    expect(sent?.account).toBe(REP);
    expect(sent?.readings).toMatchObject([{ calendar: REP, meetings: [{ key: 'k1pilot@google.com' }] }]);
    expect(recorder.downloaded()).toEqual({
      keys: new Set(['k1pilot@google.com']),
      from: '2026-11-02',
      to: '2026-12-06',
    });
  });

  it('again when the worker was not there, three times at most', async () => {
    const once = create({ fails: 1 });
    once.recorder.take(range);
    await once.settle();
    await once.settle();
    expect(once.save).toHaveBeenCalledTimes(2);
    const ever = create({ fails: 99 });
    ever.recorder.take(range);
    for (let turn = 0; turn < 9; turn++) await ever.settle();
    expect(ever.save).toHaveBeenCalledTimes(3);
  });

  it('never without knowing whose it is, and never when there is nothing to tell', () => {
    const nobody = create({ account: null });
    nobody.recorder.take(range);
    expect(nobody.save).not.toHaveBeenCalled();
    const { recorder, save } = create();
    recorder.take({ ...range, url: 'https://calendar.google.com/calendar/u/0/sync.sync', text: syncAnswer([]) });
    expect(save).not.toHaveBeenCalled();
  });

  it('is said to be unknown when its shape changed, and known again when it is right again', () => {
    const { recorder, save } = create();
    expect(recorder.health()).toEqual([]);
    recorder.take({ ...range, text: ')]}\'\n{"events":[]}' });
    expect(recorder.health()).toMatchObject([{ anchor: 'downloadedEvents', found: false, rung: null }]);
    expect(save).not.toHaveBeenCalled();
    recorder.take(range);
    expect(recorder.health()).toMatchObject([{ anchor: 'downloadedEvents', found: true, rung: 0 }]);
  });
});
