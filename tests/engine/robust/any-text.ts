import fc from 'fast-check';

/** Pieces of mails that start rules, times, zones and sentences, and some that break naive readers. */
const PIECES = [
  "let's talk next week",
  "I'll get back to you",
  'can you send the contract by Friday',
  'let me know if you have any questions',
  'Tuesday at 2pm or Wednesday 10-12',
  'once legal signs off',
  'if',
  'please',
  'call me',
  'https://calendly.com/a/30min',
  'On Mon, Jul 20, 2026 at 9:14 AM Dana <d@acme.example> wrote:',
  'From: Dana\nSent: Monday\nTo: Tom\nSubject: x',
  'Best regards,',
  '-- ',
  'Unsubscribe',
  'Hi Tom,',
  '> ',
  '- ',
  '1. ',
  'Dr. e.g. 3.5',
  '\n',
  '\n\n',
  '\r\n',
  '. ',
  '? ',
  '…',
  '\t',
  ' ',
  '\0',
  '\uD83D',
  '\uDE00',
  '😀',
  'e\u0301',
  'İ',
  '\u200F\u202Eשלום\u202C',
  'مرحبا',
  '\u00A0',
  '\u2028',
  '{{first_name}}',
  '[Day] at [Time]',
  ')))(((',
  '"\'’',
  '14/03/2026',
  '99:99',
  '0000-00-00',
];

/** Any text at all: pieces of mails in any order, and any code units, unpaired surrogates among them. */
export const anyText = (): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((list) => list.join(' ')) },
    { weight: 2, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((list) => list.join('')) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 120 })
        .map((c) => String.fromCharCode(...c)),
    },
  );

/** A change in a draft: so many characters at a place give way to a text. */
export const anyEdit = (): fc.Arbitrary<{ at: number; remove: number; insert: string }> =>
  fc.record({
    at: fc.nat({ max: 400 }),
    remove: fc.nat({ max: 30 }),
    insert: fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 3 })),
  });
