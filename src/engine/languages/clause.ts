import { F, R } from './bits.ts';
import { isReport } from './past-words.ts';
import type { Subject } from './subject.ts';
import type { Word } from './words.ts';

/** What went before a verb in its clause, as far as it changes what the verb means. */
export interface Clause {
  /** Inside an "if", "when" or "that" clause: nothing is asked or promised there. */
  blocked: boolean;
  /** An "if" clause went before. */
  conditional: boolean;
  reported: boolean;
  subject: Subject;
}

/** Words that open or shut what the verbs behind them mean. */
export function openClause(words: readonly Word[], i: number, clause: Clause): void {
  const { roles } = words[i] as Word;
  if (roles & R.if) {
    clause.blocked = true;
    clause.conditional = true;
  } else if (roles & (R.when | R.aside) || (roles & R.question && isInner(words, i))) clause.blocked = true;
  else if (isReport(words, i)) clause.reported = true;
  else if (roles & R.that && i > 0) {
    // "I think that we can": the writer's own word. Else a relative clause, or somebody else's word.
    const near = words.slice(Math.max(0, i - 3), i);
    if (!near.some((word) => word.roles & R.opinion) && !clause.reported) clause.blocked = true;
  } else if (roles & R.and) clause.blocked = clause.blocked && !startsClause(words, i + 1);
}

/** "Tell me | where I send it": a question inside a sentence. */
const isInner = (words: readonly Word[], i: number): boolean =>
  i > 0 && words[i - 1]?.isBreak === false && !((words[i - 1]?.roles ?? 0) & (R.and | R.preposition));

/** After "and" a subject or a verb of its own begins: "… and I'll call". */
const startsClause = (words: readonly Word[], i: number): boolean =>
  ((words[i]?.roles ?? 0) & (R.i | R.we | R.you)) !== 0 ||
  (words[i]?.verbs?.some(({ forms }) => forms & (F.i | F.we | F.imperative)) ?? false) ||
  (words[i + 1]?.verbs?.some(({ forms }) => forms & (F.i | F.we | F.imperative)) ?? false);
