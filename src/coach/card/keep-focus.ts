/**
 * Keeps the focus in an element when what holds it goes away: the keys would fall to the page then, whose single letters
 * archive and delete. It goes to the first button of what came instead, else to the element itself.
 * @returns the way to stop
 */
export function keepFocus(element: HTMLElement): () => void {
  let held: Node | null = null;
  const note = (event: FocusEvent): void => {
    held = event.target as Node;
  };
  const gone = new MutationObserver((records) => {
    if (held === null || held.isConnected) return;
    held = null;
    const { activeElement, body } = element.ownerDocument;
    // Elsewhere the rep has gone on by themselves.
    if (activeElement !== null && activeElement !== body) return;
    const added = new Set(records.flatMap((record) => [...record.addedNodes]));
    const buttons = [...element.querySelectorAll('button')];
    const next = buttons.find((button) => [...added].some((node) => node.contains(button)));
    (next ?? element).focus({ preventScroll: true });
  });
  element.addEventListener('focusin', note);
  gone.observe(element, { childList: true, subtree: true });
  return () => {
    gone.disconnect();
    element.removeEventListener('focusin', note);
  };
}
