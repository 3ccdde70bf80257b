export interface Turns {
  /**
   * Asks for a run. Asked for while it runs, it runs once more after that, however often it was asked: what the next run
   * finds is the same for all. Tells how that run ended.
   */
  run(): Promise<void>;
  /** Does something else while no run is going on. What is asked for meanwhile runs after it. */
  alone<T>(work: () => Promise<T>): Promise<T>;
}

/** Steps that follow one another, whether the one before succeeded or not. Each tells how it ended. */
export function oneByOne(): <T>(step: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (step) => {
    const ended = last.then(step, step);
    last = ended;
    return ended;
  };
}

/** Work of which one run follows the other. */
export function inTurn(work: () => Promise<void>): Turns {
  const queue = oneByOne();
  let next: Promise<void> | null = null;
  return {
    run() {
      if (next) return next;
      const asked = queue(() => {
        if (next === asked) next = null;
        return work();
      });
      next = asked;
      return asked;
    },
    alone(other) {
      next = null;
      return queue(other);
    },
  };
}
