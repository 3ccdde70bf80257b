import type { Span } from '../../engine/types.ts';
import { paint } from '../../page/highlight.ts';
import type { Compose, OwnText } from '../../page/types.ts';
import type { Closing } from './findings.ts';

/** What is painted in one draft: the underlines, whose they are, and the brackets that wait to be filled. */
export class Underlines {
  #painted = new Map<Range, Closing>();
  #brackets: Range[] = [];

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
    const isSame = areSame(before, now);
    this.#painted = isSame
      ? new Map(before.map((range, index) => [range, wanted.get(now[index] as Range) as Closing]))
      : wanted;
    if (!isSame) paint('bookend-vague', now, this.compose);
  }

  /** Marks these brackets and no others. */
  showBrackets(spans: readonly Span[], own: OwnText | null): void {
    const now = spans.flatMap(({ start, end }) => own?.range(start, end) ?? []);
    if (areSame(this.#brackets, now)) return;
    this.#brackets = now;
    paint('bookend-bracket', now, this.compose);
  }

  closingOf(range: Range): Closing | undefined {
    return this.#painted.get(range);
  }
}

const areSame = (before: readonly Range[], now: readonly Range[]): boolean =>
  before.length === now.length && before.every((range, index) => isSameRange(range, now[index]));

function isSameRange(a: Range, b: Range | undefined): boolean {
  return (
    a.startContainer === b?.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}
