import { type IdleTask, idleTask, observeNodes } from '../page/observe.ts';
import type { Compose, HealthReport, MailPage, MailPageEvents, SendWay, Thread } from '../page/types.ts';
import { readAccount } from './account.ts';
import { GmailCompose } from './compose.ts';
import { findComposeRoots } from './find-composes.ts';
import { pageHealth, sameHealth } from './health.ts';
import { readSeenThread, threadMark } from './seen-thread.ts';
import { SendWatcher } from './send.ts';
import { readThread, threadView } from './thread.ts';

/** Missing anchors are looked for less often than composes: that asks the whole page for each of them. */
const HEALTH_EVERY_MS = 2000;
/** While nothing opens or closes, that is enough: a rep types for minutes in one compose. */
const HEALTH_UNCHANGED_MS = 10_000;

/** A thread is read once what is in it stands still: Gmail builds one in several steps. */
const THREAD = { everyMs: 1000, pauseMs: 300, longestMs: 3000 };

/** A draft is read in a pause in typing, or this long after the first letter for those who make none. */
const PAUSE = { pauseMs: 250, longestMs: 2000 };

/** Gmail behind the interface every mail site has. */
export class GmailPage implements MailPage {
  readonly #composes = new Map<HTMLElement, GmailCompose>();
  #count = 0;
  #sends: SendWatcher | null = null;

  constructor(
    readonly page: Document,
    /** Now, as an ISO instant. */
    readonly now: () => string = () => new Date().toISOString(),
  ) {}

  account(): string | null {
    return readAccount(this.page);
  }

  thread(): Thread | null {
    return readThread(this.page);
  }

  composes(): Compose[] {
    return this.#refresh();
  }

  threadView(): HTMLElement | null {
    return threadView(this.page);
  }

  health(): HealthReport {
    return pageHealth(this.page, this.#refresh(), this.now(), this.#sends?.isToldOfSends ?? null);
  }

  async pressSend(compose: Compose, way: SendWay): Promise<boolean> {
    return (await this.#sends?.press(compose as GmailCompose, way)) ?? false;
  }

  watch(events: MailPageEvents, signal: AbortSignal): void {
    if (signal.aborted) return;
    const sends = new SendWatcher({ page: this.page, composes: () => this.#refresh() }, events, signal);
    this.#sends = sends;
    const announced = new Set<GmailCompose>();
    const health = this.#watchHealth(events, signal);
    const thread = this.#watchThread(events, signal);

    // A page in which nothing was opened yet misses nothing.
    let isNew = false;
    let askedAt = Number.NEGATIVE_INFINITY;
    const scan = idleTask(() => {
      const open = this.#refresh();
      for (const compose of announced) {
        if (open.includes(compose)) continue;
        announced.delete(compose);
        isNew = true;
        events.composeClosed(compose);
      }
      for (const compose of open) {
        if (announced.has(compose)) continue;
        announced.add(compose);
        isNew = true;
        watchCompose(compose, events);
        events.composeOpened(compose);
      }
      sends.check();
      thread.request();
      if (isNew || (announced.size > 0 && performance.now() - askedAt > HEALTH_UNCHANGED_MS)) {
        isNew = false;
        askedAt = performance.now();
        health.request();
      }
    }, signal);
    const onRoute = (): void => {
      isNew = true;
      scan.request();
    };

    // Focus in an editor is the moment that matters, in every kind of window; the observer sees the rest.
    this.page.addEventListener('focusin', scan.request, { capture: true, passive: true, signal });
    this.page.defaultView?.addEventListener('hashchange', onRoute, { passive: true, signal });
    this.page.addEventListener('visibilitychange', scan.request, { passive: true, signal });
    observeNodes(this.page.body, scan, signal, isOutsideEditors);
    signal.addEventListener('abort', () => this.#closeAll(), { once: true });
    scan.request();
  }

  #watchHealth(events: MailPageEvents, signal: AbortSignal): IdleTask {
    let last: HealthReport | null = null;
    return idleTask(
      () => {
        const report = this.health();
        if (last && sameHealth(last, report)) return;
        last = report;
        events.healthChanged(report);
      },
      signal,
      { everyMs: HEALTH_EVERY_MS },
    );
  }

  /** A thread that is open in a tab nobody looks at was not seen. */
  #watchThread(events: MailPageEvents, signal: AbortSignal): IdleTask {
    let last = '';
    return idleTask(
      () => {
        if (!events.threadShown || this.page.visibilityState === 'hidden') return;
        const mark = threadMark(this.page);
        if (mark === last) return;
        last = mark;
        const seen = mark === '' ? null : readSeenThread(this.page);
        if (seen) events.threadShown(seen);
        else events.threadLeft?.();
      },
      signal,
      THREAD,
    );
  }

  /** Brings the list of composes up to date. */
  #refresh(): GmailCompose[] {
    const roots = findComposeRoots(this.page);
    for (const [root, compose] of this.#composes) {
      if (roots.includes(root)) continue;
      this.#composes.delete(root);
      compose.close();
    }
    return roots.map((root) => {
      const known = this.#composes.get(root) ?? new GmailCompose(`compose-${++this.#count}`, root);
      this.#composes.set(root, known);
      return known;
    });
  }

  #closeAll(): void {
    for (const compose of this.#composes.values()) compose.close();
    this.#composes.clear();
  }
}

/** Lines that come and go while a draft is written open and close no compose. */
function isOutsideEditors(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement;
  return !element?.closest('[contenteditable="true"]');
}

/** Tells of changes in one compose, at idle: what is typed, and recipients, templates and quotes that come and go. */
function watchCompose(compose: GmailCompose, events: MailPageEvents): void {
  const { root, signal } = compose;
  const change = idleTask(() => events.composeChanged(compose), signal, PAUSE);
  for (const type of ['input', 'change']) {
    root.addEventListener(type, change.request, { capture: true, passive: true, signal });
  }
  observeNodes(root, change, signal);
}
