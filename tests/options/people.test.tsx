// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import type { KnownPerson, PersonKept } from '../../src/deals/kept.ts';
import { People } from '../../src/options/People.tsx';
import { amountOf, deletedLines, matching, personFile } from '../../src/options/people-words.ts';
import { Background } from '../ui/background.ts';
import { button, buttons, click, field, fill, press, settle, show, textOf } from '../ui/page.ts';

const record = { id: 'e1', kind: 'reply-seen' };
const kept = (address: string, name: string): PersonKept => ({
  address,
  name,
  records: [
    { store: 'people', at: null, text: 'Name and address', sentence: '', deal: 'Norwick', goes: true, record: {} },
    {
      store: 'events',
      at: '2026-02-27T10:00:00Z',
      text: 'You wrote: Plan',
      sentence: 'Does Friday suit you?',
      deal: 'Norwick',
      goes: true,
      record,
    },
    {
      store: 'events',
      at: '2026-02-26T10:00:00Z',
      text: 'Explore gained',
      sentence: '',
      deal: 'Norwick',
      goes: false,
      record,
    },
  ],
});

let background: Background;
let downloaded: { name: string; text: string }[];
beforeEach(() => {
  background = new Background();
  background.people = [kept('ana@norwick.example', 'Ana Ruiz'), kept('bo@norwick.example', '')];
  downloaded = [];
});

const create = () =>
  show(
    <People
      ask={background.ask}
      now="2026-03-02T10:00:00.000Z"
      zone="Europe/London"
      download={(name, text) => downloaded.push({ name, text })}
      onChanged={async () => {}}
    />,
  );
const openAna = async () => {
  const page = await create();
  await click(button(page, 'Show everybody'));
  await click(button(page, 'Show what is kept about Ana Ruiz'));
  return page;
};

describe('people', () => {
  test('are read only when they are asked for', async () => {
    const page = await create();
    expect(background.sent('people')).toEqual([]);
    await click(button(page, 'Show everybody'));
    expect(textOf(page)).toContain('2 people');
    expect(buttons(page, /^Show what is kept/)).toHaveLength(2);
  });

  test('are found by name, address or deal', async () => {
    const page = await create();
    await click(button(page, 'Show everybody'));
    await fill(field(page, 'Name, address or deal'), 'ANA norwick');
    expect(textOf(page)).toContain('1 of 2 people');
    await fill(field(page, 'Name, address or deal'), 'nobody');
    expect(textOf(page)).toContain('Nobody like that.');
  });

  test('one is shown with every record and its sentence, and as a file', async () => {
    const page = await openAna();
    expect(textOf(page)).toContain('Fri 27 Feb');
    expect(textOf(page)).toContain('Does Friday suit you?');
    expect(textOf(page)).toContain('about others as well');
    await click(button(page, 'Save as a file'));
    expect(downloaded.map(({ name }) => name)).toEqual(['bookend-person-2026-03-02.json']);
    const file = JSON.parse(downloaded[0]?.text ?? '') as { records: unknown[] };
    expect(file).toMatchObject({ bookend: 'person', format: 1, address: 'ana@norwick.example', name: 'Ana Ruiz' });
    expect(file.records).toContainEqual({ store: 'events', deal: 'Norwick', record });
  });

  test('forgetting says first what goes, then what went, and brings it back', async () => {
    const page = await openAna();
    await click(button(page, 'Forget this person…'));
    expect(background.sent('forget-person')).toEqual([]);
    expect(textOf(page)).toContain('Timeline entries: 1 deleted, 1 kept without them');
    expect(document.activeElement).toBe(button(page, 'Keep everything'));
    await click(button(page, 'Forget'));
    expect(background.sent('forget-person')).toEqual([{ address: 'ana@norwick.example' }]);
    expect(textOf(page)).toContain('Ana Ruiz is forgotten.');
    expect(textOf(page)).toContain('Timeline entries: 2 deleted, 1 kept without them');
    expect(textOf(page)).toContain('Nothing is kept about them.');
    await click(button(page, 'Bring back'));
    expect(background.sent('undo-forget')).toEqual([{ undo: 'undo-1' }]);
    expect(textOf(page)).toContain('Ana Ruiz is back, with everything.');
  });

  test('a fault leaves everything and says so', async () => {
    background.failing.set('forget-person', 'The disk is full.');
    const page = await openAna();
    await click(button(page, 'Forget this person…'));
    await click(button(page, 'Forget'));
    expect(textOf(page)).toContain('Nothing was confirmed as deleted. The disk is full.');
  });

  test('keeping them goes back to the button that asked', async () => {
    const page = await openAna();
    await click(button(page, 'Forget this person…'));
    await press(button(page, 'Keep everything'), 'Escape');
    expect(background.sent('forget-person')).toEqual([]);
    expect(document.activeElement).toBe(button(page, 'Forget this person…'));
  });

  test('one alone is counted as one, and the field has the focus once everybody is shown', async () => {
    background.people = [kept('bo@norwick.example', '')];
    const page = await create();
    await click(button(page, 'Show everybody'));
    expect(textOf(page)).toContain('1 person');
    expect(document.activeElement).toBe(field(page, 'Name, address or deal'));
  });

  test('going back puts the focus where it came from', async () => {
    const page = await openAna();
    await click(button(page, 'All people'));
    expect(document.activeElement).toBe(button(page, 'Show what is kept about Ana Ruiz'));
  });
});

