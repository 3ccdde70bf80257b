// @vitest-environment jsdom
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as selectors from '../../src/gmail/selectors.ts';
import { type Alternatives, allMatches } from '../../src/page/query.ts';
import { FIXTURES, load } from './load.ts';

const WINDOW = '2026-06-window.html';
const CLASSIC = '2020-10-window-classic.html';
const INLINE = '2025-11-inline-reply.html';
const PLAIN = '2024-05-fullscreen-plain.html';
const FOLDED = '2019-12-thread-folded.html';
const SETTINGS = '2026-06-settings.html';
const SENT = '2026-06-sent.html';

/** How many elements a role finds in a fixture. Zeros say where it must find nothing. */
const ROWS: [keyof typeof selectors, string, number][] = [
  ['composeBody', WINDOW, 1],
  ['composeBody', INLINE, 1],
  ['composeBody', SETTINGS, 1],
  ['composeBody', FOLDED, 0],
  ['composeTextarea', PLAIN, 1],
  ['composeTextarea', FOLDED, 0],
  ['composeForm', WINDOW, 1],
  ['composeForm', SETTINGS, 0],
  ['composeDialog', CLASSIC, 1],
  ['composeDialog', INLINE, 0],
  ['composeRegion', INLINE, 1],
  ['composeRegion', SETTINGS, 0],
  ['fullScreenHolder', PLAIN, 1],
  ['fullScreenHolder', WINDOW, 0],
  ['inlineHolder', INLINE, 2],
  ['inlineHolder', WINDOW, 0],
  ['standalonePage', WINDOW, 0],
  ['subjectField', CLASSIC, 1],
  ['subjectField', SETTINGS, 0],
  ['draftIdField', INLINE, 1],
  ['draftIdField', SETTINGS, 0],
  ['threadIdField', INLINE, 1],
  ['threadIdField', PLAIN, 0],
  ['repliedToField', INLINE, 1],
  ['repliedToField', PLAIN, 0],
  ['sendButton', WINDOW, 1],
  ['sendButton', CLASSIC, 1],
  ['sendButton', PLAIN, 1],
  ['sendButton', SETTINGS, 0],
  ['sendAndArchiveButton', WINDOW, 0],
  ['sendOptions', WINDOW, 1],
  ['sendOptions', SETTINGS, 0],
  ['scheduleItem', WINDOW, 1],
  ['scheduleItem', CLASSIC, 0],
  ['scheduleChoice', SENT, 2],
  ['scheduleChoice', SETTINGS, 0],
  ['discardButton', WINDOW, 1],
  ['discardButton', SETTINGS, 0],
  ['windowButtons', WINDOW, 3],
  ['windowButtons', CLASSIC, 3],
  ['windowButtons', INLINE, 0],
  ['recipientField', WINDOW, 1],
  ['recipientField', CLASSIC, 2],
  ['recipientField', SETTINGS, 0],
  ['recipientChip', WINDOW, 1],
  ['recipientChip', CLASSIC, 1],
  ['recipientChip', INLINE, 0],
  ['recipientRow', CLASSIC, 8],
  ['foldedRecipients', INLINE, 2],
  ['foldedRecipients', SETTINGS, 0],
  ['person', CLASSIC, 2],
  ['person', SETTINGS, 0],
  ['accountMenu', WINDOW, 1],
  ['accountMenu', CLASSIC, 0],
  ['accountMenuText', WINDOW, 0],
  ['appView', INLINE, 2],
  ['appView', CLASSIC, 0],
  ['sentNotice', SENT, 2],
  ['sentNotice', WINDOW, 0],
  ['alertDialog', SENT, 1],
  ['alertDialog', WINDOW, 0],
  ['threadSubject', INLINE, 2],
  ['threadSubject', WINDOW, 0],
  ['threadId', FOLDED, 1],
  ['threadId', WINDOW, 0],
  ['threadMessage', INLINE, 2],
  ['threadMessage', FOLDED, 3],
  ['threadMessage', WINDOW, 0],
  ['openMessage', INLINE, 1],
  ['openMessage', FOLDED, 1],
  ['openMessage', WINDOW, 0],
  ['messageBody', INLINE, 1],
  ['messageBody', WINDOW, 0],
  ['messageSender', INLINE, 2],
  ['messageSender', WINDOW, 0],
  ['messageRecipient', INLINE, 1],
  ['messageRecipient', WINDOW, 0],
  ['messageHeading', INLINE, 2],
  ['messageHeading', WINDOW, 0],
  ['quote', INLINE, 3],
  ['quote', WINDOW, 0],
  ['quoteAfterAttribution', INLINE, 1],
  ['quoteAfterAttribution', WINDOW, 0],
  ['signature', INLINE, 2],
  ['signature', WINDOW, 0],
  ['emoji', INLINE, 1],
  ['emoji', WINDOW, 0],
];

const alternativesOf = (role: keyof typeof selectors): Alternatives => {
  const value = new Map(Object.entries(selectors)).get(role) as Alternatives | typeof selectors.recipientField;
  return typeof value === 'function' ? value('to') : value;
};

it.each(ROWS)('%s in %s: %i', (role, file, count) => {
  expect(allMatches(load(file), alternativesOf(role)).elements).toHaveLength(count);
});

it('every role has a row', () => {
  const rows = new Set<string>(ROWS.map(([role]) => role));
  expect(Object.keys(selectors).filter((role) => !rows.has(role))).toEqual([]);
});

it('every fixture is used', () => {
  const used = new Set(ROWS.map(([, file]) => file));
  expect(readdirSync(FIXTURES).filter((file) => file.endsWith('.html') && !used.has(file))).toEqual([]);
});

it('no label, tooltip, title, placeholder or text is ever looked for: they are translated', () => {
  for (const role of Object.keys(selectors) as (keyof typeof selectors)[]) {
    for (const selector of alternativesOf(role)) {
      expect(selector, role).not.toMatch(/\[(?:data-tooltip|title|placeholder)|:contains|aria-label[*^$~|]?="[^@"]/);
    }
  }
});

it('what a class finds alone never comes first', () => {
  const byClassOnly = /^(?:\w+)?(?:\.[\w-]+)+$/;
  const exceptions = [
    'fullScreenHolder',
    'windowButtons',
    'discardButton',
    'standalonePage',
    'sendAndArchiveButton',
    'quote',
  ];
  for (const role of Object.keys(selectors) as (keyof typeof selectors)[]) {
    if (!exceptions.includes(role)) expect(alternativesOf(role)[0], role).not.toMatch(byClassOnly);
  }
});
