import type { Finding, Span } from '../../engine/types.ts';

/** Lower case, white space folded, no closing punctuation: how a phrase is remembered when it is dismissed. */
export function phraseKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/(?<![\s.!?…,;:])[\s.!?…,;:]+$/u, '')
    .trim();
}

/** The underlined words. */
function phraseOf(text: string, finding: Span): string {
  return text.slice(finding.start, finding.end);
}

/** A finding with what tells it from others while the draft is edited around it. */
export interface Closing {
  finding: Finding;
  phrase: string;
  /** Same rule, same words, same turn among equal words. */
  key: string;
}

/** Gives every finding its key. Findings come in the order of the text. */
export function closingsOf(text: string, findings: readonly Finding[]): Closing[] {
  const turns = new Map<string, number>();
  return findings.map((finding) => {
    const phrase = phraseOf(text, finding);
    const words = `${finding.ruleId} ${phraseKey(phrase)}`;
    const turn = turns.get(words) ?? 0;
    turns.set(words, turn + 1);
    return { finding, phrase, key: `${words} ${turn}` };
  });
}

/** The sentence is still being written: the caret stands at it and nothing has ended it yet. */
export function isBeingWritten(text: string, finding: Finding, caret: number): boolean {
  const start = Math.min(finding.start, finding.replace.start);
  const end = Math.max(finding.end, finding.replace.end);
  if (caret < start || caret > end + 1) return false;
  const written = text.slice(start, caret);
  const words = written.trimEnd();
  return caret < end || !(written.includes('\n', words.length) || /[.!?…]["'”’)\]]*$/u.test(words));
}

/** Whether `words` stand in the text and the offset lies in them. */
export function isWithin(text: string, words: string, offset: number): boolean {
  for (let at = text.indexOf(words); at >= 0 && at <= offset; at = text.indexOf(words, at + 1)) {
    if (offset < at + words.length) return true;
  }
  return false;
}

/** The closing meant when the card is called with the caret somewhere: the one it stands in, else the next, else the first. */
export function closingAt(closings: readonly Closing[], caret: number): Closing | undefined {
  const meets = ({ finding }: Closing): boolean => {
    const start = Math.min(finding.start, finding.replace.start);
    const end = Math.max(finding.end, finding.replace.end);
    return caret >= start && caret <= end;
  };
  return closings.find(meets) ?? closings.find(({ finding }) => finding.start >= caret) ?? closings[0];
}
