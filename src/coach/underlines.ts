import { paint } from '../page/highlight.ts';
import type { Compose, OwnText } from '../page/types.ts';
import type { Closing } from './findings.ts';

/** The underlines in one draft, and whose they are. */
export class Underlines {
  #painted = new Map<Range, Closing>();

  constructor(readonly compose: Compose) {}

  /** Underlines these closings and no others. `own` is the reading they were found in. */
  show(closings: readonly Closing[], own: OwnText | null): void {
    const wanted = new Map<Range, Closing>();
    for (const closing of closings) {
      const range = own?.range(closing.finding.start, closing.finding.end);
      if (range) wanted.set(range, closing);
    }
    // Painting asks the page for its colours: not at every pause while the same words stay underlined.
    const [before, now] = [[...this.#painted.keys()], [...wanted.keys()]];
    const isSame = before.length === now.length && before.every((range, index) => isSameRange(range, now[index]));
    this.#painted = isSame
      ? new Map(before.map((range, index) => [range, wanted.get(now[index] as Range) as Closing]))
      : wanted;
    if (!isSame) paint('bookend-vague', now, this.compose);
  }

  closingOf(range: Range): Closing | undefined {
    return this.#painted.get(range);
  }
}

function isSameRange(a: Range, b: Range | undefined): boolean {
  return (
    a.startContainer === b?.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}
