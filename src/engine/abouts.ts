import type { About } from './rule.ts';
import { about as anyQuestions } from './rules/any-questions.ts';
import { about as assigned } from './rules/assigned.ts';
import { about as bookedSlot } from './rules/booked-slot.ts';
import { about as bookingLink } from './rules/booking-link.ts';
import { about as callMe } from './rules/call-me.ts';
import { about as checkWith } from './rules/check-with.ts';
import { about as datedPlan } from './rules/dated-plan.ts';
import { about as decideLater } from './rules/decide-later.ts';
import { about as doTheNeedful } from './rules/do-the-needful.ts';
import { about as findAMoment } from './rules/find-a-moment.ts';
import { about as findOut } from './rules/find-out.ts';
import { about as getBackToYou } from './rules/get-back-to-you.ts';
import { about as idLikeTo } from './rules/id-like-to.ts';
import { about as illCall } from './rules/ill-call.ts';
import { about as illSend } from './rules/ill-send.ts';
import { about as letMeKnow } from './rules/let-me-know.ts';
import { about as letsTalk } from './rules/lets-talk.ts';
import { about as lookingForward } from './rules/looking-forward.ts';
import { about as openToACall } from './rules/open-to-a-call.ts';
import { about as pleaseSend } from './rules/please-send.ts';
import { about as putOff } from './rules/put-off.ts';
import { about as setUpACall } from './rules/set-up-a-call.ts';
import { about as slotList } from './rules/slot-list.ts';
import { about as talkAhead } from './rules/talk-ahead.ts';
import { about as talkSoon } from './rules/talk-soon.ts';
import { about as touchBase } from './rules/touch-base.ts';
import { about as tryMeLater } from './rules/try-me-later.ts';
import { about as undecided } from './rules/undecided.ts';
import { about as waitingFor } from './rules/waiting-for.ts';
import { about as willDo } from './rules/will-do.ts';
import { about as worthALook } from './rules/worth-a-look.ts';
import { about as yourInput } from './rules/your-input.ts';
import { about as yourThoughts } from './rules/your-thoughts.ts';

/** What each rule says of itself, by id, in the order of `rules.ts`: for README, settings and tests. The engine never loads it. */
export const abouts: Record<string, About> = {
  'booking-link': bookingLink,
  'any-questions': anyQuestions,
  'looking-forward': lookingForward,
  'talk-soon': talkSoon,
  'your-thoughts': yourThoughts,
  'do-the-needful': doTheNeedful,
  'try-me-later': tryMeLater,
  'put-off': putOff,
  'touch-base': touchBase,
  'get-back-to-you': getBackToYou,
  'let-me-know': letMeKnow,
  'set-up-a-call': setUpACall,
  'decide-later': decideLater,
  'open-to-a-call': openToACall,
  'lets-talk': letsTalk,
  'call-me': callMe,
  'ill-call': illCall,
  'find-out': findOut,
  'check-with': checkWith,
  'waiting-for': waitingFor,
  'worth-a-look': worthALook,
  'please-send': pleaseSend,
  'ill-send': illSend,
  'talk-ahead': talkAhead,
  undecided,
  'find-a-moment': findAMoment,
  'your-input': yourInput,
  'id-like-to': idLikeTo,
  'will-do': willDo,
  assigned,
  'slot-list': slotList,
  'booked-slot': bookedSlot,
  'dated-plan': datedPlan,
};
