// Modules stand in the script in the order in which they are imported, and gzip finds again only what stood less than 32 kB
// before: styles, what is drawn, what reads Gmail and what finds a place are each kept together, which saves about a kilobyte.
// Nothing else hangs on this order.
import '../coach/styles.ts';
import '../coach/Layer.tsx';
import './gmail-page.ts';
import '../coach/place/reply-places.ts';
import { startCoach } from '../coach/coach.ts';
import { sayOrphaned } from '../coach/orphaned.ts';
import type { Analysis, AnalyzeOptions } from '../engine/types.ts';
import { guard } from '../errors.ts';
import { send } from '../messages.ts';
import { isAlive, onOrphaned } from '../page/orphan.ts';
import type { HealthReport } from '../page/types.ts';
import { tellNewest } from '../page/until-told.ts';
import { answerPanel } from './answer-panel.ts';
import { GmailPage } from './gmail-page.ts';
import { answerInspection } from './inspect.ts';
import { recordSends } from './record-sends.ts';
import { reportThreads } from './report-threads.ts';
import { answerShowThread } from './show-thread.ts';

const now = (): string => new Date().toISOString();
const newId = (): string => crypto.randomUUID();

guard('gmail', () => {
  const life = new AbortController();
  const page = new GmailPage(document);
  const analyze = (text: string, options: AnalyzeOptions): Promise<Analysis> => send('analyze', { text, options });

  const coach = startCoach({
    page,
    analyze,
    ask: (name, payload) => send(name, payload),
    copy: (text) => navigator.clipboard.writeText(text),
    now,
    newId,
    signal: life.signal,
  });
  const threads = reportThreads({ page, save: (report) => send('thread-seen', report), now });
  const sends = recordSends({
    page,
    offeredIn: coach.offeredIn,
    read: (mail) => send('read-sent', mail),
    save: (mail) => send('mail-sent', mail),
    undo: (undo) => send('send-undone', undo),
    onLost: coach.noteLost,
    now,
    newId,
  });

  const tellHealth = tellNewest((report: HealthReport) => send('page-health', report));
  page.watch(
    {
      ...coach.events,
      ...sends,
      // A script that its extension has left behind keeps nothing back.
      sendAsked: (compose, way) => isAlive() && coach.events.sendAsked(compose, way),
      threadShown(thread) {
        coach.events.threadShown(thread);
        threads.threadShown(thread);
      },
      sendAttempted(attempt) {
        coach.events.sendAttempted(attempt);
        sends.sendAttempted(attempt);
      },
      healthChanged(report) {
        coach.events.healthChanged(report);
        guard('health', () => tellHealth(report).then(() => undefined))();
      },
    },
    life.signal,
  );
  const leave = (): void => {
    life.abort();
    sayOrphaned({ document });
  };
  onOrphaned(leave, life.signal);
  answerInspection(page, life.signal);
  answerPanel(coach, life.signal);
  answerShowThread(page, coach.lookForFollowUps, life.signal);
})();
