import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { evidenceIn, withoutEvidence } from '../../src/deals/evidence.ts';
import type { TimelineEvent } from '../../src/deals/types.ts';
import { defaultSettings } from '../../src/settings.ts';
import { makeBackup } from '../../src/store/backup.ts';
import { storedCounts } from '../../src/store/counts.ts';
import { appendEvent } from '../../src/store/events.ts';
import { restore } from '../../src/store/restore.ts';
import { previewRestore } from '../../src/store/restore-preview.ts';
import { save } from '../../src/store/save.ts';
import type { Database } from '../../src/store/schema.ts';
import { putSettings } from '../../src/store/settings.ts';
import { everyKind as examples } from '../deals/every-kind.ts';
import { freshDatabase } from './database-in-memory.ts';

let db: Database;
beforeEach(async () => {
  db = await freshDatabase();
});

const keepEvidence = (keep: boolean) =>
  save(db, ['settings'], (tx) => putSettings(tx, { ...defaultSettings, keepEvidence: keep }));
const append = (events: TimelineEvent[]) =>
  save(db, ['events'], async (tx) => {
    for (const event of events) await appendEvent(tx, event);
  });
const stored = async () => JSON.stringify([await db.getAll('events'), await db.getAll('archives')]);

/** In everything that is out of a mail. */
const WORDS = 'Zephyr';
const everyKind = examples.map((event) => {
  if (event.kind === 'mail-sent') return { ...event, step: event.step && { ...event.step, sentence: WORDS } };
  if (event.kind === 'promise-made') return { ...event, sentence: WORDS, what: WORDS };
  return 'sentence' in event ? { ...event, sentence: WORDS } : event;
});

describe('evidence switched off', () => {
  test.each(everyKind.map((event) => [event.kind, event] as const))(
    '%s is written without any word',
    async (_, event) => {
      await keepEvidence(false);
      await append([event]);
      expect(await stored()).not.toContain(WORDS);
      expect(await db.count('events')).toBe(1);
    },
  );

  test('changes nothing but the words', () => {
    for (const event of everyKind) {
      const bare = withoutEvidence(event);
      expect(evidenceIn(bare)).toBe(0);
      expect(Object.keys(bare).sort()).toEqual(Object.keys(event).sort());
      expect({ ...bare, sentence: '', step: null, what: '' }).toEqual({ ...event, sentence: '', step: null, what: '' });
    }
  });

  test('a backup that is restored brings no words back', async () => {
    await append(everyKind);
    const { backup } = await makeBackup(db, '2026-03-02T09:00:00Z');
    backup.stores.settings = [{ ...defaultSettings, keepEvidence: false }];
    const { events } = (await previewRestore(db, backup)).changes;
    expect(events).toMatchObject({ added: 0, gone: 0 });
    expect(events?.replaced).toBeGreaterThan(0);
    await restore(db, backup);
    expect((await previewRestore(db, backup)).changes.events).toMatchObject({ replaced: 0, same: everyKind.length });
    expect((await storedCounts(db))['events']).toBe(everyKind.length);
    expect(await stored()).not.toContain(WORDS);
  });

  test('what the rep wrote about a deal stays', async () => {
    await keepEvidence(false);
    const own: TimelineEvent[] = [
      {
        id: 'p',
        dealId: 'd',
        at: '2026-03-02T09:00:00Z',
        kind: 'promise-made',
        side: 'theirs',
        what: 'Per decides',
        due: null,
        sentence: '',
        person: null,
      },
      {
        id: 'c',
        dealId: 'd',
        at: '2026-03-02T09:00:00Z',
        kind: 'step-corrected',
        refersTo: 'x',
        what: 'They call',
        day: null,
        owner: 'recipient',
      },
    ];
    await append(own);
    expect(await db.getAll('events')).toEqual(expect.arrayContaining(own));
  });
});

test('with evidence kept, every word is there', async () => {
  await append(everyKind);
  const kept = await db.getAll('events');
  for (const event of everyKind) expect(kept).toContainEqual(event);
  expect(await stored()).toContain(WORDS);
});

test('nothing writes events but where the setting is asked', () => {
  const src = resolve(import.meta.dirname, '../../src');
  const writers = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) => /objectStore\('events'\)/.test(readFileSync(resolve(src, file), 'utf8')))
    .map((file) => file.replaceAll('\\', '/'))
    // They make stores and indexes; what is in them has its own tests.
    .filter((file) => !file.startsWith('store/migrations/'));
  expect(writers.sort()).toEqual(['store/events.ts']);
});
