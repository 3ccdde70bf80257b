import type { Span } from '../../engine/types.ts';
import type { ComposeContext } from '../../messages.ts';
import type { Compose } from '../../page/types.ts';
import { bracketsIn, spansOfBrackets } from '../../playbook/brackets.ts';
import { type Closing, isWithin, phraseKey } from './findings.ts';
import { Looks } from './looks.ts';

/** What is left alone in one draft: what the rep dismissed there, and what the coach itself has put in. */
export class Aside {
  /** Keys of closings. */
  readonly once = new Set<string>();
  /** Nothing in this draft is open. */
  silenced = false;
  /** Phrases dismissed in the draft's thread while it is open, as `phraseKey` has them. */
  readonly phrases = new Set<string>();
  /** What Send was held for. */
  readonly looks = new Looks();
  /** Closings put in by the coach: while they stand as they are, nothing in them is open. */
  readonly written: string[] = [];

  /**
   * Whether a closing is left alone.
   * @param everywhere phrases dismissed in this page's life, for every draft
   */
  holds(
    { key, phrase, finding }: Closing,
    text: string,
    context: ComposeContext | null,
    everywhere: ReadonlySet<string>,
  ): boolean {
    if (this.silenced || this.once.has(key)) return true;
    if (this.written.some((words) => isWithin(text, words, finding.start))) return true;
    const words = phraseKey(phrase);
    const { dismissedPhrases = [], dismissedInThread = [] } = context ?? {};
    const known = [...this.phrases, ...everywhere, ...dismissedPhrases, ...dismissedInThread];
    return known.some((each) => phraseKey(each) === words);
  }

  /** Where a text still has the `[brackets]` of what the coach has put in, in order: the rep has to fill them. */
  unfilled(text: string): Span[] {
    const known = new Set(this.written.flatMap(bracketsIn));
    if (known.size === 0) return [];
    return spansOfBrackets(text).filter(({ start, end }) => known.has(text.slice(start, end)));
  }
}

/** More drafts than anybody comes back to in a page's life. */
const KEPT = 200;

/** By Gmail's draft id: undo send, a window of its own and a draft opened again bring a draft back as a new compose. */
export class Asides {
  readonly #byDraft = new Map<string, Aside>();

  /** @param current what the compose has so far: kept for the draft, unless it is known already */
  of(compose: Compose, current: Aside): Aside {
    const id = compose.draftId();
    if (id === null) return current;
    const known = this.#byDraft.get(id);
    if (known) return known;
    this.#byDraft.set(id, current);
    const oldest = this.#byDraft.keys().next().value;
    if (this.#byDraft.size > KEPT && oldest !== undefined) this.#byDraft.delete(oldest);
    return current;
  }
}
