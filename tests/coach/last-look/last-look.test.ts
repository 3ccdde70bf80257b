import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Closing } from '../../../src/coach/draft/findings.ts';
import { type LastLook, Looks } from '../../../src/coach/draft/looks.ts';
import { lastLookAt, type SendMoment } from '../../../src/coach/last-look/last-look.ts';
import { lastLookText } from '../../../src/coach/words.ts';

const closing = (key: string): Closing => ({ key }) as Closing;

/** A mail with one open closing, of which everything is known. */
const moment = (changes: Partial<SendMoment> = {}): SendMoment => ({
  choice: 'on',
  isWhole: true,
  isAddressed: true,
  isKnown: true,
  text: 'Call me next week.',
  looks: new Looks(),
  closings: [closing('call-me')],
  brackets: [],
  ...changes,
});
const held: LastLook = { closings: [closing('call-me')], brackets: [] };
/** After Send was held for these in a text. */
const lookedAt = (text: string, look: LastLook): Looks => {
  const looks = new Looks();
  looks.note(text, look);
  return looks;
};

describe('Send', () => {
  const cases: [string, Partial<SendMoment>, 'held' | 'goes'][] = [
    ['with a closing that is open', {}, 'held'],
    ['in the mode without underlines', { choice: 'only' }, 'held'],
    ['with a blank and nothing else', { closings: [], brackets: ['[finance]'] }, 'held'],
    ['with nothing open', { closings: [] }, 'goes'],
    ['where it is off', { choice: 'off' }, 'goes'],
    ['where the choice is not known, or the account is off', { choice: undefined }, 'goes'],
    ['where something of the compose was not found', { isWhole: false }, 'goes'],
    ['to nobody', { isAddressed: false }, 'goes'],
    ['of words that were not analysed yet', { isKnown: false }, 'goes'],
    ['of the same text again', { looks: lookedAt('Call me next week.', held) }, 'goes'],
    [
      'of the same text again, whatever is open in it by now',
      { looks: lookedAt('Call me next week.', held), closings: [closing('other')] },
      'goes',
    ],
    ['of an edited text in which the same is open', { looks: lookedAt('Call me next wek.', held) }, 'goes'],
    [
      'of an edited text in which something else is open',
      { looks: lookedAt('Thanks.', { closings: [], brackets: ['[date]'] }) },
      'held',
    ],
    [
      'of an edited text with the same blank',
      { looks: lookedAt('Hi [name]', { closings: [], brackets: ['[name]'] }), closings: [], brackets: ['[name]'] },
      'goes',
    ],
  ];
  test.each(cases)('%s', (_name, changes, outcome) => {
    expect(lastLookAt(moment(changes)) === null ? 'goes' : 'held').toBe(outcome);
  });

  test('is never held twice for one text, nor ever for a reason that was given before', () => {
    const few = fc.subarray(['a', 'b', 'c']);
    const sends = fc.array(
      fc.record({
        text: fc.constantFrom('one', 'two', 'three'),
        keys: few,
        brackets: few.map((all) => all.map((each) => `[${each}]`)),
        choice: fc.constantFrom<SendMoment['choice'][]>('off', 'on', 'only', undefined),
        isKnown: fc.boolean(),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(sends, (all) => {
        const looks = new Looks();
        const texts: string[] = [];
        const reasons = new Set<string>();
        for (const { keys, ...send } of all) {
          const look = lastLookAt(moment({ ...send, looks, closings: keys.map(closing) }));
          if (look === null) continue;
          expect(send.isKnown && send.choice !== 'off' && send.choice !== undefined).toBe(true);
          expect(texts).not.toContain(send.text);
          const given = [...look.closings.map(({ key }) => key), ...look.brackets];
          expect(given.some((each) => !reasons.has(each))).toBe(true);
          looks.note(send.text, look);
          texts.push(send.text);
          for (const each of given) reasons.add(each);
        }
      }),
      { numRuns: 300 },
    );
  });
});

test.each([
  [1, [], 'The closing is still open.'],
  [2, [], 'Two closings are still open.'],
  [1, ['[finance]'], 'The closing is still open, and [finance] is unfilled.'],
  [0, ['[role]', '[date]'], '[role] and [date] are unfilled.'],
  [0, ['[a]', '[b]', '[c]', '[d]', '[e]'], '[a], [b], [c] and 2 more are unfilled.'],
])('%i closings and %j are said so', (closings, brackets, said) => {
  expect(lastLookText(closings, brackets)).toBe(said);
});
