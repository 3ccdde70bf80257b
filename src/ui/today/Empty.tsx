import type { JSX } from 'preact';
import type { Today } from '../../messages/today.ts';
import { Shelf } from './Shelf.tsx';

const countOf = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

function words({ deals, dealsWithNextStep, snoozed, wrote }: Today): {
  title: string;
  text: string;
  whole: number;
} {
  if (deals === 0) {
    const text =
      'Once you send a mail to someone outside your company, the next step it names is kept here until you close it.';
    return { title: wrote ? 'No deal is open' : 'Nothing sent yet', text, whole: 0 };
  }
  if (dealsWithNextStep >= deals) {
    return { title: 'Every deal has its next step', text: 'Nothing here needs you.', whole: 7 };
  }
  if (!wrote) {
    const text =
      'Your deals are on the board. Once you write to one, the next step it names is kept here until you close it.';
    return { title: 'Nothing to do now', text, whole: 0 };
  }
  const without = `${countOf(deals - dealsWithNextStep, 'deal has', 'deals have')} no next step.`;
  const later = snoozed === 0 ? '' : ` ${countOf(snoozed, 'step comes', 'steps come')} back later.`;
  return {
    title: 'Nothing to do now',
    text: `${without}${later}`,
    whole: Math.max(1, Math.min(6, Math.round((7 * dealsWithNextStep) / deals))),
  };
}

/** What stands in the list's place when no step is open: nothing sent, all agreed, or all closed and snoozed. */
export function Empty({ today }: { today: Today }): JSX.Element {
  const { title, text, whole } = words(today);
  return (
    <div class="empty">
      <Shelf whole={whole} />
      <h2>{title}</h2>
      <p class="muted">{text}</p>
      {today.deals > 0 && (
        <a class="btn" href="/src/board/index.html" target="_blank" rel="noreferrer">
          {countOf(today.deals, 'deal', 'deals')} on the board
        </a>
      )}
    </div>
  );
}
