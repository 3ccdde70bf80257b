import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createAnalyzer } from '../../src/engine/analyze.ts';
import type { AnalyzeOptions, Direction } from '../../src/engine/types.ts';
import { addedParts, automaticAnswers } from './robust/added-parts.ts';
import { ownMails } from './robust/own-mails.ts';

const optionsOf = (direction: Direction): AnalyzeOptions => ({
  direction,
  reference: { now: '2026-07-27T14:00:00Z', zone: 'America/New_York' },
});

// Remembers sentences: the same mails and parts come again and again.
const analyze = createAnalyzer();

/** Mails that stand beside the project on a developer's disk, or none. */
const CORPUS = resolve(import.meta.dirname, '../../../shared/corpus/dev.jsonl');
const MAILS_READ = 400;
const PARTS_PER_MAIL = 4;

/** What changes in the reading of a mail when a part is put below it: nothing may. */
function changedBy(part: string, mail: string, direction: Direction): object {
  const options = optionsOf(direction);
  const alone = analyze(mail, options);
  const together = analyze(`${mail}\n\n${part}`, options);
  const inPart = [...together.steps, ...together.findings].filter(({ end }) => end > mail.length);
  const kept = new Set(together.steps.map((step) => JSON.stringify(step)));
  const lost = alone.steps.filter((step) => !kept.has(JSON.stringify(step)));
  const more = together.findings.length - alone.findings.length;
  return { inPart: inPart.map(({ ruleId }) => ruleId), lost: lost.map(({ ruleId }) => ruleId), more };
}

const same = (one: object, other: object): boolean => JSON.stringify(one) === JSON.stringify(other);

const NOTHING = { inPart: [], lost: [], more: 0 };

describe('nothing is found outside the own text', () => {
  test.each([...addedParts])('%s', (_name, part) => {
    for (const [at, mail] of ownMails.entries())
      expect(changedBy(part, mail, at % 2 === 0 ? 'out' : 'in'), mail).toEqual(NOTHING);
  });

  test.each(Object.entries(automaticAnswers))('automatic answer: %s', (_name, text) => {
    for (const direction of ['out', 'in'] as const)
      expect(analyze(text, optionsOf(direction))).toEqual({ steps: [], findings: [] });
  });
});

describe.skipIf(!existsSync(CORPUS))('nothing is found outside the own text of mails beside the project', () => {
  test(`of ${MAILS_READ} mails with parts below them`, () => {
    const rows = readFileSync(CORPUS, 'utf8').trim().split('\n');
    const parts = [...addedParts];
    const every = Math.max(1, Math.floor(rows.length / MAILS_READ));
    const wrong = new Set<string>();
    for (let at = 0; at < MAILS_READ && at * every < rows.length; at++) {
      const { id, text, direction } = JSON.parse(rows[at * every] as string);
      for (let turn = 0; turn < PARTS_PER_MAIL; turn++) {
        const [name, part] = parts[(at * PARTS_PER_MAIL + turn) % parts.length] as (typeof parts)[number];
        const changed = changedBy(part, text, direction);
        // The mail itself is not shown: it is somebody's.
        if (!same(changed, NOTHING)) wrong.add(`${id}, ${name}: ${JSON.stringify(changed)}`);
      }
    }
    expect([...wrong]).toEqual([]);
  }, 60_000);
});

if (!existsSync(CORPUS)) console.warn('parts.test.ts: no ../shared beside the project, its mails are skipped');
