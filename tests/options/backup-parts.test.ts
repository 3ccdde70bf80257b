import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Payload, send } from '../../src/messages.ts';
import { giveBackup } from '../../src/options/backup-parts.ts';

test('a file of any length is given whole and in order, and no character is cut in two', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 600_000 }), fc.constantFrom('a', '😀', 'a😀'), async (length, unit) => {
      const parts: Payload<'restore-part'>[] = [];
      const ask = async (_name: string, part: Payload<'restore-part'>) => void parts.push(part);
      const file = unit.repeat(Math.ceil(length / unit.length));
      const backup = await giveBackup(ask as unknown as typeof send, file);
      expect(parts.map(({ text }) => text).join('') === file).toBe(true);
      expect(parts.map(({ part }) => part)).toEqual(parts.map((_one, index) => index));
      for (const { text, backup: name } of parts) expect([/\p{Surrogate}/u.test(text), name]).toEqual([false, backup]);
    }),
    { numRuns: 30, seed: 1 },
  );
});
