import '../../store/database-in-memory.ts';
import { beforeEach, expect, test } from 'vitest';
import { composeContext } from '../../../src/background/compose/compose-context.ts';
import { recordSend } from '../../../src/background/compose/record-send.ts';
import { correctCommitment } from '../../../src/background/deals/deal-acts.ts';
import { deal, deals } from '../../../src/background/deals/deals.ts';
import { insights } from '../../../src/background/deals/insights.ts';
import { today } from '../../../src/background/deals/today.ts';
import { saveCommitment } from '../../../src/background/team/playbook.ts';
import type { World } from '../../../src/background/world.ts';
import { dealsCsv } from '../../../src/options/export-csv.ts';
import { defaultPlaybook } from '../../../src/playbook/default-playbook.ts';
import { titleOf, titlesOf } from '../../../src/playbook/titles.ts';
import { resetFakeBrowser } from '../../fake-browser.ts';
import { emptyProfile } from '../../store/database-in-memory.ts';
import { wakeWorld } from '../fake-world.ts';

const account = 'rep@ours.example';
const recipients = [{ address: 'ines@halden.example', name: 'Ines' }];
let world: World;
beforeEach(() => {
  emptyProfile();
  resetFakeBrowser();
  world = wakeWorld();
});

async function written(): Promise<string> {
  const step = { label: 'vague', owner: 'both', act: 'defer', sentence: 'Let us talk soon.', days: [] } as const;
  const at = '2026-02-25T09:00:00.000Z';
  const rest = { thread: null, draft: null, scheduled: false, offered: [], subject: 'Spring' };
  const { dealId } = await recordSend(
    { id: 'm1', account, recipients, at, step: { ...step, days: [] }, ...rest },
    world,
  );
  if (dealId === null) throw new Error('no deal');
  const gained = { id: 'c1', deal: dealId, at, commitment: 'time', state: 'gained' } as const;
  await correctCommitment(gained, world);
  return dealId;
}

/** Explore, unless another of the ten is meant. */
const rename = async (title: string, place = 1): Promise<void> => {
  const commitment = structuredClone(defaultPlaybook.commitments)[place];
  if (commitment) await saveCommitment({ ...commitment, title }, world);
};

test('a commitment that the rep renamed has its new name wherever it is shown', async () => {
  const id = await written();
  expect((await today(null, world)).items[0]?.ask?.why).toBe('Usually comes after Time, which is gained.');
  await rename('First talk', 0);
  await rename('Look around');

  const why = 'Usually comes after First talk, which is gained.';
  const list = await today(null, world);
  expect(list.items[0]?.ask).toEqual({ commitment: 'explore', why });
  const board = await deals(null, world);
  expect(board.deals[0]?.nextAsk?.why).toBe(why);
  const whole = await deal({ id }, world);
  expect(whole?.state.nextAsk?.why).toBe(why);
  const named = [list.titles, board.titles, whole?.titles, (await insights(null, world)).titles];
  expect(named).toEqual(named.map(() => ({ time: 'First talk', explore: 'Look around' })));
  expect(dealsCsv(board)).toContain(',Look around,');
  const context = await composeContext({ account, recipients, thread: null }, world);
  expect([context.commitment, context.why]).toEqual(['explore', why]);

  await correctCommitment(
    { id: 'c2', deal: id, at: '2026-02-26T09:00:00.000Z', commitment: 'explore', state: 'asked' },
    world,
  );
  expect((await deal({ id }, world))?.lines[0]?.text).toBe('You set Look around to asked');
});

test('a playbook that names some of the ten leaves the others their usual names', () => {
  const [time] = defaultPlaybook.commitments;
  const titles = titlesOf({ commitments: time ? [{ ...time, title: 'First talk' }] : [] });
  expect(titles).toEqual({ time: 'First talk' });
  expect([titleOf('time', titles), titleOf('decide', titles), titleOf('time')]).toEqual([
    'First talk',
    'Decide',
    'Time',
  ]);
});
