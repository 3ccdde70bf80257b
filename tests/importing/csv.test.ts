import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../src/importing/csv.ts';
import { decode, encodingOf } from '../../src/importing/decode.ts';
import type { Table } from '../../src/importing/types.ts';
import { csvCell } from '../../src/options/export-csv.ts';

function read(text: string, separator?: string): Table {
  const table = readCsv(text, separator);
  if (!table) throw new Error('was not read');
  return table;
}

const cellsOf = (text: string): string[][] => read(text).rows.map(({ cells }) => cells);

describe('a CSV file', () => {
  test.each([
    ['commas', 'Deal,Company\nSpring,Halden\n'],
    ['semicolons', 'Deal;Company\nSpring;Halden\n'],
    ['tabs', 'Deal\tCompany\nSpring\tHalden\n'],
    ['bars', 'Deal|Company\nSpring|Halden\n'],
    ['CRLF', 'Deal,Company\r\nSpring,Halden\r\n'],
    ['no end of the last line', 'Deal,Company\nSpring,Halden'],
    ['quotes', '"Deal","Company"\n"Spring","Halden"\n'],
    ['a line that names the separator', 'sep=;\r\nDeal;Company\r\nSpring;Halden\r\n'],
    ['blank lines before the titles', '\n\nDeal,Company\nSpring,Halden\n'],
    ['commas inside cells that semicolons part', 'Deal;Company\n"Spring";"Halden"\n'],
  ])('is read with %s', (_name, text) => {
    const { titles, rows } = read(text);
    expect(titles).toEqual(['Deal', 'Company']);
    expect(rows.map(({ cells }) => cells)).toEqual([['Spring', 'Halden']]);
  });

  test('keeps separators, quotes and new lines that stand in quotes', () => {
    expect(cellsOf('a,b\n"x, ""y""","line 1\nline 2"\n')).toEqual([['x, "y"', 'line 1\nline 2']]);
  });

  test('counts rows as a spreadsheet does, blank ones too', () => {
    const table = read('a,b\n1,2\n\n,\n"two\nlines",x\n5,6\n\n');
    expect(table.rows.map(({ row }) => row)).toEqual([2, 5, 6]);
    expect(table.blank).toBe(2);
  });

  test('has a title for each column, each once', () => {
    expect(read('Email,Email,,Email\n1,2,3,4,5\n').titles).toEqual([
      'Email',
      'Email (2)',
      'Column 3',
      'Email (3)',
      'Column 5',
    ]);
  });

  test('says where a quotation mark was never closed', () => {
    const table = read('a,b\n1,2\n3,"4\n5,6\n7,8\n');
    expect(table.brokenAt).toBe(3);
    expect(table.rows[0]?.cells).toEqual(['1', '2']);
  });

  test.each(['', '\n', ' \n \n'])('that is empty (%j) has no rows', (text) => {
    expect(read(text).rows).toEqual([]);
  });

  test('with titles alone has no rows', () => {
    expect(read('Deal,Company\n')).toMatchObject({ titles: ['Deal', 'Company'], rows: [], blank: 0 });
  });

  test('has formulas as the text they are', () => {
    expect(cellsOf('a,b\n"=HYPERLINK(""http://x.example"")",=1+1\n')).toEqual([
      ['=HYPERLINK("http://x.example")', '=1+1'],
    ]);
  });

  test('of one column is read', () => {
    expect(cellsOf('Email\njo@acme.example\n')).toEqual([['jo@acme.example']]);
  });

  test('cuts a cell of a million characters and goes on', () => {
    const [first, second] = cellsOf(`a,b\n${'x'.repeat(1_000_000)},1\ny,2\n`);
    expect(first?.[0]?.length).toBe(2_000);
    expect(second).toEqual(['y', '2']);
  });

  test('tells how far it is, and ends when told to', () => {
    const text = `a,b\n${'some text,more\n'.repeat(200_000)}`;
    const parts: number[] = [];
    readCsv(text, ',', (part) => parts.push(part) > 0);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
    expect(parts.at(-1)).toBeCloseTo(1);
    expect(readCsv(text, ',', () => false)).toBeNull();
  });

  test('gives back what Bookend exports, whatever a cell holds', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'abc =+-@\'",;\t\n|ä日1') }).map((text) => text.trim());
    // An apostrophe that somebody wrote before a sign themselves is taken for a spreadsheet's.
    const plain = cell.filter((text) => !/^'[\s"']*[=+\-@\t\n]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(plain, plain), { minLength: 1, maxLength: 6 }), (lines) => {
        const text = [['One', 'Two'], ...lines].map((line) => line.map(csvCell).join(',')).join('\r\n');
        const kept = lines.filter((line) => line.some((one) => one !== ''));
        expect(read(text, ',').rows.map(({ cells }) => cells.map((one) => one.trim()))).toEqual(kept);
      }),
    );
  });

  test('is the same read in one go or in many chunks', () => {
    const cells = fc.array(fc.string({ unit: fc.constantFrom(...'ab",\n') }), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 4 }), (lines) => {
        const row = (line: string[]) => line.map((one) => `"${one.replaceAll('"', '""')}"`).join(',');
        const filler = `${'-'.repeat(1_500)},z\n`.repeat(700);
        const body = lines.map((line) => `${row(line)}\n`).join('');
        const alone = read(`a,b\n${body}`, ',').rows.map((one) => one.cells);
        const behind = read(`a,b\n${filler}${body}`, ',').rows.slice(700);
        expect(behind.map((one) => one.cells)).toEqual(alone);
      }),
      { numRuns: 5 },
    );
  });
});

describe('the encoding of a file', () => {
  const text = 'Deal;Straße\nFrühling;Łódź\n';
  const utf16 = (order: 'le' | 'be', mark: boolean): Uint8Array => {
    const units = [...(mark ? '\uFEFF' : ''), ...text].map((one) => one.charCodeAt(0));
    return Uint8Array.from(
      units.flatMap((unit) => (order === 'le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
    );
  };

  test.each([
    ['UTF-8', new TextEncoder().encode(text), 'utf-8'],
    ['UTF-8 with its mark', new TextEncoder().encode(`\uFEFF${text}`), 'utf-8'],
    ['UTF-16 with its mark, little end first', utf16('le', true), 'utf-16le'],
    ['UTF-16 with its mark, big end first', utf16('be', true), 'utf-16be'],
    ['UTF-16 without a mark, little end first', utf16('le', false), 'utf-16le'],
    ['UTF-16 without a mark, big end first', utf16('be', false), 'utf-16be'],
  ])('is told of %s', (_name, bytes, encoding) => {
    expect(encodingOf(bytes)).toBe(encoding);
    expect(decode(bytes, encodingOf(bytes))).toBe(text);
  });

  test('is windows-1252 for bytes that are no UTF-8', () => {
    const bytes = Uint8Array.from([0x47, 0x72, 0xfc, 0xdf, 0x65, 0x20, 0x80]);
    expect(decode(bytes, encodingOf(bytes))).toBe('Grüße €');
  });

  test('can be said to be another', () => {
    expect(decode(Uint8Array.from([0xa3, 0xf3, 0x64, 0x9f]), 'windows-1250')).toBe('Łódź');
  });
});
