import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { WholeDeal } from '../../deals/shown.ts';
import type { send } from '../../messages.ts';
import { OtherDeal } from './OtherDeal.tsx';
import type { DealActs } from './useDeal.ts';

interface Props {
  ask: typeof send;
  whole: WholeDeal;
  acts: Pick<DealActs, 'onMerge' | 'onSplit' | 'onClose' | 'onNotADeal'>;
}

/** What is seldom done: join and part deals, set one aside. Each is taken back by Undo, and nothing is deleted. */
export function DealMore({ ask, whole, acts }: Props): JSX.Element {
  const [merging, setMerging] = useState(false);
  const merge = useRef<HTMLButtonElement>(null);
  const { deal, merged, state } = whole;
  const done = () => {
    setMerging(false);
    // Drawn again once the form is gone.
    requestAnimationFrame(() => merge.current?.focus({ preventScroll: true }));
  };
  return (
    <section class="part more" aria-labelledby="more">
      <div class="part-head">
        <h2 id="more">This deal</h2>
        <span class="count">Nothing is deleted</span>
      </div>
      {merged.length > 0 && (
        <ul class="merged">
          {merged.map((one) => (
            <li key={one.id}>
              <span>
                With <bdi>{one.name}</bdi>
              </span>
              <button
                type="button"
                class="btn quiet"
                aria-label={`Split ${one.name} off`}
                onClick={() => acts.onSplit(one)}
              >
                Split
              </button>
            </li>
          ))}
        </ul>
      )}
      {merging ? (
        <OtherDeal
          ask={ask}
          deal={deal}
          name="Merge with another deal"
          label="Which deal is the same one"
          hint="Both timelines are shown here. Nothing is rewritten: splitting gives back what was joined."
          onCancel={done}
          onChoose={(other) => {
            done();
            acts.onMerge(other);
          }}
        />
      ) : (
        <div class="acts">
          <button type="button" class="btn plain" ref={merge} onClick={() => setMerging(true)}>
            Merge…
          </button>
          {state.outcome === 'open' && (
            <>
              <button type="button" class="btn plain" onClick={() => acts.onClose('won')}>
                Won
              </button>
              <button type="button" class="btn plain" onClick={() => acts.onClose('lost')}>
                Lost
              </button>
              <button type="button" class="btn plain" onClick={() => acts.onClose('closed')}>
                Close this deal
              </button>
            </>
          )}
          <button
            type="button"
            class="btn plain"
            title="Nothing more is shown or noted of it. Settings list it, to bring it back."
            onClick={() => acts.onNotADeal(deal)}
          >
            Not a deal
          </button>
        </div>
      )}
    </section>
  );
}
