/** What a page of ours keeps for itself: how it was left, never what a mail says. */

/** @returns null where nothing is kept, or the browser keeps nothing for us (cookies blocked) */
export function kept(area: () => Storage, key: string): string | null {
  try {
    return area().getItem(key);
  } catch {
    return null;
  }
}

/** Where the browser keeps nothing, the next visit begins anew. */
export function keep(area: () => Storage, key: string, text: string): void {
  try {
    area().setItem(key, text);
  } catch {
    // See above.
  }
}

/** Forgets all of it. */
export function keepNothing(): void {
  try {
    localStorage.clear();
    sessionStorage.clear();
  } catch {
    // Nothing was kept.
  }
}
