import { readPairs } from './read-pairs.ts';

/** A time that belongs to a noun does not date the step; the same time on the verb does. */
export const nounTime = readPairs(`
out none: Next week's report will include the audit log.
out soft: Next week I'll send you the report with the audit log.

out hard: Please reschedule Thursday's lunch.
out concrete: Please reschedule the lunch to Thursday.

in soft: Please send us the notes from Tuesday's session.
in concrete: Please send us the notes on Tuesday.

out none: The Wednesday call covered both sites.
out concrete: The call is on Wednesday and covers both sites.

out soft: Could you forward the invite for the August 5 workshop?
out concrete: Could you forward the invite on August 5?

in none: Monday's figures look better than the ones before.
in concrete: On Monday we'll show you the figures.

in hard: We'd like to talk about the Friday delivery window.
in concrete: We'd like to talk on Friday about the delivery window.

out none: Your 14 August deadline is in our plan.
out concrete: Your deadline is 14 August, so please sign by then.

out soft: I'll share the recording of this morning's demo.
out concrete: I'll share the recording of the demo by noon.

in hard: Can we discuss the feedback from yesterday's site visit?
in concrete: Can we discuss the feedback from the site visit tomorrow?

out none: The release of 3 August brings single sign-on.
out concrete: On 3 August we'll set up single sign-on with you.

out hard: Let's review the tickets for Friday's concert together.
out concrete: Let's review the tickets for the concert together on Friday.

in none: We have a September go-live in mind.
in hard: We have the go-live in mind and should talk in September.

in soft: Send me the agenda of the 10 o'clock you had with Pavel.
in concrete: Send me the agenda at 10 o'clock.

out none: Tomorrow's newsletter mentions your case study.
out concrete: Tomorrow I'll send you the newsletter with your case study.

out hard: I'd love to hear your view on the end-of-week numbers over a call.
out concrete: I'd love to hear your view on the numbers over a call at the end of the day.

in none: This is the 2 pm version of the spreadsheet.
in concrete: I'll have a new version of the spreadsheet for you at 2 pm.

in hard: We still have to decide who joins the Thursday steering group.
in concrete: We'll decide on Thursday who joins the steering group.

out soft: Please fill in the form we used for the Monday kick-off.
out concrete: Please fill in the form before the kick-off on Monday.

out none: Ingrid wrote the slides for the half-day training of 20 August.
out concrete: Ingrid will train your team for half a day on 20 August.

in none: Q4 prices are in the second tab.
in soft: In Q4 we'll send you the prices.

in hard: Could we have another call like last Tuesday's?
in concrete: Could we have another call on Tuesday?
`);
