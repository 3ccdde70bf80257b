import { has, setOf } from '../grammar/reading.ts';
import { type Candidate, datedBy, type Message, type MessageRefiner } from '../refiner.ts';
import { bySentence } from './by-sentence.ts';

/** Rules whose step is a meeting: only that can find its time in a neighbour. */
export const MEETINGS = setOf(
  'open-to-a-call lets-talk set-up-a-call call-me touch-base talk-ahead find-a-moment id-like-to',
);

/** An action in one sentence and its time in a neighbour are one step: "Could we set up a call? Thursday 2pm works for me." */
export const mergeUnits: MessageRefiner = (candidates, { sentences }) => {
  const meetings = bySentence(candidates.filter(isOpenMeeting));
  const things = bySentence(candidates.filter(isOpenThing));
  const slotOf = new Map<Candidate, Candidate>();
  const isFree = (one: Candidate): boolean => !slotOf.has(one);
  for (const slot of candidates) {
    if (!isSlot(slot)) continue;
    let action: Candidate | undefined;
    // The nearest proposal before the slot takes it, else one right after.
    for (const distance of [0, 1, 2, -1]) action ??= meetings.get(slot.index - distance)?.findLast(isFree);
    if (isOfIt(slot, sentences)) action ??= things.get(slot.index - 1)?.findLast(isFree);
    if (action) slotOf.set(action, slot);
  }
  if (slotOf.size === 0) return candidates;
  const taken = new Set(slotOf.values());
  return candidates
    .filter((one) => !taken.has(one))
    .map((one) => {
      const slot = slotOf.get(one);
      if (!slot) return one;
      return datedBy(one, 'concrete', slot.time ?? one.time, slot.index);
    });
};

const isSlot = ({ label, match }: Candidate): boolean =>
  label === 'concrete' && (match.act === 'available' || match.act === 'booked') && match.predicate === undefined;

const isOpenMeeting = ({ label, rule }: Candidate): boolean => label === 'vague' && MEETINGS.has(rule.id);

const isOpenThing = ({ label, match: { act, timeless, courtesy } }: Candidate): boolean =>
  label === 'vague' && act === 'request' && !timeless && !courtesy;

const IT = setOf('it them this that these those');

/** "We need them by Friday", "Thursday would be perfect": says when of what the sentence before asks. */
function isOfIt({ rule, index, time, match }: Candidate, sentences: Message['sentences']): boolean {
  const sentence = sentences[index]?.reading.sentence;
  if (rule.id !== 'slot-list' || !sentence || !time || sentence.tokens.length > 12) return false;
  const start = sentence.tokens[0]?.start ?? 0;
  return time.start <= start + 3 || has(sentence, IT, match.from);
}
