import '../../store/database-in-memory.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { composeContext } from '../../../src/background/compose/compose-context.ts';
import { recordSend } from '../../../src/background/compose/record-send.ts';
import { undoSend } from '../../../src/background/compose/undo-send.ts';
import {
  closeDeal,
  correctCommitment,
  correctPromise,
  reopenDeal,
  settlePromise,
  takeBack,
} from '../../../src/background/deals/deal-acts.ts';
import { dealOfTab } from '../../../src/background/deals/deal-of-tab.ts';
import { setDealZone } from '../../../src/background/deals/deal-zone.ts';
import { deal, deals } from '../../../src/background/deals/deals.ts';
import { showDeal } from '../../../src/background/deals/show-deal.ts';
import { messageHandler } from '../../../src/background/handle-message.ts';
import type { World } from '../../../src/background/world.ts';
import type { WholeDeal } from '../../../src/deals/shown.ts';
import type { TimelineEvent } from '../../../src/deals/types.ts';
import { UserError } from '../../../src/errors.ts';
import type { MessageName, SentMail } from '../../../src/messages.ts';
import { storedCounts } from '../../../src/store/counts.ts';
import { appendEvent } from '../../../src/store/events.ts';
import { save } from '../../../src/store/save.ts';
import { fakeBrowser, resetFakeBrowser } from '../../fake-browser.ts';
import { emptyProfile } from '../../store/database-in-memory.ts';
import { payloads } from '../checks/payloads.ts';
import { self } from '../checks/sender-kinds.ts';
import { wakeWorld } from '../fake-world.ts';
import { own, seenThread, written } from './threads.ts';

const NOW = '2026-03-05T10:00:00.000Z';

let world: World;
beforeEach(() => {
  emptyProfile();
  resetFakeBrowser();
  world = { ...wakeWorld(NOW), session: fakeBrowser.storage.session };
});

/** Mails somebody at a company of its own; answers the deal. */
async function sent(company: string, fields: Partial<SentMail> = {}): Promise<string> {
  const mail = {
    ...payloads['mail-sent'],
    id: `mail-${company}`,
    draft: `r-${company}`,
    recipients: [{ address: `jo@${company}.example`, name: 'Jo Park' }],
    ...fields,
  };
  return (await recordSend(mail, world)).dealId as string;
}

async function happened(...events: TimelineEvent[]): Promise<void> {
  await save(await world.connection.checked(), ['events'], async (tx) => {
    for (const event of events) await appendEvent(tx, event);
  });
}

const whole = async (id: string): Promise<WholeDeal> => {
  const found = await deal({ id }, world);
  expect(found).not.toBeNull();
  return found as WholeDeal;
};
const invest = async (id: string) => (await whole(id)).state.commitments.find((one) => one.id === 'invest');
const stored = async () => (await storedCounts(await world.connection.unchecked())).events;

describe('the list of deals', () => {
  test('is by name, each with its next step, what to ask for next and where the ten stand', async () => {
    await sent('norwick');
    await sent('alder', { step: null, offered: payloads['mail-sent'].offered });
    const { deals: rows, zone } = await deals(null, world);
    expect(zone).toBe('Europe/Madrid');
    expect(rows.map(({ name }) => name)).toEqual(['Alder', 'Norwick']);
    expect(rows[1]).toMatchObject({
      account: 'rep@bookend.example',
      outcome: 'open',
      nextStep: { kind: 'offered', day: '2026-03-05', start: '2026-03-05T09:00:00Z' },
      people: 1,
      lastContact: '2026-03-02T09:00:00.000Z',
    });
    expect(rows[1]?.commitments).toEqual([...Array(6).fill('open'), 'asked', 'open', 'open', 'open']);
    expect(rows[1]?.nextAsk?.why).not.toBe('');
  });

  test('leaves out a deal whose only mail was brought back, and one that was merged', async () => {
    await sent('gone');
    await undoSend({ id: 'undo-1', draft: 'r-gone', at: NOW }, world);
    const [stays, joins] = [await sent('norwick'), await sent('norwick-group')];
    await happened({ id: 'join', kind: 'deal-merged', dealId: stays, at: NOW, from: joins });
    expect((await deals(null, world)).deals.map(({ id, people }) => [id, people])).toEqual([[stays, 2]]);
    expect((await whole(joins)).deal.id).toBe(stays);
  });

  test('tells of a watch once it is due, with why and what to do', async () => {
    await sent('norwick', { step: null, offered: payloads['mail-sent'].offered });
    expect((await deals(null, world)).deals[0]?.watch).toBeNull();
    world = { ...world, now: () => '2026-03-12T10:00:00.000Z' };
    expect((await deals(null, world)).deals[0]?.watch).toMatchObject({ kind: 'no-answer' });
  });
});

