import { guard } from '../errors.ts';
import type { MeetingContext, MeetingQuery } from '../messages/calendar.ts';
import { send } from '../messages.ts';
import { clearEarlier } from '../page/closed-node.ts';
import { type IdleTask, idleTask, observeNodes } from '../page/observe.ts';
import { onOrphaned } from '../page/orphan.ts';
import type { HealthReport } from '../page/types.ts';
import { tellNewest } from '../page/until-told.ts';
import { zoneOrUtc } from '../schedule/wall.ts';
import { readAccount, readZone } from './account.ts';
import { agendaHint } from './agenda-hint.tsx';
import { receiveAnswers } from './answers.ts';
import { eventHint } from './event-hint.tsx';
import { calendarHealth } from './health.ts';
import { answerInspection } from './inspect.ts';
import { recordAnswers } from './record-answers.ts';

/** Missing anchors are looked for in the whole page: seldom enough not to be felt. */
const HEALTH_EVERY_MS = 5_000;
const AGAIN_MS = 5_000;

const now = (): string => new Date().toISOString();

guard('calendar', () => {
  const life = new AbortController();
  const { signal } = life;
  onOrphaned(() => life.abort(), signal);
  answerInspection(document, signal);

  const account = (): string | null => readAccount(document)?.address ?? null;
  const zone = (): string => readZone(document) ?? zoneOrUtc(Intl.DateTimeFormat().resolvedOptions().timeZone);

  const recorder = recordAnswers({
    account,
    zone,
    now,
    save: (captured) => send('calendar-captured', captured),
    later: (work) => requestIdleCallback(guard('calendar, download', work), { timeout: 2_000 }),
    again: (work) => void setTimeout(() => signal.aborted || work(), AGAIN_MS),
  });
  receiveAnswers(window, recorder.take, signal);

  const ask = (query: MeetingQuery): Promise<MeetingContext> => send('meeting-context', query);
  clearEarlier(document);
  const looks = [
    eventHint({
      document,
      signal,
      account,
      zone,
      ask,
      open: (address) => void window.open(address, '_blank', 'noopener'),
    }),
    agendaHint({ document, signal, account, zone, ask, path: () => location.pathname }),
  ].map((look) => guard('calendar, hint', look));
  const hints = idleTask(() => looks.forEach((look) => void look()), signal);
  // Calendar shows the next event in the place of the last one: nothing comes or goes but its id.
  observeAttributes(document.body, ['data-eventid', 'data-viewfamily', 'data-email'], hints, signal);
  observeNodes(document.body, hints, signal);
  for (const type of ['popstate', 'input', 'focusin']) {
    window.addEventListener(type, hints.request, { capture: true, passive: true, signal });
  }
  hints.request();

  let told = '';
  const tellHealth = tellNewest((report: HealthReport) => send('page-health', report));
  const health = idleTask(
    guard('calendar, health', async () => {
      const report = calendarHealth(document, location.pathname, now(), recorder.downloaded());
      report.anchors.push(...recorder.health());
      const said = JSON.stringify(report.anchors);
      if (said === told) return;
      told = said;
      await tellHealth(report);
    }),
    signal,
    { everyMs: HEALTH_EVERY_MS, pauseMs: 1_000, longestMs: HEALTH_EVERY_MS },
  );
  observeNodes(document.body, health, signal);
  health.request();
})();

/** Asks `task` to run whenever one of the attributes changes anywhere below `target`. */
function observeAttributes(target: Node, attributeFilter: string[], task: IdleTask, signal: AbortSignal): void {
  const observer = new MutationObserver(task.request);
  observer.observe(target, { attributes: true, attributeFilter, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
