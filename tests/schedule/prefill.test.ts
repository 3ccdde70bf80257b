import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DraftToWrite, draftUrl } from '../../src/schedule/prefill-draft.ts';
import { type EventToBook, eventUrl } from '../../src/schedule/prefill-event.ts';
import { runs } from '../runs.ts';

const event: EventToBook = {
  title: 'Proposal review',
  time: { start: '2026-11-26T09:00:00Z', end: '2026-11-26T09:40:00Z' },
  zone: 'Europe/Helsinki',
  guests: [{ email: 'Ines.Valtari@Kuura.example' }, { email: 'cfo+eu@kuura.example', optional: true }],
  agenda: 'Purpose: read it together.\nYou get: a version that fits.',
  location: 'Room 4, Katu 1',
  meet: true,
  account: 'rep+eu@northwind.example',
};

const draft: DraftToWrite = {
  to: ['ines@kuura.example', 'cfo+eu@kuura.example'],
  cc: ['legal@kuura.example'],
  subject: 'R&D: 50% + more?',
  body: 'Hello Ines,\n\nDoes Tue 1 Dec 15:00 (Helsinki) work?',
  account: 'rep+eu@northwind.example',
};

const fields = (url: string): Record<string, string> => Object.fromEntries(new URL(url).searchParams);

const hostile: [string, string][] = [
  ['line ends of every kind', 'one\r\ntwo\rthree\u2028four'],
  ['what has a meaning in an address', 'a&text=b#c?d=e;f%26+g=h/../i'],
  ['emoji', 'Kick-off 🚀👩‍👩‍👧 now'],
  ['right-to-left text and marks that turn it round', 'שלום \u202Egnp.exe\u2066 مرحبا'],
  ['half a character', 'broken \uD83D end \uDE80'],
  ['NUL and other controls', 'a\u0000b\u001Bc\u0007d'],
  ['10,000 letters without a space', 'x'.repeat(10_000)],
  ['10,000 emoji', '🚀'.repeat(10_000)],
  ['a script', '<script>alert(1)</script><img src=x onerror=1>'],
  ['nothing but spaces', '  \n \t '],
];

describe('an event filled in', () => {
  test('has title, times in UTC, zone, guests, agenda, place, Meet and account', () => {
    const { url, clipboard, leftOut } = eventUrl(event);
    expect(new URL(url).origin + new URL(url).pathname).toBe('https://calendar.google.com/calendar/r/eventedit');
    expect(fields(url)).toEqual({
      authuser: 'rep+eu@northwind.example',
      dates: '20261126T090000Z/20261126T094000Z',
      ctz: 'Europe/Helsinki',
      vcon: 'meet',
      add: 'ines.valtari@kuura.example,cfo+eu@kuura.example_o',
      text: 'Proposal review',
      location: 'Room 4, Katu 1',
      details: event.agenda,
    });
    expect({ clipboard, leftOut }).toEqual({ clipboard: null, leftOut: [] });
  });

  test('leaves out what is not known', () => {
    const bare = { title: '', time: null, zone: '+02:00', guests: [], account: '' };
    expect(eventUrl(bare).url).toBe('https://calendar.google.com/calendar/r/eventedit');
    expect(fields(eventUrl({ ...bare, title: 'Call' }).url)).toEqual({ text: 'Call' });
  });

  test('does not invite the rep, or anybody twice', () => {
    const guests = [{ email: 'REP+EU@northwind.example' }, { email: 'a@b.example' }, { email: 'A@b.example' }];
    expect(fields(eventUrl({ ...event, guests }).url)['add']).toBe('a@b.example');
  });

  test('says which guests are no address or did not fit', () => {
    const guests = [
      { email: 'a@b.example,c@d.example' },
      ...Array.from({ length: 60 }, (_, at) => ({ email: `guest-${at}@a-rather-long-name.example` })),
    ];
    const { url, leftOut } = eventUrl({ ...event, guests });
    const invited = fields(url)['add']?.split(',') ?? [];
    expect(leftOut[0]).toBe('a@b.example,c@d.example');
    expect([...invited, ...leftOut.slice(1)]).toEqual(guests.slice(1).map(({ email }) => email));
    expect(invited.length).toBeGreaterThan(15);
  });

  test('cuts a long agenda at a line end and gives the rest for the clipboard', () => {
    const lines = Array.from({ length: 80 }, (_, at) => `- Topic ${at}: what it costs & what comes back`);
    const { url, clipboard } = eventUrl({ ...event, agenda: lines.join('\n') });
    const kept = fields(url)['details']?.split('\n') ?? [];
    expect(kept.length).toBeGreaterThan(10);
    expect([...kept, ...(clipboard?.split('\n') ?? [])]).toEqual(lines);
  });

  test('keeps a `<` of the agenda from being read as a tag', () => {
    const agenda = 'cost < 10k, <b>bold</b>, a<b, <!-- gone -->';
    expect(fields(eventUrl({ ...event, agenda }).url)['details']).toBe('cost < 10k, ‹b>bold‹/b>, a‹b, ‹!-- gone -->');
  });

  test('refuses times that make no event', () => {
    const at = '2026-11-26T09:00:00Z';
    expect(() => eventUrl({ ...event, time: { start: at, end: at } })).toThrow(RangeError);
    expect(() => eventUrl({ ...event, time: { start: '2026-11-26T09:00', end: at } })).toThrow(RangeError);
  });
});

