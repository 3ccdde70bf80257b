// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { DealOfTab } from '../../src/deals/shown.ts';
import type { DraftAnswer, DraftQuestion } from '../../src/messages.ts';
import { SidePanel } from '../../src/sidepanel/SidePanel.tsx';
import type { BesideTab } from '../../src/sidepanel/useTabDeal.ts';
import { row } from '../board/deal-row.ts';
import { Background, item } from '../ui/background.ts';
import { NOW, wholeDeal } from '../ui/deal.ts';
import { button, buttons, click, field, fill, press, settle, show, textOf } from '../ui/page.ts';

let background: Background;
let tab: { tab: number; url: string } | null;
let changed: (() => void)[];
let clock: number;

beforeEach(() => {
  background = Object.assign(new Background(), {
    items: [item('a', 'Tessel')],
    ofTab: { is: 'deal', id: 'deal-norwick' },
    deal: wholeDeal,
  });
  tab = { tab: 7, url: 'https://mail.google.com/mail/u/0/#inbox/FMfcgz1' };
  changed = [];
  clock = Date.parse(NOW) - 60_000;
});

const beside: BesideTab = {
  current: async () => tab,
  watch: (onChanged) => {
    changed.push(onChanged);
    return () => {};
  },
};
let ids = 0;
/** Every look at the clock is a little later. */
const tick = (): Date => {
  clock += 10;
  return new Date(clock);
};
const create = () =>
  show(
    <SidePanel ask={background.ask} beside={beside} now={tick} makeId={() => `word-${++ids}`} onSettings={() => {}} />,
  );

const title = (page: Element) => textOf(page.querySelector('h1'));
const part = (page: Element, id: string) => page.querySelector(`section[aria-labelledby="${id}"]`) as HTMLElement;
const rung = (page: Element, name: string) =>
  button(part(page, 'commitments'), new RegExp(`^${name}`)).closest('li') as HTMLElement;
const notice = (page: Element) => textOf(page.querySelector('.foot [role="status"]'));

describe('what the panel shows', () => {
  test('Today beside a tab that told nothing, before anybody answered, and a deal as soon as there is one', async () => {
    let answer = (_found: DealOfTab): void => {};
    const ofTab = new Promise<DealOfTab>((resolve) => {
      answer = resolve;
    });
    background.pending.set('deal-of-tab', ofTab);
    const known = { ...beside, atOnce: { is: 'unknown' } } satisfies BesideTab;
    const page = await show(<SidePanel ask={background.ask} beside={known} now={tick} onSettings={() => {}} />);
    expect(title(page)).toBe('Today');
    expect(textOf(page)).toContain('Tessel');
    answer({ is: 'deal', id: 'deal-norwick' });
    await settle();
    await settle();
    expect(title(page)).toBe('Norwick');
  });

  test('the deal of the open thread, and Today on request', async () => {
    const page = await create();
    expect(background.sent('deal-of-tab')).toEqual([tab]);
    expect(title(page)).toBe('Norwick');
    await click(button(page, 'Today'));
    expect(textOf(page)).toContain('Tessel');
    await click(button(page, 'This deal'));
    expect(title(page)).toBe('Norwick');
  });

  test('Today where nothing is known of the tab, or its address may not be seen', async () => {
    background.ofTab = { is: 'unknown' };
    expect(title(await create())).toBe('Today');
    tab = null;
    background.ofTab = { is: 'deal', id: 'deal-norwick' };
    expect(title(await create())).toBe('Today');
  });

  test('another deal once the tab goes elsewhere', async () => {
    const page = await create();
    background.ofTab = { is: 'no-deal', account: 'rep@ours.example', people: ['new@tessel.example'], proposals: [] };
    for (const tell of changed) tell();
    await settle();
    expect(title(page)).toBe('Today');
    expect(textOf(page)).toContain('No deal with new@tessel.example yet');
  });

  test('nothing is said of a mail among colleagues', async () => {
    background.ofTab = { is: 'no-deal', account: 'rep@ours.example', people: [], proposals: [] };
    expect(textOf(await create())).not.toContain('No deal with');
  });

  test('why the deal could not be read, and the way to try again', async () => {
    background.failing.set('deal', 'The disk is full.');
    const page = await create();
    expect(textOf(page.querySelector('[role="alert"]'))).toContain('The disk is full.');
    background.failing.clear();
    await click(button(page, 'Try again'));
    expect(title(page)).toBe('Norwick');
  });

  test('that a deal is gone', async () => {
    background.deal = null;
    expect(textOf(await create())).toContain('This deal is no longer kept');
  });
});