describe('one deal', () => {
  test('tells its timeline in words, the newest first, with the words it rests on', async () => {
    const id = await sent('norwick');
    const person = 'jo@norwick.example';
    await happened(
      {
        id: 'b1',
        kind: 'meeting-booked',
        dealId: id,
        at: '2026-03-03T09:00:00.000Z',
        meeting: 'm1',
        start: '2026-03-09T09:00:00Z',
        end: '2026-03-09T09:30:00Z',
        title: 'Pilot numbers',
        people: [person],
      },
      { id: 's1', kind: 'thread-seen', dealId: id, at: '2026-03-03T10:00:00.000Z', thread: '18f0' },
      { id: 'd1', kind: 'meeting-declined', dealId: id, at: '2026-03-04T09:00:00.000Z', meeting: 'm1', person },
    );
    const { lines, people, threads } = await whole(id);
    expect(lines.map(({ kind, text }) => [kind, text])).toEqual([
      ['trouble', 'Jo Park declined “Pilot numbers”'],
      ['meeting', 'Booked for Mon 9 Mar: Pilot numbers'],
      ['mine', 'You wrote with one time offered'],
    ]);
    expect(lines[2]?.sentence).toBe(payloads['mail-sent'].step?.sentence);
    expect(people).toEqual([{ address: person, name: 'Jo Park', lastAt: '2026-03-04T09:00:00.000Z' }]);
    expect(threads['mail-norwick']).toBe(payloads['mail-sent'].thread);
  });

  test('that is not there is none', async () => {
    expect(await deal({ id: 'nothing' }, world)).toBeNull();
  });
});

