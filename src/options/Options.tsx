import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { send } from '../messages.ts';
import type { SchedulePreferences } from '../schedule/types.ts';
import { keepNothing } from '../ui/kept.ts';
import { Loading } from '../ui/Loading.tsx';
import { isLoss } from '../ui/loss.ts';
import { AccountsOff } from './AccountsOff.tsx';
import { Calendar } from './Calendar.tsx';
import { Colleagues } from './Colleagues.tsx';
import { DeleteAll } from './DeleteAll.tsx';
import { Dismissed } from './Dismissed.tsx';
import { FirstRun } from './FirstRun.tsx';
import { Health } from './Health.tsx';
import { HolidayField } from './HolidayField.tsx';
import { Hours } from './Hours.tsx';
import { InboundCoach } from './InboundCoach.tsx';
import { ImportDeals } from './import/ImportDeals.tsx';
import { Kept } from './Kept.tsx';
import { LastLook } from './LastLook.tsx';
import { Lost } from './Lost.tsx';
import { Nav } from './Nav.tsx';
import { NotDeals } from './NotDeals.tsx';
import { type NoticePermission, Nudges } from './Nudges.tsx';
import { Offers } from './Offers.tsx';
import { People } from './People.tsx';
import { NotRead, PageFault, Section } from './Section.tsx';
import { Start } from './Start.tsx';
import { Team } from './Team.tsx';
import { Totals } from './Totals.tsx';
import { useAnswer } from './useAnswer.ts';
import { type SettingsPart, useSettings } from './useSettings.ts';
import { Wording } from './wording/Wording.tsx';
import { YourData } from './YourData.tsx';
import { ZoneField } from './ZoneField.tsx';

interface Props {
  /** Asks the background: `send` of `messages.ts`. */
  ask: typeof send;
  now: () => Date;
  /** IANA: the zone of this computer. */
  systemZone: string;
  /** Has the browser ask for what signing in to Google needs. Must be called within a click. */
  allowGoogle: () => Promise<boolean>;
  notices: NoticePermission;
  /** Puts text on the clipboard. */
  copy: (text: string) => Promise<void>;
  /** Has the browser save a file. */
  download: (name: string, ...text: string[]) => void;
}

