import { tableOf } from '../grammar/pattern.ts';
import type { BrushOffKind } from '../types.ts';
import { brushOffCues } from './brush-off-cues.ts';
import { standingCues } from './standing-cues.ts';

const ELSE =
  'vendor|supplier|provider|partner|company|option|solution|else|competitor|agency|route|direction|product|tool|bidder|offer|platform';

/** A real no: to this project, or to any further mail. */
const refusal = [
  "not|n't interested",
  'no interest|thanks|thank $|,|.|!|in|you',
  'remove|take|get me|us|our|my|this ..4 list|lists|database|sequence|crm|mailing|mailings|off',
  'remove|unsubscribe me|us',
  'unsubscribe $',
  'stop contacting|emailing|mailing|calling|writing|messaging|spamming',
  "n't|not contact|email|e|mail|call|write|message|spam|approach me|us|again|anymore|any",
  'leave me|us alone',
  `went|gone|going|go|signed|sign|chose|chosen|selected|picked|awarded|proceeding|decided|opted|proceed ..4 another|different|other|competing|someone|somebody ..4 ${ELSE}`,
  'went|gone|going|opted with|for|elsewhere ..3 competitor|elsewhere',
  'decided|chosen|opted|elected not to',
  'decided|decision against',
  "not|n't ..3 pursue|pursuing|proceed|proceeding|renew|renewing|continue|continuing $|,|.|with|the|this|our|your|it|further|any",
  "not|n't ..3 move|moving|go|going forward|ahead|further",
  "answer 's|is|remains ..2 no",
  "we 'll|will|are|'re|have|must going? to? pass",
  'have to|decided to pass|decline',
  "'ll|will|to|must respectfully|politely decline|pass",
  "'ll|will|to|must pass $|.|,|!|this|for",
  'pass on this|it|that $|,|.|one|time',
  'no demand|need|use for|at|of',
  'no longer interested|needed|required|looking|considering',
  'not ..2 a? good? fit|match for|$',
  'already handled|solved|signed|bought|purchased',
  'closed|cancelled|canceled|withdrawn|terminated ..3 project|tender|rfp|evaluation',
];

/** Someone is away. */
const absence = [
  'out of ..1 office|country|town',
  'ooo|ooto until|till|through|from|for|on',
  'on annual|parental|maternity|paternity|sick|medical|vacation|holiday|leave|pto|sabbatical|holidays|long ..2 leave|until|till|from|through|and|with|for|$|,|.',
  'away|absent from|on ..3 office|desk|leave|holiday|business|mail|email|until|till|through|vacation',
];

/** What absence notes go on with. */
const limited = [
  'limited|intermittent|no|sporadic|restricted access to',
  'limited access',
  'not ..4 checking|reading|monitoring|answering ..3 email|emails|mail|mails|messages',
  'not be? read|forwarded|checked|monitored',
  'upon|on|after my return',
  'when i return|am',
];

/** Says when someone is there again. */
const back = [
  'back to my|the|work|office',
  'back on|in|at|from|by|mid|early|late|the|next|after|monday|tuesday|wednesday|thursday|friday|tomorrow|#',
  'return|returning|returns|resume',
  'available again',
  'in the office again',
];

const GOOD = 'good|great|fine|perfect|ok|okay|ideal|suitable|convenient|confirmed|excellent|brilliant|lovely|doable';

/** Yes to a time, wherever it stands. */
const accept = [
  'works|suits for|well|great|fine|perfectly|best|here|us|me|on|with|nicely|too|$|,|.|!|;',
  'that|this|it|which|time|day works|suits',
  '^ works|suits',
  '^ confirmed|perfect|confirming',
  '^ ok|okay|yes|great ,? confirmed|perfect|booked|works',
  '^ ok|okay|happy|good|fine to meet|talk|speak|join|do',
  'count me|us in',
  "it 's|is a date",
  'see|speak|talk|meet|chat you|to|with you? then|there',
  'go|stick with|for first|second|third|last|former|latter|earlier|later|option|#',
  'first|second|third|last|former|latter|earlier|later|#|1st|2nd|3rd one|option|slot|time works|suits|is|please|would|for|it|,|.|$|!',
  'option # works|is|please|$|.|!|,|for|suits',
  'either|both|any ..2 works|work|fine|suits',
  'either|both is|are fine|good|ok|okay|great',
];

