// @vitest-environment jsdom
import '../store/database-in-memory.ts';
import { beforeEach, expect, test } from 'vitest';
import { recordSend } from '../../src/background/compose/record-send.ts';
import { messageHandler } from '../../src/background/handle-message.ts';
import { readManaged } from '../../src/background/team/policy.ts';
import type { World } from '../../src/background/world.ts';
import type { MessageName, send } from '../../src/messages.ts';
import { payloads } from '../background/checks/payloads.ts';
import { self } from '../background/checks/sender-kinds.ts';
import { wakeWorld } from '../background/fake-world.ts';
import { resetFakeBrowser } from '../fake-browser.ts';
import { emptyProfile } from '../store/database-in-memory.ts';
import { field, settle, textOf } from '../ui/page.ts';
import { showOptions } from './show-options.tsx';

/** The storage API stands in for the browser here; `npm run verify:managed` tries a real one. */
let managed: Record<string, unknown>;
let world: World;
beforeEach(() => {
  emptyProfile();
  resetFakeBrowser();
  world = { ...wakeWorld(), managed: { get: async () => managed } };
});

/** The real background. */
const ask = (async (name: MessageName, payload: unknown = null) => {
  const reply = await messageHandler(world, self, () => {})(
    { name, payload },
    { id: self.id, url: `${self.url}src/options/index.html` },
  );
  if (!reply.ok) throw new Error(reply.message);
  return structuredClone(reply.value);
}) as unknown as typeof send;

async function settingsPage(): Promise<HTMLElement> {
  const page = await showOptions({ ask });
  for (let turn = 0; turn < 20 && !page.querySelector('#kept .counts'); turn++) await settle();
  return page;
}

test('what an administrator sets holds in the worker, and shows as theirs in the settings', async () => {
  await recordSend(payloads['mail-sent'], world);
  managed = { meetingMinutes: 25, evidenceSentences: false, nudges: false, internalDomains: ['Partner.example'] };
  await readManaged(world);
  const settings = await ask('settings');
  expect(settings).toMatchObject({ keepEvidence: false, internalDomains: ['partner.example'] });
  expect(settings.schedule.meetingMinutes).toBe(25);
  const [mail] = await (await world.connection.checked()).getAll('events');
  expect(mail).toMatchObject({ kind: 'mail-sent', step: { sentence: '' } });

  const page = await settingsPage();
  const evidence = page.querySelector('#kept') as HTMLElement;
  expect(textOf(evidence)).toContain('Set by your organisation');
  expect(field(evidence, 'Keep the sentence that is evidence').disabled).toBe(true);
  expect(textOf(page.querySelector('#offers'))).toContain('Set by your organisation');
  expect(field<HTMLSelectElement>(page, 'Meeting length').value).toBe('25');
  // What is set is not the rep's to change, however it is asked for.
  await expect(ask('save-settings', { ...settings, keepEvidence: true })).resolves.toMatchObject({
    keepEvidence: false,
  });
});

test('lifted, the rep’s own choice is back', async () => {
  managed = { meetingMinutes: 25 };
  await readManaged(world);
  managed = {};
  await readManaged(world);
  const page = await settingsPage();
  expect(field<HTMLSelectElement>(page, 'Meeting length').value).toBe('30');
  expect(textOf(page)).not.toContain('Set by your organisation');
});
