import { describe, expect, test } from 'vitest';
import { MOST_ROWS, readCsv } from '../../src/importing/csv.ts';
import { whyNotCsv } from '../../src/importing/not-csv.ts';
import { importSession } from '../../src/importing/session.ts';
import { choices } from './files.ts';

const TITLES = 'Deal Name,Deal Stage,Close Date,Deal owner,Company,Email';
const SPRING = 'Spring,Proposal,2027-03-04,Tomas Berg,Halden,ines@halden.example';
const AUTUMN = 'Autumn,Proposal,2027-03-05,Ana Ruiz,Norden,jo@norden.example';
const PLAIN = [TITLES, SPRING, AUTUMN];

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function read(given: string | Uint8Array) {
  const session = importSession();
  const file = session.add('deals.csv', typeof given === 'string' ? bytesOf(given) : given);
  if (!file) throw new Error('was not read');
  const { deals: count, ...arranged } = session.arrange(choices);
  return { session, file, deals: session.deals(0, count), ...arranged };
}

/** Names and addresses of the deals a file gives. */
const dealsOf = (given: string | Uint8Array): string[] =>
  read(given).deals.map(({ name, people }) => [name, ...people.map(({ address }) => address)].join(' '));

const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([...`\uFEFF${text}`].flatMap((one) => [one.charCodeAt(0) & 255, one.charCodeAt(0) >> 8]));

describe('two deals come out of a file', () => {
  const lines = (end: string, all = PLAIN): string => all.join(end);
  test.each<[string, string | Uint8Array]>([
    ['with semicolons', lines('\n').replaceAll(',', ';')],
    ['with tabs, in UTF-16', utf16(lines('\r\n').replaceAll(',', '\t'))],
    ['that names its separator', `sep=;\r\n${lines('\r\n').replaceAll(',', ';')}`],
    ['that names its separator in quotes', `"sep=;"\r\n${lines('\r\n').replaceAll(',', ';')}`],
    ['whose lines end as on old Macs', lines('\r')],
    ['that names its separator and whose lines end as on old Macs', `sep=;\r${lines('\r').replaceAll(',', ';')}`],
    ['whose titles alone end with CRLF', `${TITLES}\r\n${SPRING}\n${AUTUMN}\n`],
    ['whose last line alone ends with LF', `${TITLES}\r\n${SPRING}\r\n${AUTUMN}\n`],
    ['with a carriage return within a cell', lines('\n').replace('Proposal', 'Pro\rposal')],
    ['with a line end within quotes', lines('\r\n').replace('Proposal', '"Pro\r\nposal"')],
    ['with blank lines everywhere', `\n\n${lines('\n\n,,,,,\n\n')}\n\n\n`],
    [
      'with 200 columns',
      lines(
        '\n',
        PLAIN.map((line) => `${line}${',x'.repeat(194)}`),
      ),
    ],
    [
      'with a megabyte in a cell that is not read',
      lines(
        '\n',
        PLAIN.map((line) => `${line},${'y'.repeat(1e6)}`),
      ),
    ],
    ['with a quotation mark inside a cell', lines('\n').replace('Tomas', 'Tomas 6"')],
    ['with marks that turn text around', lines('\n').replace('ines@halden.example', '\u200fines@halden.example\u200f')],
    ['with marks that are not seen', lines('\n').replace('ines@halden.example', '\u200bines@halden.example\ufeff')],
  ])('%s', (_what, given) => {
    expect(dealsOf(given)).toEqual(['Spring ines@halden.example', 'Autumn jo@norden.example']);
  });

  test('with sums of money in whatever way they are written', () => {
    const file = 'Deal Name;Amount;Email\nSpring;1.200,50 €;ines@halden.example\nAutumn;$1,200.50;jo@norden.example\n';
    expect(dealsOf(file)).toEqual(['Spring ines@halden.example', 'Autumn jo@norden.example']);
  });
});

describe('a file without titles', () => {
  test('loses no row, and says that it has none', () => {
    const { file, deals } = read([SPRING, AUTUMN].join('\n'));
    expect(file).toMatchObject({
      isTitled: false,
      rows: 2,
      titles: ['Column 1', 'Column 2', 'Column 3', 'Column 4', 'Column 5', 'Column 6'],
    });
    expect(deals.map(({ places }) => places)).toEqual([[{ file: 0, row: 1 }], [{ file: 0, row: 2 }]]);
  });

  test.each([
    ['an address among titles', 'Deal Name,jo@norden.example'],
    ['titles nobody knows', 'Gizmo,Whatsit'],
  ])('is not one with %s', (_what, titles) => {
    expect(read(`${titles}\nSpring,ines@halden.example\n`).file).toMatchObject({ isTitled: true, rows: 1 });
  });

  test('is what the rep says it is, whatever else is set right of it after', () => {
    const { session } = read([SPRING, AUTUMN].join('\n'));
    expect(session.change(0, { isTitled: true })).toMatchObject({ isTitled: true, rows: 1 });
    expect(session.change(0, { separator: ';' })).toMatchObject({ isTitled: true });
    expect(session.change(0, { separator: ',', isTitled: false })).toMatchObject({ isTitled: false, rows: 2 });
  });
});