describe('a mail filled in', () => {
  test('has addresses, subject, text and account, with `+` and spaces encoded', () => {
    const { url, clipboard, leftOut } = draftUrl(draft);
    expect(url.startsWith('https://mail.google.com/mail/?authuser=rep%2Beu%40northwind.example&view=cm&fs=1&')).toBe(
      true,
    );
    expect(url).toContain('cfo%2Beu%40kuura.example');
    expect(url).not.toMatch(/[+ ]/);
    expect(fields(url)).toMatchObject({
      to: 'ines@kuura.example,cfo+eu@kuura.example',
      cc: 'legal@kuura.example',
      su: draft.subject,
      body: draft.body,
    });
    expect({ clipboard, leftOut }).toEqual({ clipboard: null, leftOut: [] });
  });

  test('cannot be given more recipients by an address that holds two', () => {
    const { url, leftOut } = draftUrl({
      ...draft,
      to: ['a@b.example&bcc=spy@x.example', 'a@b.example>, <spy@x.example'],
    });
    expect(new URL(url).searchParams.has('bcc')).toBe(false);
    expect(fields(url)['to']).toBeUndefined();
    expect(leftOut).toHaveLength(2);
  });
});

describe('whatever the words are', { timeout: 600_000 }, () => {
  test.each(hostile)('%s', (_, words) => {
    const booked = eventUrl({ ...event, title: words, agenda: words, location: words, guests: [{ email: words }] });
    const written = draftUrl({ ...draft, subject: words, body: words, to: [words] });
    for (const { url } of [booked, written]) {
      expect(url.length).toBeLessThan(2000);
      expect(url).toMatch(/^https:\/\/(?:calendar|mail)\.google\.com\/[\w/?&=.~!*'()%,-]+$/);
      expect(new URL(url).hash).toBe('');
    }
    expect(fields(booked.url)['dates']).toBe('20261126T090000Z/20261126T094000Z');
    expect(Object.keys(fields(booked.url)).filter((name) => !KNOWN.includes(name))).toEqual([]);
    expect(fields(booked.url)['text'] ?? '').not.toMatch(/[\p{Cc}\u202E\u2066\u2028]/u);
  });

  test('the address is short, decodes, and no line of the agenda is lost', () => {
    const text = fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.lorem()), { maxLength: 60 });
    fc.assert(
      fc.property(text, fc.string({ unit: 'binary' }), fc.array(fc.emailAddress()), (lines, title, emails) => {
        const agenda = lines.join('\n');
        const guests = emails.map((email) => ({ email }));
        const { url, clipboard } = eventUrl({ ...event, title, guests, agenda });
        expect(url.length).toBeLessThan(2000);
        const all = [fields(url)['details'] ?? '', clipboard ?? ''].join('\n');
        const letters = (words: string): string => words.replace(/[^a-z0-9]/gi, '');
        expect(letters(all)).toBe(letters(agenda));
      }),
      runs(100),
    );
  });
});

const KNOWN = ['authuser', 'dates', 'ctz', 'vcon', 'add', 'text', 'location', 'details'];
