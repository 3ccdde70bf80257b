import { type CDPSession, expect, type Page } from '@playwright/test';
import type { NudgeRecord } from '../../../src/nudges/ledger.ts';
import type { CalendarRecord } from '../../../src/store/calendars.ts';
import { launchExtension } from '../../e2e/fixtures.ts';
import { type MadeNotice, madeNotices, setClock } from '../clock.ts';
import type { Sandbox } from '../server.ts';

type Browser = Awaited<ReturnType<typeof launchExtension>>;

/** What the browser shows and keeps at one moment, but for what is in the popup. */
export interface Kept {
  badge: string;
  notices: MadeNotice[];
  ledger: NudgeRecord[];
  /** A calendar was asked and has not answered. */
  isReading: boolean;
  /** When the alarm rings, milliseconds since 1970; null without one. */
  alarm: number | null;
}

/** A rep's browser with the extension in it, whose clock can be set and whose worker can be killed. */
export class Rep {
  private constructor(
    private readonly sandbox: Sandbox,
    private readonly options: { dist: string; profile: string; zone: string },
    private browser: Browser,
    private now: number,
  ) {}

  private page!: Page;
  private devtools!: CDPSession;
  /** As DevTools has it: `starting`, `running`, `stopping` or `stopped`. */
  private worker = '';

  /** The page stays open beside everything else: through it the extension is looked at from outside. */
  private async hold(): Promise<void> {
    this.page = await ownPage(this.browser);
    this.devtools = await this.browser.context.newCDPSession(this.page);
    this.devtools.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      this.worker = versions.at(-1)?.runningStatus ?? this.worker;
    });
    await this.devtools.send('ServiceWorker.enable');
  }

  /** @param at milliseconds since 1970 */
  static async start(sandbox: Sandbox, options: { dist: string; profile: string; zone: string }, at: number) {
    const rep = new Rep(sandbox, options, await launchExtension(sandbox, options), at);
    await rep.hold();
    await rep.moveTo(at);
    return rep;
  }

  /** Connects Google Calendar in the settings, and allows it on the consent page. */
  async connect(): Promise<void> {
    await this.page.reload();
    const consent = this.browser.context.waitForEvent('page');
    await this.page.getByRole('button', { name: 'Connect Google Calendar' }).click();
    await (await consent).locator('#allow').click();
    await expect(this.page.getByText('Google Calendar is connected.')).toBeVisible();
  }

  /** The clock goes on, with the worker dead: the next start of it finds the new time. */
  async moveTo(at: number): Promise<void> {
    this.now = at;
    await setClock(this.page, at);
    await this.kill();
  }

  async kill(): Promise<void> {
    await this.devtools.send('ServiceWorker.stopAllWorkers');
    // An alarm that rings while a worker is being stopped goes unheard, and comes again minutes later.
    await this.untilWorker('stopped');
  }

  /** The alarm rings. Its own time is days ahead of the real one: another is set in its place. The page's clock is not asked. */
  async ring(): Promise<void> {
    await this.page.evaluate((when) => chrome.alarms.create('next-due', { when }), Date.now());
  }

  /** The alarm rings and starts the worker, which is killed after so many milliseconds. */
  async ringAndKill(life: number): Promise<void> {
    await this.ring();
    await this.untilWorker('running');
    await new Promise((done) => setTimeout(done, life));
    await this.kill();
  }

  private async untilWorker(status: string): Promise<void> {
    for (let tries = 0; this.worker !== status && tries < 100; tries++)
      await new Promise((done) => setTimeout(done, 50));
  }

  /** The browser is closed and started again on the same profile, at another time. */
  async restart(at: number): Promise<void> {
    await setClock(this.page, at);
    await this.browser.close();
    this.browser = await launchExtension(this.sandbox, this.options);
    await this.hold();
    await this.moveTo(at);
  }

  /** Today as the popup shows it, opened anew. */
  async openToday(): Promise<Page> {
    const popup = await this.browser.context.newPage();
    await popup.clock.setFixedTime(this.now);
    await popup.goto(`chrome-extension://${this.browser.id}/src/popup/index.html`);
    await popup.locator('main[aria-busy=false]').waitFor();
    // What the popup itself asked before this is answered before it.
    await popup.evaluate(() => chrome.runtime.sendMessage({ name: 'nudges', payload: null }));
    return popup;
  }

  /** Ids of the nudges in Today. */
  async today(): Promise<string[]> {
    const popup = await this.openToday();
    const nudges = popup.locator('[data-nudge]');
    const ids = await nudges.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['nudge'] ?? ''));
    await popup.close();
    return ids;
  }

  /** Lives on to a moment: every alarm in between rings, with the worker dead. */
  async liveTo(at: number): Promise<void> {
    for (let alarm = await this.nextAlarm(); alarm < at; alarm = await this.nextAlarm()) {
      await this.moveTo(alarm);
      await this.ring();
    }
    await this.moveTo(at);
  }

  /**
   * When the next alarm rings, milliseconds since 1970. Waits until the worker is at rest: it set the alarm after it read what
   * was to be read. An alarm that was unheard comes again.
   */
  private async nextAlarm(): Promise<number> {
    let next: number | null = null;
    for (let tries = 0; tries < 150; tries++) {
      if (tries % 30 === 29) await this.ring();
      await new Promise((done) => setTimeout(done, 100));
      const { alarm, isReading } = await this.kept();
      if (alarm !== null && alarm > this.now && alarm === next && !isReading) return alarm;
      next = alarm;
    }
    throw new Error(`At ${new Date(this.now).toISOString()} no alarm was set.`);
  }

  async kept(): Promise<Kept> {
    const notices = await madeNotices(this.page);
    const kept = await this.page.evaluate(async () => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('bookend');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => resolve(opening.result);
      });
      const [ledger, calendars] = await Promise.all(
        ['nudges', 'calendars'].map(
          (store) =>
            new Promise<unknown[]>((resolve, reject) => {
              const asked = db.transaction(store).objectStore(store).getAll();
              asked.onerror = () => reject(asked.error);
              asked.onsuccess = () => resolve(asked.result);
            }),
        ),
      );
      db.close();
      const [alarm] = await chrome.alarms.getAll();
      return { ledger, calendars, badge: await chrome.action.getBadgeText({}), alarm: alarm?.scheduledTime ?? null };
    });
    const { calendars, ledger, ...rest } = kept;
    const isReading = (calendars as CalendarRecord[]).some(({ asking }) => asking);
    return { ...rest, notices, isReading, ledger: ledger as NudgeRecord[] };
  }

  /** A press on what opens a page of Google: its address. */
  async opens(press: (popup: Page) => Promise<void>): Promise<URL> {
    const popup = await this.openToday();
    const arriving = this.browser.context.waitForEvent('page');
    await press(popup);
    const opened = await arriving;
    const url = new URL(
      opened.url() === 'about:blank' ? await opened.waitForURL(/google/).then(() => opened.url()) : opened.url(),
    );
    await opened.close();
    await popup.close();
    return url;
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

/** The settings, which stay open beside everything else. */
async function ownPage({ context, id }: Browser): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/src/options/index.html`);
  for (const other of context.pages()) if (other !== page) await other.close();
  return page;
}
