import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ran, run } from './bookend.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bookend-import-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function importing(files: Record<string, string>, options: string[] = []): Promise<Ran> {
  const paths = Object.entries(files).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  return run(['import', ...paths, '--me', 'Tomas@tessel.example', '--now', '2026-11-26T09:00:00Z', ...options]);
}

const deals = 'Record ID,Deal Name,Deal Stage,Close Date\n1,Spring,Closed Won,2026-03-04\n2,Autumn,New,2026-12-18\n';
const contacts =
  'Record ID,First Name,Last Name,Email,Associated Deal IDs\n11,Ines,Vold,ines@halden.example,1\n12,Lea,Moe,lea@tessel.example,2\n';

describe('bookend import', () => {
  test('prints what exports of deals and contacts give together, as JSON', async () => {
    const { code, out } = await importing({ 'deals.csv': deals, 'contacts.csv': contacts }, ['--json']);
    expect(code).toBe(0);
    const said = JSON.parse(out);
    expect(said.files).toMatchObject([
      { name: 'deals.csv', from: 'hubspot', kind: 'deals', rows: 2, columns: { stage: 'Deal Stage' } },
      { name: 'contacts.csv', from: 'hubspot', kind: 'contacts', columns: { address: 'Email' } },
    ]);
    expect(said.deals).toMatchObject([
      { name: 'Spring', standing: 'won', endedOn: '2026-03-04', people: [{ name: 'Ines Vold' }] },
    ]);
    // The one colleague of the second deal is nobody a deal is with.
    expect(said.leftOut).toEqual([
      {
        reason: 'colleagues',
        places: [
          { file: 0, row: 3 },
          { file: 1, row: 3 },
        ],
        count: 2,
      },
    ]);
  });

  test('says in words what is left out and where', async () => {
    const { code, out } = await importing({ 'deals.csv': deals });
    expect(code).toBe(0);
    expect(out).toContain('deals.csv: deals (hubspot), 2 rows');
    expect(out).toContain('nothing says whom the deal is with (2): 2, 3');
  });

  test('ends with 2 when a date can be read in two ways', async () => {
    const { code, out } = await importing({ 'deals.csv': deals.replace('2026-12-18', '03/04/2026') });
    expect(code).toBe(2);
    expect(out).toContain('deals.csv: is 03/04/2026 day or month first?');
  });

  test('names a file that is not there', async () => {
    const { code, out, err } = await run(['import', '/nowhere/deals.csv']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('/nowhere/deals.csv: no such file');
  });
});
