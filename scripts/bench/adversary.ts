import { HOSTILE, hostileText } from './hostile.ts';
import { Candidate } from './process.ts';

export interface HostileTime {
  kind: string;
  /** Milliseconds for 100 kB, and for each 100 kB of 1 MB; absent when stopped after the limit. */
  msPer100kB?: number;
  msPer100kBOf1MB?: number;
  /** How much dearer a character is in the longer text: 1 is linear. */
  ratio?: number;
  failed?: string;
}

const SMALL = 100_000;
const LARGE = 1_000_000;
const LIMIT_MS = 6_000;
/** Far beyond any goal: once is enough. */
const SLOW_MS = 300;

/**
 * Times one candidate on texts made to be slow.
 * @param mails ordinary texts to warm up on
 * @param runs calls on 100 kB, of which the median counts; 1 MB is read once
 */
export async function hostileTimes(
  program: string,
  path: string,
  mails: string[],
  runs: number,
): Promise<HostileTime[]> {
  let candidate: Candidate | undefined;
  const ready = async (): Promise<Candidate> => {
    const fresh = new Candidate(program, path);
    await fresh.load(mails[0] ?? '');
    await fresh.mails('warm-up', mails, { budgetMs: 300, limitMs: 1000, passes: 3, record: false });
    return fresh;
  };
  const times: HostileTime[] = [];
  for (const [kind, piece] of Object.entries(HOSTILE)) {
    console.error(`hostile text: ${kind}`);
    const time: HostileTime = { kind };
    try {
      candidate ??= await ready();
      const once = await candidate.once(hostileText(piece, SMALL), 1, LIMIT_MS);
      time.msPer100kB = once > SLOW_MS ? once : await candidate.once(hostileText(piece, SMALL), runs, LIMIT_MS);
      if ((LARGE / SMALL) * time.msPer100kB > LIMIT_MS) throw new Error('1 MB not tried');
      time.msPer100kBOf1MB = (SMALL / LARGE) * (await candidate.once(hostileText(piece, LARGE), 1, LIMIT_MS));
      time.ratio = time.msPer100kBOf1MB / time.msPer100kB;
    } catch (error) {
      time.failed = (error as Error).message;
      candidate?.stop();
      candidate = undefined;
    }
    times.push(time);
  }
  candidate?.stop();
  return times;
}
