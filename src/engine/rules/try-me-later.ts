import { endOfClause, has, normAt, setOf } from '../grammar/reading.ts';
import { LET, SUBJECT_I, SUBJECT_WE } from '../lexicon/classes.ts';
import type { About, Rule } from '../rule.ts';

export const tryMeLater: Rule = {
  id: 'try-me-later',
  phrases: [
    'contact|ping|call|catch|reach|ask|approach me|us back|again',
    "no|n't ..2 capacity|bandwidth|time until|till|before|right|at",
    'whenever you|ya ..1 ready',
    'try me|us back? next|in|when|after|again',
    'put|place ..3 on hold|ice',
    'on hold|ice until|till',
    'back burner',
    'been parked|shelved|postponed|delayed until|till|to',
    'nothing ..5 until|till|before',
    'slip|slips|drift|drifts into|to|till|until',
    'needs|need convincing|persuading',
    'dust|things settle|settles|calm|quieten|quiet',
    'heads -? down',
    'slammed|swamped|buried|snowed|flat out? until|till|right|at|this|under',
    "not|n't ..1 ready to make|move|decide|sign|buy|talk|pull",
    'not right? now $',
    'pin in it|this|that',
    "should|might|will|'ll ..1 have an|more|something answer|update|decision|news|for|in",
    "should|might|will|'ll know something|more|who|whether",
    'maybe|perhaps later|in|once|when|after',
    'maybe|perhaps next year|quarter|month|time',
    'not ..3 priority',
    'not right now|yet ,|but',
    'will have to? wait',
    'give me|us until|till',
    'give me|us ..3 week|weeks|month|months|days|while',
    'not until|till|before we|i|the|our|after|next|q1|q2|q3|q4',
    'keep ..3 details|information ..1 on file',
    'look|revisit|talk|speak ..3 again|later closer|in|next|when|once',
    'take ..3 longer to',
    'has|have|needs|need|want ..8 first $',
    "not|n't in a? position to",
    'a while before|until',
    'until|till further notice',
    'let me|us|him|her|them ..4 first|finish',
    'give|need|needs|want|wants|take|takes ..4 time|days|weeks|while|bit to ..1 think|digest|consider|review',
    "ca|can|cannot n't? give|say|promise|commit|confirm ..5 yet|now|when|moment|stage|present|anything|till|unless|before",
    'may|might|could be interested|interesting ..4 down|next',
    'see how|if ..10 before we|i|deciding|moving|making',
    "you will|'ll hear|have back? from|our|my|an us|me|answer|decision",
    'leave|park|hold|shelve it|this|that ..3 till|until|for|while|week|weeks|month|months',
    "'ll|will see $",
    'will do|look ..2 soon|shortly $',
    'before i|we|my|our|he|she|they|it ..4 commit|commits|decide|decides|sign|signs|proceed|go|buy|choose|pull|move|price|numbers|money',
    'still|currently deciding|weighing',
  ],
  onPhrase({ from, to }, s) {
    const asked = ASKED.has(normAt(s, from));
    if (
      !asked &&
      s.tokens.length > 12 &&
      !s.classes.some((bits) => bits & (SUBJECT_I | SUBJECT_WE | LET)) &&
      !has(s, OURS)
    )
      return undefined;
    if (normAt(s, from) === 'before' && s.predicates.some(({ mood, by }) => mood === 'past' || by === 'wanted'))
      return undefined;
    // "A larger fuse than the first".
    if (normAt(s, to - 2) === 'the' && normAt(s, to - 1) === 'first') return undefined;
    // "Kind enough to call me back".
    if (s.predicates.some((p) => p.at === from && p.mood === 'purpose')) return undefined;
    if (has(s, GUESS, 0, from) || (s.question && QUESTION.has(normAt(s, 0)))) return undefined;
    return {
      to: endOfClause(s, to),
      act: 'defer',
      owner: asked ? 'recipient' : 'sender',
      severity: 'hard',
      brushOff: true,
    };
  },
};

export const about: About = {
  title: '“Not now, try next quarter”',
  flagged: [
    ["This isn't a priority for us right now, try me next quarter.", 'try me next quarter'],
    ["No rush, whenever you're ready.", "whenever you're ready"],
    ['Please try us again in the new year.', 'Please try us again in the new year'],
    ["We'd rather revisit this, maybe next quarter.", 'maybe next quarter'],
  ],
  allowed: [
    'We can revisit this on September 14 at 10am.',
    'Security is a priority for us.',
    'I assume the timing is not right.',
  ],
};

const ASKED = setOf('try contact ping call reach ask approach whenever');
/** "Is this not a priority?" asks, and puts nothing off. */
const QUESTION = setOf('is are was were do does did would should');
const OURS = setOf('us our');
const GUESS = setOf('assume if understand know');
