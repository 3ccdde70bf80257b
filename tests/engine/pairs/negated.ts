import { readPairs } from './read-pairs.ts';

/** A refused or unneeded step is none; a negative form that offers or keeps something still is one. */
export const negated = readPairs(`
out none: No need to get back to me.
out hard: Please get back to me when you have a moment.

in none: Please do not call our office again.
in hard: Please call our office again some time.

out none: Please don't call me before the audit is over.
out soft: Please don't hesitate to call me.

out none: You don't have to send the signed copy.
out soft: You still have to send the signed copy.

out none: Thursday at 2 doesn't work for me.
out concrete: Tell me if Thursday at 2 doesn't work for you.

in none: We won't be moving forward with a demo.
in hard: We will be moving forward with a demo in due course.

in none: I can't meet on Friday.
in concrete: I can meet on Friday.

out none: Nobody has to decide anything this quarter.
out hard: We'll have to decide this quarter.

in none: We are not looking to talk to vendors this year.
in hard: We are looking to talk to vendors later this year.

out none: There is no reason to reschedule.
out hard: I'm afraid we have to reschedule.

in none: I don't think another call makes sense.
in hard: I think another call makes sense.

out none: Don't worry about the security questionnaire, Ilse has it already.
out soft: Don't forget to send the security questionnaire.

out none: I won't chase you about this any more.
out hard: I'll chase you about this in a few weeks.

in none: It isn't necessary for you to present to the committee.
in hard: It would be necessary for you to present to the committee at some stage.

in none: Unfortunately I am unable to join you on Wednesday.
in concrete: Fortunately I am able to join you on Wednesday.

out none: Please don't share this quote outside your team.
out soft: Please share this quote with your team.

in none: We never agreed to review the contract by Friday.
in concrete: As agreed, we review the contract by Friday.

out none: I'm not asking you to sign anything by Monday.
out concrete: I'm asking you to sign the order form by Monday.

out none: If the numbers look right, you needn't reply.
out concrete: If the numbers don't look right, please reply by noon tomorrow.

in none: No further meeting is required from our side.
in hard: A further meeting is required from our side.

out none: Rather than have you come over again, I attach the drawings.
out concrete: Rather than e-mail the drawings, I'd have you come over on Tuesday.

in none: Please refrain from contacting our branch managers.
in hard: Please contact our branch managers soon to find a time.
`);
