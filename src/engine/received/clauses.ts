import { resolveTime } from '../time/resolve.ts';
import type { FoundTime } from '../time/types.ts';
import type { Reference, TimeValue } from '../types.ts';
import type { Cue } from './mail-cues.ts';
import type { ReceivedSentence } from './sentences.ts';

type Attitude = Extract<Cue, 'counter' | 'declined' | 'perhaps' | 'accept' | 'fine'>;

/** In the order in which they count. */
const ATTITUDES: readonly Attitude[] = ['counter', 'declined', 'accept', 'fine', 'perhaps'];

/** A stretch of a sentence with one attitude to the times in it. */
export interface Clause {
  kind: Attitude | 'none';
  times: TimeValue[];
}

const JOINTS = new Set(', ; : — – ( . ? ! but however though although so otherwise because as'.split(' '));

/** Cuts a sentence where its attitude to a time may change: "Thursday is fine, but can we make it Friday instead?". */
export function clausesOf(one: ReceivedSentence, times: readonly FoundTime[], reference: Reference): Clause[] {
  const { tokens, text } = one.sentence;
  const cuts = tokens
    .filter(
      ({ norm, start }, i) =>
        i > 0 && JOINTS.has(norm) && !times.some((time) => time.start < start && start < time.end),
    )
    .map(({ start }) => start);
  const bounds = [0, ...cuts, text.length + 1];
  return bounds.slice(0, -1).map((from, i): Clause => {
    const to = bounds[i + 1] as number;
    const isIn = ({ start }: { start: number }): boolean => start >= from && start < to;
    const kind = ATTITUDES.find((cue) =>
      one.hitsOf(cue).some((hit) => {
        const at = tokens[hit.from];
        return at && isIn(at) && !isAsked(one, hit.from);
      }),
    );
    // "Friday instead of Thursday", "the 5th rather than the 4th": the one behind is given up.
    const given = tokens.findIndex(
      ({ norm }, at) => (norm === 'of' && tokens[at - 1]?.norm === 'instead') || norm === 'than',
    );
    const until = given < 0 ? Number.POSITIVE_INFINITY : (tokens[given]?.start ?? 0);
    const mine = times.filter((time) => isIn(time) && time.start < until);
    return { kind: kind ?? 'none', times: mine.flatMap((time) => resolveTime(time, reference).values) };
  });
}

/** "Let me know if Tuesday works": asked of the rep, and no answer. */
function isAsked({ sentence: { tokens } }: ReceivedSentence, at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 18; i--) {
    const norm = tokens[i]?.norm ?? '';
    if (norm === ',' || norm === ';') return false;
    if (ASKING.has(norm)) return true;
  }
  return false;
}

const ASKING = new Set(['if', 'whether', 'what', 'which', 'when', 'hope', 'hopefully']);
