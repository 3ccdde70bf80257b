import { describe, expect, test } from 'vitest';
import { allowedFrom, senderKind } from '../../src/background/senders.ts';
import { self, senders } from './sender-kinds.ts';

describe('who a sender is', () => {
  test.each(senders)('%s', (_name, sender, kind) => {
    expect(senderKind(sender, self)).toBe(kind);
  });
});

test('a content script may do nothing that reads the timeline, changes settings or deletes', () => {
  const fromPages = Object.entries(allowedFrom).flatMap(([name, from]) => (from === 'page' ? [name] : []));
  expect(fromPages.sort()).toEqual([
    'analyze',
    'compose-context',
    'dismiss',
    'mail-sent',
    'page-health',
    'send-undone',
  ]);
});