/** Yes where a time stands beside it. */
const fine = [
  `is|are|'s|sounds|looks|would|be|will|should ..2 ${GOOD}`,
  `${GOOD} with|by|for|on|let|$|.|!|,`,
  'see|speak|talk|meet|chat|catch you|to|with you|on|at|tomorrow',
  "let 's do|go|say|lock|book|take|make|confirm|keep|stick",
  'confirmed|confirming|accepted|booked',
  'i|we confirm|accept',
  "'ll|will|can be there|join|attend",
  'i|we can|could do|make|meet|talk',
  'i|we prefer|choose|pick|take',
  'for me|us $|.|,|!|please',
  'lock|pencil|put it|me|us|that|this ..2 in',
  'works|work|suits|suit',
];

/** Another time, whatever was offered. */
const counter = [
  'instead',
  'rather than|meet|do|have',
  'better|easier|preferable for|$|.|,|on|than|to|if|as|with',
  'make it',
  'move|push|shift|reschedule|bring|switch|postpone it|this|that|our|the ..4 to|for|until|till|forward',
  'different|another|alternative|new|later|earlier time|slot|day|date ..3 #|?',
];

/** Another time, when it is none of those offered or follows a no. */
const perhaps = [
  'how|what about',
  'could|can|would|may|might we|you|i ..2 do|make|meet|say|try|talk|speak|have|start',
  'any chance of|we|you|on|at|for',
  'would|does|is|are ..5 work|suit|possible|available|free|open',
  'could|can|may do|make|accommodate|offer|manage|meet|try',
  'otherwise|alternatively|available|free|prefer',
  'like|try|propose|suggest|proposing',
];

/** No to a time. */
const declined = [
  "ca|wo|can|could|will n't|not ..2 make|do|attend|join",
  'cannot|unable to? make|do|attend|join',
  "i|we|'m|'re|am|are n't|not ..2 available|free|around",
  "n't|not ..2 work|good|possible|great|ideal|suit|suitable|doable|feasible",
  'none|neither ..4 work|works|suit|suits|good|fit|fits|possible|fine',
  'has|have|need|must|needs ..3 reschedule|postpone|cancel|rearrange',
  'have|got|has ..2 conflict|clash|conflicts',
  'double|already|fully booked|busy|taken|committed|blocked',
  "is|am|are|'s|'m|'re|looks tricky|tough|difficult|bad|impossible|packed|booked|busy|travelling|traveling|full|rammed|out",
];

/** A kind of brush-off said as how things stand. */
export type Standing = `${BrushOffKind}, as it stands`;

export type Cue =
  | 'refusal'
  | 'absence'
  | 'limited'
  | 'back'
  | 'accept'
  | 'fine'
  | 'counter'
  | 'perhaps'
  | 'declined'
  | BrushOffKind
  | Standing;

const standing = Object.fromEntries(
  Object.entries(standingCues).map(([kind, list]) => [`${kind}, as it stands`, list]),
) as Partial<Record<Standing, readonly string[]>>;

const lists: Partial<Record<Cue, readonly string[]>> = {
  refusal,
  absence,
  limited,
  back,
  accept,
  fine,
  counter,
  perhaps,
  declined,
  ...brushOffCues,
  ...standing,
};

/** The end of the sentence cannot be one word of several, so such a cue becomes two. */
function withEnds(cue: string): string[] {
  const nodes = cue.split(' ');
  const at = nodes.findIndex((node) => node !== '$' && node.split('|').includes('$'));
  if (at < 0) return [cue];
  const words = (nodes[at] as string).split('|').filter((word) => word !== '$');
  return [words.join('|'), '$'].map((node) => nodes.with(at, node).join(' '));
}

/** Every cue that only received mails are searched for. A hit's rule is the cue. */
export const receivedCues = tableOf(
  (Object.entries(lists) as [Cue, readonly string[]][]).flatMap(([cue, list]) =>
    list.flatMap(withEnds).map((source) => ({ source, rule: cue as string })),
  ),
);
