import { readPairs } from './read-pairs.ts';

/** Slips of the finger do not change what a sentence is. */
export const typos = readPairs(`
out hard: Lets talk nxt week.
out concrete: Lets talk on Wednsday.

out hard: can we catch up somtime next week?
out concrete: can we catch up tommorow at 3?

in hard: We'll get bakc to you.
in none: We got bakc late last night.

in hard: I'll get back to you teh week after next.
in concrete: I'll get back to you on teh 5th of August.

out soft: Please send teh signed contract.
out concrete: Please send teh signed contract by Firday.

out hard: Lets set up a call to dicuss the pilot.
out concrete: Lets set up a call on Thrusday to dicuss the pilot.

in soft: Coudl you send me the pricing?
in none: Did you recieve the pricing?

out hard: Do you have time for a quikc call?
out concrete: Do you have time for a quikc call at 4pm today?

out soft: let me knwo if you have any questoins
out none: Please reply by Tuesday noon. let me knwo if you have any questoins

in hard: Im swamped, try me agian next month.
in none: Im swamped, I tried you agian last month.

out hard: i'll reach out agian in a few weeks.
out concrete: i'll reach out agian on Munday at 9.

out concrete: See you on Teusday at 2.
out none: I saw you on Teusday at 2.

in hard: lets circel back in septmber
in concrete: lets circle back on septmber 2

in soft: Ill send you the documents shortley.
in concrete: Ill send you the documents tommorrow.

out soft: Looking foward to hearing from you.
out none: I'll call you at 5pm today. [[Looking foward to hearing from you.]]

out hard: Shoudl we meet for coffe?
out concrete: Shoudl we meet for coffe on Thursdy at 8?

in hard: We are still deciding adn will let you know.
in none: We have deciced adn it is a no.

out hard: woud love to chat about this
out concrete: woud love to chat about this on the 30th of july at noon

in concrete: Friday at 10 wroks for me.
in none: The new printer wroks for me.

out hard: Would you be avialable for a call?
out concrete: Would you be avialable for a call on wendesday?

out concrete: I'll cal you tomorow morning
out hard: I'll cal you somtime

in hard: Pls give me a cal when you can.
in concrete: Pls give me a cal at 11.
`);
