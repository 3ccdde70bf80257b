import { readPairs } from './read-pairs.ts';

/** Wording of people who write English as a further language counts by what it means. */
export const nonNative = readPairs(`
in hard: Kindly do the needful and revert at the earliest.
in concrete: Kindly sign the form and revert by Friday.

in hard: We will discuss on call in coming days.
in concrete: We will discuss on call on Wednesday.

in soft: Please to send me the offer.
in concrete: Please to send me the offer until Thursday.

out hard: I would be glad if we could make a meeting in the next time.
out concrete: I would be glad if we could make a meeting on 5 August.

in hard: I come back to you when my chief is again here.
in concrete: I come back to you on Monday when my chief is again here.

out hard: Please revert back on below.
out none: The machine reverts back to the below value.

in hard: Can we phone next week?
in concrete: Can we phone next week Tuesday at 10 o'clock?

in soft: I am waiting your kind answer.
in none: I was waiting your kind answer since June, and now I have it.

out hard: Let us make an appointment for speaking about the details.
out concrete: Let us make an appointment for Friday 15h for speaking about the details.

in hard: We must to think about it and then we inform you.
in concrete: We must to think about it and we inform you until Wednesday evening.

in hard: Please intimate us once the same is approved.
in none: We were intimated that the same is approved.

out soft: For any doubt, I stay at your disposition.
out none: Please sign until 30 July. [[For any doubt, I stay at your disposition.]]

in hard: My manager is in holidays, I ask him and say you.
in none: My manager is in holidays, I asked him before.

out concrete: Is it OK for you the 4 August at 9h30 for to make the demo?
out hard: Is it OK for you for to make the demo one of these days?

in hard: I will update you the same after discussing with concerned team.
in concrete: I will update you the same on Tuesday after discussing with concerned team.

in hard: We prepone the call, please tell which time is good.
in concrete: We prepone the call to Tuesday 11 am.

out hard: Request you to please spare some time for a meeting.
out concrete: Request you to please spare some time on 31 July for a meeting.

in soft: I let you know the price list as soon as possible per mail.
in none: I have let you know the price list per mail.

in none: You are writing me since one month and I have no time for this.
in hard: You are writing me since one month, we can speak when I have time.

out concrete: Please confirm me the appointment of tomorrow at 14h.
out none: Thank you that you confirmed me the appointment of yesterday.

in hard: Actually we have much stress, please contact me after the summer holidays again.
in none: Actually we have much stress, please do not contact me again.

out soft: Waiting for your positive response.
out none: We meet us on Thursday at 9. [[Waiting for your positive response.]]
`);
