/** What the coach uses and jsdom lacks, as little of it as the tests need. */
export function addBrowserParts(): void {
  globalThis.ResizeObserver ??= class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  CSSStyleSheet.prototype.replaceSync ??= () => undefined;
  // Every range is drawn as one box at the same place: enough to be clicked.
  Range.prototype.getClientRects = () => [new DOMRectStandIn(100, 100, 200, 20)] as unknown as DOMRectList;
  Element.prototype.getBoundingClientRect = () => new DOMRectStandIn(80, 80, 500, 500) as DOMRect;
}

class DOMRectStandIn {
  constructor(
    readonly left: number,
    readonly top: number,
    readonly width: number,
    readonly height: number,
  ) {}
  get right(): number {
    return this.left + this.width;
  }
  get bottom(): number {
    return this.top + this.height;
  }
}

/** Highlights, so that rich text is underlined; without them the coach shows badges. */
export function addHighlights(): Map<string, Set<Range>> {
  const registry = new Map<string, Set<Range>>();
  class Highlight extends Set<Range> {
    constructor(...ranges: Range[]) {
      super(ranges);
    }
  }
  Object.assign(globalThis, { Highlight, CSS: { highlights: registry } });
  return registry;
}

/** `insertText` and `undo`, as a browser does them: one step, told by an input event. */
export function addExecCommand(document: Document): void {
  const steps: (() => void)[] = [];
  const tell = (field: Element, inputType: string): boolean =>
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType }));
  document.execCommand = (command, _ui, text = '') => {
    const field = document.activeElement;
    if (!field?.matches('textarea, [contenteditable]')) return false;
    if (command === 'undo') {
      steps.pop()?.();
      return tell(field, 'historyUndo');
    }
    if (command !== 'insertText') return false;
    if (field instanceof HTMLTextAreaElement) {
      const { value } = field;
      steps.push(() => {
        field.value = value;
      });
      field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
    } else {
      insertAtSelection(document, text, steps);
    }
    return tell(field, 'insertText');
  };
}

function insertAtSelection(document: Document, text: string, steps: (() => void)[]): void {
  const selection = document.getSelection() as Selection;
  const { startContainer, startOffset, endOffset } = selection.getRangeAt(0);
  const node = startContainer as Text;
  const before = node.data;
  node.replaceData(startOffset, endOffset - startOffset, text);
  selection.collapse(node, startOffset + text.length);
  steps.push(() => {
    node.data = before;
    // Browsers leave the old words selected.
    selection.setBaseAndExtent(node, startOffset, node, endOffset);
  });
}
