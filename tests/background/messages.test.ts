import '../store/database-in-memory.ts';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { schemas } from '../../src/background/checks/schemas.ts';
import { allowedFrom, type Sender, type SenderKind } from '../../src/background/checks/senders.ts';
import { messageHandler } from '../../src/background/handle-message.ts';
import type { World } from '../../src/background/world.ts';
import type { MessageName, Reply } from '../../src/messages.ts';
import { storedCounts } from '../../src/store/counts.ts';
import { fakeBrowser, resetFakeBrowser } from '../fake-browser.ts';
import { emptyProfile } from '../store/database-in-memory.ts';
import { payloads } from './checks/payloads.ts';
import { self, senders } from './checks/sender-kinds.ts';
import { wakeWorld } from './fake-world.ts';

const names = Object.keys(schemas) as MessageName[];
const senderOf = (kind: 'page' | 'extension') => senders.find(([, , is]) => is === kind)?.[1] as Sender;

let world: World;
let changed: ReturnType<typeof vi.fn<() => void>>;
let handle: (message: unknown, sender: Sender) => Promise<Reply<unknown>>;

beforeEach(() => {
  emptyProfile();
  resetFakeBrowser();
  world = wakeWorld();
  changed = vi.fn<() => void>();
  handle = messageHandler(world, self, changed);
});

/** Everything a message could have written to. */
async function written(): Promise<unknown> {
  const { local, alarms, badge, openedTabs } = fakeBrowser.state;
  const counts = await storedCounts(await world.connection.unchecked());
  return { counts, local: [...local], alarms: [...alarms], badge: { ...badge }, openedTabs: [...openedTabs] };
}

describe('every message', () => {
  const isAllowed = (name: MessageName, kind: SenderKind | null): boolean =>
    kind !== null && (kind === allowedFrom[name] || (allowedFrom[name] === 'any-page' && kind !== 'extension'));

  // One profile for all that are refused: nothing is written, so none can stand in the way of another.
  test.each(names)('%s is refused to whoever may not send it, and writes nothing then', async (name) => {
    const before = await written();
    for (const [who, sender] of senders.filter(([, , kind]) => !isAllowed(name, kind))) {
      expect(await handle({ name, payload: payloads[name] }, sender), who).toMatchObject({ kind: 'refused' });
    }
    expect(await written()).toEqual(before);
    expect(changed).not.toHaveBeenCalled();
  });

  const allowed = names.flatMap((name) =>
    senders.flatMap(([who, sender, kind]) => (isAllowed(name, kind) ? [[name, who, sender] as const] : [])),
  );
  test.each(allowed)('%s is taken from %s', async (name, _who, sender) => {
    expect(await handle({ name, payload: payloads[name] }, sender)).not.toMatchObject({ kind: 'refused' });
  });
});

describe('what is not a message is refused and writes nothing', () => {
  test.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'today'],
    ['a list', ['today']],
    ['no name', { payload: null }],
    ['a name nobody knows', { name: 'drop-database', payload: null }],
    ['a name every object has', { name: 'constructor', payload: null }],
    ['the prototype as a name', { name: '__proto__', payload: null }],
    ['a name that is no text', { name: { toString: (): string => 'today' }, payload: null }],
    ['no payload', { name: 'close-step' }],
  ])('%s', async (_what, message) => {
    const before = await written();
    for (const kind of ['page', 'extension'] as const) {
      expect(await handle(message, senderOf(kind))).toMatchObject({ ok: false, kind: 'refused' });
    }
    expect(await written()).toEqual(before);
  });

  test('any other value, as a message or as a payload', async () => {
    const before = await written();
    const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true });
    const message = fc.oneof(
      anything,
      fc.record({ name: fc.constantFrom(...names.filter((name) => payloads[name] !== null)), payload: anything }),
    );
    await fc.assert(
      fc.asyncProperty(message, fc.constantFrom(...senders), async (value, [, sender]) => {
        expect(await handle(value, sender)).toMatchObject({ ok: false });
      }),
      { numRuns: 500 },
    );
    expect(await written()).toEqual(before);
    expect(changed).not.toHaveBeenCalled();
  });

  test('a payload that pollutes prototypes', async () => {
    const poisoned = JSON.parse('{"id":"a","refersTo":"b","at":"2026-03-02T09:00:00Z","__proto__":{"ok":true}}');
    expect(await handle({ name: 'close-step', payload: poisoned }, senderOf('extension'))).toMatchObject({
      ok: false,
      kind: 'refused',
    });
    expect(({} as Record<string, unknown>).ok).toBeUndefined();
  });

  test('a payload nested deeper than the stack', async () => {
    let nested: unknown = [];
    for (let depth = 0; depth < 100_000; depth++) nested = [nested];
    expect(await handle({ name: 'mail-sent', payload: nested }, senderOf('page'))).toMatchObject({ ok: false });
    const inside = { ...payloads['mail-sent'], step: nested };
    expect(await handle({ name: 'mail-sent', payload: inside }, senderOf('page'))).toMatchObject({ ok: false });
  });
});

describe('a failure is a reply', () => {
  test('what the rep can put right is said in words', async () => {
    const reply = await handle({ name: 'close-step', payload: payloads['close-step'] }, senderOf('extension'));
    expect(reply).toEqual({ ok: false, kind: 'user', message: expect.stringMatching(/no longer there/) });
  });

  test('a bug says nothing that could be from a mail, here or in the log', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    world.connection.checked = () => Promise.reject(new Error('Numbers for the pilot'));
    const reply = await handle({ name: 'mail-sent', payload: payloads['mail-sent'] }, senderOf('page'));
    expect(reply).toMatchObject({ ok: false, kind: 'bug' });
    expect(JSON.stringify([reply, log.mock.calls])).not.toContain('pilot');
    log.mockRestore();
  });
});

test('an answer is given also where the browser has no room to note what its tab shows', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const full = () => Promise.reject(new Error('Session storage quota bytes exceeded.'));
  handle = messageHandler(
    { ...world, session: { get: async () => ({}), set: full, remove: full, clear: full } },
    self,
    changed,
  );
  const reply = await handle({ name: 'compose-context', payload: payloads['compose-context'] }, senderOf('page'));
  expect(reply).toMatchObject({ ok: true });
  expect(log).toHaveBeenCalledOnce();
  log.mockRestore();
});

describe('badge and alarms are looked at again', () => {
  test('after a message that may have changed something', async () => {
    await handle({ name: 'mail-sent', payload: payloads['mail-sent'] }, senderOf('page'));
    expect(changed).toHaveBeenCalledTimes(1);
  });

  test('not after one that only reads', async () => {
    await handle({ name: 'today', payload: null }, senderOf('extension'));
    await handle({ name: 'compose-context', payload: payloads['compose-context'] }, senderOf('page'));
    expect(changed).not.toHaveBeenCalled();
  });
});
