import type { JSX } from 'preact';
import type { WholeDeal } from '../../deals/shown.ts';
import type { RiskKind } from '../../deals/state-types.ts';
import { dayOf } from '../../schedule/wall.ts';
import { Icon, type IconName } from '../Icon.tsx';
import { shortDay } from './words.ts';

const ICONS: Record<RiskKind, IconName> = {
  'no-next-step': 'calendar',
  'vague-closing': 'mail',
  'no-answer': 'clock',
  'asked-twice': 'mail',
  'brushed-off': 'warning',
  'promise-broken': 'warning',
  'one-contact': 'person',
  'meeting-in-danger': 'warning',
  silence: 'clock',
};

/** Why a deal may be going dark, in reasons and never as a score. */
export function Risks({ whole }: { whole: WholeDeal }): JSX.Element {
  const { risks } = whole.state;
  return (
    <section class="part" aria-labelledby="risks">
      <div class="part-head">
        <h2 id="risks">May go dark</h2>
        <span class="count">{risks.length === 1 ? 'one reason' : `${risks.length} reasons`}</span>
      </div>
      <ul class="risks">
        {risks.map(({ kind, reason, since }) => (
          <li key={`${kind} ${since} ${reason}`}>
            <span class={ICONS[kind] === 'warning' ? 'is-danger' : 'faint'}>
              <Icon name={ICONS[kind]} />
            </span>
            <span>{reason}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who is in it on the other side, and when they last took part. */
export function People({ whole, today }: { whole: WholeDeal; today: string }): JSX.Element {
  return (
    <section class="part" aria-labelledby="people">
      <div class="part-head">
        <h2 id="people">People</h2>
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
          </li>
        ))}
      </ul>
    </section>
  );
}
