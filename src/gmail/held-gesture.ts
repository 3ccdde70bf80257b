/** Keeps an event from the page, and from whoever else listens behind us. */
function keep(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/**
 * A press or a key that is kept from the page: the event that would have sent, and those that belong to it, since some
 * buttons act on the last of them. What the person does next is a gesture of its own and goes through.
 */
export class HeldGesture {
  /** Its key; undefined for the mouse. */
  #held: { key: string | undefined } | null = null;

  /** Keeps the event that would have sent. */
  hold(event: Event): void {
    keep(event);
    const { type, key } = event as KeyboardEvent;
    if (type === 'click') return;
    const held = { key };
    this.#held = held;
    // The click of a press comes in the same turn; a later one is another.
    const end = (): void => {
      if (this.#held === held) this.#held = null;
    };
    if (type === 'mouseup') setTimeout(end);
  }

  /** Looks at every event first. True: it belongs to what is held, and was kept as well. */
  takes(event: Event): boolean {
    const { type, key, repeat } = event as KeyboardEvent;
    // On a Mac nobody is told that a key was let go while Cmd is down: any new press ends what was before.
    if (type === 'mousedown' || (type === 'keydown' && !repeat)) this.#held = null;
    if (this.#held === null || this.#held.key !== key) return false;
    keep(event);
    if (type === 'keyup' || type === 'click') this.#held = null;
    return true;
  }
}
