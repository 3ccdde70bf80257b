import { SUBJECT_I, SUBJECT_WE } from '../lexicon/classes.ts';
import { isUsable } from '../refiners/bind-time.ts';
import { resolveTime } from '../time/resolve.ts';
import type { FoundTime } from '../time/types.ts';
import type { Reference } from '../types.ts';
import { offeredMeant } from './offered.ts';
import type { ReceivedSentence } from './sentences.ts';
import { ATTITUDES, type Clause, SHORT, type Spoken } from './slot-answer.ts';

/** What an English sentence says to times that were offered. */
export function spokenOf(one: ReceivedSentence, reference: Reference): Spoken {
  const { start, end, sentence } = one;
  const words = sentence.tokens.filter(({ kind }) => kind === 'word').length;
  return {
    start,
    end,
    question: sentence.question,
    words,
    clauses: clausesOf(one, sentence.times.filter(isUsable), reference),
    isPlainNo: words <= SHORT && isPlainNo(one),
    meant: (offered) => offeredMeant(sentence, offered),
  };
}

const JOINTS = new Set(', ; : — – ( . ? ! but however though although so otherwise because as'.split(' '));

/** Cuts a sentence where its attitude to a time may change: "Thursday is fine, but can we make it Friday instead?". */
function clausesOf(one: ReceivedSentence, times: readonly FoundTime[], reference: Reference): Clause[] {
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

function isPlainNo({ sentence: { classes, tokens } }: ReceivedSentence): boolean {
  return tokens.some(({ norm }) => norm === 'make') && classes.some((bits) => bits & (SUBJECT_I | SUBJECT_WE));
}
