import type { Calendars } from '../../src/messages/calendar.ts';
import { firstRunPage, launchExtension } from '../../tests/e2e/fixtures.ts';
import { FEED_PATH } from '../../tests/sandbox/calendar/google.ts';
import { startSandbox } from '../../tests/sandbox/server.ts';
import { ask } from '../bench-deals/ask.ts';
import { middle } from '../bench-deals/figures.ts';
import { processorMs } from '../bench-deals/processor.ts';

export interface InWorker {
  events: number;
  bytes: number;
  meetings: number;
  /** From the message of the settings page to its answer: woken, downloaded, read, stored. */
  ms: number;
  /** Of all of Chromium, less what the same costs for a feed with nothing in it; null where it is not told. */
  processorMs: number | null;
}

const EMPTY = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n';

/** Has the service worker of the built extension, put to sleep before, read a feed from a secret address. */
export async function readInWorker(feed: string, times: number): Promise<InWorker> {
  const sandbox = await startSandbox();
  const { context, close } = await launchExtension(sandbox);
  try {
    const page = await firstRunPage(context);
    const devtools = await context.newCDPSession(page);
    await devtools.send('ServiceWorker.enable');
    const connect = async (body: string): Promise<{ ms: number; processor: number | null; meetings: number }> => {
      sandbox.google.feeds.set(FEED_PATH, { body, type: 'text/calendar; charset=utf-8' });
      await devtools.send('ServiceWorker.stopAllWorkers');
      const before = processorMs();
      const { ms } = await ask(page, 'connect-feed', { address: `https://calendar.google.com${FEED_PATH}` });
      const after = processorMs();
      const counts = await ask<Record<string, number>>(page, 'stored-counts');
      const { value } = await ask<Calendars>(page, 'calendars');
      for (const { id, source } of value.connected)
        if (source === 'ical') await ask(page, 'disconnect-calendar', { id });
      const processor = before === null || after === null ? null : after - before;
      return { ms, processor, meetings: counts.value['meetings'] ?? 0 };
    };
    const taken: Awaited<ReturnType<typeof connect>>[] = [];
    const empty: typeof taken = [];
    for (let time = 0; time < times; time++) {
      empty.push(await connect(EMPTY));
      taken.push(await connect(feed));
    }
    const processorOf = (all: typeof taken): number[] => all.flatMap(({ processor }) => processor ?? []);
    const [full, none] = [processorOf(taken), processorOf(empty)];
    return {
      events: feed.split('BEGIN:VEVENT').length - 1,
      bytes: Buffer.byteLength(feed),
      meetings: taken[0]?.meetings ?? 0,
      ms: middle(taken.map(({ ms }) => ms)),
      processorMs: full.length > 0 ? Math.max(0, middle(full) - middle(none)) : null,
    };
  } finally {
    await close();
    await sandbox.close();
  }
}
