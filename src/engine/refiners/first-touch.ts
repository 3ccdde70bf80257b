import { INTRODUCTION as INTRODUCTION_CUE } from '../lexicon/cues.ts';
import type { Candidate, MessageRefiner, Placed } from '../refiner.ts';
import { says } from './says.ts';

const INTRODUCTION =
  /\b(?:my name is|(?:let|allow) me (?:to )?introduce|introduce myself|we(?: haven't| have not|'ve never) (?:met|spoken)|(?:quick|brief) intro(?:duction)?\b|i came across your)/i;
const REPLY = /^\s*(?:re|aw|sv|vs|antw?|rif|odp)\s*:/i;

/**
 * In a first mail "worth 20 minutes?" asks for interest: times go into the answer to a yes. A mail that introduces its
 * writer is one, whatever else is known.
 */
export const firstTouch: MessageRefiner = (candidates, message) => {
  const isAsk = ({ rule, index }: Candidate): boolean =>
    rule.id === 'open-to-a-call' && (message.sentences[index] as Placed).reading.sentence.question;
  if (!candidates.some(isAsk)) return candidates;
  const { context } = message.options;
  const first =
    context?.firstTouch ??
    (!context?.underWay && !REPLY.test(context?.subject ?? '') && says(message, INTRODUCTION, INTRODUCTION_CUE));
  return first ? candidates.filter((one) => !isAsk(one)) : candidates;
};