/** All settings on one page, saved as they change. */
export function Options({ ask, now, systemZone, allowGoogle, notices, copy, download }: Props): JSX.Element {
  const { settings, readFault, statuses, read, save, change } = useSettings(ask);
  const dismissals = useAnswer(ask, 'dismissals');
  const calendars = useAnswer(ask, 'calendars');
  const health = useAnswer(ask, 'health');
  const counts = useAnswer(ask, 'stored-counts');
  const imports = useAnswer(ask, 'imports');
  const policy = useAnswer(ask, 'policy');
  const setBy = policy.value?.setBy ?? {};
  // Sections that keep what they read, or what is typed, begin anew.
  const [round, setRound] = useState(0);

  // The sections come after the answer, so the browser could not scroll to one by itself.
  const isReady = settings !== null;
  useEffect(() => {
    if (isReady && location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView?.();
  }, [isReady]);

  const readAll = () =>
    Promise.all([read(), ...[calendars, dismissals, health, counts, policy, imports].map((one) => one.again())]);

  /** After nothing could be read. */
  const recover = async () => {
    await readAll();
    setRound(round + 1);
  };

  const accounts = imports.value?.accounts ?? [];
  const at = now().toISOString();
  const zone = settings?.schedule.zone || systemZone;
  const saving = (part: SettingsPart) => ({ status: statuses[part], onRetry: () => save(part) });
  const changeSchedule = (part: 'hours' | 'offers', changed: Partial<SchedulePreferences>) =>
    change(part, (all) => ({ ...all, schedule: { ...all.schedule, ...changed } }));

  const calendar = (
    <Calendar
      ask={ask}
      calendars={calendars}
      now={at}
      zone={zone}
      allowGoogle={allowGoogle}
      allowed={policy.value?.calendarSources ?? null}
      setBy={setBy.calendarSources}
      tentativeBlocks={settings?.tentativeBlocks ?? null}
      {...saving('calendar')}
      onTentativeBlocks={(tentativeBlocks) => change('calendar', (all) => ({ ...all, tentativeBlocks }))}
    />
  );

  return (
    <div class="page">
      <Nav whole={isReady || readFault === ''} />
      <main aria-busy={!isReady && readFault === ''}>
        <h1 id="settings-title" tabIndex={-1}>
          Settings
        </h1>
        <p class="page-lead">Saved in this browser as you change them.</p>
        {isLoss(readFault) ? (
          <Lost
            ask={ask}
            now={at}
            zone={zone}
            message={readFault}
            onRestored={recover}
            onGoOn={() => ask('accept-loss').then(recover)}
          />
        ) : (
          readFault && <NotRead fault={readFault} onRetry={recover} />
        )}
        <PageFault.Provider value={readFault}>
          {!settings && readFault === '' && <Loading label="Reading the settings" />}
          {settings && (
            <>
              <Start
                key={`start ${round}`}
                isRead={settings.firstRunReadAt !== null}
                hasCalendar={calendars.value?.connected.some(({ readAt }) => readAt !== null) ?? false}
                hasMail={(counts.value?.['events'] ?? 0) > 0}
              />
              <FirstRun
                readAt={settings.firstRunReadAt}
                zone={zone}
                status={statuses['first-run']}
                onUnderstood={() => change('first-run', (all) => ({ ...all, firstRunReadAt: now().toISOString() }))}
              />
              {calendar}
              <Nudges
                permission={notices}
                setBy={setBy.nudges}
                choices={settings.nudges}
                {...saving('nudges')}
                onChange={(nudges) => change('nudges', (all) => ({ ...all, nudges }))}
              />
              <Section
                id="hours"
                title="Working hours"
                lead="Times are offered inside these hours and nowhere else."
                {...saving('hours')}
              >
                <div class="box" key={round}>
                  <ZoneField
                    zone={settings.schedule.zone}
                    systemZone={systemZone}
                    now={at}
                    onChange={(changed) => changeSchedule('hours', { zone: changed })}
                  />
                  <HolidayField
                    place={settings.holidayPlace}
                    zone={settings.schedule.zone || systemZone}
                    now={at}
                    onChange={(holidayPlace) => change('hours', (all) => ({ ...all, holidayPlace }))}
                  />
                  <Hours hours={settings.schedule.hours} onChange={(hours) => changeSchedule('hours', { hours })} />
                </div>
              </Section>
              <Section
                id="offers"
                title="Times you offer"
                lead="What a rewrite starts from. Each can be changed in the draft."
                {...saving('offers')}
              >
                <div class="box">
                  <Offers
                    schedule={settings.schedule}
                    lengthSetBy={setBy.meetingMinutes}
                    onChange={(part) => changeSchedule('offers', part)}
                  />
                </div>
              </Section>
              <InboundCoach
                isOn={settings.inboundCoach}
                {...saving('inbound')}
                onChange={(inboundCoach) => change('inbound', (all) => ({ ...all, inboundCoach }))}
              />
              <LastLook
                choice={settings.lastLook}
                {...saving('last-look')}
                onChange={(lastLook) => change('last-look', (all) => ({ ...all, lastLook }))}
              />
              <Colleagues
                accounts={accounts}
                domains={settings.internalDomains}
                given={policy.value?.internalDomains ?? []}
                {...saving('colleagues')}
                onChange={(internalDomains) => change('colleagues', (all) => ({ ...all, internalDomains }))}
              />
              <AccountsOff
                accounts={settings.accountsOff}
                {...saving('accounts')}
                onChange={(accountsOff) => change('accounts', (all) => ({ ...all, accountsOff }))}
              />
            </>
          )}
          {/* Asks for what it shows at once, and comes with the settings: what stands above would push it down. */}
          <div hidden={!settings && readFault === ''}>
            <Wording
              ask={ask}
              now={at}
              zone={zone}
              setBy={setBy.playbook}
              version={policy.value}
              onSaved={() => void policy.again()}
            />
            <Team ask={ask} policy={policy.value} now={at} download={download} onChanged={readAll} />
            <Dismissed
              dismissals={dismissals}
              now={at}
              zone={zone}
              onUndo={async ({ id }) => {
                await ask('undo-dismissal', { id });
                await dismissals.again();
              }}
            />
            <NotDeals ask={ask} now={at} zone={zone} key={`not deals ${round}`} />
            {settings && (
              <Kept
                keepEvidence={settings.keepEvidence}
                setBy={setBy.evidenceSentences}
                retentionDays={policy.value?.retentionDays ?? null}
                counts={counts}
                {...saving('evidence')}
                onKeepEvidence={(keepEvidence) => change('evidence', (all) => ({ ...all, keepEvidence }))}
                onDropEvidence={async () => (await ask('drop-evidence')).sentences}
              />
            )}
            <People ask={ask} now={at} zone={zone} download={download} onChanged={readAll} key={`people ${round}`} />
            <ImportDeals
              ask={ask}
              now={now}
              zone={zone}
              domains={[...(settings?.internalDomains ?? []), ...(policy.value?.internalDomains ?? [])]}
              onImported={readAll}
              key={`import ${round}`}
            />
            <YourData ask={ask} now={at} zone={zone} download={download} onRestored={readAll} />
            <Totals ask={ask} now={at} download={download} />
            <Health reports={health} now={at} zone={zone} copy={copy} />
            <DeleteAll
              counts={counts.value}
              onDelete={async () => {
                const deleted = await ask('delete-everything');
                keepNothing();
                await readAll();
                setRound(round + 1);
                return deleted;
              }}
            />
          </div>
        </PageFault.Provider>
      </main>
    </div>
  );
}
