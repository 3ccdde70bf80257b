/** When the person last typed into each field, and whether an input method is composing there. */
interface Typing {
  /** `performance.now()` of the last input. */
  lastAt: number;
  isComposing: boolean;
}

const byField = new WeakMap<Element, Typing>();

function of(field: Element): Typing {
  // Never seen: as if typed this moment, so that nobody is interrupted.
  const known = byField.get(field) ?? { lastAt: performance.now(), isComposing: false };
  byField.set(field, known);
  return known;
}

/** The editor or text field an event happened in. */
function fieldOf(event: Event): Element | null {
  const node = event.composedPath()[0] ?? event.target;
  const element = node instanceof Element ? node : node instanceof Node ? node.parentElement : null;
  return element?.closest('[contenteditable="true"], textarea') ?? null;
}

/** Keeps note of typing below `target`, for `whenQuiet`. */
export function trackTyping(target: EventTarget, signal: AbortSignal): void {
  const note = (event: Event): void => {
    const field = fieldOf(event);
    if (!field) return;
    const typing = of(field);
    typing.lastAt = performance.now();
    if (event.type === 'compositionstart') typing.isComposing = true;
    if (event.type === 'compositionend') typing.isComposing = false;
  };
  const options = { capture: true, passive: true, signal };
  for (const type of ['input', 'compositionstart', 'compositionend']) target.addEventListener(type, note, options);
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Waits until nothing was typed into the field for `quietMs` and no input method is composing.
 * @returns false when that did not happen within `longestMs`
 */
export async function whenQuiet(field: Element, quietMs: number, longestMs: number): Promise<boolean> {
  const until = performance.now() + longestMs;
  for (;;) {
    const { lastAt, isComposing } = of(field);
    const rest = lastAt + quietMs - performance.now();
    if (!isComposing && rest <= 0) return true;
    const now = performance.now();
    if (now >= until) return false;
    await wait(Math.min(Math.max(rest, 20), until - now));
  }
}
