import '../../store/database-in-memory.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { recordSend } from '../../../src/background/compose/record-send.ts';
import { takeBack } from '../../../src/background/deals/deal-acts.ts';
import { mergeDeals, movePerson, splitDeal } from '../../../src/background/deals/deal-joins.ts';
import { dealOfTab } from '../../../src/background/deals/deal-of-tab.ts';
import { deal, deals } from '../../../src/background/deals/deals.ts';
import { insights } from '../../../src/background/deals/insights.ts';
import { otherDeals } from '../../../src/background/deals/other-deals.ts';
import { today } from '../../../src/background/deals/today.ts';
import { isADeal, listNotDeals, notADeal, trackDeal, untrackDeal } from '../../../src/background/deals/tracking.ts';
import { messageHandler } from '../../../src/background/handle-message.ts';
import type { World } from '../../../src/background/world.ts';
import type { SentMail } from '../../../src/messages.ts';
import { fakeBrowser, resetFakeBrowser } from '../../fake-browser.ts';
import { emptyProfile } from '../../store/database-in-memory.ts';
import { payloads } from '../checks/payloads.ts';
import { self } from '../checks/sender-kinds.ts';
import { wakeWorld } from '../fake-world.ts';

const at = '2026-03-05T10:00:00.000Z';
const account = payloads['mail-sent'].account;
const jo = (company: string) => ({ address: `jo@${company}.example` });

let world: World;
beforeEach(() => {
  emptyProfile();
  resetFakeBrowser();
  world = { ...wakeWorld(at), session: fakeBrowser.storage.session };
});

async function sent(company: string, fields: Partial<SentMail> = {}): Promise<string | null> {
  const recipients = [{ ...jo(company), name: 'Jo Park' }];
  const mail = { ...payloads['mail-sent'], id: `mail-${company}`, draft: `r-${company}`, recipients, ...fields };
  return (await recordSend(mail, world)).dealId;
}
const names = async () => (await deals(null, world)).deals.map(({ name }) => name);

/** What the panel is told of a tab that shows a mail with these people. */
async function beside(...addresses: string[]) {
  const url = 'https://mail.google.com/mail/u/0/#inbox/FMfcgz1';
  await world.session?.set({ 'tab 7': { place: url, is: 'mail', account, people: addresses } });
  return dealOfTab({ tab: 7, url }, world);
}

describe('two deals that are one', () => {
  test('are shown as one with both timelines, and split to exactly what they were', async () => {
    const [alder, birch] = [(await sent('alder')) as string, (await sent('birch')) as string];
    const before = [await deal({ id: alder }, world), await deal({ id: birch }, world)];
    await mergeDeals({ id: 'm1', deal: alder, from: birch, at }, world);
    expect(await names()).toEqual(['Alder']);
    const merged = await deal({ id: birch }, world);
    expect(merged?.deal.name).toBe('Alder');
    expect(merged?.merged).toEqual([{ id: birch, name: 'Birch', event: 'm1' }]);
    expect(merged?.people.map(({ address }) => address).sort()).toEqual(['jo@alder.example', 'jo@birch.example']);
    await splitDeal({ id: 's1', refersTo: 'm1', at }, world);
    const after = [await deal({ id: alder }, world), await deal({ id: birch }, world)];
    expect(after.map((one) => one?.state)).toEqual(before.map((one) => one?.state));
  });

  test.each(['merge', 'split'])('a %s is taken back by Undo', async (kind) => {
    const [alder, birch] = [(await sent('alder')) as string, (await sent('birch')) as string];
    await mergeDeals({ id: 'm1', deal: alder, from: birch, at }, world);
    if (kind === 'split') await splitDeal({ id: 's1', refersTo: 'm1', at }, world);
    await takeBack({ id: 'u1', refersTo: kind === 'split' ? 's1' : 'm1', at }, world);
    expect(await names()).toEqual(kind === 'split' ? ['Alder'] : ['Alder', 'Birch']);
  });

  test('of two accounts stay apart, and a deal is not merged with itself', async () => {
    const alder = (await sent('alder')) as string;
    const other = (await sent('birch', { account: 'rep@second.example' })) as string;
    await expect(mergeDeals({ id: 'm1', deal: alder, from: other, at }, world)).rejects.toThrow('two accounts');
    await expect(mergeDeals({ id: 'm2', deal: alder, from: alder, at }, world)).rejects.toThrow('no longer there');
    expect(await names()).toEqual(['Alder', 'Birch']);
  });
});

