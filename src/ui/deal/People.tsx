import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { WholeDeal } from '../../deals/shown.ts';
import type { send } from '../../messages.ts';
import { dayOf } from '../../schedule/wall.ts';
import { Icon } from '../Icon.tsx';
import { OtherDeal } from './OtherDeal.tsx';
import type { DealActs } from './useDeal.ts';
import { shortDay } from './words.ts';

interface Props {
  ask: typeof send;
  whole: WholeDeal;
  today: string;
  onMove: DealActs['onMove'];
}

/** Who is in it on the other side, when they last took part, and a way to say that somebody belongs elsewhere. */
export function People({ ask, whole, today, onMove }: Props): JSX.Element {
  const [moving, setMoving] = useState<string | null>(null);
  const left = useRef<HTMLHeadingElement>(null);
  const opener = useRef<HTMLButtonElement | null>(null);
  const done = (to: HTMLElement | null) => {
    setMoving(null);
    requestAnimationFrame(() => to?.focus({ preventScroll: true }));
  };
  return (
    <section class="part" aria-labelledby="people">
      <div class="part-head">
        <h2 id="people" ref={left} tabIndex={-1}>
          People
        </h2>
      </div>
      {whole.people.length === 0 && <p class="muted">Nobody yet.</p>}
      <ul class="people">
        {whole.people.map(({ address, name, lastAt }) => (
          <li key={address}>
            <Icon name="person" />
            <span>
              {name || address}
              {name && <small class="address">{address}</small>}
            </span>
            <small class="last">{lastAt === null ? 'not yet met' : shortDay(dayOf(lastAt, whole.zone), today)}</small>
            <button
              type="button"
              class="btn quiet"
              aria-label={`Move ${name || address} to another deal`}
              aria-expanded={moving === address}
              onClick={({ currentTarget }) => {
                opener.current = currentTarget;
                setMoving(moving === address ? null : address);
              }}
            >
              Move…
            </button>
          </li>
        ))}
      </ul>
      {moving !== null && (
        <OtherDeal
          key={moving}
          ask={ask}
          deal={whole.deal}
          name="Move to another deal"
          label={`Where ${moving} belongs`}
          hint="What only they took part in goes along, and their next mails. Undo gives it back."
          onCancel={() => done(opener.current)}
          onChoose={(other) => {
            const person = whole.people.find(({ address }) => address === moving);
            // Their row goes with them.
            done(left.current);
            if (person) onMove(person, other);
          }}
        />
      )}
    </section>
  );
}
