import type { Report, Step } from '../engine/types.ts';
import { chooseCommitment } from '../playbook/choose-commitment.ts';
import { slotLabel } from '../schedule/format.ts';
import { instantOf } from '../schedule/instants.ts';
import type { Slot } from '../schedule/types.ts';
import { dayOf } from '../schedule/wall.ts';
import { instantRead } from '../schedule/written-zone.ts';
import { sentenceAt } from './sentence-at.ts';
import type { SentStep } from './types.ts';

export interface SentStepOptions {
  /** IANA zone of the rep: the days of offered slots are days in it. */
  zone: string;
  /** Slots whose words stand in the text. */
  offered: Slot[];
  /** IANA zone of the other side, whose clock the slots may be told by; null or absent when it is not known. */
  clientZone?: string | null;
}

/** As many days as anyone names; a pasted table of dates is not kept. */
const MOST_DAYS = 20;

/**
 * The next step a sent mail ends with: a concrete one before a vague one, a hard one before a soft one, and the last of
 * equals, since the closing comes last. Times that were offered make it concrete whatever the words around them. It has
 * a commitment only when the words tell one: a guess kept as evidence would be asked again and again.
 * @param text the sent text that `analysis` is of
 * @returns null when the mail has no step and offers no slot
 */
export function sentStepOf(analysis: Report, text: string, options: SentStepOptions): SentStep | null {
  const { zone, offered } = options;
  const [firstOffer] = offered;
  const step = bestOf(analysis.steps);
  const concrete = step?.label === 'concrete' ? step : null;
  if (!concrete && firstOffer) {
    return {
      label: 'concrete',
      owner: 'both',
      act: 'propose',
      ...toldOf(text, placeOf(firstOffer, text, options)),
      days: daysOf([], offered, zone),
    };
  }
  if (!step) return null;
  return {
    label: step.label,
    owner: step.owner,
    act: step.act,
    ...toldOf(text, step.start),
    days: concrete ? daysOf(namedDays(concrete, options), offered, zone) : [],
  };
}

/** Where the words of a slot stand, in whichever zone they are written. */
function placeOf(slot: Slot, text: string, { zone, clientZone }: SentStepOptions): number {
  const labels = [zone, clientZone ?? zone].map((each) => slotLabel(slot, each));
  return Math.max(0, ...labels.map((label) => text.lastIndexOf(label)));
}

/** The days a step names, as they are where the rep is: "Mon 23:00 (New York)" may be a Tuesday there. */
function namedDays({ time }: Step, { zone, clientZone = null }: SentStepOptions): string[] {
  return (time?.values ?? []).map((value) => {
    const ms = time?.zone ? instantRead(time, value, { own: zone, theirs: clientZone }) : null;
    return ms === null ? value.date : dayOf(instantOf(ms), zone);
  });
}

function bestOf(steps: Step[]): Step | null {
  return steps.reduce<Step | null>((best, step) => (!best || rank(step) >= rank(best) ? step : best), null);
}

function rank({ label, severity }: Step): number {
  if (label === 'concrete') return 2;
  return severity === 'hard' ? 1 : 0;
}

function daysOf(named: string[], offered: Slot[], zone: string): string[] {
  const days = new Set([...named, ...offered.map(({ start }) => dayOf(start, zone))]);
  return [...days].sort().slice(0, MOST_DAYS);
}

/** What the words around an offset tell. */
function toldOf(text: string, at: number): Pick<SentStep, 'sentence' | 'commitment'> {
  const sentence = sentenceAt(text, at);
  const commitment = chooseCommitment(sentence, text, undefined);
  return { sentence, ...(commitment && { commitment }) };
}