describe('the deal', () => {
  test('begins with the next step: in danger once the meeting was declined', async () => {
    const page = await create();
    expect(textOf(part(page, 'deal-step'))).toContain('The next step is in danger');
    const link = part(page, 'deal-step').querySelector('a');
    expect(textOf(link)).toBe('Open the mail');
    expect(link?.href).toContain('authuser=rep%40ours.example#all/18f0a1b2c3d4e5f6');
  });

  test('has the one thing to do, as Today and the board have it, and the mail beside it', async () => {
    const whole = wholeDeal();
    const watch = { kind: 'promise-mine', reason: 'You promised “Price for two sites” for today.' } as const;
    const shown = row('Norwick', {
      account: whole.deal.account,
      thread: null,
      to: ['ana@norwick.example'],
      watch: { ...watch, action: 'keep-promise' },
    });
    background.deal = (said) => ({ ...wholeDeal(said), row: shown });
    const step = part(await create(), 'deal-step');
    expect([...step.querySelectorAll('a')].map(textOf)).toEqual(['Write', 'Open the mail']);
    expect(textOf(step)).toContain(watch.reason);
  });

  test('offers the deals that everybody in it takes part in as well, and to be shown in one of them', async () => {
    background.others = [{ id: 'deal-tessel', name: 'Tessel', people: ['lee@agency.example'] }];
    const page = await create();
    await expect
      .poll(() => textOf(part(page, 'elsewhere')))
      .toContain('lee@agency.example takes part in Tessel as well.');
    await settle();
    await click(button(page, 'Show it in Tessel'));
    expect(background.sent('merge-deals')).toMatchObject([{ deal: 'deal-tessel', from: 'deal-norwick' }]);
    expect(textOf(page.querySelector('.foot'))).toContain('This is part of Tessel.');
  });

  test('keeps the way back in sight where an act brings another deal to the front', async () => {
    background.rows = [row('Tessel', { id: 'deal-tessel', account: 'rep@ours.example' })];
    const page = await create();
    await click(button(page, /Move Bo|Move bo@/));
    await settle();
    await click(button(page, /^Tessel/));
    background.ofTab = { is: 'deal', id: 'deal-tessel' };
    for (const tell of changed) tell();
    await expect.poll(() => textOf(page.firstElementChild)).toContain('belongs to Tessel');
    await click(button(page, 'Undo'));
    const [moved] = background.sent('move-person') as { id: string }[];
    expect(background.sent('take-back')).toMatchObject([{ refersTo: moved?.id }]);
  });

  test('says why the next commitment is the next to ask for, without a press', async () => {
    expect(textOf(part(await create(), 'commitments'))).toContain('Asked for on Fri 27 Feb, not gained yet.');
  });

  test('names the words of the next step, and its time with its zone', async () => {
    const at = '2026-03-02T09:00:00.000Z';
    background.deal = (said) => {
      const meeting = { meeting: 'again', title: 'The trial again', people: ['ana@norwick.example'] };
      const [start, end] = ['2026-03-10T15:00:00Z', '2026-03-10T15:30:00Z'];
      const again = { id: 'b2', dealId: 'deal-norwick', kind: 'meeting-booked', at, start, end, ...meeting } as const;
      const gone = { id: 'c1', dealId: 'deal-norwick', kind: 'meeting-cancelled', at, meeting: 'trial' } as const;
      return wholeDeal([gone, again, ...said]);
    };
    const text = textOf(part(await create(), 'deal-step'));
    expect(text).toContain('A meeting is bookedThe trial againTue 10 Mar, 15:00 London');
  });

  test('says of each commitment in words where it stands', async () => {
    const page = await create();
    const words = [...page.querySelectorAll('.rung-toggle')].map(textOf);
    expect(words).toHaveLength(10);
    expect(words.slice(0, 3)).toEqual(['Timegained 16 Feb', 'Explorepassed over', 'Changegained 18 Feb']);
    expect(words).toContain('Investlost 20 Feb');
    expect(words.filter((each) => each.includes('next to ask'))).toHaveLength(1);
    expect(textOf(part(page, 'commitments'))).toContain('2 gained · 1 asked · 1 lost · 6 open');
  });

  test('names reasons, promises and people', async () => {
    const page = await create();
    expect(textOf(part(page, 'risks'))).toContain('The meeting of Thu 5 Mar was declined.');
    expect(textOf(part(page, 'promises'))).toContain('Price for two sitesdue today');
    expect(textOf(part(page, 'promises'))).toContain('List of depotswas due Wed 25 Feb');
    expect(textOf(part(page, 'people'))).toContain('bo@norwick.examplenot yet met');
  });

  test('shows the newest of its timeline, and all of it when asked', async () => {
    const page = await create();
    expect(part(page, 'timeline').querySelectorAll('li')).toHaveLength(6);
    expect(textOf(part(page, 'timeline').querySelector('q'))).toBe('We will look at it.');
    await click(button(page, 'All 8 entries'));
    expect(part(page, 'timeline').querySelectorAll('li')).toHaveLength(8);
  });
});

