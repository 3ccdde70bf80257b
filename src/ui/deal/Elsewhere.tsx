import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { WholeDeal } from '../../deals/shown.ts';
import type { Answer, send } from '../../messages.ts';
import type { DealActs } from './useDeal.ts';

interface Props {
  ask: typeof send;
  whole: WholeDeal;
  onShowIn: DealActs['onShowIn'];
}

/** Where everybody of a deal takes part in others as well, as an agency does: which of these it belongs to, on one click. */
export function Elsewhere({ ask, whole, onShowIn }: Props): JSX.Element | null {
  const { id } = whole.deal;
  const isOpen = whole.state.outcome === 'open';
  const [others, setOthers] = useState<Answer<'other-deals'>>([]);
  useEffect(() => {
    setOthers([]);
    if (!isOpen) return;
    let isShown = true;
    // Without an answer there is nothing to offer; merging by hand stays.
    ask('other-deals', { deal: id }).then(
      (found) => isShown && setOthers(found),
      () => {},
    );
    return () => {
      isShown = false;
    };
  }, [ask, id, isOpen]);
  const [first] = others;
  if (!first) return null;
  const [person = ''] = first.people;
  return (
    <section class="part elsewhere" aria-labelledby="elsewhere">
      <h2 id="elsewhere">Part of another deal?</h2>
      <p class="muted">
        {first.people.length === 1 ? <bdi>{person}</bdi> : 'Everybody here'} takes part in{' '}
        {others.length === 1 ? <bdi>{first.name}</bdi> : 'other deals'} as well. A mail to them alone began this one.
      </p>
      <div class="acts">
        {others.map(({ id: other, name }) => (
          <button key={other} type="button" class="btn" onClick={() => onShowIn({ id: other, name })}>
            <span>
              Show it in <bdi>{name}</bdi>
            </span>
          </button>
        ))}
      </div>
    </section>
  );
}
