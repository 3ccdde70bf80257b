import type { Closing } from './findings.ts';

/** What is left to look at before a mail goes. */
export interface LastLook {
  closings: readonly Closing[];
  /** Blanks that are not filled in, with their brackets. */
  brackets: readonly string[];
}

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
