import { readPairs } from './read-pairs.ts';

/** What somebody else said is no step, unless somebody in the conversation gets something out of it. */
export const reported = readPairs(`
out none: Marta said she would ring the auditors next week.
out hard: Marta said she will ring you next week.

out none: According to Jonas, the freight team will send the customs broker its rates on Thursday.
out concrete: According to Jonas, the freight team will send you its rates on Thursday.

in none: Our CFO asked the bank whether it could call her next week.
in hard: Our CFO asks whether you could call her next week.

in none: In June you wrote that you would get back to us in a few days.
in hard: We will get back to you in a few days.

out none: The keynote speaker told everyone to call their suppliers next week.
out hard: As the keynote speaker said, do call me next week.

in none: The board told the architects to come back with a plan by Friday.
in concrete: The board wants you to come back with a plan by Friday.

out none: I heard that Lindqvist is meeting your competitor sometime in autumn.
out hard: I hear you have questions, so let's meet sometime in autumn.

in none: Our legal counsel mentioned that the regulator would publish its guidance soon.
in soft: Our legal counsel mentioned that he would send you his comments soon.

out none: Ravi claims that the vendor promised him a refund by Wednesday.
out concrete: Ravi promised that you will have your refund by Wednesday.

out none: Femi told the reseller that he'd think about it and decide next quarter.
out hard: I'll think about it and decide next quarter.

in none: Somebody at the fair said we should catch up with Oracle after the summer.
in hard: We should catch up after the summer.

out none: Your colleague told me that procurement would meet the other bidder on Monday at 9.
out concrete: Your colleague told me that procurement would meet us on Monday at 9.

in none: Chiara wrote that the landlord wants to talk to the insurer as soon as he can.
in hard: Chiara wrote that she wants to talk to you as soon as she can.

out none: They say the new tariff will be decided at the end of the quarter.
out hard: We will decide about your offer at the end of the quarter.

out none: Olu was told to send his passport to the embassy asap.
out soft: Please send me a copy of the contract asap.

in none: My predecessor apparently agreed with the installer to discuss the warranty at some point.
in hard: I would like to discuss the warranty with you at some point.

in none: HR says the candidates will hear from them by Friday noon.
in concrete: HR says you will hear from them by Friday noon.

out none: In his post he argues that every buyer should book a demo first.
out concrete: He argues that you should see it first, so let's do the demo on Wednesday at 10.

out none: Customers tell us they call their account manager whenever they get the chance.
out hard: Call me whenever you get the chance.

in none: The consultant reported that the steering group meets again on 14 August to pick the plant.
in concrete: The steering group asks you to join it on 14 August when it picks the plant.

out none: Anders says he'll walk the dog with his brother after lunch tomorrow.
out concrete: Anders says he'll walk you through the numbers after lunch tomorrow.

in none: I understand from Mr. Okafor that the other supplier will circle back to him in September.
in hard: I understand your point and will circle back to you in September.
`);
