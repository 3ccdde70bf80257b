import { readPairs } from './read-pairs.ts';

/** What happens again and again is a fact; what happens once is a step. */
export const habitual = readPairs(`
out none: We usually close our books at the end of Q3.
out hard: We'll decide about it at the end of Q3.

out none: Our engineers meet every Tuesday at 9.
out concrete: Our engineers will meet yours on Tuesday at 9.

in none: I always call new vendors back.
in hard: I'll call you back.

in none: We send out new supplier contracts once a year.
in soft: We will send you the new supplier contract.

out none: As a rule, we send invoices on the first of the month.
out concrete: We'll send you the invoice on the first of August.

out none: Most of our customers talk to us once a quarter.
out hard: Let's talk next quarter.

in none: The procurement board generally decides within two or three weeks.
in hard: The procurement board will decide and come back to you in two or three weeks.

out none: Every new account gets a call from Soraya in its first week.
out hard: You will get a call from Soraya in the coming weeks.

in none: Our buyers normally get back to suppliers in a couple of weeks.
in hard: Our buyers will get back to you in a couple of weeks.

out none: Every Friday our support desk sends a summary to all account managers.
out concrete: This Friday our support desk sends you a summary.

in none: Once a week I check in with the warehouse.
in hard: I'll check in with the warehouse and come back to you.

out none: Each spring we meet our resellers in Lyon.
out hard: Let's meet in Lyon in spring.

in none: Typically the finance department signs these within five days.
in concrete: The finance department signs it within five days and I send it to you then.

out none: We tend to touch base with partners around Christmas.
out hard: Let's touch base around Christmas.

in none: Whenever a contract is up, our lawyers look at it.
in soft: Our lawyers will send you their comments on the contract.

out none: I usually take Wednesdays off.
out concrete: I'll take Wednesday at 10, thanks.

out none: Over here people often sign by the end of the month.
out concrete: Over here we need you to sign by July 31.

in none: Our plant managers discuss new equipment at their yearly offsite.
in hard: Our plant managers would like to discuss the new equipment with you.

in none: The committee sits on the last Thursday of every month.
in concrete: The committee sits this Thursday and I'll call you right after it.

out none: Dmitri speaks with his biggest customers on Mondays.
out concrete: Dmitri would like to speak with you on Monday.

out none: We never go live in December.
out soft: We can send you the go-live plan in December.

in none: Security reviews take about three weeks here.
in hard: We'll take about three weeks for the security review and then get back to you.
`);
