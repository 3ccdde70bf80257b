import { SPACE } from '../../src/engine/model/hash.ts';
import type { Weights } from '../../src/engine/model/model.ts';
import { encodeWeights, STEP } from '../../src/engine/model/weights-text.ts';
import { train } from './ftrl.ts';
import { type Instance, prune } from './labelled.ts';

/** How strongly weights are pulled to zero: at 28 about a thousand are left, and twice as many are no better. */
const L1 = 28;

/** Trains the weights on those instances that may shape them. */
export function trainWeights(instances: readonly Instance[]): Weights {
  const kept = prune(instances.filter(({ use }) => use === 'train'));
  const examples = kept.map(({ features, step }) => ({ features, yes: step }));
  const weights = train(examples, { space: SPACE, passes: 12, alpha: 0.2, l1: L1, l2: 1 });
  return { bias: Number((weights[SPACE] as number).toFixed(3)), text: encodeWeights(inSteps(weights)) };
}

function* inSteps(weights: Float64Array): Generator<[number, number]> {
  for (let id = 0; id < SPACE; id++) {
    const steps = Math.round((weights[id] as number) * STEP);
    if (steps !== 0) yield [id, steps];
  }
}