describe('a commitment', () => {
  test('opens on press and shows sentence, person and day; one at a time', async () => {
    const page = await create();
    await click(button(page, /^Change/));
    expect(textOf(rung(page, 'Change'))).toContain('“We will not do another winter on paper.”Ana Ruiz, Wed 18 Feb');
    await click(button(page, /^Explore/));
    expect(textOf(rung(page, 'Change'))).not.toContain('winter');
    expect(textOf(rung(page, 'Explore'))).toContain('Not asked for, while a later one is gained.');
    expect(buttons(page, 'That’s right')).toEqual([]);
  });

  test('is confirmed with one press, said so, and taken back by Undo', async () => {
    const page = await create();
    await click(button(page, /^Change/));
    await click(button(page, 'That’s right'));
    expect(background.sent('correct-commitment')).toMatchObject([
      { deal: 'deal-norwick', commitment: 'change', state: 'gained' },
    ]);
    expect(notice(page)).toContain('Change: confirmed.');
    expect(textOf(rung(page, 'Change'))).toContain('You said so.');
    expect(document.activeElement).toBe(button(page, /^Change/));
    await click(button(page, 'Undo'));
    const [word] = background.sent('correct-commitment') as { id: string }[];
    expect(background.sent('take-back')).toMatchObject([{ refersTo: word?.id }]);
    expect(textOf(rung(page, 'Change'))).not.toContain('You said so.');
  });

  test('is corrected to any other standing', async () => {
    const page = await create();
    await click(button(page, /^Invest/));
    await click(button(page, 'Correct it'));
    expect(button(page, 'lost').getAttribute('aria-pressed')).toBe('true');
    expect(document.activeElement).toBe(button(page, 'lost'));
    await press(button(page, 'lost'), 'Escape');
    expect(document.activeElement).toBe(button(page, 'Correct it'));
    await click(button(page, 'Correct it'));
    await click(button(page, 'gained'));
    expect(textOf(button(page, /^Invest/))).toContain('gained');
    expect(notice(page)).toContain('Invest is gained.');
  });

  test('that could not be corrected stays, says so, and is tried again under the same id', async () => {
    const page = await create();
    background.failing.set('correct-commitment', 'No answer.');
    await click(button(page, /^Change/));
    await click(button(page, 'That’s right'));
    expect(notice(page)).toContain('Not saved. No answer.');
    background.failing.clear();
    await click(button(page, 'Try again'));
    const [first, second] = background.sent('correct-commitment');
    expect(second).toEqual(first);
    expect(notice(page)).toContain('Change: confirmed.');
  });

  test('is reached with arrows and closed with Escape', async () => {
    const page = await create();
    await click(button(page, /^Time/));
    await press(document.activeElement as Element, 'ArrowDown');
    expect(textOf(document.activeElement)).toContain('Explore');
    expect(rung(page, 'Time').querySelector('[aria-expanded="true"]')).not.toBeNull();
    await press(document.activeElement as Element, 'Escape');
    expect(page.querySelector('.rung-toggle[aria-expanded="true"]')).toBeNull();
  });
});