describe('not a deal', () => {
  test('shows and notes nothing more, keeps what there was, and comes back whole', async () => {
    const alder = (await sent('alder')) as string;
    const before = await deal({ id: alder }, world);
    await notADeal({ id: 'x', deal: alder, account, people: [], at }, world);
    expect(await names()).toEqual([]);
    expect((await today(null, world)).items).toEqual([]);
    expect((await insights(null, world)).now.open).toBe(0);
    expect(await sent('alder', { id: 'mail-2' })).toBeNull();
    expect(await beside('jo@alder.example')).toEqual({ is: 'not-a-deal', id: alder, name: 'Alder' });
    expect(await listNotDeals(null, world)).toEqual([{ id: alder, name: 'Alder', account, since: at }]);
    await isADeal({ deal: alder }, world);
    expect(await names()).toEqual(['Alder']);
    expect(await deal({ id: alder }, world)).toEqual(before);
  });

  test('can be said of people before any deal began, and taken back without a trace', async () => {
    const { deal: id } = await notADeal({ id: 'new', deal: null, account, people: [jo('cedar')], at }, world);
    expect(await sent('cedar')).toBeNull();
    await isADeal({ deal: id }, world);
    expect(await names()).toEqual([]);
    expect(await sent('cedar', { id: 'mail-2' })).not.toBeNull();
  });

  test('of one does not hold for another company in the same mail', async () => {
    await notADeal({ id: 'new', deal: null, account, people: [jo('cedar')], at }, world);
    const birch = await sent('birch');
    expect(await beside('jo@cedar.example', 'jo@birch.example')).toEqual({ is: 'deal', id: birch });
  });

  test('is proposed to nobody who took part in it', async () => {
    const recipients = ['jo@alder.example', 'lea@agency.example'].map((address) => ({ address, name: '' }));
    const alder = await sent('alder', { recipients });
    expect(await beside('lea@agency.example')).toMatchObject({ proposals: [{ dealId: alder }, { dealId: null }] });
    await notADeal({ id: 'x', deal: alder, account, people: [], at }, world);
    expect(await beside('lea@agency.example')).toMatchObject({ proposals: [{ dealId: null, name: 'Agency' }] });
  });
});

describe('a proposed deal', () => {
  test('is tracked on one click, and untracked without a trace', async () => {
    const shown = await beside('jo@dogwood.example');
    expect(shown).toMatchObject({ is: 'no-deal', account, proposals: [{ dealId: null, name: 'Dogwood' }] });
    const people = [jo('dogwood')];
    const { deal: id } = await trackDeal({ id: 'd9', account, people, into: null, at }, world);
    expect([id, await names(), await beside('jo@dogwood.example')]).toEqual([
      'd9',
      ['Dogwood'],
      { is: 'deal', id: 'd9' },
    ]);
    expect((await deals(null, world)).deals[0]).toMatchObject({ people: 0, to: ['jo@dogwood.example'] });
    await untrackDeal({ deal: id, account, people }, world);
    expect([await names(), (await beside('jo@dogwood.example')).is]).toEqual([[], 'no-deal']);
  });

  test('is the same deal when it is asked for twice, and keeps what happened in it since', async () => {
    const people = [jo('dogwood')];
    await trackDeal({ id: 'd9', account, people, into: null, at }, world);
    expect(await trackDeal({ id: 'd10', account, people, into: null, at }, world)).toEqual({ deal: 'd9' });
    expect(await sent('dogwood')).toBe('d9');
    await untrackDeal({ deal: 'd9', account, people }, world);
    expect(await names()).toEqual(['Dogwood']);
  });

  test('another domain of a company may be put in its deal', async () => {
    const id = (await sent('halden-marine')) as string;
    const shown = await beside('per@halden.example');
    const into = shown.is === 'no-deal' ? (shown.proposals[0]?.dealId ?? null) : null;
    expect(into).toBe(id);
    await trackDeal({ id: 'd9', account, people: [{ address: 'per@halden.example' }], into, at }, world);
    expect(await beside('per@halden.example')).toEqual({ is: 'deal', id });
  });

  test('is not made of colleagues', async () => {
    const people = [{ address: 'amy@bookend.example' }];
    await expect(trackDeal({ id: 'd9', account, people, into: null, at }, world)).rejects.toThrow('Nobody here');
  });
});

describe('a mail of people in no deal', () => {
  test('may belong where one of them took part before', async () => {
    const recipients = ['jo@alder.example', 'lea@agency.example'].map((address) => ({ address, name: '' }));
    const alder = (await sent('alder', { recipients })) as string;
    const found = await beside('lea@agency.example');
    expect(found).toMatchObject({
      is: 'no-deal',
      proposals: [{ dealId: alder, why: 'lea@agency.example took part in Alder before.' }, { dealId: null }],
    });
    const [first] = found.is === 'no-deal' ? found.proposals : [];
    const track = { id: 'd9', account, people: (first?.people ?? []).map((address) => ({ address })), at };
    await trackDeal({ ...track, into: first?.dealId ?? null }, world);
    expect(await beside('lea@agency.example')).toEqual({ is: 'deal', id: alder });
  });

  test('is none to make a deal of where nobody is a person', async () => {
    const shown = await beside('newsletter@shop.example', 'c_188a@resource.calendar.google.com');
    expect(shown).toEqual({ is: 'no-deal', account, people: [], proposals: [] });
  });
});

