import type { LastLookChoice } from '../settings.ts';
import type { Closing } from './findings.ts';

/** What Send was held for in one draft. It is held once for each text, and once for each thing that is open. */
export class Looks {
  /** Texts, keys of closings, and brackets. */
  readonly #known = new Set<string>();
  /** The rep asked to see what is open. */
  isAsked = false;

  note(text: string, look: LastLook): void {
    for (const each of [text, ...namesOf(look)]) this.#known.add(each);
  }

  /** Whether something of it is said for the first time, in a text that was never held. */
  isNews(text: string, look: LastLook): boolean {
    return !this.#known.has(text) && namesOf(look).some((each) => !this.#known.has(each));
  }
}

const namesOf = ({ closings, brackets }: LastLook): string[] => [...closings.map(({ key }) => key), ...brackets];

/** What is left to look at before a mail goes. */
export interface LastLook {
  closings: readonly Closing[];
  /** Blanks that are not filled in, with their brackets. */
  brackets: readonly string[];
}

/** All that counts when somebody presses Send. */
export interface SendMoment extends LastLook {
  /** What the rep chose; undefined while that is not known, or where the coach stays off. */
  choice: LastLookChoice | undefined;
  /** Everything a compose is read by was found in the page. */
  isWhole: boolean;
  /** Who writes is known, and the mail goes to somebody. Else the page has a word to say first. */
  isAddressed: boolean;
  /** What is known is of exactly this text. */
  isKnown: boolean;
  /** The words that are about to be sent. */
  text: string;
  looks: Looks;
}

/** What Send is held for, or null: it goes. Whatever is not certain counts as a reason to let it go. */
export function lastLookAt(moment: SendMoment): LastLook | null {
  const { choice, isWhole, isAddressed, isKnown, text, looks, closings, brackets } = moment;
  const isWanted = choice !== undefined && choice !== 'off';
  if (!isWanted || !isWhole || !isAddressed || !isKnown) return null;
  return looks.isNews(text, moment) ? { closings, brackets } : null;
}