describe('what the rep says', () => {
  test('of a commitment holds, and holds no longer once it is taken back; nothing is removed', async () => {
    const id = await sent('norwick');
    await correctCommitment({ id: 'w1', deal: id, at: NOW, commitment: 'invest', state: 'gained' }, world);
    expect(await invest(id)).toMatchObject({ state: 'gained', corrected: true });
    await takeBack({ id: 'w2', refersTo: 'w1', at: NOW }, world);
    await takeBack({ id: 'w2', refersTo: 'w1', at: NOW }, world);
    expect(await invest(id)).toMatchObject({ state: 'open', corrected: false });
    expect(await stored()).toBe(3);
  });

  test('of a promise changes it, settles it, and can be taken back', async () => {
    const id = await sent('norwick');
    const what = 'Send the price';
    const promise = { side: 'mine', what, due: '2026-03-05', sentence: '', person: null } as const;
    await happened({ id: 'p1', kind: 'promise-made', dealId: id, at: '2026-03-02T09:00:00.000Z', ...promise });
    await correctPromise({ id: 'w1', refersTo: 'p1', at: NOW, what: 'Send it', due: null, side: 'theirs' }, world);
    expect((await whole(id)).state.promises).toMatchObject([{ what: 'Send it', due: null, side: 'theirs' }]);
    await settlePromise({ id: 'w2', refersTo: 'p1', at: NOW, kept: true }, world);
    expect((await whole(id)).state.promises).toMatchObject([{ state: 'kept' }]);
    await takeBack({ id: 'w3', refersTo: 'w2', at: NOW }, world);
    // At one moment a correction comes last, and this one names another day.
    await settlePromise({ id: 'w4', refersTo: 'p1', at: '2026-03-05T10:00:01.000Z', kept: false }, world);
    world = { ...world, now: () => '2026-03-05T10:00:02.000Z' };
    expect((await whole(id)).state.promises).toMatchObject([{ state: 'broken' }]);
  });

  test('of the deal closes it, and opens it again', async () => {
    const id = await sent('norwick');
    await closeDeal({ id: 'w1', deal: id, at: NOW, reason: 'No pilot' }, world);
    expect((await whole(id)).state.outcome).toBe('closed');
    await reopenDeal({ id: 'w2', deal: id, at: '2026-03-05T10:00:00.001Z' }, world);
    world = { ...world, now: () => '2026-03-05T10:00:01.000Z' };
    expect((await whole(id)).state.outcome).toBe('open');
  });

  test('of what is not there is told, and saves nothing', async () => {
    await sent('norwick');
    const acts = [
      () => correctCommitment({ id: 'w', deal: 'nothing', at: NOW, commitment: 'time', state: 'open' }, world),
      () => closeDeal({ id: 'w', deal: 'nothing', at: NOW, reason: '' }, world),
      () => settlePromise({ id: 'w', refersTo: 'mail-norwick', at: NOW, kept: true }, world),
      () => takeBack({ id: 'w', refersTo: 'nothing', at: NOW }, world),
      // A sent mail was sent, whatever the rep says of it.
      () => takeBack({ id: 'w', refersTo: 'mail-norwick', at: NOW }, world),
    ];
    for (const act of acts) await expect(act()).rejects.toThrow(UserError);
    expect(await stored()).toBe(1);
  });
});

