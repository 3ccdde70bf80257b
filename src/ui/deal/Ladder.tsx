import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { WholeDeal } from '../../deals/shown.ts';
import type { CommitmentId } from '../../playbook/types.ts';
import { askWords } from '../ask-words.ts';
import { Rung } from './Rung.tsx';
import type { DealActs } from './useDeal.ts';
import { countWords } from './words.ts';

interface Props {
  whole: WholeDeal;
  /** `YYYY-MM-DD`. */
  today: string;
  onSay: DealActs['onCommitment'];
}

/** The ten commitments. No rail joins them, since nobody climbs them in order; one lies open at a time. */
export function Ladder({ whole, today, onSay }: Props): JSX.Element {
  const [open, setOpen] = useState<CommitmentId | null>(null);
  const list = useRef<HTMLOListElement>(null);

  const onKeyDown = (event: KeyboardEvent) => {
    const rungs = [...(list.current?.querySelectorAll<HTMLElement>('.rung-toggle') ?? [])];
    const here = rungs.findIndex((rung) => rung.closest('li')?.contains(document.activeElement));
    if (event.key === 'Escape' && open !== null) {
      setOpen(null);
      rungs[here]?.focus();
      event.stopPropagation();
    }
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const next = move ? rungs[here + move] : undefined;
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  return (
    <section class="part" aria-labelledby="commitments">
      <div class="part-head">
        <h2 id="commitments">Commitments</h2>
        <span class="count">{countWords(whole.state.commitments)}</span>
      </div>
      {whole.state.nextAsk && <p class="muted next-why">{askWords(whole.state.nextAsk, whole.titles)}</p>}
      <ol class="rungs" ref={list} onKeyDown={onKeyDown}>
        {whole.state.commitments.map((one) => (
          <Rung
            key={one.id}
            one={one}
            whole={whole}
            today={today}
            open={open === one.id}
            onToggle={() => setOpen(open === one.id ? null : one.id)}
            onSay={onSay}
          />
        ))}
      </ol>
    </section>
  );
}
