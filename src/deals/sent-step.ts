import type { Analysis, Span, Step } from '../engine/types.ts';
import type { Slot } from '../schedule/types.ts';
import { dayOf } from '../schedule/wall.ts';
import type { SentStep } from './types.ts';

export interface SentStepOptions {
  /** IANA zone of the rep: the days of offered slots are days in it. */
  zone: string;
  /** Slots whose words stand in the text. */
  offered: Slot[];
}

/** Longer evidence than this is cut at a word. In UTF-16 code units. */
const LONGEST = 400;

/**
 * The next step a sent mail ends with: a concrete one before a vague one, a hard one before a soft one, and the last of
 * equals, since the closing comes last.
 * @param text the sent text that `analysis` is of
 * @returns null when the mail has no step and offers no slot
 */
export function sentStepOf(analysis: Analysis, text: string, { zone, offered }: SentStepOptions): SentStep | null {
  const step = analysis.steps.reduce<Step | null>(
    (best, each) => (!best || rank(each) >= rank(best) ? each : best),
    null,
  );
  if (!step) return null;
  const named = step.label === 'concrete' ? (step.time?.values ?? []).map(({ date }) => date) : [];
  const days = new Set([...named, ...offered.map(({ start }) => dayOf(start, zone))]);
  return {
    label: offered.length > 0 ? 'concrete' : step.label,
    owner: step.owner,
    act: step.act,
    sentence: evidence(text, step),
    days: [...days].sort(),
  };
}

function rank({ label, severity }: Step): number {
  if (label === 'concrete') return 2;
  return severity === 'hard' ? 1 : 0;
}

/** The line the step stands in, from the end of the sentence before it: what a person would quote. */
function evidence(text: string, { start, end }: Span): string {
  const before = text.slice(0, start);
  const from = Math.max(before.lastIndexOf('\n') + 1, before.search(/[.!?]\s+[^.!?]*$/) + 1);
  const rest = /^[^\n]*?[.!?](?=\s|$)|^[^\n]*/.exec(text.slice(end))?.[0] ?? '';
  const sentence = text
    .slice(from, end + rest.length)
    .replace(/\s+/g, ' ')
    .trim();
  return sentence.length <= LONGEST ? sentence : `${sentence.slice(0, sentence.lastIndexOf(' ', LONGEST))} …`;
}
