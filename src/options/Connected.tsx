import type { JSX } from 'preact';
import type { ShownCalendar } from '../messages/calendar.ts';
import { Icon } from '../ui/Icon.tsx';
import { knownText, nameOf } from './calendar-words.ts';

interface Props {
  calendar: ShownCalendar;
  /** ISO instant. */
  now: string;
  /** IANA. */
  zone: string;
  /** Something is being done to it. */
  busy: boolean;
  onRead: () => void;
  onChoose: (chosen: string[]) => void;
  onDisconnect: () => void;
  /** The page only: it is read again. */
  onReconnect: () => void;
}

/** One connected calendar: how fresh it is, how far it reaches, what counts, and what is wrong with it. */
export function Connected({ calendar, now, zone, busy, ...on }: Props): JSX.Element {
  const { source, state, why, off, calendars } = calendar;
  const name = nameOf(calendar);
  const chosen = calendars.filter(({ counts }) => counts).map(({ id }) => id);
  const toggle = (id: string) =>
    on.onChoose(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <li class="line calendar">
      <span class={state === 'ready' ? 'is-booked' : 'is-danger'}>
        <Icon name={state === 'ready' ? (off ? 'pause' : 'check') : 'warning'} />
      </span>
      <div>
        <span class="strong">{name}</span>
        <small>{knownText(calendar, now, zone)}</small>
        {why !== null && <p class={state === 'ready' ? 'muted small' : 'fault'}>{why}</p>}
        {source !== 'ical' && !off && calendars.length > 0 && (
          <fieldset class="counted">
            <legend class="muted">Which calendars count</legend>
            {calendars.map(({ id, name: title, counts }) => (
              <label key={id}>
                <input type="checkbox" checked={counts} disabled={busy} onChange={() => toggle(id)} />
                <span>{title}</span>
              </label>
            ))}
          </fieldset>
        )}
      </div>
      <div class="row">
        {source !== 'page' && (
          <button type="button" class="btn" disabled={busy} aria-label={`Read ${name} now`} onClick={on.onRead}>
            Read now
          </button>
        )}
        {off ? (
          <button type="button" class="btn" disabled={busy} aria-label={`Read ${name} again`} onClick={on.onReconnect}>
            Read again
          </button>
        ) : (
          <button
            type="button"
            class="btn"
            disabled={busy}
            aria-label={`Disconnect ${name} and delete its meetings`}
            onClick={on.onDisconnect}
          >
            Disconnect
          </button>
        )}
      </div>
    </li>
  );
}
