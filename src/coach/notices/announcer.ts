import type { Draft } from '../draft/draft.ts';
import { announcementOf } from '../words.ts';

/** What a screen reader is told politely, once for each thing. */
export class Announcer {
  text = '';
  readonly #known = new WeakMap<Draft, Set<string>>();

  say(text: string): void {
    // The same words again are no change, and no change is not read out.
    this.text = this.text === text ? `${text}\u00a0` : text;
  }

  /** Whoever looks through the page finds nothing more of what was said before. */
  clear(): void {
    this.text = '';
  }

  /** Says the closings of a draft that were not there before. */
  closings(draft: Draft): void {
    const known = this.#known.get(draft) ?? new Set<string>();
    this.#known.set(draft, known);
    const fresh = draft.shown.filter(({ key }) => !known.has(key));
    for (const { key } of fresh) known.add(key);
    const first = fresh[0];
    if (first) this.say(announcementOf(Object.keys(first.finding.anatomy).length, draft.shown.length));
  }
}
