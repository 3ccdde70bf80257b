import type { JSX } from 'preact';
import type { send } from '../messages.ts';
import { dayOf } from '../schedule/wall.ts';
import { dayWords } from '../ui/times.ts';
import { NotRead, Section } from './Section.tsx';
import { UndoList } from './UndoList.tsx';
import { useAnswer } from './useAnswer.ts';

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
  return (
    <Section
      id="not-deals"
      title="Not a deal"
      lead="Nothing is shown or noted of these. What was noted before is kept, and is back when you bring one back."
    >
      {list.fault && <NotRead fault={list.fault} onRetry={list.again} />}
      {list.value && (
        <UndoList
          items={list.value}
          none="None. A deal becomes one by “Not a deal” in the side panel or on the board."
          button="Bring back"
          show={({ name, account, since }) => (
            <>
              <bdi>{name}</bdi>
              <small>
                <bdi>{account}</bdi>, since {dayWords(dayOf(since, zone), dayOf(now, zone))}
              </small>
            </>
          )}
          words={({ name }) => ({
            label: `Bring ${name} back`,
            done: `${name} can be a deal again, with all that was noted of it.`,
            failed: `${name} is still no deal.`,
          })}
          onUndo={({ id }) => ask('is-a-deal', { deal: id }).then(list.again)}
        />
      )}
    </Section>
  );
}
