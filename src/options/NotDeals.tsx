import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Answer, send } from '../messages.ts';
import { dayText } from '../schedule/format.ts';
import { dayOf } from '../schedule/wall.ts';
import { NotRead, Section } from './Section.tsx';
import { ShowMore } from './ShowMore.tsx';
import { useAnswer } from './useAnswer.ts';
import { messageOf } from './useSettings.ts';

/** So many at a time. */
const STEP = 10;

interface Props {
  ask: typeof send;
  /** ISO instant. */
  now: string;
  /** IANA. */
  zone: string;
}

/** What the rep said is not a deal, each with the way back. */
export function NotDeals({ ask, now, zone }: Props): JSX.Element {
  const list = useAnswer(ask, 'not-deals');
  const [said, setSaid] = useState<{ text: string; failed: boolean } | null>(null);
  const [most, setMost] = useState(STEP);
  const note = useRef<HTMLParagraphElement>(null);

  const bringBack = async ({ id, name }: Answer<'not-deals'>[number]) => {
    try {
      await ask('is-a-deal', { deal: id });
      await list.again();
      setSaid({ text: `${name} can be a deal again, with all that was noted of it.`, failed: false });
      note.current?.focus({ preventScroll: true });
    } catch (error) {
      setSaid({ text: `${name} is still no deal. ${messageOf(error)}`, failed: true });
    }
  };

  return (
    <Section
      id="not-deals"
      title="Not a deal"
      lead="Nothing is shown or noted of these. What was noted before is kept, and is back when you bring one back."
    >
      {list.fault && <NotRead fault={list.fault} onRetry={list.again} />}
      {list.value?.length === 0 && (
        <p class="box line none muted">None. A deal becomes one by “Not a deal” in the side panel or on the board.</p>
      )}
      {list.value && list.value.length > 0 && (
        <div class="box">
          <ul class="lines">
            {list.value.slice(0, most).map((one) => (
              <li key={one.id} class="line two">
                <span>
                  <bdi>{one.name}</bdi>
                  <small>
                    <bdi>{one.account}</bdi>, since {dayText(dayOf(one.since, zone), dayOf(now, zone))}
                  </small>
                </span>
                <button type="button" class="btn" aria-label={`Bring ${one.name} back`} onClick={() => bringBack(one)}>
                  Bring back
                </button>
              </li>
            ))}
          </ul>
          <ShowMore left={list.value.length - most} step={STEP} onMore={() => setMost(most + STEP)} />
        </div>
      )}
      <p ref={note} class={said?.failed ? 'said fault' : 'said muted'} role="status" tabIndex={-1}>
        {said?.text}
      </p>
    </Section>
  );
}