describe('a promise', () => {
  test('is noted as kept, and taken back', async () => {
    const page = await create();
    await click(button(page, /^Price for two sites/));
    await click(button(page, 'Kept'));
    expect(textOf(button(page, /^Price for two sites/))).toBe('Price for two siteskept');
    await click(button(page, 'Undo'));
    expect(textOf(button(page, /^Price for two sites/))).toContain('due today');
  });

  test('is corrected in what, when and whose; nothing is saved while it says nothing', async () => {
    const page = await create();
    await click(button(page, /^List of depots/));
    await click(button(page, 'Correct it'));
    await fill(field<HTMLTextAreaElement>(page, 'What was promised'), ' ');
    await click(button(page, 'Save'));
    expect(background.sent('correct-promise')).toEqual([]);
    expect(textOf(page.querySelector('.fault'))).toBe('Say what was promised.');
    await fill(field<HTMLTextAreaElement>(page, 'What was promised'), 'Depots and drivers');
    await fill(field(page, 'By, if a day is named'), '2026-03-06');
    await click(button(page, 'Save'));
    expect(background.sent('correct-promise')).toMatchObject([
      { refersTo: 'p1', what: 'Depots and drivers', due: '2026-03-06', side: 'theirs' },
    ]);
    expect(textOf(button(page, /^Depots and drivers/))).toContain('by Fri 6 Mar');
  });
});

describe('a mail that belongs to no deal', () => {
  const proposed = [
    { dealId: null, name: 'Tessel', why: 'new@tessel.example is in no deal yet.', people: ['new@tessel.example'] },
  ];
  beforeEach(() => {
    const people = ['new@tessel.example'];
    background.ofTab = { is: 'no-deal', account: 'rep@ours.example', people, proposals: proposed };
  });

  test('is tracked with one press, and untracked by Undo', async () => {
    const page = await create();
    background.ofTab = { is: 'deal', id: 'deal-norwick' };
    await click(button(page, 'Track Tessel'));
    const who = { account: 'rep@ours.example', people: [{ address: 'new@tessel.example' }] };
    expect(background.sent('track-deal')[0]).toMatchObject({ ...who, into: null });
    await settle();
    expect([title(page), textOf(page.querySelector('[role="status"]'))]).toEqual(['Norwick', 'Tessel is tracked.Undo']);
    await click(button(page, 'Undo'));
    expect(background.sent('untrack-deal')).toEqual([{ ...who, deal: 'deal-tracked' }]);
  });

  test('proposes a deal it may belong to, and why, with a date on one line', async () => {
    const [known] = proposed;
    const why = 'Jo Park is in it since Mon 2 Mar.';
    background.ofTab = {
      is: 'no-deal',
      account: 'rep@ours.example',
      people: ['new@tessel.example'],
      proposals: [{ dealId: 'deal-norwick', name: 'Norwick', why, people: known?.people ?? [] }],
    };
    const page = await create();
    expect(page.querySelector('.proposal .muted')?.textContent).toBe('Jo Park is in it since Mon\u00a02\u00a0Mar.');
  });

  test('is said to be none, and one again', async () => {
    const page = await create();
    background.ofTab = { is: 'not-a-deal', id: 'd9', name: 'Tessel' };
    await click(button(page, 'Not a deal'));
    expect(textOf(page)).toContain('Tessel is not a deal, as you said.');
    expect(document.activeElement).toBe(button(page, 'It is one'));
    await click(button(page, 'It is one'));
    expect(background.sent('is-a-deal')).toEqual([{ deal: 'd9' }]);
  });

  test('says so when that could not be saved', async () => {
    background.failing.set('track-deal', 'The disk is full.');
    const page = await create();
    await click(button(page, 'Track Tessel'));
    expect(textOf(page.querySelector('[role="alert"]'))).toBe('Not saved. The disk is full.');
  });
});

