import { normAt, setOf } from '../grammar/reading.ts';
import * as V from '../lexicon/verbs.ts';
import type { About, Rule } from '../rule.ts';

export const assigned: Rule = {
  id: 'assigned',
  verbs: V.ANY_VERB,
  moods: 'purpose',
  onVerb({ from, at, bits }, s) {
    const name = s.tokens[from - 1];
    if (normAt(s, from) !== 'to' || !name?.capital || s.classes[from - 1] || s.verbs[from - 1]) return undefined;
    // "Legal: Karl to send the draft", "- Karl to …"; not "Sorry to …".
    if (!LEADS.has(normAt(s, from - 2))) return undefined;
    if (bits & V.ACT && (s.verbs[at]?.bits ?? 0) & V.NOUN) return undefined;
    return { act: 'request', owner: 'third', severity: bits & (V.TALK | V.DECIDE) ? 'hard' : 'soft', spare: true };
  },
};

export const about: About = {
  title: '“Karl to send the draft”',
  flagged: [
    ['Contract: Karl to send the draft.', 'to send the draft'],
    ['- Yusuf to install the firewall', 'to install the firewall'],
    ['Next: Mira to talk to purchasing.', 'to talk to purchasing'],
  ],
  allowed: ['Contract: Karl to send the draft by Thursday.', 'Sorry to bother you.'],
};

const LEADS = setOf(': , – - • * ms mr dr .');
