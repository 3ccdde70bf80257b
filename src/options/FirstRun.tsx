import type { JSX } from 'preact';
import { dayOf } from '../schedule/wall.ts';
import { Icon } from '../ui/Icon.tsx';
import { momentText } from '../ui/times.ts';
import { Section } from './Section.tsx';
import type { SaveStatus } from './useSettings.ts';

interface Props {
  /** ISO instant, or null when it was not read yet. */
  readAt: string | null;
  /** IANA. */
  zone: string;
  status?: SaveStatus | undefined;
  onUnderstood: () => void;
}

/** What is read, when, where it stays and what never happens, in plain words. */
export function FirstRun({ readAt, zone, status, onUnderstood }: Props): JSX.Element {
  return (
    <Section
      id="first-run"
      title="What Bookend reads"
      lead="Your mail is read in this browser and stays in it."
      status={status}
      onRetry={onUnderstood}
    >
      <div class={readAt ? 'box' : 'box unread'}>
        <dl class="plain-words">
          <dt>What is read</dt>
          <dd>
            In Gmail: the draft you are writing, with its recipients and subject; the thread that is open; and your own
            address, to keep accounts apart. In Google Calendar: the events of the days you look at.
          </dd>
          <dt>When</dt>
          <dd>While a draft or a thread is open, when typing pauses, and once more when you send.</dd>
          <dt>What is kept</dt>
          <dd>
            Who you wrote to, when, the subject, the times you offered, the one sentence that says what happens next,
            and your meetings without their description. That sentence can be <a href="#kept">switched off</a>.
          </dd>
          <dt>Where it stays</dt>
          <dd>
            In this browser, in a database of its own (IndexedDB) that no website can open. You can{' '}
            <a href="#delete">delete all of it</a> at any time.
          </dd>
          <dt>What never happens</dt>
          <dd>
            <ul>
              <li>
                No request leaves the browser, unless you connect a calendar: then to Google, and only to read it. There
                is no account, no server and no telemetry.
              </li>
              <li>No message body is stored.</li>
              <li>Nothing is added to your mail unless you choose a wording, and Send always works.</li>
            </ul>
          </dd>
        </dl>
        <div class="box-foot">
          {readAt ? (
            <p class="row muted">
              <span class="is-booked">
                <Icon name="check" />
              </span>
              Read {momentText(readAt, zone, dayOf(readAt, zone))}
            </p>
          ) : (
            <button type="button" class="btn primary large" onClick={onUnderstood}>
              Understood
            </button>
          )}
        </div>
      </div>
    </Section>
  );
}