describe('words for the draft beside the panel', () => {
  const offered: DraftAnswer = {
    is: 'offered',
    phrase: 'touch base soon',
    commitment: 'Review',
    texts: ['Tue or Thu?', 'Tue?'],
    note: 'Not checked against your calendar',
  };
  let answers: DraftAnswer[];
  let questions: DraftQuestion[];
  const withDraft = () => {
    questions = [];
    const askPage = async (question: DraftQuestion) => {
      questions.push(question);
      return answers.shift() ?? { is: 'none' as const };
    };
    return show(<SidePanel ask={background.ask} beside={{ ...beside, askPage }} now={tick} onSettings={() => {}} />);
  };
  const words = (page: Element) => page.querySelector('.draft-words');

  test('name what they replace, and are put in with one press', async () => {
    answers = [offered, { is: 'put' }, { is: 'none' }];
    const page = await withDraft();
    expect(textOf(words(page))).toContain('In place of touch base soon');
    expect(textOf(words(page)?.querySelector('.note') ?? null)).toBe('Not checked against your calendar');
    await click(button(page, /^Other wording/));
    await click(button(page, 'Put in draft'));
    expect(questions[1]).toEqual({ name: 'put-suggestion', index: 1, text: 'Tue?' });
    expect(textOf(words(page))).toBe('Put in. One undo in the draft takes it back.');
  });

  test('say why they were not put in', async () => {
    answers = [offered, { is: 'refused', why: 'The draft has changed. Look again.' }, offered];
    const page = await withDraft();
    await click(button(page, 'Put in draft'));
    expect(textOf(words(page)?.querySelector('.fault') ?? null)).toBe('The draft has changed. Look again.');
  });

  test('are not there without a draft', async () => {
    answers = [];
    expect(words(await withDraft())).toBeNull();
  });
});

describe('this deal', () => {
  const more = (page: Element) => part(page, 'more');

  test('is merged with another one, found by its name or address, and taken back', async () => {
    background.rows = [row('Tessel Foods'), row('Tessel Nord', { to: ['bo@nord.example'] }), row('Orrin')];
    const page = await create();
    await click(button(more(page), 'Merge…'));
    await fill(field(more(page), 'Which deal is the same one'), 'nord.ex');
    await click(button(more(page), /^Tessel Nord/));
    expect(background.sent('merge-deals')[0]).toMatchObject({ deal: 'deal-norwick', from: 'Tessel Nord' });
    expect(notice(page)).toContain('Tessel Nord is part of this deal.');
    await click(button(page, 'Undo'));
    expect(background.sent('take-back')).toHaveLength(1);
  });

  test('loses somebody to the deal they belong to, and gets them back by Undo', async () => {
    background.rows = [row('Tessel Nord', { to: ['bo@nord.example'] })];
    const page = await create();
    const [move] = buttons(part(page, 'people') as Element, /^Move/);
    await click(move as HTMLButtonElement);
    await click(button(part(page, 'people') as Element, /^Tessel Nord/));
    const [sent] = background.sent('move-person') as { person: string; to: string }[];
    expect(sent).toMatchObject({ deal: 'deal-norwick', to: 'Tessel Nord' });
    expect(notice(page)).toContain('belongs to Tessel Nord.');
    await click(button(page, 'Undo'));
    expect(background.sent('take-back')).toHaveLength(1);
  });

  test('gives the keys back to the button that asked where somebody belongs, when that is left', async () => {
    const page = await create();
    const [move] = buttons(part(page, 'people') as Element, /^Move/);
    await click(move as HTMLButtonElement);
    await press(document.activeElement as Element, 'Escape');
    await vi.waitFor(() => expect(document.activeElement).toBe(move));
  });

  test('lists what was merged into it, to split off', async () => {
    const merged = [{ id: 'd2', name: 'Tessel Nord', event: 'm1' }];
    background.deal = (said) => ({ ...wholeDeal(said), merged });
    const page = await create();
    await click(button(more(page), 'Split Tessel Nord off'));
    expect(background.sent('split-deal')[0]).toMatchObject({ refersTo: 'm1' });
    expect(notice(page)).toContain('a deal of its own again');
  });

  test('is no deal on one press, and one again by Undo', async () => {
    const page = await create();
    await click(button(more(page), 'Not a deal'));
    expect(background.sent('not-a-deal')[0]).toMatchObject({ deal: 'deal-norwick' });
    expect(document.activeElement).not.toBe(document.body);
    await click(button(page, 'Undo'));
    expect(background.sent('is-a-deal')).toEqual([{ deal: 'deal-norwick' }]);
  });
});

