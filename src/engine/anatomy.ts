import type { Sentence } from './grammar/sentence.ts';
import { spanOf } from './grammar/sentence.ts';
import { OBJECT, SUBJECT_YOU } from './lexicon/classes.ts';
import { CONTACT_ONLY } from './lexicon/verbs.ts';
import type { Candidate, Message, Placed } from './refiner.ts';
import type { AnatomyPart, Span } from './types.ts';

/** Where the five parts of the step stand in the message; a part that is not said is left out. */
export function anatomyOf(one: Candidate, message: Message): Partial<Record<AnatomyPart, Span>> {
  const placed = message.sentences[one.index] as Placed;
  const { sentence } = placed.reading;
  const at = (span: Span, offset = placed.start): Span => ({ start: span.start + offset, end: span.end + offset });
  const parts: Partial<Record<AnatomyPart, Span>> = {};
  const { match, time } = one;
  const { predicate } = match;
  if (
    !match.missing?.includes('action') ||
    (one.label === 'concrete' && !(predicate && predicate.bits & CONTACT_ONLY))
  ) {
    parts.action = at(
      predicate ? spanOf(sentence, predicate.at, predicate.to) : spanOf(sentence, match.from, match.to),
    );
  }
  if (time?.grounded) parts.time = at(time, (message.sentences[one.timeIn ?? one.index] as Placed).start);
  const people = peopleIn(sentence, match.from);
  if (people) parts.people = at(people);
  const purpose = purposeIn(sentence, predicate?.to ?? match.from);
  if (purpose) parts.purpose = at(purpose);
  if (sentence.question || match.act === 'request') parts.ask = at({ start: 0, end: sentence.text.length });
  return parts;
}

/** A name or "you" inside the step. */
function peopleIn(s: Sentence, from: number): Span | undefined {
  for (let i = from; i < s.tokens.length; i++) {
    const bits = s.classes[i] as number;
    const named = i > from && s.tokens[i]?.capital === true && bits === 0 && !isTime(s, i);
    if (!named) continue;
    let to = i + 1;
    while (s.tokens[to]?.capital && s.classes[to] === 0 && !isTime(s, to)) to++;
    return spanOf(s, i, to);
  }
  for (let i = from; i < s.tokens.length; i++)
    if ((s.classes[i] as number) & SUBJECT_YOU && (s.classes[i] as number) & OBJECT) return spanOf(s, i, i + 1);
  return undefined;
}

const isTime = (s: Sentence, i: number): boolean =>
  s.times.some((time) => time.start <= (s.tokens[i]?.start ?? 0) && (s.tokens[i]?.start ?? 0) < time.end);

/** "to agree the scope", "so we can settle the count": up to the end of the clause. */
function purposeIn(s: Sentence, from: number): Span | undefined {
  for (let i = from; i < s.tokens.length; i++) {
    const norm = s.tokens[i]?.norm;
    const purpose = s.predicates.find((p) => p.mood === 'purpose' && p.from === i);
    if (!purpose && norm !== 'so') continue;
    let to = i + 1;
    while (to < s.tokens.length && !/^[,.;:!?()\n]$/.test(s.tokens[to]?.norm ?? '')) to++;
    return spanOf(s, i, to);
  }
  return undefined;
}
