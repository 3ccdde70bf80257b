import type { ComponentChildren, JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Icon } from '../ui/Icon.tsx';
import { keep, kept } from '../ui/kept.ts';
import { useOnChange } from '../ui/useOnChange.ts';

interface Props {
  /** What is read was read. */
  isRead: boolean;
  /** A calendar is connected and answered, or its page was seen. */
  hasCalendar: boolean;
  /** A mail was recorded. */
  hasMail: boolean;
}

const KEY = 'start';
type Left = 'calendar' | 'mail';

const doneBefore = (): string[] => (kept(() => localStorage, KEY) ?? '').split(' ');

/** The first minutes: three steps, each with its one action. Gone once they are done or skipped. */
export function Start({ isRead, hasCalendar, hasMail }: Props): JSX.Element | null {
  const [left, setLeft] = useState(doneBefore);
  const steps = useRef<HTMLElement>(null);
  const toNext = () => steps.current?.querySelector<HTMLElement>('.now .btn')?.focus({ preventScroll: true });
  useOnChange(isRead, () => {
    steps.current?.scrollIntoView?.({ block: 'nearest' });
    toNext();
  });
  const leave = (step: Left) => {
    const next = [...left, step];
    setLeft(next);
    keep(() => localStorage, KEY, next.join(' '));
    // The button that was pressed goes; the next step's own comes in its place, and after the last what follows the steps.
    requestAnimationFrame(() => (steps.current ? toNext() : document.getElementById('first-run-title')?.focus()));
  };
  const isDone = [isRead, hasCalendar || left.includes('calendar'), hasMail || left.includes('mail')];
  const now = isDone.indexOf(false);
  if (now === -1) return null;

  const step = (index: number, title: string, text: ComponentChildren, acts: ComponentChildren) => {
    const state = isDone[index] ? 'done' : index === now ? 'now' : 'later';
    return (
      <li class={state} aria-current={state === 'now' ? 'step' : undefined}>
        <span class="step-mark" aria-hidden="true">
          {isDone[index] ? <Icon name="check" /> : index + 1}
        </span>
        <div>
          <h3>
            {title}
            {isDone[index] && <span class="hidden">, done</span>}
          </h3>
          {state !== 'done' && <p class="muted">{text}</p>}
        </div>
        {state !== 'done' && <div class="row">{acts}</div>}
      </li>
    );
  };
  /** One filled button on the page: until what is read was read, that is “Understood”. */
  const look = (index: number): string => (index === now ? 'btn primary' : 'btn');
  return (
    <aside id="start" class="start" aria-labelledby="start-title" ref={steps}>
      <h2 id="start-title">Three steps to begin</h2>
      <p class="lead">{isDone.filter(Boolean).length} of 3 done. None can do harm, and each can be done later.</p>
      <ol class="box steps">
        {step(
          0,
          'Read what is read and kept',
          'One minute, and the only step that is needed.',
          <a class="btn" href="#first-run">
            Read it
          </a>,
        )}
        {step(
          1,
          'Let Bookend know your meetings',
          <>
            Then the times you offer are really free. Google Calendar’s own page is enough: open it once.{' '}
            <a href="#calendar">Other ways</a>
          </>,
          <>
            <a
              class={look(1)}
              href="https://calendar.google.com/"
              target="_blank"
              rel="noreferrer"
              onClick={() => leave('calendar')}
            >
              Open Google Calendar
            </a>
            <button
              type="button"
              class="btn plain"
              title="Times are offered by your working hours alone, and each says so."
              onClick={() => leave('calendar')}
            >
              Skip
            </button>
          </>,
        )}
        {step(
          2,
          'Write to a client',
          'A closing that commits nobody is underlined; Alt+B shows what is missing. Reload a Gmail tab that was open before.',
          <a
            class={look(2)}
            href="https://mail.google.com/"
            target="_blank"
            rel="noreferrer"
            onClick={() => leave('mail')}
          >
            Open Gmail
          </a>,
        )}
      </ol>
    </aside>
  );
}
