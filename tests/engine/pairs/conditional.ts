import { readPairs } from './read-pairs.ts';

/** A condition does not change what a step is; a condition in a fact does not make one. */
export const conditional = readPairs(`
out concrete: If you sign by Friday, we'll start onboarding on August 10.
out hard: If you sign soon, let's talk about onboarding.

out hard: If you're interested, we could find some time to chat.
out concrete: If you're interested, we could chat on Thursday.

out none: If the meter loses its connection, it dials the control room at midnight.
out concrete: If the meter loses its connection, I'll come by at noon tomorrow.

in hard: Once legal signs off, we'll get back to you.
in concrete: Once legal signs off on Tuesday, we'll get back to you that afternoon.

in soft: As soon as the budget is released, I'll send you the purchase order.
in concrete: As soon as the budget is released on 3 August, I'll send you the purchase order.

out none: Unless the rate changes, the price in the quote holds.
out hard: Unless the rate changes, let's revisit the price in autumn.

in none: If we cancel in the first year, does the deposit come back?
in hard: If the deposit comes back to us, shall we talk about the second year?

out soft: Should you need the certificates, I can send them over.
out concrete: Should you need the certificates, I can send them over by Wednesday.

out hard: Provided that your CTO agrees, we should set up a technical session.
out concrete: Provided that your CTO agrees, we should hold the technical session on 5 August.

in hard: Assuming the pilot goes well, we would meet you to discuss a rollout.
in none: Assuming the pilot goes well, a rollout covers eleven sites.

in hard: If anything changes on our side, we'll be in touch.
in concrete: If anything changes on our side, we'll be in touch by Monday.

out none: When a trial ends, the workspace becomes read-only.
out hard: When your trial ends, let's have a quick call.

out concrete: If I don't hear back by Wednesday, I'll release the slot.
out none: If you don't hear back from a carrier, the shipment is simply late.

out soft: If the draft looks good to you, please sign it.
out concrete: If the draft looks good to you, please sign it by end of day Thursday.

in hard: If Ewa comes back from leave early, she will call you.
in concrete: If Ewa comes back from leave early, she will call you on Friday.

out none: If they had asked us in May, we would have met them in Porto.
out hard: If you are in Porto, we would love to meet you.

in none: If only someone had called us last year.
in hard: If someone from your side could call us, that would help.

out concrete: In case Tuesday at 4 clashes with something, take Wednesday at 9.
out hard: In case everything clashes with something, we can talk some other time.

in soft: Subject to approval, we will return the signed agreement.
in concrete: Subject to approval, we will return the signed agreement no later than August 14.

out hard: Whether or not the tender is won, we should sit down together.
out concrete: Whether or not the tender is won, we should sit down together on Monday at 11.

in hard: Depending on the workload, I'd come back to you in September.
in none: Depending on the workload, the two of us handle forty tickets a day.

out hard: If it helps, I'm happy to jump on a call with your IT.
out concrete: If it helps, I'm happy to jump on a call with your IT at 3pm today.
`);
