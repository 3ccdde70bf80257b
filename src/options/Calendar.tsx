import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Calendars, ShownCalendar } from '../messages/calendar.ts';
import type { send } from '../messages.ts';
import type { CalendarSource, SetBy as Who } from '../policy/types.ts';
import { Connected } from './Connected.tsx';
import { NO_CLIENT, NOT_REVOKED, nameOf, REVOKED, SOURCES } from './calendar-words.ts';
import { Fault } from './Fault.tsx';
import { FeedForm } from './FeedForm.tsx';
import { NotRead, Section } from './Section.tsx';
import { SetBy } from './SetBy.tsx';
import { useAct } from './useAct.ts';
import type { Asked } from './useAnswer.ts';
import type { SaveStatus } from './useSettings.ts';

interface Props {
  ask: typeof send;
  calendars: Asked<Calendars>;
  /** ISO instant. */
  now: string;
  /** IANA. */
  zone: string;
  /** Has the browser ask for what Google needs. Must be called within a click. */
  allowGoogle: () => Promise<boolean>;
  /** Ways that may be used; null while that is not known. */
  allowed: CalendarSource[] | null;
  /** Who says which may be used, if it is not the rep. */
  setBy?: Who | undefined;
  /** Null while the settings are not read. */
  tentativeBlocks: boolean | null;
  status?: SaveStatus | undefined;
  onTentativeBlocks: (blocks: boolean) => void;
  onRetry: () => void;
}

/** How Bookend knows the rep's meetings: what is connected, how fresh it is, and what can be connected. */
export function Calendar({ ask, calendars, now, zone, allowGoogle, tentativeBlocks, ...props }: Props): JSX.Element {
  const { isBusy: busy, said, setSaid, fault, run: doing } = useAct();
  const id = useId();

  /** What `act` answers in words is said after `text`. Done or not, the calendars are read anew. */
  const saying = async (text: string, act: () => Promise<unknown>): Promise<void> => {
    setSaid('');
    try {
      const more = await act();
      setSaid(typeof more === 'string' ? `${text} ${more}` : text);
    } finally {
      await calendars.again();
    }
  };
  const run = (text: string, act: () => Promise<unknown>) => doing(() => saying(text, act));

  const connectGoogle = () =>
    run('Google Calendar is connected.', async () => {
      if (!(await allowGoogle())) throw new Error('The browser may not ask Google yet. Connect again and allow it.');
      await ask('connect-google');
    });

  const list = (source: ShownCalendar['source']) => (
    <ul class="lines">
      {calendars.value?.connected
        .filter((one) => one.source === source)
        .map((one) => (
          <Connected
            key={one.id}
            calendar={one}
            now={now}
            zone={zone}
            busy={busy}
            onRead={() => run(`${nameOf(one)} was asked.`, () => ask('read-calendar', { id: one.id }))}
            onChoose={(chosen) => run('Saved.', () => ask('choose-calendars', { id: one.id, chosen }))}
            onDisconnect={() =>
              run(`${nameOf(one)} is disconnected, and what it brought is deleted.`, async () => {
                const { revoked } = await ask('disconnect-calendar', { id: one.id });
                return revoked === null ? undefined : revoked ? REVOKED : NOT_REVOKED;
              })
            }
            onReconnect={() => run(`${nameOf(one)} is read again.`, () => ask('reconnect-page', { id: one.id }))}
          />
        ))}
    </ul>
  );

  const google = calendars.value?.connected.filter(({ source }) => source === 'google-api') ?? [];
  // The same button puts right what lapsed.
  const isAnother = google.length > 0 && google.every(({ state }) => state === 'ready');
  const may = (source: CalendarSource): boolean => props.allowed?.includes(source) ?? true;
  const refused = (
    <p class="line none muted">
      Not used. <SetBy who={props.setBy} />
    </p>
  );

  return (
    <Section
      id="calendar"
      title="Calendar"
      lead="How Bookend knows your meetings. One way is enough; several are merged."
      status={props.status}
      onRetry={props.onRetry}
    >
      {calendars.fault && <NotRead fault={calendars.fault} onRetry={calendars.again} />}
      {calendars.value && (
        <>
          <Source source="page">{may('page') ? list('page') : refused}</Source>
          <Source source="google-api">
            {may('google') && list('google-api')}
            {!may('google') ? (
              refused
            ) : calendars.value.googlePossible ? (
              <p class="box-foot">
                <button type="button" class="btn" disabled={busy} onClick={connectGoogle}>
                  {isAnother ? 'Connect another account' : 'Connect Google Calendar'}
                </button>
              </p>
            ) : (
              <p class="line none muted">{NO_CLIENT}</p>
            )}
          </Source>
          <Source source="ical">
            {may('feed') && list('ical')}
            {may('feed') ? (
              <FeedForm
                busy={busy}
                onConnect={(address) =>
                  saying('The address was read and is kept.', () => ask('connect-feed', { address }))
                }
              />
            ) : (
              refused
            )}
          </Source>
        </>
      )}
      <p class="said muted" role="status">
        {said}
      </p>
      <Fault text={fault} />
      {tentativeBlocks !== null && (
        <div class="box option">
          <input
            id={`${id}-tentative`}
            type="checkbox"
            checked={tentativeBlocks}
            aria-describedby={`${id}-tentative-about`}
            onChange={(event) => props.onTentativeBlocks(event.currentTarget.checked)}
          />
          <div>
            <label for={`${id}-tentative`} class="strong">
              Tentative meetings take up their time
            </label>
            <p id={`${id}-tentative-about`} class="muted">
              {tentativeBlocks
                ? 'A time is offered only where not even a tentative meeting stands.'
                : 'A time may be offered where a tentative meeting stands.'}
            </p>
          </div>
        </div>
      )}
    </Section>
  );
}

function Source({ source, children }: { source: ShownCalendar['source']; children: ComponentChildren }): JSX.Element {
  const { title, about, asks } = SOURCES[source];
  return (
    <div class="box">
      <div class="line two source">
        <div>
          <h3>{title}</h3>
          <p class="muted">{about}</p>
        </div>
        <small class="muted">{asks}</small>
      </div>
      {children}
    </div>
  );
}
