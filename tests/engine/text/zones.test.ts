import { describe, expect, test } from 'vitest';
import { findZones } from '../../../src/engine/text/zones.ts';

/** The text of a mail by zone, in order. */
const zonesOf = (text: string, subject?: string) =>
  findZones(text, subject).map(({ kind, start, end }) => [kind, text.slice(start, end).trim()]);

describe('zones of a plain-text mail', () => {
  test.each<[string, string, [string, string][]]>([
    ['own text alone', 'Hi Ana,\nsee you Tuesday.', [['own', 'Hi Ana,\nsee you Tuesday.']]],
    [
      'quoted lines between own lines',
      'See below.\n> When?\nTuesday.',
      [
        ['own', 'See below.'],
        ['quote', '> When?'],
        ['own', 'Tuesday.'],
      ],
    ],
    [
      'everything below an attribution',
      'Yes.\n\nOn Mon, Jul 20, 2026 at 9:14 AM Dana <dana@acme.example> wrote:\nWhen?\nTuesday?',
      [
        ['own', 'Yes.'],
        ['quote', 'On Mon, Jul 20, 2026 at 9:14 AM Dana <dana@acme.example> wrote:\nWhen?\nTuesday?'],
      ],
    ],
    [
      'an attribution over two lines',
      'Yes.\n\nOn Mon, Jul 20, 2026 at 9:14 AM\nDana Reed <dana@acme.example> wrote:\nWhen?',
      [
        ['own', 'Yes.'],
        ['quote', 'On Mon, Jul 20, 2026 at 9:14 AM\nDana Reed <dana@acme.example> wrote:\nWhen?'],
      ],
    ],
    [
      'a header block',
      'Yes.\n\nFrom: Dana\nSent: Monday\nTo: Tom\nSubject: Pilot\n\nWhen?',
      [
        ['own', 'Yes.'],
        ['quote', 'From: Dana\nSent: Monday\nTo: Tom\nSubject: Pilot\n\nWhen?'],
      ],
    ],
    [
      'a delimited signature',
      'Yes.\n-- \nTom Hale\nAcme',
      [
        ['own', 'Yes.'],
        ['signature', '-- \nTom Hale\nAcme'],
      ],
    ],
    [
      'title and telephone below the name',
      'Yes.\n\nBest regards,\nTom Hale\nAccount Executive\n+1 555 010 0199',
      [
        ['own', 'Yes.\n\nBest regards,\nTom Hale'],
        ['signature', 'Account Executive\n+1 555 010 0199'],
      ],
    ],
    [
      'a disclaimer',
      'Yes.\n\nCONFIDENTIALITY NOTICE: for the addressee only.',
      [
        ['own', 'Yes.'],
        ['disclaimer', 'CONFIDENTIALITY NOTICE: for the addressee only.'],
      ],
    ],
    [
      'a list footer',
      'Yes.\n\nUnsubscribe here.',
      [
        ['own', 'Yes.'],
        ['list-footer', 'Unsubscribe here.'],
      ],
    ],
  ])('%s', (_name, text, expected) => {
    expect(zonesOf(text)).toEqual(expected);
  });

  test('one line that only looks like a header stays own text', () => {
    expect(zonesOf('Subject: the pilot\nCan we talk?')).toEqual([['own', 'Subject: the pilot\nCan we talk?']]);
  });

  test('thanks in the middle of a mail opens no signature', () => {
    const text = 'Thanks,\nthis helps. Could we go through the order form with your team before the end of the trial?';
    expect(zonesOf(text)).toEqual([['own', text]]);
  });

  test('an automatic answer is told by its subject or its first line', () => {
    expect(zonesOf('Back on Monday.', 'Automatic reply: Pilot')).toEqual([['auto', 'Back on Monday.']]);
    expect(findZones('Hello,\nI am out of the office until August 3 and will reply then.')[0]?.kind).toBe('auto');
    expect(findZones("I'll be out of the office Friday, can we talk on Thursday instead?")[0]?.kind).toBe('own');
  });

  test('zones cover the text without gap or overlap', () => {
    const text = 'A.\n> b\nC.\n\nBest,\nTom\nAcme | +1 555 010 0199\n\nThis e-mail is confidential.\n';
    const zones = findZones(text);
    expect(zones[0]?.start).toBe(0);
    expect(zones.at(-1)?.end).toBe(text.length);
    expect(zones.slice(1).map(({ start }) => start)).toEqual(zones.slice(0, -1).map(({ end }) => end));
  });
});
