import type { JSX } from 'preact';
import type { Rewrite } from '../../playbook/types.ts';
import { Words } from '../Words.tsx';
import type { SlotChoice } from './slot-choice.ts';

export interface RewritesProps {
  rewrites: Rewrite[];
  slots: SlotChoice[];
  /** Which one Enter puts in, from 0. */
  chosen: number;
  onChoose(index: number): void;
}

/** Closings to choose from. What only the rep can say stays a marked bracket. */
export function Rewrites({ rewrites, slots, chosen, onChoose }: RewritesProps): JSX.Element {
  const times = slots.map((slot) => slot.text);
  return (
    <section class="rewrites">
      <h3 id="bookend-rewrites">Replace the closing with</h3>
      <div role="radiogroup" aria-labelledby="bookend-rewrites">
        {rewrites.map((rewrite, index) => (
          // biome-ignore lint/a11y/useSemanticElements: a native radio cannot hold marked-up words
          <button
            key={index}
            type="button"
            role="radio"
            class="rewrite"
            aria-checked={index === chosen}
            tabIndex={index === chosen ? 0 : -1}
            onClick={() => onChoose(index)}
          >
            <kbd>{index + 1}</kbd>
            <span class="words" dir="auto">
              <Words segments={rewrite.segments} times={times} />
            </span>
          </button>
        ))}
      </div>
    </section>
  );
}
