import { readPairs } from './read-pairs.ts';

/** What has happened is no step; what is ahead is one. */
export const past = readPairs(`
out none: I called you twice last week.
out hard: I will call you again next week.

out none: We spoke about the seat count on Tuesday at 3.
out concrete: Let's speak about the seat count on Tuesday at 3.

in none: I sent the signed order form to Beatriz yesterday.
in soft: I will send the signed order form to you.

in none: We discussed your proposal internally a few days ago.
in hard: We will discuss your proposal internally in the next few days.

out none: Last Thursday Henk walked your engineers through the migration.
out concrete: On Thursday Henk will walk your engineers through the migration.

out none: You asked for references, and I forwarded three of them this morning.
out soft: You asked for references, and I will forward three of them shortly.

in none: Our team met with your solution architect at the fair in May.
in hard: Our team would like to meet with your solution architect before the fair.

out none: I had planned to get back to you sooner.
out hard: I plan to get back to you soon.

in none: Sorry, I was going to reach out to you after the holidays.
in hard: Sorry, I am going to reach out to you after the holidays.

out none: Thanks for getting back to me so soon.
out hard: Please get back to me soon.

out none: Thank you for meeting with us on Friday.
out concrete: Thank you, we will meet on Friday.

in none: We have already decided to extend the pilot.
in hard: We have yet to decide and will do so later this quarter.

in none: Your colleague was supposed to call me on Wednesday and did not.
in concrete: Your colleague is supposed to call me on Wednesday.

out none: When we last talked, you wanted to review the draft with finance.
out hard: When you have reviewed the draft with finance, let's talk.

out none: We touched base with Noor's team a couple of weeks ago.
out hard: Let's touch base with Noor's team in a couple of weeks.

in none: The steering committee approved the budget on 20 July.
in concrete: We will tell you on 30 July whether the budget is approved.

out none: It was good to catch up with you over coffee.
out hard: It would be good to catch up over coffee.

out none: I tried you at 10 this morning and left a message.
out concrete: I'll try you at 10 tomorrow morning.

in none: Last month we ran the numbers and shared them with the board.
in soft: Next month we will run the numbers and share them with you.

out none: You told us in spring that you would look at it in summer.
out hard: Could we sit down together in summer to look at it?

in none: We checked with IT last night and everything is fine.
in hard: We'll check with IT and let you know.

out none: The kick-off took place on Monday at 9:30 with both teams.
out concrete: The kick-off takes place on Monday at 9:30 with both teams.
`);