test.each(['Won', 'Lost'])('a deal is %s on one press, and open again by Undo', async (outcome) => {
  const page = await create();
  await click(button(page, outcome));
  // The button that was pressed is gone.
  expect(document.activeElement).toBe(page.querySelector('main'));
  expect(background.sent('close-deal')).toMatchObject([{ deal: 'deal-norwick', outcome: outcome.toLowerCase() }]);
  expect(textOf(part(page, 'deal-step'))).toContain(outcome);
  await click(button(page, 'Undo'));
  expect(background.sent('take-back')).toMatchObject([
    { refersTo: (background.sent('close-deal')[0] as { id: string }).id },
  ]);
});

test('a deal is closed, and open again', async () => {
  const page = await create();
  await click(button(page, 'Close this deal'));
  expect(textOf(part(page, 'deal-step'))).toContain('Closed');
  expect(part(page, 'risks')).toBeNull();
  await click(button(page, 'Open it again'));
  expect(background.sent('reopen-deal')).toMatchObject([{ deal: 'deal-norwick' }]);
  expect(textOf(part(page, 'deal-step'))).toContain('The next step is in danger');
});

describe('where the other side is', () => {
  const where = (page: Element) => part(page, 'their-zone');

  test('is told with how sure that is and why', async () => {
    const text = textOf(where(await create()));
    expect(text).toContain('learned');
    expect(text).toContain('New York 04:59 there now');
    expect(text).toContain('3 of 4 invitations they sent were in it.');
  });

  test('is confirmed by one click, and taken back by another', async () => {
    const page = await create();
    await click(button(where(page), 'That is right'));
    expect(background.sent('set-deal-zone')).toEqual([{ deal: 'deal-norwick', zone: 'America/New_York' }]);
    expect(textOf(where(page))).toContain('You set it.');
    expect(notice(page)).toContain('They are in New York.');
    await click(button(page, 'Undo'));
    expect(background.sent('set-deal-zone').at(-1)).toEqual({ deal: 'deal-norwick', zone: null });
    expect(textOf(where(page))).toContain('3 of 4');
  });

  test('is changed to a city that is searched by name', async () => {
    const page = await create();
    await click(button(where(page), 'Change'));
    await fill(field(where(page), 'City'), 'Nowhere');
    await click(button(where(page), 'Save'));
    expect(textOf(where(page).querySelector('[role="alert"]'))).toContain('No zone has that name.');
    await fill(field(where(page), 'City'), 'munich');
    await click(button(where(page), 'Save'));
    expect(background.sent('set-deal-zone')).toEqual([{ deal: 'deal-norwick', zone: 'Europe/Berlin' }]);
    expect(textOf(where(page))).toContain('Berlin');
    await click(button(where(page), 'Change'));
    await click(button(where(page), 'Learn it from invitations'));
    expect(background.sent('set-deal-zone').at(-1)).toEqual({ deal: 'deal-norwick', zone: null });
  });

  test('can be set where nothing tells it', async () => {
    background.deal = (said) => ({ ...wholeDeal(said), client: null });
    const page = await create();
    expect(textOf(where(page))).toContain('Not known. Times are offered in yours alone.');
    await click(button(where(page), 'Set it'));
    await fill(field(where(page), 'City'), 'Osaka');
    await click(button(where(page), 'Save'));
    expect(textOf(where(page))).toContain('Tokyo');
  });
});
