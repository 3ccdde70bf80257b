import { describe, expect, test } from 'vitest';
import { allowedFrom, maySend, type Sender, senderKind } from '../../../src/background/checks/senders.ts';
import type { MessageName } from '../../../src/messages.ts';
import { self, senders } from './sender-kinds.ts';

describe('who a sender is', () => {
  test.each(senders)('%s', (_name, sender, kind) => {
    expect(senderKind(sender, self)).toBe(kind);
  });
});

test('a content script may do nothing that reads the timeline, changes settings or deletes', () => {
  const fromPages = Object.entries(allowedFrom).flatMap(([name, from]) => (from === 'extension' ? [] : [name]));
  expect(fromPages.sort()).toEqual([
    'analyze',
    'banner',
    'calendar-captured',
    'compose-context',
    'dismiss',
    'follow-up',
    'mail-sent',
    'meeting-context',
    'page-health',
    'read-sent',
    'send-undone',
    'show-deal',
    'take-follow-up',
    'thread-seen',
    'why-times',
  ]);
});

test('Gmail may not say what is in the calendar, nor Calendar what was mailed; both may say what they miss', () => {
  const [gmail, calendar] = ['page', 'calendar'].map((kind) => senders.find((each) => each[2] === kind)?.[1] ?? {});
  const allowed = (sender: Sender | undefined) =>
    ['calendar-captured', 'meeting-context', 'mail-sent', 'compose-context', 'page-health', 'today'].filter((name) =>
      maySend(name as MessageName, sender ?? {}, self),
    );
  expect(allowed(gmail)).toEqual(['mail-sent', 'compose-context', 'page-health']);
  expect(allowed(calendar)).toEqual(['calendar-captured', 'meeting-context', 'page-health']);
});
