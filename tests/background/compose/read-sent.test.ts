import '../../store/database-in-memory.ts';
import { beforeEach, expect, test } from 'vitest';
import { readSent } from '../../../src/background/compose/read-sent.ts';
import { noteOpened } from '../../../src/background/follow-ups/opened-offers.ts';
import { defaultSettings } from '../../../src/settings.ts';
import { storedCounts } from '../../../src/store/counts.ts';
import { fakeBrowser, resetFakeBrowser } from '../../fake-browser.ts';
import { emptyProfile } from '../../store/database-in-memory.ts';
import { changeSettings, wakeWorld } from '../fake-world.ts';

beforeEach(() => {
  emptyProfile();
  resetFakeBrowser();
});

const mail = {
  text: 'You get the figures by Friday.\n\nDoes Mon 30 Nov 20:00 (Honolulu) work for you?',
  subject: 'Figures',
  at: '2026-11-23T09:00:00.000Z',
  offered: [],
};

test('a mail that is sent is read for its step and promises, with days as they are where the rep is', async () => {
  const world = wakeWorld(mail.at);
  await changeSettings(world, { schedule: { ...defaultSettings.schedule, zone: 'Europe/Helsinki' } });
  const before = await storedCounts(await world.connection.checked());
  expect(await readSent(mail, world)).toEqual({
    step: expect.objectContaining({
      label: 'concrete',
      sentence: 'Does Mon 30 Nov 20:00 (Honolulu) work for you?',
      days: ['2026-12-01'],
    }),
    promises: [{ what: 'You get the figures by Friday.', due: '2026-11-27' }],
    offered: [],
  });
  expect(await storedCounts(await world.connection.checked())).toEqual(before);
});

test('a time that a mail was opened with is not taken for a later one that begins as it does', async () => {
  const world = { ...wakeWorld(mail.at), session: fakeBrowser.storage.session };
  const slots = [{ start: '2026-12-01T08:00:00Z', end: '2026-12-01T08:30:00Z', checked: true }];
  await noteOpened(world, { slots, slotTexts: ['terça-feira, 1 de dezembro, às 9h'] });
  const offeredIn = async (text: string) => (await readSent({ ...mail, text }, world)).offered;
  expect(await offeredIn('Funciona para você terça-feira, 1 de dezembro, às 9h30 (Madri)?')).toEqual([]);
  expect(await offeredIn('Funciona para você terça-feira, 1 de dezembro, às 9h (Madri)?')).toEqual(slots);
});

test('a mail without a next step has none, and times that were offered are one whatever the words', async () => {
  const world = wakeWorld(mail.at);
  expect(await readSent({ ...mail, text: 'Thank you for today.' }, world)).toEqual({ step: null, offered: [] });
  const offered = [{ start: '2026-11-26T09:00:00Z', end: '2026-11-26T09:30:00Z', checked: true }];
  const { step, ...said } = await readSent({ ...mail, text: 'Thu 26 Nov 10:00 (Madrid)?', offered }, world);
  expect(said.offered).toEqual(offered);
  expect(step).toMatchObject({ label: 'concrete', days: ['2026-11-26'] });
});
