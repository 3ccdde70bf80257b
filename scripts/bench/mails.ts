import { mulberry32 } from '../evaluate/random.ts';
import { CONCRETE, FILLERS, PLAIN, SUBJECTS, VAGUE } from './sentences.ts';
import type { Edit } from './types.ts';

/** Words of an own text before its closing; with greeting, closing and signature a mail has about 150. */
const WORDS = 110;

interface Draft {
  opening: string;
  closing: string;
  ending: string;
}

/**
 * Business mails of about 150 words: half close vaguely, a third with a date, a third carry quoted text.
 * @param seed the same seed gives the same mails
 */
export function generateMails(count: number, seed = 20): string[] {
  return drafts(count, seed).map(({ opening, closing, ending }) => `${opening}${closing}${ending}`);
}

/**
 * Drafts while their closing is typed: each list starts with the draft before the first key, then one edit a character.
 * The text after the caret is the signature, so the sentence is typed in the middle of the text.
 */
export function generateEdits(count: number, seed = 21): Edit[][] {
  return drafts(count, seed).map(({ opening, closing, ending }) =>
    Array.from({ length: closing.length + 1 }, (_, typed): Edit => {
      const sentence = closing.slice(0, typed);
      return { text: `${opening}${sentence}${ending}`, sentence };
    }),
  );
}

function drafts(count: number, seed: number): Draft[] {
  const random = mulberry32(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] as string;
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (_, slot: string) => pick(FILLERS[slot] ?? ['']));
  const body = (words: number): string => {
    let text = '';
    while (text.split(/\s+/).length < words) text += `${fill(pick(PLAIN))}${random() < 0.2 ? '\n\n' : ' '}`;
    return text;
  };
  return Array.from({ length: count }, () => {
    const closes = random();
    const closing = fill(pick(closes < 0.5 ? VAGUE : closes < 0.83 ? CONCRETE : PLAIN));
    const quoted = random() < 0.35;
    const opening = `Hi ${fill('{name}')},\n\n${body(quoted ? WORDS - 30 : WORDS)}`;
    const signature = `\n\nBest regards,\n${fill('{name}')}\n-- \nNorth Quay Systems, ${fill('{city}')}\n+1 555 0100 ${pick(['12', '34', '56'])}`;
    const quote = quoted
      ? `\n\nOn Mon, Jul 20, 2026 at 9:12 AM ${fill('{name}')} <desk@north-quay.example> wrote:\n> About ${pick(SUBJECTS)}:\n> ${body(25).trim().replaceAll('\n', '\n> ')}`
      : '';
    return { opening, closing, ending: signature + quote };
  });
}
