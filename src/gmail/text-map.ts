/** A piece of text that stands in the page as it stands in the own text, character for character. */
export interface Segment {
  /** A text node, or an element drawn in place of a character. */
  node: Text | Element;
  /** Where the piece begins in the node's data; 0 for an element. */
  from: number;
  /** Where it begins in the own text. */
  at: number;
  length: number;
}

/** A point between two nodes or two characters of the page. */
interface Point {
  node: Node;
  offset: number;
}

/** The two-way map between own text and page. Holds what the nodes said, so that a later change is noticed. */
export class TextMap {
  readonly #segments: Segment[] = [];
  readonly #byNode = new Map<Node, Segment[]>();
  readonly #data = new Map<Node, string>();

  constructor(readonly root: Node) {}

  add(node: Text | Element, from: number, at: number, length: number): void {
    const last = this.#segments.at(-1);
    if (last && last.node === node && last.from + last.length === from && last.at + last.length === at) {
      last.length += length;
      return;
    }
    const segment = { node, from, at, length };
    this.#segments.push(segment);
    const known = this.#byNode.get(node);
    if (known) known.push(segment);
    else this.#byNode.set(node, [segment]);
    if (node.nodeType === Node.TEXT_NODE) this.#data.set(node, (node as Text).data);
  }

  /** Forgets everything from `at` on. */
  cut(at: number): void {
    while ((this.#segments.at(-1)?.at ?? -1) >= at) {
      const dropped = this.#segments.pop() as Segment;
      const known = this.#byNode.get(dropped.node) ?? [];
      known.pop();
      if (known.length === 0) this.#byNode.delete(dropped.node);
    }
  }

  range(start: number, end: number): Range | null {
    const first = this.#startPoint(start);
    const last = end > start ? this.#endPoint(end) : first;
    if (!first || !last) return null;
    const range = (this.root.ownerDocument as Document).createRange();
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset);
    return range;
  }

  /** The offset of a page point; between two pieces the end of the one before; -1 outside the root. */
  offsetOf(node: Node, offset: number): number {
    const known = this.#byNode.get(node);
    if (known && node.nodeType === Node.TEXT_NODE) {
      const segment = known.findLast((each) => each.from <= offset) ?? (known[0] as Segment);
      return segment.at + Math.min(Math.max(offset - segment.from, 0), segment.length);
    }
    if (!this.root.contains(node)) return -1;
    return this.#before({ node, offset });
  }

  #before(point: Point): number {
    const range = (this.root.ownerDocument as Document).createRange();
    let low = 0;
    let high = this.#segments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const segment = this.#segments[middle] as Segment;
      range.selectNode(segment.node);
      range.collapse(false);
      if (range.comparePoint(point.node, point.offset) >= 0) low = middle + 1;
      else high = middle;
    }
    const previous = this.#segments[low - 1];
    return previous ? previous.at + previous.length : 0;
  }

  #startPoint(at: number): Point | null {
    const index = this.#lastAt(at);
    const segment = this.#segments[index];
    if (!segment) return this.#point(this.#segments[0], 0);
    return this.#point(segment, Math.min(at - segment.at, segment.length));
  }

  #endPoint(at: number): Point | null {
    const index = this.#lastAt(at - 1);
    const segment = this.#segments[index];
    if (segment && at <= segment.at + segment.length) return this.#point(segment, at - segment.at);
    return this.#point(this.#segments[index + 1], 0) ?? this.#point(segment, segment?.length ?? 0);
  }

  /** Index of the last segment that begins at or before `at`, or -1. */
  #lastAt(at: number): number {
    let low = 0;
    let high = this.#segments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#segments[middle] as Segment).at <= at) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  #point(segment: Segment | undefined, inside: number): Point | null {
    if (!segment?.node.isConnected || !this.root.contains(segment.node)) return null;
    if (segment.node.nodeType === Node.TEXT_NODE) {
      if ((segment.node as Text).data !== this.#data.get(segment.node)) return null;
      return { node: segment.node, offset: segment.from + inside };
    }
    const parent = segment.node.parentNode as Node;
    const index = [...parent.childNodes].indexOf(segment.node as ChildNode);
    return { node: parent, offset: index + (inside > 0 ? 1 : 0) };
  }
}
