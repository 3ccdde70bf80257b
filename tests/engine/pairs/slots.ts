import { readPairs } from './read-pairs.ts';

/** A finite list of slots is concrete; an open range is not; opening hours and events are no offer. */
export const slots = readPairs(`
out concrete: I can do Tue 2-4, Wed 10-12 or Thu after 3.
out hard: I can do most afternoons for a call.

out concrete: Would Tuesday, Wednesday or Thursday work for a demo?
out hard: Would next week or the week after work for a demo?

in concrete: I'm free on Monday from 10 to 12 and on Tuesday from 3 to 5.
in none: The service desk is staffed on Monday from 10 to 12 and on Tuesday from 3 to 5.

in concrete: Either 28 July at 9 or 29 July at 14:00 is fine for us.
in hard: Either July or August is fine for us to meet.

out concrete: [[Here are three options for our call:⏎- Tue 28 July, 9:00 CEST]]⏎- Wed 29 July, 15:00 CEST⏎- Thu 30 July, 11:00 CEST
out none: [[Here are three facts about the release:⏎- 28 new connectors]]⏎- 29 languages⏎- 30 days of history

out concrete: Does any of these suit you: Mon 3pm, Tue 11am, Wed 4pm?
out hard: Does any day suit you to speak?

in concrete: Wednesday 1:00 works.
in none: Wednesday's build works.

out concrete: How about Friday at 10 or 11?
out hard: How about a call in 10 or 11 weeks?

out concrete: My openings are Thursday 1-3 pm and Friday before 11.
out hard: My openings are limited, but let's find a time for a call.

in concrete: We could offer you the 4th, the 5th or the 7th of August for the visit.
in hard: We could offer you some days in August for the visit.

in concrete: Next Tuesday at 16:00 or Wednesday at 9:00, your choice.
in none: The trains leave Tuesday at 16:00 and Wednesday at 9:00, both full.

out concrete: Pick one: Monday 9:30, Monday 14:00, Tuesday 17:00.
out none: Attendance so far: Monday 9, Monday 14, Tuesday 17.

out concrete: I have time tomorrow at noon or on Thursday at 4.
out hard: I have time for you tomorrow or next week or whenever.

in concrete: Thursday afternoon or Friday morning would suit my team.
in hard: Afternoons or mornings would suit my team for the workshop.

out concrete: We can install on August 11, 12 or 13, which day do you prefer?
out hard: We can install in August, September or October, let's discuss which you prefer.

in concrete: Our CFO has a gap at 2pm on Wednesday and one at 9am on Friday.
in none: Our budget has a gap of 2m this year and one of 9m next year.

out concrete: Any time between 1 and 5 pm tomorrow is good for me.
out hard: Any time between now and Christmas is good for me to meet.

out concrete: I'm around Wednesday all day and Thursday until noon if you want to talk.
out hard: I'm around all month if you want to talk.

in concrete: Please choose between 4 August, 10:00, and 6 August, 15:00.
in none: The rate moved between 4 August, 10:00, and 6 August, 15:00.

out concrete: Either Monday or Tuesday is good for the site visit.
out hard: Either week is good for the site visit.

in concrete: 9:30 on Thursday works for both of us.
in none: The 9:30 build works on both servers.
`);
