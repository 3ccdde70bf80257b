/** One labelled example: the ids of its features, and whether the answer is yes. */
export interface Example {
  features: readonly number[];
  yes: boolean;
}

export interface Training {
  /** Feature ids lie below this. */
  space: number;
  /** Passes over the examples. */
  passes: number;
  /** Learning rate. */
  alpha: number;
  /** Where the shuffling of the examples begins: another number, another order. */
  seed: number;
  /** Strength of the pull to zero; the larger, the fewer weights are left. */
  l1: number;
  l2: number;
}

/** A reproducible stream of numbers in [0, 1): the same order of examples on every run. */
function stream(start: number): () => number {
  let seed = start;
  return () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
}

/**
 * Logistic regression by FTRL-proximal (McMahan et al. 2013, "Ad click prediction"), which leaves most weights at exactly zero.
 * @returns the weights by feature id; the bias, which is not pulled to zero, comes last
 */
export function train(examples: readonly Example[], { space, passes, alpha, seed, l1, l2 }: Training): Float64Array {
  const z = new Float64Array(space + 1);
  const n = new Float64Array(space + 1);
  const weights = new Float64Array(space + 1);
  const random = stream(seed);
  const order = examples.map((_, index) => index);
  const weightOf = (id: number): number => {
    const pull = id === space ? 0 : l1;
    const at = z[id] as number;
    if (Math.abs(at) <= pull) return 0;
    return -(at - Math.sign(at) * pull) / ((1 + Math.sqrt(n[id] as number)) / alpha + (id === space ? 0 : l2));
  };
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, random);
    for (const index of order) {
      const { features, yes } = examples[index] as Example;
      let sum = 0;
      const ids = [...features, space];
      for (const id of ids) {
        weights[id] = weightOf(id);
        sum += weights[id] as number;
      }
      const gradient = 1 / (1 + Math.exp(-sum)) - Number(yes);
      if (Math.abs(gradient) < 1e-4) continue;
      for (const id of ids) {
        const squares = (n[id] as number) + gradient * gradient;
        const sigma = (Math.sqrt(squares) - Math.sqrt(n[id] as number)) / alpha;
        z[id] = (z[id] as number) + gradient - sigma * (weights[id] as number);
        n[id] = squares;
      }
    }
  }
  return weights.map((_, id) => weightOf(id));
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
}
