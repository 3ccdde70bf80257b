import * as V from '../lexicon/verbs.ts';

/** A pattern for what follows the verb and the class bits it gives. Within a verb the first match wins; '' is the verb alone. */
export type Phrasal = [pattern: string, bits: number];

export const CALL = 'call|ring|shout|buzz|bell';
/** What people sit down for, by any name. */
export const MEETING =
  'call|chat|meeting|conversation|word|discussion|session|talk|catchup|catch|coffee|lunch|dinner|breakfast|drink|drinks|demo|meet|' +
  'conference|teleconference|sync|walkthrough|briefing|interview|appointment|discussions|talks|visit|zoom|calls|meetings|kickoff|' +
  'touchpoint|consultation|overview|workshop|huddle|chats|conversations|sessions|debrief|brainstorm|roundtable|standup|' +
  'convo|exchange|rundown|meetup';

/** What somebody is waited for to say. */
export const JUDGMENT = 'decision|verdict|nod|steer|green|thumbs|outcome';

/** Meetings of two words, after a verb and a few words. */
export const CATCH_UP: Phrasal = [
  '..3 check|follow|kick|catch|sit|stand|meet|get|wash|face|one -? in|up|off|down|together|to|on',
  V.TALK,
];

/** What one asks for to find a time. */
export const DATES = 'dates|slots|timings|availability|times|date|slot|windows';

/** The end of the clause. */
export const END = ',|.|;|:|-|)|and|?|!';

/** Arranging is about a meeting or about people; "book a flight" and "schedule the deliveries" are things done. */
export const ARRANGED: Phrasal[] = [
  [`..6 ${MEETING}|follow|time|times|slot|it|this|that|something|people|us|you|interviews|appointments`, V.ARRANGE],
  ['$', V.ARRANGE],
  ['', V.ACT],
];
