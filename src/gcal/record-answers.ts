import type { CapturedReading } from '../messages/calendar.ts';
import type { AnchorHealth } from '../page/types.ts';
import { epoch, instantOf } from '../schedule/instants.ts';
import { dayOf } from '../schedule/wall.ts';
import { AnswerError } from '../sources/page/answer.ts';
import { type CapturedAnswer, pageMemory } from '../sources/page/memory.ts';
import type { Downloaded } from './health.ts';

/** As many as the background takes at once. */
const MOST_READINGS = 100;

export interface RecordOptions {
  /** Whose calendar the page shows, lower case; null while it does not tell. */
  account(): string | null;
  /** IANA zone of the account. */
  zone(): string;
  /** Now, as an ISO instant. */
  now(): string;
  /** Hands readings to the background. */
  save(captured: { account: string; readings: CapturedReading[] }): Promise<unknown>;
  /** Runs work when the page has a moment. */
  later(work: () => void): void;
  /** Runs work after some seconds. */
  again(work: () => void): void;
}

export interface AnswerRecorder {
  take(answer: CapturedAnswer): void;
  /** What the newest answers cover, for the self-check; null before the first. */
  downloaded(): Downloaded | null;
  /** Whether answers are in a shape we know; nothing before the first. */
  health(): AnchorHealth[];
}

/** The last day that has begun when an instant comes, `YYYY-MM-DD`: a range up to midnight ends with the day before. */
const lastDayBefore = (end: string, zone: string): string => dayOf(instantOf(epoch(end) - 1_000), zone);

/** Turns what the page downloads into readings and sees to it that the background gets them. */
export function recordAnswers(options: RecordOptions): AnswerRecorder {
  const { account, zone, now, save, later, again } = options;
  const memory = pageMemory();
  let downloaded: Downloaded | null = null;
  let isKnown: boolean | null = null;

  const note = (readings: CapturedReading[]): void => {
    for (const { meetings, reach } of readings) {
      const keys = new Set(downloaded?.keys);
      for (const { key } of meetings) keys.add(key);
      if (!downloaded && !reach) continue;
      const [from, to] = reach ? [dayOf(reach.start, zone()), lastDayBefore(reach.end, zone())] : ['9999', '0000'];
      downloaded = {
        keys,
        from: !downloaded || from < downloaded.from ? from : downloaded.from,
        to: !downloaded || to > downloaded.to ? to : downloaded.to,
      };
    }
  };

  const hand = (captured: { account: string; readings: CapturedReading[] }, tries: number): void => {
    save(captured).catch(() => {
      // The worker may be starting anew. What is newer by then is told by itself.
      if (tries > 1) again(() => hand(captured, tries - 1));
    });
  };

  return {
    take(answer) {
      later(() => {
        try {
          const readings = memory.take(answer, zone(), now());
          isKnown = true;
          note(readings);
          const owner = account();
          if (owner !== null && readings.length > 0)
            hand({ account: owner, readings: readings.slice(0, MOST_READINGS) }, 3);
        } catch (error) {
          if (!(error instanceof AnswerError)) throw error;
          isKnown = false;
        }
      });
    },
    downloaded: () => downloaded,
    health: () =>
      isKnown === null
        ? []
        : [
            {
              anchor: 'downloadedEvents',
              found: isKnown,
              rung: isKnown ? 0 : null,
              feature: 'knowing what is booked without a connected calendar',
            },
          ],
  };
}
