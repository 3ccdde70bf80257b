import type { JSX } from 'preact';
import type { Today } from '../../messages/today.ts';

const WIDTH = 56;

/** How many open deals have a next step: a whole line for those that do, a broken one for the rest. */
export function Coverage({ today }: { today: Today }): JSX.Element | null {
  const { deals, dealsWithNextStep, snoozed } = today;
  if (deals === 0) return null;
  const whole = Math.round((WIDTH * dealsWithNextStep) / deals);
  const gap = whole > 0 && whole < WIDTH ? 3 : 0;
  return (
    <p class="coverage">
      <svg width={WIDTH} height="4" viewBox={`0 0 ${WIDTH} 4`} fill="none" aria-hidden="true" focusable="false">
        {whole > 0 && <path d={`M0 2h${whole - gap}`} stroke="var(--booked)" stroke-width="3" />}
        {whole < WIDTH && (
          <path d={`M${whole} 2h${WIDTH - whole}`} stroke="var(--vague)" stroke-width="3" stroke-dasharray="4 3" />
        )}
      </svg>
      <span>
        {dealsWithNextStep} of {deals} {deals === 1 ? 'deal has' : 'deals have'} a next step
      </span>
      {snoozed > 0 && <span class="snoozed">{snoozed} snoozed</span>}
    </p>
  );
}
