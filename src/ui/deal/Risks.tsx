import type { JSX } from 'preact';
import type { WholeDeal } from '../../deals/shown.ts';
import type { RiskKind } from '../../deals/state-types.ts';
import { Icon, type IconName } from '../Icon.tsx';
import { unbroken } from '../times.ts';

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
        <span class="count">{risks.length === 1 ? '1 reason' : `${risks.length} reasons`}</span>
      </div>
      <ul class="risks">
        {risks.map(({ kind, reason, since }) => (
          <li key={`${kind} ${since} ${reason}`}>
            <span class={ICONS[kind] === 'warning' ? 'is-danger' : 'faint'}>
              <Icon name={ICONS[kind]} />
            </span>
            <span>{unbroken(reason)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
