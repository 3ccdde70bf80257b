import { describe, expect, test } from 'vitest';
import { booked, event, said } from '../../deals/event.ts';
import { mail, named, vague } from '../../deals/timeline.ts';
import { brief, read } from './told.ts';

const at = '2026-11-24T09:00:00Z';
const sent = mail(at, named('2026-12-04'));
const line = (value: object): string => JSON.stringify(value);

describe('a file as people write it', () => {
  test.each<[string, (object | string)[]]>([
    [
      'with a mark of byte order, CRLF and blank lines',
      [`\uFEFF${line(sent)}\r`, '\r', '   ', `${line(said('commitment-gained', 'change', at))}\r`],
    ],
    ['with blanks around its lines', [`  ${line(sent)}\t`, ` ${line(said('commitment-gained', 'change', at))}`]],
    ['newest first, everything twice', [said('commitment-gained', 'change', at), sent, sent]],
    [
      'with fields in another order',
      [line(sent).replace(/^\{("id":"[^"]+"),(.*)\}$/, '{$2,$1}'), said('commitment-gained', 'change', at)],
    ],
    [
      'with moments at another offset',
      [
        { ...sent, at: '2026-11-24T11:00:00+02:00' },
        said('commitment-gained', 'change', '2026-11-23T23:30:00.5-09:30'),
      ],
    ],
    [
      'with what is still to come',
      [sent, said('commitment-gained', 'change', at), event('deal-lost', '2026-11-26T09:00:00.001Z', { reason: '' })],
    ],
    [
      'with nudges, which change nothing',
      [
        sent,
        said('commitment-gained', 'change', at),
        event('nudge-answered', at, { nudge: 'declined m1', answer: 'closed' }),
      ],
    ],
    [
      'with what refers to nothing',
      [
        sent,
        said('commitment-gained', 'change', at),
        event('undone', at, { refersTo: 'nobody' }),
        event('promise-kept', at, { refersTo: 'nobody' }),
        event('deal-split', at, { refersTo: 'nobody' }),
      ],
    ],
  ])('is read, %s', (_how, lines) => {
    const found = read(lines);
    expect(found.warnings).toEqual([]);
    expect(brief(found.deal())).toMatchObject({
      commitments: ['time asked', 'change gained'],
      step: 'dated 2026-12-04 ahead',
    });
  });

  test('of two different events with one id the older stands, in any order of lines', () => {
    const older = { ...sent, id: 'same' };
    const newer = { ...mail('2026-11-25T09:00:00Z', vague), id: 'same' };
    for (const lines of [
      [older, newer],
      [newer, older],
    ])
      expect(read(lines).deal().nextStep?.kind).toBe('dated');
  });

  test('has only lines left out that cannot be read, each by its number', () => {
    const { warnings, deals } = read([
      sent,
      '',
      '# a note',
      line(sent).slice(0, 40),
      said('commitment-lost', 'change', at),
    ]);
    expect(warnings.map(({ line: number }) => number)).toEqual([3, 4]);
    expect(deals).toHaveLength(1);
  });

  test('of a thousand long lines is read as any other', () => {
    const long = Array.from({ length: 1_000 }, (_, index) => ({
      ...said('commitment-asked', 'change', at),
      id: `long ${index}`,
      sentence: 'ё'.repeat(1_000),
    }));
    expect(brief(read([...long, sent]).deal()).commitments).toEqual(['time asked', 'change asked']);
  });
});

describe('a line that cannot be read says which field, and what it must be', () => {
  const meeting = booked(at, '2026-12-01T09:00:00Z');
  test.each<[object | string, string]>([
    ['# a note', 'is not JSON: write one event, deal or person on each line'],
    [[sent], 'is not an object: write one event, deal or person on each line'],
    [
      { ...sent, kind: 'mail-opened' },
      'kind “mail-opened” is none that a timeline has; src/deals/README.md has those there are',
    ],
    [{ ...sent, kind: undefined }, 'kind is missing; src/deals/README.md has those there are'],
    [{ ...sent, people: undefined }, 'people is missing'],
    [{ ...sent, people: 'ines@halden-marine.example' }, 'people must be a list'],
    [{ ...sent, people: ['Ines@halden-marine.example'] }, 'people.0 must be a mail address in lower case'],
    [{ ...sent, id: 7 }, 'id must be an id: text that is not empty'],
    [{ ...sent, at: '2026-11-24' }, 'at must be an ISO 8601 instant with an offset, such as 2026-11-26T09:00:00Z'],
    [
      { ...sent, at: '2026-11-24T25:00:00Z' },
      'at must be an ISO 8601 instant with an offset, such as 2026-11-26T09:00:00Z',
    ],
    [{ ...sent, scheduled: 'no' }, 'scheduled must be true or false'],
    [{ ...sent, step: { ...vague, label: 'fuzzy' } }, 'step.label must be vague or concrete'],
    [{ ...sent, step: { ...vague, owner: 'me' } }, 'step.owner must be one of sender, recipient, both, third'],
    [{ ...sent, step: { ...vague, days: ['4 December'] } }, 'step.days.0 must be a day, such as 2026-11-26'],
    [{ ...sent, offered: [{ start: at, end: '2026-11-24T09:30:00Z' }] }, 'offered.0.checked is missing'],
    [{ ...meeting, end: meeting.start }, 'it must end after it starts'],
    [{ ...meeting, title: null }, 'title must be text'],
    [
      event('meeting-answered', at, { meeting: 'm1', person: 'ines@halden-marine.example', answer: 'no' as 'yes' }),
      'answer must be yes or maybe',
    ],
    [
      { ...said('commitment-gained', 'change', at), commitment: 'Build Consensus' },
      'commitment must be one of time, explore, change, collaborate, build-consensus, invest, review, resolve-concerns, decide, execute',
    ],
    [{ ...said('commitment-gained', 'change', at), by: 'client' }, 'by must be mine or theirs'],
    [
      {
        kind: 'deal',
        id: 'a',
        account: 'tomas@tessel.example',
        key: 'halden-marine.example',
        name: 'Halden',
        createdAt: at,
      },
      'key must be domain:… or person:…',
    ],
  ])('%j', (value, message) => {
    expect(read([sent, value as object]).warnings).toEqual([{ line: 2, message }]);
  });
});
