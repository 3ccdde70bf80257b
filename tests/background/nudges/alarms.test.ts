import { beforeEach, describe, expect, test } from 'vitest';
import { NEXT_DUE, repairAlarms } from '../../../src/background/nudges/alarms.ts';
import { fakeBrowser, resetFakeBrowser } from '../../fake-browser.ts';

const now = '2026-03-02T09:00:00.000Z';
const later = '2026-03-02T12:00:00.000Z';
const alarms = () => [...fakeBrowser.state.alarms.values()];

beforeEach(resetFakeBrowser);

describe('alarms are what the store says', () => {
  test('made when missing, as after an update', async () => {
    await repairAlarms(fakeBrowser.alarms, later, now);
    expect(alarms()).toEqual([{ name: NEXT_DUE, scheduledTime: Date.parse(later) }]);
  });

  test('left alone when right, so that a second run changes nothing', async () => {
    await repairAlarms(fakeBrowser.alarms, later, now);
    let made = 0;
    const watched = { ...fakeBrowser.alarms, create: async () => void made++ };
    await repairAlarms(watched, later, now);
    expect(made).toBe(0);
    expect(alarms()).toHaveLength(1);
  });

  test('moved when another time is next', async () => {
    await repairAlarms(fakeBrowser.alarms, later, now);
    await repairAlarms(fakeBrowser.alarms, '2026-03-02T10:00:00.000Z', now);
    expect(alarms()).toEqual([{ name: NEXT_DUE, scheduledTime: Date.parse('2026-03-02T10:00:00.000Z') }]);
  });

  test('not put off while something is overdue, however often it is looked at', async () => {
    const overdue = '2026-03-02T08:59:00.000Z';
    for (const second of ['00', '10', '20'])
      await repairAlarms(fakeBrowser.alarms, overdue, `2026-03-02T09:00:${second}.000Z`);
    expect(alarms()).toEqual([{ name: NEXT_DUE, scheduledTime: Date.parse('2026-03-02T09:00:30.000Z') }]);
  });

  test('gone when nothing is due', async () => {
    await repairAlarms(fakeBrowser.alarms, later, now);
    await repairAlarms(fakeBrowser.alarms, null, now);
    expect(alarms()).toEqual([]);
  });

  test('those of an older version are cleared', async () => {
    await fakeBrowser.alarms.create('of an older version', { when: 1 });
    await repairAlarms(fakeBrowser.alarms, later, now);
    expect(alarms().map(({ name }) => name)).toEqual([NEXT_DUE]);
  });

  test('never nearer than browsers allow, and in the future when overdue', async () => {
    await repairAlarms(fakeBrowser.alarms, '2026-03-01T00:00:00.000Z', now);
    expect(alarms()[0]?.scheduledTime).toBe(Date.parse(now) + 30_000);
  });
});
