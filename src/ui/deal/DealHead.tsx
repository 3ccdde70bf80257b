import type { JSX } from 'preact';
import { threadUrl } from '../../deals/links.ts';
import type { WholeDeal } from '../../deals/shown.ts';
import type { send } from '../../messages.ts';
import { ActionLink } from '../ActionLink.tsx';
import { Icon } from '../Icon.tsx';
import { unbroken } from '../times.ts';
import { actionOf, openAction } from './deal-action.ts';
import type { DealActs } from './useDeal.ts';
import { stepWords } from './words.ts';

interface Props {
  ask: typeof send;
  whole: WholeDeal;
  /** ISO instant. */
  now: string;
  /** `YYYY-MM-DD`. */
  today: string;
  onReopen: DealActs['onReopen'];
  /** Where the deal stands in the page: its own, or beside a list. */
  level: 1 | 2;
}

/** Whose deal it is, and its next step. */
export function DealHead({ ask, whole, now, today, onReopen, level }: Props): JSX.Element {
  const { deal, state, people, threads, lines } = whole;
  const step = stepWords(whole, now, today);
  const newest = lines.find(({ id }) => threads[id] !== undefined)?.id ?? '';
  const mail = threadUrl(deal.account, threads[state.nextStep?.eventId ?? ''] ?? threads[newest]);
  const action = whole.row ? actionOf(whole.row, whole.zone) : null;
  const urgent = whole.row?.watch ?? null;
  // What is in danger is said above, and why it may go dark below.
  const why = urgent && urgent.reason !== step.text && urgent.kind !== 'going-dark' ? urgent.reason : '';
  const Name = level === 1 ? 'h1' : 'h2';
  return (
    <>
      <header class="deal-head">
        <Name>{deal.name}</Name>
        <p class="muted">
          {people.length === 1 ? '1 person' : `${people.length} people`} · under{' '}
          <bdi class="address">{deal.account}</bdi>
        </p>
      </header>
      <section class="deal-step" aria-labelledby="deal-step">
        <span class={step.tone && `is-${step.tone}`}>
          <Icon name={step.icon} />
        </span>
        <div>
          <h2 id="deal-step">{step.title}</h2>
          {step.text && <p class="muted">{unbroken(step.text)}</p>}
          {step.when && <p class="num time">{step.when}</p>}
          {why && <p class="step-why">{unbroken(why)}</p>}
          <div class="acts">
            {state.outcome !== 'open' && (
              <button type="button" class="btn" onClick={onReopen}>
                Open it again
              </button>
            )}
            {state.outcome === 'open' && action && (
              <ActionLink class="btn primary" action={action} onWrite={(one) => openAction(ask, one)} />
            )}
            {state.outcome === 'open' && mail && mail !== action?.url && (
              <a class={action ? 'btn plain' : 'btn primary'} href={mail} target="_blank" rel="noreferrer">
                Open the mail
              </a>
            )}
          </div>
        </div>
      </section>
    </>
  );
}
