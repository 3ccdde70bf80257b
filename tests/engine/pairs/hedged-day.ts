import { readPairs } from './read-pairs.ts';

/** A hedge takes the day back, unless a clock time follows or the days are known anyway. */
export const hedgedDay = readPairs(`
out hard: Can we talk sometime Thursday?
out concrete: Can we talk Thursday?

out hard: Maybe we could meet around Wednesday?
out concrete: Maybe we could meet on Wednesday around 3pm?

in hard: Let's speak on Monday or so.
in concrete: Let's speak on Monday or Tuesday.

in hard: Call me some day next week.
in concrete: Call me some time today.

out soft: I'll send the revised quote around Tuesday.
out concrete: I'll send the revised quote by Tuesday.

out hard: Shall we catch up Friday-ish?
out concrete: Shall we catch up Friday first thing?

out hard: Could we get together one day next week?
out concrete: Could we get together one day next week, say Wednesday?

in concrete: I'll probably call you on Thursday.
in hard: I'll call you on Thursday or thereabouts.

in hard: We'll decide towards the end of the week after next.
in concrete: We'll decide at the end of the day on Wednesday.

out hard: Let's do the workshop on a Tuesday.
out concrete: Let's do the workshop on the Tuesday, August 4.

out concrete: Would this afternoon work for a call, any time really?
out hard: Would an afternoon work for a call, any time really?

in hard: How about we discuss this Tuesday-ish, or whenever you're free?
in concrete: How about we discuss this Tuesday, or if you're not free, Wednesday?

in soft: You should have the signed copy around the 5th.
in concrete: You should have the signed copy on the 5th.

out hard: Let's reconnect around August 10 or something.
out concrete: Let's reconnect on August 10 at about 4.

out concrete: Hopefully the draft is final on Friday, so please sign it that day.
out soft: Hopefully the draft is final around Friday, so please sign it then.

in hard: Perhaps we can meet up sometime on Wednesday.
in concrete: Perhaps we can meet up at 11 on Wednesday.

out hard: I can ring you Monday, give or take.
out concrete: I can ring you Monday at 9, give or take.

in hard: I might be able to talk at the start of next week.
in concrete: I might be able to talk at 8 on Monday.

out hard: Let's aim for early next week to go through the pricing together.
out concrete: Let's aim for early on Tuesday to go through the pricing together.

out hard: Sometime around the 12th we should review the pilot together.
out concrete: On the 12th we should review the pilot together.

in hard: Let us have the call on either of those days or another one.
in concrete: Let us have the call on Tuesday 28 July or Thursday 30 July.

out concrete: I'll ring you sometime tomorrow.
out hard: I'll ring you sometime this month.
`);
