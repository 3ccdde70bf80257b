import { guard } from '../errors.ts';
import { send } from '../messages.ts';
import { idleTask, observeNodes } from '../page/observe.ts';
import { onOrphaned } from '../page/orphan.ts';
import { readAccount, readZone } from './account.ts';
import { receiveAnswers } from './answers.ts';
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

  const recorder = recordAnswers({
    account: () => readAccount(document)?.address ?? null,
    zone: () => readZone(document) ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    now,
    save: (captured) => send('calendar-captured', captured),
    later: (work) => requestIdleCallback(guard('calendar, download', work), { timeout: 2_000 }),
    again: (work) => void setTimeout(() => signal.aborted || work(), AGAIN_MS),
  });
  receiveAnswers(window, recorder.take, signal);

  let told = '';
  const health = idleTask(
    guard('calendar, health', async () => {
      const report = calendarHealth(document, location.pathname, now(), recorder.downloaded());
      report.anchors.push(...recorder.health());
      const said = JSON.stringify(report.anchors);
      if (said === told) return;
      told = said;
      await send('page-health', report);
    }),
    signal,
    { everyMs: HEALTH_EVERY_MS, pauseMs: 1_000, longestMs: HEALTH_EVERY_MS },
  );
  observeNodes(document.body, health, signal);
  health.request();
})();
