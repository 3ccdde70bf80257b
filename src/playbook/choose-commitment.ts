import { withoutBrackets } from './brackets.ts';
import type { CommitmentId } from './types.ts';

/**
 * What a closing is about, told by its words, singular where there is one. `subject` words name the thing itself;
 * `courtesy` words close mails of every kind, so a subject of the mail outweighs them. Of equals the first wins.
 */
const CUES: readonly { id: CommitmentId; subject: string; courtesy?: string }[] = [
  {
    id: 'review',
    subject: 'proposal|quote|quotation|draft attached|review|have a look|take a look|look it over',
    courtesy: 'attached',
  },
  {
    id: 'change',
    subject: 'priority|priorities|timing|think it over|do something about|pick this up|cost of waiting',
  },
  {
    id: 'build-consensus',
    subject:
      'with your team|with the team|you and your team|rest of your team|rest of the team|team thinks|team has a say|team on board|boss|colleague|stakeholder|internally|loop in|share with|run it past|run it by',
  },
  {
    id: 'invest',
    subject: 'price|pricing|budget|cost|fee|discount|finance|cfo|the numbers|investment',
  },
  {
    id: 'decide',
    subject: 'to decide|decided|decision|go ahead|green light|yes or no|approval|where we stand|no rush',
  },
  {
    id: 'execute',
    subject:
      'kick off|kickoff|onboarding|go live|rollout|roll out|implementation|start meeting|first result|someone will',
    courtesy: 'start|started',
  },
  {
    id: 'explore',
    subject: 'your need|requirement|challenge|situation|go deeper|learn more',
  },
  {
    id: 'resolve-concerns',
    subject: 'concern|worry|worries|doubt|objection|issue|hesitation',
    courtesy: "question|need anything|i'm here",
  },
  {
    id: 'collaborate',
    subject: 'solution|put something together|shape it together',
    courtesy: 'thoughts|comment|feedback|input|ideas|plan',
  },
];

const SUBJECT = 2;
const COURTESY = 1;
/** A closing stands near the end, and what a long mail began with is another matter. In UTF-16 code units. */
const NEAR = 8_000;
/** What the rest of the draft can weigh at most, so that it never outdoes a subject the closing names itself. */
const REST = 3;

/**
 * The commitment that a closing is about, by its words: a table of cues, no grammar.
 * @param sentence the closing itself; what it names counts twice
 * @param draftText the whole draft, own text only
 * @param fallback what the deal stands at, when the words say nothing more than one courtesy somewhere in the draft;
 * undefined to be told so
 */
export function chooseCommitment<F extends CommitmentId | undefined>(
  sentence: string,
  draftText: string,
  fallback: F,
): CommitmentId | F {
  const closing = wordsOf(sentence);
  const rest = wordsOf(draftText.slice(-NEAR).replace(sentence, ' '));
  let best: { id: CommitmentId | F; score: number } = { id: fallback, score: COURTESY };
  for (const { id, subject, courtesy = '' } of CUES) {
    const weigh = (words: string): number => SUBJECT * count(subject, words) + COURTESY * count(courtesy, words);
    const score = 2 * weigh(closing) + Math.min(REST, weigh(rest));
    if (score > best.score) best = { id, score };
  }
  return best.id;
}

/** Lower case, without "no worries", one space around each word and no punctuation, so that a cue is found whole or not at all. */
function wordsOf(text: string): string {
  const words = withoutBrackets(text.toLowerCase())
    .replaceAll('’', "'")
    .replace(/\bno worries\b/g, ' ')
    .replace(/[^\p{L}\d']+/gu, ' ');
  return ` ${words} `;
}

/** How many of the cues stand in the words, in the singular or with an s. */
function count(cues: string, words: string): number {
  return cues.split('|').filter((cue) => cue !== '' && (words.includes(` ${cue} `) || words.includes(` ${cue}s `)))
    .length;
}