describe('people who are kept forgotten', () => {
  test('are not spoken of where there are none', async () => {
    expect(textOf(await create())).not.toContain('kept forgotten');
  });

  test('are counted, and one is noted again by the address', async () => {
    background.keptForgotten = ['ana@norwick.example', 'bo@norwick.example'];
    const page = await create();
    await settle();
    expect(textOf(page)).toContain('2 people are kept forgotten.');
    await fill(field(page, 'Address'), 'ana@norwick');
    await click(button(page, 'Note this person again'));
    expect(textOf(page)).toContain('Write a whole address');
    expect(background.sent('note-again')).toEqual([]);
    await fill(field(page, 'Address'), 'Cy@norwick.example');
    await click(button(page, 'Note this person again'));
    expect(textOf(page)).toContain('cy@norwick.example is not among them.');
    await fill(field(page, 'Address'), 'Ana@norwick.example');
    await click(button(page, 'Note this person again'));
    expect(textOf(page)).toContain('ana@norwick.example is noted again from now on.');
    expect(textOf(page)).toContain('1 person is kept forgotten.');
  });
});

describe('in words', () => {
  const ana: KnownPerson = {
    address: 'a@x.example',
    name: 'Ana',
    deals: ['X'],
    mails: 0,
    meetings: 0,
    entries: 0,
    sentences: 0,
  };
  test.each([
    [{}, 'Name and address only'],
    [{ mails: 1, entries: 1 }, '1 mail, 1 other entry'],
    [{ meetings: 2, entries: 3, sentences: 1 }, '2 meetings, 3 timeline entries, 1 sentence'],
  ])('%j is %s', (counts, words) => expect(amountOf({ ...ana, ...counts })).toBe(words));

  test('every word of a search has to be there', () => {
    expect(matching([ana], 'x.example ana')).toEqual([ana]);
    expect(matching([ana], 'ana bo')).toEqual([]);
  });

  test('a store that lost both says both', () => {
    expect(deletedLines({ meetings: { removed: 1, cleared: 2 } })).toEqual([
      'Meetings: 1 deleted, 2 kept without them',
    ]);
  });

  test('a file ends with a line break', () => {
    expect(personFile(kept('a@x.example', ''), '2026-03-02T10:00:00.000Z').endsWith('}\n')).toBe(true);
  });
});