describe('the deal of a tab', () => {
  const THREAD = 'https://mail.google.com/mail/u/0/#inbox/FMfcgz1';
  const CALENDAR = 'https://calendar.google.com/calendar/u/0/r/week';

  /** A page in tab 7 asks, as its content script does. */
  async function asks<N extends MessageName>(name: N, payload: unknown, url: string): Promise<void> {
    const tab = { id: 7, url, incognito: false };
    const reply = await messageHandler(world, self, () => {})({ name, payload }, { id: self.id, url, tab, frameId: 0 });
    expect(reply.ok).toBe(true);
  }
  const compose = (address: string) => ({ ...payloads['compose-context'], recipients: [{ address, name: '' }] });
  const inTab = (url: string, tab = 7) => dealOfTab({ tab, url }, world);

  test('is that of whom its compose is addressed to', async () => {
    const id = await sent('norwick');
    await asks('compose-context', compose('jo@norwick.example'), THREAD);
    expect(await inTab(THREAD)).toEqual({ is: 'deal', id });
    expect(await inTab(`${THREAD}?compose=new`)).toEqual({ is: 'deal', id });
  });

  test('is not known in another thread, in another tab, or before anything was asked', async () => {
    await sent('norwick');
    expect(await inTab(THREAD)).toEqual({ is: 'unknown' });
    await asks('compose-context', compose('jo@norwick.example'), THREAD);
    expect(await inTab('https://mail.google.com/mail/u/0/#inbox/FMfcgz2')).toEqual({ is: 'unknown' });
    expect(await inTab(THREAD, 8)).toEqual({ is: 'unknown' });
  });

  test('is none for people without one, colleagues left out', async () => {
    const { recipients } = compose('new@tessel.example');
    const colleague = { address: 'mia@bookend.example', name: '' };
    const query = { ...payloads['compose-context'], recipients: [colleague, ...recipients] };
    await asks('compose-context', query, THREAD);
    expect(await inTab(THREAD)).toMatchObject({ is: 'no-deal', people: ['new@tessel.example'] });
  });

  test('stays known when a compose without anybody in it opens', async () => {
    const id = await sent('norwick');
    await asks('compose-context', compose('jo@norwick.example'), THREAD);
    await asks('compose-context', { ...payloads['compose-context'], recipients: [] }, THREAD);
    expect(await inTab(THREAD)).toEqual({ is: 'deal', id });
  });

  test('is that of the meeting that Calendar shows', async () => {
    const id = await sent('acme', { recipients: [{ address: 'ana@acme.example', name: 'Ana Ruiz' }] });
    await asks('calendar-captured', payloads['calendar-captured'], CALENDAR);
    await asks('meeting-context', payloads['meeting-context'], CALENDAR);
    expect(await inTab(CALENDAR)).toEqual({ is: 'deal', id });
    await asks('meeting-context', { ...payloads['meeting-context'], key: 'elsewhere' }, CALENDAR);
    expect(await inTab(CALENDAR)).toEqual({ is: 'unknown' });
  });

  test('is that of the people of an event being written', async () => {
    const id = await sent('norwick');
    const { account } = payloads['meeting-context'];
    const event = { account, people: ['jo@norwick.example'], start: NOW, end: '2026-03-05T11:00:00Z' };
    await asks('meeting-context', event, CALENDAR);
    expect(await inTab(CALENDAR)).toEqual({ is: 'deal', id });
  });

  test('is known of a thread that is only read, whoever wrote last', async () => {
    const id = await sent('norwick');
    const jo = { address: 'jo@norwick.example', name: 'Jo' };
    const at = '2026-03-05T09:00:00.000Z';
    await asks('thread-seen', seenThread(NOW, [written(at, 'Thank you.', { from: jo }), own(at)]), THREAD);
    expect(await inTab(THREAD)).toEqual({ is: 'deal', id });
    await asks('thread-seen', seenThread(NOW, [own(at)]), THREAD);
    expect(await inTab(THREAD)).toMatchObject({ is: 'no-deal', people: ['ana@acme.example'] });
  });

  test('leaves nothing in the database', async () => {
    await asks('compose-context', compose('jo@norwick.example'), THREAD);
    expect(Object.values(await storedCounts(await world.connection.unchecked())).every((count) => count === 0)).toBe(
      true,
    );
  });
});

describe('where the other side of a deal is', () => {
  test('is kept as the rep sets it, and goes back to what is learned', async () => {
    const id = await sent('acme');
    expect((await whole(id)).client).toBeNull();
    await setDealZone({ deal: id, zone: 'America/Chicago' }, world);
    expect((await whole(id)).client).toEqual({ zone: 'America/Chicago', sure: 'set', from: { kind: 'set' } });
    const query = { ...payloads['compose-context'], recipients: [{ address: 'jo@acme.example', name: '' }] };
    expect((await composeContext(query, world)).client).toMatchObject({ zone: 'America/Chicago', sure: 'set' });
    await setDealZone({ deal: id, zone: null }, world);
    expect((await whole(id)).client).toBeNull();
  });

  test('is guessed from their domain, with the reason', async () => {
    const mail = { recipients: [{ address: 'mika@vantage.fi', name: '' }] };
    const id = await sent('vantage', mail);
    expect((await whole(id)).client).toMatchObject({ zone: 'Europe/Helsinki', sure: 'guess', from: { ending: 'fi' } });
  });

  test('is not kept for a deal that is gone', async () => {
    await expect(setDealZone({ deal: 'gone', zone: 'UTC' }, world)).rejects.toThrow(UserError);
  });
});

test('a deal is shown on the board in a tab of its own, and only one that is there', async () => {
  const opened: string[] = [];
  const tabs = { ...world, openTab: async (address: string) => void opened.push(address) };
  const { dealId } = await recordSend(payloads['mail-sent'], world);
  await showDeal({ deal: String(dealId) }, tabs);
  await showDeal({ deal: 'gone' }, tabs);
  expect(opened).toEqual([`/src/board/index.html#deal=${dealId}`]);
});