describe('somebody who belongs to another deal', () => {
  test('goes there with what only they took part in, and so does their next mail', async () => {
    const [alder, birch] = [(await sent('alder')) as string, (await sent('birch')) as string];
    const recipients = [{ address: 'lea@alder.example', name: 'Lea Holm' }];
    await sent('alder', { id: 'mail-2', recipients });
    await movePerson({ id: 'v1', deal: alder, person: 'lea@alder.example', to: birch, at }, world);
    const peopleOf = async (id: string) => (await deal({ id }, world))?.people.map(({ address }) => address).sort();
    expect(await peopleOf(alder)).toEqual(['jo@alder.example']);
    expect(await peopleOf(birch)).toEqual(['jo@birch.example', 'lea@alder.example']);
    expect(await sent('alder', { id: 'mail-3', recipients })).toBe(birch);
    await takeBack({ id: 'u1', refersTo: 'v1', at }, world);
    expect(await peopleOf(alder)).toEqual(['jo@alder.example', 'lea@alder.example']);
    expect(await sent('alder', { id: 'mail-4', recipients })).toBe(alder);
  });

  test('stays where they were moved on to when the move before is taken back, and goes all the way back with that one', async () => {
    const [alder, birch, cedar] = [await sent('alder'), await sent('birch'), await sent('cedar')] as string[];
    const move = { person: 'jo@alder.example', at };
    await movePerson({ ...move, id: 'v1', deal: alder as string, to: birch as string }, world);
    await movePerson({ ...move, id: 'v2', deal: birch as string, to: cedar as string }, world);
    await takeBack({ id: 'u1', refersTo: 'v1', at }, world);
    expect(await sent('alder', { id: 'mail-2' })).toBe(cedar);
    await takeBack({ id: 'u2', refersTo: 'v2', at }, world);
    expect(await sent('alder', { id: 'mail-3' })).toBe(alder);
  });

  test('stays in one of the same account that is there', async () => {
    const alder = (await sent('alder')) as string;
    const other = (await sent('birch', { account: 'rep@other.example' })) as string;
    const move = { id: 'v1', deal: alder, person: 'jo@alder.example', at };
    await expect(movePerson({ ...move, to: other }, world)).rejects.toThrow('Deals of two accounts stay apart.');
    await expect(movePerson({ ...move, to: 'none' }, world)).rejects.toThrow('no longer there');
    await expect(movePerson({ ...move, to: alder }, world)).rejects.toThrow('no longer there');
  });
});

test.each([
  'merge-deals',
  'split-deal',
  'move-person',
  'track-deal',
  'untrack-deal',
  'not-a-deal',
  'is-a-deal',
  'not-deals',
] as const)('a page of ours alone may ask for %s', async (name) => {
  const handle = messageHandler(world, self, () => {});
  const page = { id: self.id, url: 'https://mail.google.com/', tab: { id: 7 }, frameId: 0 };
  expect(await handle({ name, payload: payloads[name] }, page)).toMatchObject({ kind: 'refused' });
});

describe('an agency', () => {
  const lee = { address: 'lee@agency.example', name: 'Lee' };
  const withClient = { recipients: [{ ...jo('alder'), name: 'Jo' }, lee], thread: '18c2f0a1b2c3d4e5' };

  test('is written to alone in a deal of its own, which may be shown in that of a client on one click', async () => {
    const alder = (await sent('alder', withClient)) as string;
    const birch = (await sent('birch', { recipients: [{ ...jo('birch'), name: 'Jo' }, lee] })) as string;
    const own = (await sent('agency', { recipients: [lee], thread: null })) as string;
    expect([own === alder, own === birch]).toEqual([false, false]);
    const offered = await otherDeals({ deal: own }, world);
    expect(offered).toEqual([
      { id: alder, name: 'Alder', people: [lee.address] },
      { id: birch, name: 'Birch', people: [lee.address] },
    ]);
    // The client's own deals are not asked about.
    expect(await otherDeals({ deal: alder }, world)).toEqual([]);
    // Whom the rep put in one belongs there all the more.
    const into = { id: 'd9', account, people: [{ address: lee.address }], into: birch, at };
    await trackDeal(into, world);
    expect(await otherDeals({ deal: own }, world)).toEqual(offered);
    await mergeDeals({ id: 'm9', deal: alder, from: own, at }, world);
    expect((await deal({ id: own }, world))?.deal.id).toBe(alder);
    expect(await names()).toEqual(['Alder', 'Birch']);
  });

  test('is written to alone in the deal that the conversation was noted in', async () => {
    const alder = await sent('alder', withClient);
    expect(await sent('agency', { recipients: [lee], thread: withClient.thread })).toBe(alder);
    expect(await names()).toEqual(['Alder']);
  });
});
