import { describe, expect, test } from 'vitest';
import { peopleInThread, threadWith } from '../../src/deals/thread-with.ts';
import type { TimelineEvent } from '../../src/deals/types.ts';
import { act, mail } from './timeline.ts';

const ME = 'tomas@tessel.example';
const INES = 'ines@halden-marine.example';
const OLE = 'ole@halden-marine.example';
const OLD = '18c0000000000001';
const NEW = '18c0000000000002';
const base = { dealId: 'a', at: '2026-03-03T10:00:00.000Z' };

describe('the thread with some people', () => {
  test('is the newest that all of them take part in', () => {
    const both = mail('2026-03-01T10:00:00.000Z', null, { thread: OLD, people: [INES, OLE] });
    const one = mail('2026-03-02T10:00:00.000Z', null, { thread: NEW });
    expect(threadWith([both, one], [INES], ME)).toBe(NEW);
    expect(threadWith([one, both], [INES, OLE], ME)).toBe(OLD);
  });

  test('counts those who wrote in it, and a reply makes it newer', () => {
    const events: TimelineEvent[] = [
      mail('2026-03-01T10:00:00.000Z', null, { thread: OLD }),
      mail('2026-03-02T10:00:00.000Z', null, { thread: NEW }),
      { ...base, id: 'r', kind: 'reply-seen', thread: OLD, person: OLE },
    ];
    expect(threadWith(events, [INES, OLE], ME)).toBe(OLD);
    expect(threadWith(events, [INES], ME)).toBe(OLD);
  });

  test('is the one that a mail turned out to stand in', () => {
    const sent = mail('2026-03-01T10:00:00.000Z', null);
    const seen: TimelineEvent = { ...base, id: 's', kind: 'thread-seen', thread: NEW, mails: [sent.id] };
    expect(threadWith([sent], [INES], ME)).toBeNull();
    expect(threadWith([sent, seen], [INES], ME)).toBe(NEW);
  });

  test('is none in another mailbox, with somebody it does not reach, after undo send, or with nobody', () => {
    const sent = mail('2026-03-01T10:00:00.000Z', null, { thread: OLD });
    expect(threadWith([sent], [INES], 'tomas@second.example')).toBeNull();
    expect(threadWith([sent], [INES, OLE], ME)).toBeNull();
    expect(threadWith([sent, act('send-undone', sent)], [INES], ME)).toBeNull();
    expect(threadWith([sent], [], ME)).toBeNull();
  });
});

test('those in a thread are who was written to in it and who wrote there', () => {
  const events: TimelineEvent[] = [
    mail('2026-03-01T10:00:00.000Z', null, { thread: OLD }),
    { ...base, id: 'r', kind: 'reply-seen', thread: OLD, person: OLE },
  ];
  expect(peopleInThread(events, OLD, ME)).toEqual([INES, OLE]);
  expect(peopleInThread(events, NEW, ME)).toEqual([]);
});
