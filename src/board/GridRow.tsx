import type { JSX } from 'preact';
import { type Line, whyOf } from '../deals/list.ts';
import type { DealRow } from '../deals/shown.ts';
import { dayOf } from '../schedule/wall.ts';
import { ActionLink } from '../ui/ActionLink.tsx';
import { actionOf, type DealAction } from '../ui/deal/deal-action.ts';
import { clockAt, dayWords, unbroken } from '../ui/times.ts';
import { COLUMNS } from './rows.ts';
import { StepMark } from './StepMark.tsx';

interface Props {
  line: Line;
  index: number;
  /** `YYYY-MM-DD`. */
  today: string;
  /** IANA. */
  zone: string;
  /** Five, or four where no room is left for the last contact. */
  columns: number;
  /** How many accounts the deals are of: one needs no naming. */
  accounts: number;
  /** Whether the keys act on it. */
  active: boolean;
  opened: boolean;
  onWrite: (action: DealAction) => void;
}

/** A group's title, or one deal. */
export function GridRow({ line, index, today, zone, columns, accounts, active, opened, onWrite }: Props): JSX.Element {
  // The header is row one.
  const place = { id: `line-${index}`, 'aria-rowindex': index + 2 };
  if (line.is === 'group') {
    return (
      <tr class="group" {...place}>
        <td colSpan={columns}>
          {line.title} <span class="num">{line.count}</span>
        </td>
      </tr>
    );
  }
  const { deal } = line;
  const why = whyOf(deal);
  const action = actionOf(deal, zone);
  return (
    <tr class="deal" {...place} data-deal={deal.id} data-active={active} aria-selected={opened}>
      <td title={deal.name}>
        <b class="strong">{deal.name}</b>
        <small>{accounts > 1 ? <bdi>{deal.account}</bdi> : <People deal={deal} />}</small>
      </td>
      <td>
        <Step deal={deal} today={today} zone={zone} />
      </td>
      <td>
        <span class="why" title={why}>
          {unbroken(why)}
        </span>
      </td>
      {columns === COLUMNS && (
        <td class="last num">
          <span class="time">{deal.lastContact ? dayWords(dayOf(deal.lastContact, zone), today) : 'None known'}</span>
        </td>
      )}
      <td class="end">
        {action && (
          <ActionLink
            class="btn"
            action={action}
            onWrite={onWrite}
            tabIndex={active ? 0 : -1}
            aria-label={`${action.label}, ${deal.name}`}
          />
        )}
      </td>
    </tr>
  );
}

function People({ deal: { to, people, name } }: { deal: DealRow }): JSX.Element {
  const [first] = to;
  if (first === undefined && people === 0) return <>Nobody met yet</>;
  if (first === undefined || first === name) return <>{people > 1 ? `${people} people` : '1 person'}</>;
  const more = Math.max(people, to.length) - 1;
  return (
    <>
      <bdi>{first}</bdi>
      {more > 0 && ` and ${more} more`}
    </>
  );
}

function Step({ deal, today, zone }: { deal: DealRow; today: string; zone: string }): JSX.Element {
  const { nextStep, risks, outcome } = deal;
  const danger = risks.some(({ kind }) => kind === 'meeting-in-danger');
  const clock = nextStep?.start ? ` ${clockAt(nextStep.start, zone)}` : '';
  const when = nextStep?.day ? `${dayWords(nextStep.day, today)}${clock}` : '';
  const standing = !nextStep?.ahead ? 'open' : nextStep.kind === 'offered' ? 'offered' : 'agreed';
  return (
    <span class="step" title={nextStep?.what}>
      {outcome === 'open' && <StepMark is={danger ? 'danger' : standing} />}
      <span>
        {nextStep?.ahead ? nextStep.what || 'Agreed' : outcome === 'open' ? 'None' : 'Closed'}
        <small class="num">{whenText(deal, when)}</small>
      </span>
    </span>
  );
}

function whenText({ nextStep, risks }: DealRow, when: string): string {
  if (!nextStep) return '';
  if (!nextStep.ahead) return nextStep.day ? `was ${when}` : nextStep.what;
  if (risks.some(({ kind }) => kind === 'meeting-in-danger')) return `${when}, in danger`;
  if (nextStep.kind === 'offered') return `${when}, offered`;
  return nextStep.kind === 'accepted' ? `${when}, accepted, not booked` : when;
}
