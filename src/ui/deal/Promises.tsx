import type { JSX } from 'preact';
import type { Side } from '../../deals/event-types.ts';
import type { PromiseState } from '../../deals/state-types.ts';
import { PromiseLine } from './PromiseLine.tsx';
import type { DealActs } from './useDeal.ts';

interface Props extends Pick<DealActs, 'onSettle' | 'onCorrectPromise'> {
  promises: PromiseState[];
  dealName: string;
  /** `YYYY-MM-DD`. */
  today: string;
}

/** What each side promised. */
export function Promises({ promises, dealName, today, ...acts }: Props): JSX.Element {
  const sides: [Side, string][] = [
    ['mine', 'You'],
    ['theirs', dealName],
  ];
  return (
    <section class="part" aria-labelledby="promises">
      <div class="part-head">
        <h2 id="promises">Promises</h2>
      </div>
      {promises.length === 0 ? (
        <p class="muted">Neither side has promised anything yet.</p>
      ) : (
        <div class="both">
          {sides.map(([side, title]) => {
            const theirs = promises.filter((promise) => promise.side === side);
            return (
              <div key={side}>
                <h3>{title}</h3>
                {theirs.length === 0 && <p class="faint">Nothing</p>}
                <ul>
                  {theirs.map((promise) => (
                    <PromiseLine key={promise.id} promise={promise} dealName={dealName} today={today} {...acts} />
                  ))}
                </ul>
              </div>
            );
          })}
        </div>
      )}
    </section>
  );
}
