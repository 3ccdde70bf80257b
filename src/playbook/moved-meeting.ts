import { findSentences } from '../engine/text/sentences.ts';
import type { Analysis, Finding, Report, Span, Step } from '../engine/types.ts';
import { type MoveCues, moveCues } from './move-cues.ts';
import { replyLanguage } from './replies.ts';

/** How many sentences before an ask for a time, and how many behind it, may say why another one is needed. */
const BEFORE = 3;
const BEHIND = 1;
/** How far around a step is looked, in UTF-16 code units. */
const REACH = 1_000;

/** Rules that find a talk to come, or the ask for its time; what others find has nothing to do with one. */
const OF_TALKS = new Set(
  'set-up-a-call open-to-a-call lets-talk let-me-know find-a-moment talk-ahead touch-base call-me ill-call put-off try-me-later get-back-to-you talk-soon id-like-to'.split(
    ' ',
  ),
);

/**
 * The findings of a draft, those about another time for a meeting that was planned marked; and one more for such an ask that has
 * none, because the day that is given up stands beside it. Told by a table of cues, no grammar: where they leave it open,
 * nothing is marked.
 * @param text the draft that the analysis is of
 */
export function withMoves(analysis: Analysis, text: string): Analysis {
  const { findings, steps } = analysis;
  const read = readerOf(text, analysis);
  const marked = findings.map((one): Finding => (read.moves(one) ? { ...one, moves: true } : one));
  if (findings.length > 0 || steps.some((one) => one.label === 'concrete' && !read.isGivenUp(one))) {
    return { ...analysis, findings: marked };
  }
  const step = steps.find((one) =>
    one.label === 'concrete' ? read.asksAlone(one) : one.severity === 'hard' && read.asks(one),
  );
  const sentence = step && read.sentenceOf(step);
  if (!step || !sentence) return analysis;
  const { start, end, ruleId } = step;
  const { time: _givenUp, ...anatomy } = step.anatomy;
  const why = 'Asks for another time without naming one.';
  const { language } = analysis;
  return {
    ...analysis,
    findings: [
      {
        start,
        end,
        ruleId,
        missing: ['time'],
        anatomy,
        replace: sentence,
        why,
        moves: true,
        ...(language && { language }),
      },
    ],
  };
}

/**
 * The step of a received mail that asks for another time for a meeting that was planned, where the mail names none itself.
 * @param text the mail that the report is of
 */
export function moveAskedIn(report: Report, text: string): Span | null {
  const read = readerOf(text, report);
  const { steps, mail } = report;
  if (steps.some((one) => one.label === 'concrete' && !read.isGivenUp(one))) return null;
  const asked = steps.find((one) => (one.label === 'concrete' ? read.asksAlone(one) : read.moves(one)));
  if (asked || mail?.answer === undefined || mail.answer.kind === 'accept') return asked ?? null;
  // "I can't make it tomorrow. Another day?": an answer to a time, with an ask that is no step by itself.
  return read.askBeside(mail.answer);
}

/** Whether a sentence by itself asks for another time for a meeting. @param language of the mail, a code */
export function asksToMove(sentence: string, language: string): boolean {
  const { asks, unless } = moveCues[replyLanguage(language)];
  const words = wordsOf(sentence);
  return asks.test(words) && !unless.test(words);
}

type Found = Span & Pick<Step, 'ruleId'>;

function readerOf(text: string, { language = 'en' }: Pick<Report, 'language'>) {
  const cues = moveCues[replyLanguage(language)];
  const around = (at: number): { sentences: Span[]; own: number } => {
    const sentences = findSentences(text, Math.max(0, at - REACH), Math.min(text.length, at + REACH));
    return { sentences, own: sentences.findIndex(({ end }) => end > at) };
  };
  const words = ({ start, end }: Span): string => wordsOf(text.slice(start, end));
  const asks = ({ start, end }: Span): boolean => asksToMove(text.slice(start, end), language);
  const isNews = (one: Span): boolean => saysNews(words(one), cues);
  const sentenceOf = ({ start }: Span): Span | undefined => {
    const { sentences, own } = around(start);
    return sentences[own];
  };
  const near = (at: number): Span[] => {
    const { sentences, own } = around(at);
    return sentences.filter((_one, index) => index !== own && index >= own - BEFORE && index <= own + BEHIND);
  };
  return {
    sentenceOf,
    /** It is about another time for a meeting. */
    moves({ start, end, ruleId }: Found): boolean {
      if (!OF_TALKS.has(ruleId)) return false;
      const sentence = sentenceOf({ start, end }) ?? { start, end };
      const whole = { start: sentence.start, end: Math.max(end, sentence.end) };
      if (asks(whole)) return true;
      if (cues.unless.test(words(whole)) || !cues.time.test(words(whole))) return false;
      return near(start).some(isNews);
    },
    /** It asks for another time itself, beside what cannot be. */
    asks(step: Found): boolean {
      const sentence = sentenceOf(step);
      return OF_TALKS.has(step.ruleId) && sentence !== undefined && asks(sentence) && near(step.start).some(isNews);
    },
    /** It asks for another time itself. */
    asksAlone: (step: Span): boolean => asks(sentenceOf(step) ?? step),
    askBeside: ({ start }: Span): Span | null => near(start).find(asks) ?? null,
    /** Its time is the one that cannot be: said so, or that of the meeting that is moved away from it. */
    isGivenUp(step: Span & Pick<Step, 'time'>): boolean {
      const sentence = sentenceOf(step) ?? step;
      if (!isNews(sentence)) return false;
      const { time } = step;
      // A day that a later sentence names is where it moves to.
      if (time === undefined || time.start >= sentence.end) return time === undefined && !asks(sentence);
      return !asks(sentence) || !cues.to.test(words({ start: sentence.start, end: time.start }));
    },
  };
}

const saysNews = (words: string, { news, unless }: MoveCues): boolean => news.test(words) && !unless.test(words);

/** Lower case, straight quotes, one space between words. */
const wordsOf = (text: string): string => text.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim();
