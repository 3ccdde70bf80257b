import type { TodayItem } from '../../src/messages.ts';
import { openCompose, openSandbox } from '../sandbox/driver.ts';
import { CLOSING, NEW, openCard, pressOurs, wordsOf } from './card-parts.ts';
import { coachState, expect, test } from './fixtures.ts';

test('a slot that is swapped and one set by hand stand in the draft, and in what is kept of the mail', async ({
  gmail,
  extension,
}) => {
  await openSandbox(gmail);
  const draft = await openCompose(gmail, { ...NEW, to: ['Iris Vonn <iris@slot-yard.example>'] });
  await draft.type(`Great talking today, ${CLOSING}.`);
  await openCard(gmail, draft);
  const slots = () => wordsOf(gmail, extension, '.slot');
  await expect.poll(async () => (await slots()).length, { message: 'the times are there' }).toBe(3);
  const offered = await slots();

  await pressOurs(gmail, extension, offered[0]?.replace(/^\D+\d+ \D{3}/, '$&, ') ?? '');
  // What it is called depends on whether a test before this one connected a calendar.
  await pressOurs(gmail, extension, '', '.editor .quiet');
  await expect.poll(async () => (await slots())[0]).not.toBe(offered[0]);
  await pressOurs(gmail, extension, 'Done');
  const [swapped = '', , last = ''] = await slots();

  await pressOurs(gmail, extension, last.replace(/^\D+\d+ \D{3}/, '$&, '));
  await pressOurs(gmail, extension, 'Time in', 'input');
  await gmail.keyboard.press('Control+a');
  await gmail.keyboard.type('16:35');
  await expect.poll(async () => (await slots())[2]).toContain('16:35');
  await gmail.keyboard.press('Enter');
  await pressOurs(gmail, extension, 'Replace');
  await expect.poll(() => coachState(gmail)).toBe('toast');

  const text = await draft.text();
  const clockOf = (slot: string): string => /\d{2}:\d{2}/.exec(slot)?.[0] ?? '';
  const dayOf = (slot: string): string => /^\D{3} \d+ \D{3}/.exec(slot)?.[0] ?? '';
  expect(text).toContain(`${dayOf(swapped)} ${clockOf(swapped)}`);
  expect(text).toContain(`${dayOf(last)} 16:35`);

  await draft.fillBrackets();
  await draft.send('keyboard');
  await draft.gone();
  const popup = await extension.context.newPage();
  await popup.goto(`chrome-extension://${extension.id}/src/popup/index.html`);
  const kept = async (): Promise<TodayItem['step']['offered'] | undefined> => {
    const { value } = await popup.evaluate(() => chrome.runtime.sendMessage({ name: 'today', payload: null }));
    return (value.items as TodayItem[]).find(({ deal }) => deal.name === 'Slot Yard')?.step.offered;
  };
  await expect.poll(async () => (await kept())?.length).toBe(3);
  const clocks = (await kept())?.map(({ start }) => new Date(start).toISOString().slice(11, 16));
  expect(clocks).toContain('16:35');
  expect(clocks).toContain(clockOf(swapped));
  await popup.close();
});
