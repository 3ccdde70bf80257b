/** What a key means while the card holds the focus. */
export type CardAct = { kind: 'choose'; index: number } | { kind: 'apply' } | { kind: 'close' } | { kind: 'type-on' };

/** The part of a keyboard event that decides. */
export type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'isComposing' | 'target'>;

/**
 * Reads one key press.
 * @param chosen the rewrite chosen now, from 0
 * @param count how many rewrites there are
 * @returns the act, or null when the key keeps its own meaning (Tab, Enter on a button, anything typed into a field)
 */
export function cardKey(event: Key, chosen: number, count: number): CardAct | null {
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return null;
  if (event.key === 'Escape') return { kind: 'close' };
  const at = event.target instanceof Element ? event.target : null;
  if (at?.matches('input, select, textarea')) return null;
  const onButton = at?.matches('button:not([role="radio"])') ?? false;
  if (event.key === 'ArrowDown' && count > 0) return { kind: 'choose', index: (chosen + 1) % count };
  if (event.key === 'ArrowUp' && count > 0) return { kind: 'choose', index: (chosen + count - 1) % count };
  if (event.key === 'Enter') return onButton || count === 0 ? null : { kind: 'apply' };
  if (/^[1-9]$/.test(event.key) && Number(event.key) <= count) return { kind: 'choose', index: Number(event.key) - 1 };
  if (event.key === ' ') return null;
  return Array.from(event.key).length === 1 ? { kind: 'type-on' } : null;
}

/** Alt+B, whichever letter the layout puts on that key with Alt held down. */
export function callsCard(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>,
): boolean {
  const plainAlt = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  return plainAlt && (event.key.toLowerCase() === 'b' || event.code === 'KeyB');
}
