import { SPACE } from '../../src/engine/model/hash.ts';
import type { Weights } from '../../src/engine/model/model.ts';
import { encodeWeights, STEP } from '../../src/engine/model/weights-text.ts';
import { train } from './ftrl.ts';
import { type Instance, prune } from './labelled.ts';

/** How strongly weights are pulled to zero: at 120 some hundred are left, and ten times as many are no better. */
const L1 = 120;

/** Weights are the mean of trainings over so many orders of the examples, so that none depends on which came last. */
const ORDERS = 8;

/** Trains the weights on those instances that may shape them. */
export function trainWeights(instances: readonly Instance[]): Weights {
  const kept = prune(instances.filter(({ use }) => use === 'train'));
  const examples = kept.map(({ features, step }) => ({ features, yes: step }));
  const runs = Array.from({ length: ORDERS }, (_, seed) =>
    train(examples, { space: SPACE, passes: 12, alpha: 0.2, seed, l1: L1, l2: 1 }),
  );
  const weights = new Float64Array(SPACE + 1).map(
    (_, id) => runs.reduce((sum, run) => sum + (run[id] as number), 0) / ORDERS,
  );
  return { bias: Number((weights[SPACE] as number).toFixed(3)), text: encodeWeights(inSteps(weights)) };
}

function* inSteps(weights: Float64Array): Generator<[number, number]> {
  for (let id = 0; id < SPACE; id++) {
    const steps = Math.round((weights[id] as number) * STEP);
    if (steps !== 0) yield [id, steps];
  }
}