describe('what a file says that is not kept is told, with its row', () => {
  test('of a cell that is too long', () => {
    const long = `${'x'.repeat(1_000_000)},Proposal,2027-03-04,Tomas Berg,Halden,ines@halden.example`;
    const { notes, deals } = read([TITLES, AUTUMN, long].join('\n'));
    expect(notes).toEqual([{ reason: 'cell-cut', places: [{ file: 0, row: 3 }] }]);
    expect(deals[1]?.name).toHaveLength(300);
  });

  test('of addresses in a cell that is too long', () => {
    const many = Array.from({ length: 300 }, (_, index) => `jo${index}@norden.example`).join(';');
    expect(read(`Deal Name,Email\nAutumn,${many}\n`).notes).toMatchObject([{ reason: 'cell-cut' }]);
  });

  test('of a cell that is longer than is kept of it', () => {
    const file = `Deal Name,Next step,Email\nSpring,${'call '.repeat(100)},ines@halden.example\n`;
    expect(read(file).notes).toMatchObject([{ reason: 'cell-cut', places: [{ row: 2 }] }]);
  });

  test('of rows after a quotation mark that is never closed', () => {
    const { leftOut } = read([TITLES, SPRING, `"${AUTUMN}`, SPRING].join('\n'));
    expect(leftOut).toContainEqual({ reason: 'broken', places: [{ file: 0, row: 3 }], count: 1 });
  });

  test('of rows beyond the most that are read', () => {
    const table = readCsv(`Email\n${'x\n'.repeat(MOST_ROWS + 1)}`, ',');
    expect(table?.rows).toHaveLength(MOST_ROWS);
    expect(table?.beyond).toBe(MOST_ROWS + 2);
    expect(readCsv(`Email\n${'x\n'.repeat(MOST_ROWS)}`, ',')?.beyond).toBeNull();
  });

  test('of dates that contradict each other, and asks', () => {
    const file = [TITLES, SPRING.replace('2027-03-04', '13/02/2027'), AUTUMN.replace('2027-03-05', '02/13/2027')];
    const { asks, notes } = read(file.join('\n'));
    expect(asks).toHaveLength(1);
    expect(notes).toEqual([{ reason: 'date-unread', places: [{ file: 0, row: 3 }] }]);
  });
});

test('formulas are names like any other, and are never run', () => {
  const file = [TITLES, SPRING.replace('Spring', '"=HYPERLINK(""http://x.example"")"')].join('\n');
  expect(read(file).deals[0]?.name).toBe('=HYPERLINK("http://x.example")');
});

test('a deal that stands twice with two owners is one, and is taken with either', () => {
  const file = bytesOf([TITLES, SPRING, SPRING.replace('Tomas Berg', 'Ana Ruiz')].join('\n'));
  const { session, deals, owners } = read(file);
  expect(deals.map(({ places }) => places.map(({ row }) => row))).toEqual([[2, 3]]);
  expect(owners.map(({ name }) => name)).toEqual(['Tomas Berg', 'Ana Ruiz']);
  for (const owner of ['Tomas Berg', 'Ana Ruiz']) expect(session.arrange({ ...choices, owner }).deals).toBe(1);
});

test('names from right to left stay as they are written', () => {
  const [deal] = read('Deal Name,Contact\nאביב,"ינס ולד (ines@halden.example)"\n').deals;
  expect(deal).toMatchObject({ name: 'אביב', people: [{ name: 'ינס ולד', address: 'ines@halden.example' }] });
});

describe('what is no CSV file says what it is, and what to do', () => {
  test.each([
    ['deals.xlsx', [0x50, 0x4b, 3, 4, 20, 0], /workbook.*save it as CSV/],
    ['deals.zip', [0x50, 0x4b, 3, 4, 20, 0], /archive.*Unpack/],
    ['deals.xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], /workbook/],
    ['deals.csv.gz', [0x1f, 0x8b, 8, 0], /archive/],
    ['deals.pdf', [...bytesOf('%PDF-1.7')], /PDF/],
    ['deals.csv', [...bytesOf('\uFEFF <!DOCTYPE html><html><body>Sign in</body></html>')], /web page/],
    ['deals.json', [...bytesOf('[{"deal": "Spring"}]')], /JSON/],
    ['bookend.json', [...bytesOf('{"bookend":"backup","format":1}')], /backup of Bookend.*Your data/],
  ])('%s', (name, bytes, why) => {
    expect(whyNotCsv(name, Uint8Array.from(bytes))).toMatch(why);
  });

  test.each(['', TITLES, '{stage},Email\n', '<b>,Email\n', '[1],Email\n'])('but %j may be one', (text) => {
    expect(whyNotCsv('deals.csv', bytesOf(text))).toBeNull();
  });
});
