import { setTimeout as pause } from 'node:timers/promises';
import { answerIn, type Draft, openDraft, openThread } from './compose.ts';
import { until } from './tab.ts';
import { insist, type Step, type Trial } from './trial.ts';

const CLOSING = "I'll call you sometime next week";
const MAIL = `Hi Priya,\n\nGreat talking today, ${CLOSING}.`;
/** Gmail takes its picture for undo a quarter of a second after a change. */
const SETTLED_MS = 500;

/** The draft the steps share: they play one after the other. */
let draft: Draft;
let [written, replaced] = ['', ''];

async function openCard(): Promise<void> {
  await draft.caretBehind('sometime next week');
  await draft.tab.press('Alt+b');
  await until('the card opens', draft.state, (state) => state === 'card');
}

/** Takes the second wording, and one undo and one redo of it. */
async function replaceAndUndo(): Promise<void> {
  await draft.tab.press('ArrowDown');
  await draft.tab.press('Enter');
  await until('the closing is replaced', draft.state, (state) => state === 'toast');
  replaced = await draft.html();
  insist(!replaced.includes(CLOSING), replaced);
  await draft.tab.press('Control+z');
  await pause(SETTLED_MS);
  const undone = await draft.html();
  insist(undone === written, `undone to ${undone}`);
  await draft.tab.press('Control+Shift+z');
  await pause(SETTLED_MS);
  const redone = await draft.html();
  insist(redone === replaced, `redone to ${redone}`);
}

async function write({ newTab }: Trial, isPlain: boolean): Promise<void> {
  draft = await openDraft(draft?.tab ?? (await newTab()), 'Dispatch pilot');
  if (isPlain) await draft.toPlain();
  await draft.tab.type(MAIL);
  written = await draft.html();
}

/** From a vague closing to a mail that is sent. */
export const gmailSteps: Step[] = [
  [
    'a vague closing is underlined, and the draft stays as it was typed',
    async (trial) => {
      await write(trial, false);
      await until('the underline', draft.underlined, (words) => words.join() === CLOSING);
      insist((await draft.html()) === written, 'the draft was touched');
    },
  ],
  [
    'Alt+B opens the card with three wordings and real times, in a root the page cannot open',
    async () => {
      await openCard();
      const card = (await draft.tab.shadowText('[data-bookend]')) ?? '';
      insist(/Replace the closing with1.+2.+3/.test(card) && /\d\d:\d\d/.test(card), card);
      const isClosed = await draft.tab.page(() => document.querySelector('[data-bookend]')?.shadowRoot === null);
      insist(isClosed, 'the page can look into the card');
    },
  ],
  ['Enter replaces the closing; one undo brings it back byte for byte, one redo replaces it again', replaceAndUndo],
  [
    'a bracket left in holds the mail once; what is sent is the draft as it is seen, and nothing of Bookend is in it',
    async ({ sandbox }) => {
      // The wording has a bracket, so the first press asks for it.
      await draft.tab.press('Control+Enter');
      await until('the mail is held', draft.state, (state) => state === 'last-look');
      await draft.tab.press('Control+Enter');
      await until('the mail is sent', async () => sandbox.sent.length, Boolean);
      const mail = sandbox.sent.at(-1);
      insist(mail?.editor === replaced && !/bookend/i.test(mail.body), mail);
    },
  ],
  [
    'the sent mail is a deal with a next step',
    async ({ ask }) => {
      const today = await until(
        'the deal',
        () => ask('today', null),
        ({ items }) => items.length > 0,
      );
      insist(today.items[0]?.deal.name === 'Calder Freight', today.items);
    },
  ],
  [
    'with the last look on, Send is held once with its reason, and the second press lets the mail go',
    async (trial) => {
      const { ask, sandbox } = trial;
      const settings = await ask('settings', null);
      await ask('save-settings', { ...settings, lastLook: 'on' });
      await write(trial, false);
      await until('the underline', draft.underlined, (words) => words.length > 0);
      await pause(SETTLED_MS);
      const sent = sandbox.sent.length;
      await draft.tab.press('Control+Enter');
      await until('the mail is held', draft.state, (state) => state === 'last-look');
      insist(sandbox.sent.length === sent && (await draft.html()) === written, 'the mail went or was changed');
      await draft.tab.press('Control+Enter');
      await until(
        'the mail is sent',
        async () => sandbox.sent.length,
        (count) => count === sent + 1,
      );
      await ask('save-settings', settings);
    },
  ],
  [
    'a brush-off in an open conversation is answered from the banner, and the conversation stays as it is',
    async () => {
      const { tab } = draft;
      const nodes = () => tab.page(() => document.querySelectorAll('[data-message-id] *').length);
      const shown = () => tab.page(() => document.querySelector('[data-bookend]')?.getAttribute('data-banner'));
      await openThread(tab, 'Rota planning for the three new sites');
      const before = await nodes();
      await until('the banner', shown, (kind) => kind === 'reply');
      insist((await nodes()) === before, 'the conversation was touched');
      await tab.click('[data-sandbox=reply]');
      draft = await answerIn(tab);
      await tab.press('Alt+b');
      await until(
        'the wording',
        () => tab.shadowText('[data-bookend]'),
        (text) => text?.includes('Gladly.') ?? false,
      );
      written = await draft.html();
      await tab.clickButton('Put in reply');
      await until('the reply', draft.html, (html) => html !== written);
      await tab.press('Control+z');
      await until('the empty reply', draft.html, (html) => html === written);
    },
  ],
  [
    'in a mail of plain text a closing is replaced and brought back in the same way',
    async (trial) => {
      await write(trial, true);
      await pause(SETTLED_MS * 3);
      await openCard();
      await replaceAndUndo();
    },
  ],
];

/** Closes every page of ours, so it comes last. */
export const updateSteps: Step[] = [
  [
    'after an update the open tab has one Bookend, which works',
    async (trial) => {
      await write(trial, false);
      await until('the underline', draft.underlined, (words) => words.length > 0);
      await trial.install();
      await draft.tab.type(' Bye.');
      // The underline of before stays painted until the new script paints its own; what it found is on its node.
      const open = () => draft.tab.page(() => document.querySelector('[data-bookend]')?.getAttribute('data-open'));
      await until('the closing is found', open, (found) => found === '1');
      insist((await draft.underlined()).join() === CLOSING, await draft.underlined());
      const count = await draft.tab.page(() => document.querySelectorAll('[data-bookend]').length);
      insist(count === 1, `${count} of them`);
      written = await draft.html();
      await openCard();
      await replaceAndUndo();
    },
  ],
];
