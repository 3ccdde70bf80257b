/**
 * Work of which one run follows the other. Asked for while it runs, it runs once more after that, however often it was
 * asked: what the next run finds is the same for all.
 * @returns asks for a run, and tells how that ended
 */
export function inTurn(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  return () => {
    next ??= running
      .catch(() => {})
      .then(() => {
        next = null;
        running = work();
        return running;
      });
    return next;
  };
}
