import { tableOf } from './grammar/pattern.ts';
import type { Rule } from './rule.ts';
import { anyQuestions } from './rules/any-questions.ts';
import { assigned } from './rules/assigned.ts';
import { bookedSlot } from './rules/booked-slot.ts';
import { bookingLink } from './rules/booking-link.ts';
import { callMe } from './rules/call-me.ts';
import { checkWith } from './rules/check-with.ts';
import { datedPlan } from './rules/dated-plan.ts';
import { decideLater } from './rules/decide-later.ts';
import { doTheNeedful } from './rules/do-the-needful.ts';
import { findAMoment } from './rules/find-a-moment.ts';
import { findOut } from './rules/find-out.ts';
import { getBackToYou } from './rules/get-back-to-you.ts';
import { idLikeTo } from './rules/id-like-to.ts';
import { illCall } from './rules/ill-call.ts';
import { illSend } from './rules/ill-send.ts';
import { letMeKnow } from './rules/let-me-know.ts';
import { letsTalk } from './rules/lets-talk.ts';
import { lookingForward } from './rules/looking-forward.ts';
import { openToACall } from './rules/open-to-a-call.ts';
import { pleaseSend } from './rules/please-send.ts';
import { putOff } from './rules/put-off.ts';
import { setUpACall } from './rules/set-up-a-call.ts';
import { slotList } from './rules/slot-list.ts';
import { talkAhead } from './rules/talk-ahead.ts';
import { talkSoon } from './rules/talk-soon.ts';
import { touchBase } from './rules/touch-base.ts';
import { tryMeLater } from './rules/try-me-later.ts';
import { undecided } from './rules/undecided.ts';
import { waitingFor } from './rules/waiting-for.ts';
import { willDo } from './rules/will-do.ts';
import { worthALook } from './rules/worth-a-look.ts';
import { yourInput } from './rules/your-input.ts';
import { yourThoughts } from './rules/your-thoughts.ts';

/** Every rule, first come first served: a match yields to those of earlier rules that it overlaps. */
export const rules: readonly Rule[] = [
  // A link to pick a time settles its sentence.
  bookingLink,
  // Courtesies first: they are made of the words the rules below look for ("call me with any questions").
  anyQuestions,
  lookingForward,
  talkSoon,
  yourThoughts,
  // Who keeps the next move, before who talks: "I'll get back to you" is not a call.
  doTheNeedful,
  tryMeLater,
  putOff,
  touchBase,
  getBackToYou,
  letMeKnow,
  setUpACall,
  decideLater,
  openToACall,
  letsTalk,
  callMe,
  illCall,
  findOut,
  checkWith,
  waitingFor,
  // Things rather than talks: soft without a day.
  worthALook,
  pleaseSend,
  illSend,
  // What is left when none of the above spoke.
  talkAhead,
  undecided,
  findAMoment,
  yourInput,
  idLikeTo,
  willDo,
  assigned,
  // Statements with a day, last: anything above that has the same day says more.
  slotList,
  bookedSlot,
  datedPlan,
];

/** The phrases of some rules, to be found in one pass. */
export const phrasesOf = (some: readonly Rule[]) =>
  tableOf(some.flatMap(({ id, phrases = [] }) => phrases.map((source) => ({ source, rule: id }))));
