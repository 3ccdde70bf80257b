import { readPairs } from './read-pairs.ts';

/** An action and its time may stand in neighbouring sentences; a time of something else does not date the action. */
export const multiSentence = readPairs(`
out concrete: [[Could we walk through the renewal together?]] Tuesday at 11 suits us.
out hard: [[Could we walk through the renewal together?]] Any time suits us.

out concrete: [[Let's set up a call with your security team.]] Would Thursday at 2 work?
out hard: [[Let's set up a call with your security team.]] Would that work?

in concrete: [[We should meet before the vote.]] How about 6 August?
in hard: [[We should meet before the vote.]] It is an important one.

in hard: [[Can we talk about the discount?]] Our fiscal year ended on 30 June.
in concrete: [[Can we talk about the discount?]] I'm free on 30 July.

out concrete: [[I'd like to show you the new console.]] Does Wednesday morning suit you?
out hard: [[I'd like to show you the new console on a call.]] It went live on Wednesday.

out hard: [[Shall we discuss the pilot?]] Fatima visited the site on Monday.
out concrete: [[Shall we discuss the pilot?]] Fatima and I can do Monday at 10.

in concrete: [[Please send us the updated rates.]] We need them by Friday noon.
in soft: [[Please send us the updated rates.]] We need them for the file.

out concrete: [[We'd love to host you in Turin.]] 12 or 13 August would be ideal.
out hard: [[We'd love to host you in Turin.]] The weather is ideal.

out concrete: [[Can you return the signed DPA?]] Thursday would be perfect.
out soft: [[Can you return the signed DPA?]] That would be perfect.

in concrete: [[Let us do a short call on the open points.]] I am available tomorrow between 2 and 4.
in hard: [[Let us do a short call on the open points.]] I am available most of the time.

out concrete: Mateus wants to join the next review. [[Could you bring your CFO as well?]] It's on Tuesday at 3.
out soft: Mateus wants to join the next review. [[Could you send your CFO the minutes as well?]] It's a long document.

in hard: [[We need to talk about the penalties.]] The contract starts in 2027.
in concrete: [[We need to talk about the penalties.]] Can you ring me at 5 today?

out concrete: [[I will call you.]] Say Thursday, right after lunch?
out hard: [[I will call you.]] Say hello to Agnes, please.

out hard: [[Let's find a time to go over the results.]] You already have the numbers from June 15.
out concrete: [[Let's find a time to go over the results.]] June is out, but August 3 works for me.

in concrete: My boss would like to see it. [[Can you repeat the demo for her?]] She has time on Monday at 13:00 or on Tuesday at 9:00.
in hard: My boss would like to see it. [[Can you repeat the demo for her?]] She has little time.

out concrete: [[Do you have 20 minutes for me?]] For example on Friday at 8:30.
out hard: [[Do you have 20 minutes for me?]] For example for the open questions.

in concrete: Yes, we want to go on. [[Let's meet at your office.]] I'll be in Graz on August 11.
in hard: Yes, we want to go on. [[Let's meet at your office.]] I was in Graz on July 11.

out concrete: [[Would it make sense to speak with Leila?]] She can do 10:00 on Wednesday.
out hard: [[Would it make sense to speak with Leila?]] She has done this since 2019.

out concrete: Two things.⏎[[1. We should go through the integration list together.]] Thursday 9 am?⏎2. The invoice address has changed.
out hard: Two things.⏎[[1. We should go through the integration list together.]] It's long.⏎2. The invoice address has changed.

in concrete: [[We will give you an answer.]] Expect it on Friday.
in hard: [[We will give you an answer.]] Expect a positive one.

out concrete: Hi Tomasz,⏎[[can we have a word about the licence?]]⏎Tomorrow at 9:15?⏎Cheers,⏎Bram
out hard: Hi Tomasz,⏎[[can we have a word about the licence?]]⏎Only a short one.⏎Cheers,⏎Bram
`);
