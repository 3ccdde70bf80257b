import { readPairs } from './read-pairs.ts';

/** A courtesy is a step only when the mail has no concrete one; a real ask is never covered. */
export const cover = readPairs(`
out soft: The quote is attached. [[Let me know if you have any questions.]]
out none: Could you sign the quote by Thursday? [[Let me know if you have any questions.]]

out soft: Thanks for the call. [[Looking forward to hearing from you.]]
out none: Let's speak again on Wednesday at 10. [[Looking forward to hearing from you.]]

in soft: This helps a lot. [[Talk soon!]]
in none: This helps a lot, see you on Friday at 9. [[Talk soon!]]

out soft: I added the second site to the plan. [[Thoughts?]]
out none: I added the second site to the plan, can we go through it tomorrow at 4? [[Thoughts?]]

out soft: The references are below. [[Please don't hesitate to reach out.]]
out none: I'll call you on Monday about the references. [[Please don't hesitate to reach out.]]

out none: I'll send the draft on Tuesday. [[Feel free to reach out with any questions.]]
out soft: I hope the draft helps. [[Feel free to reach out with any questions.]]

in soft: We read your offer. [[Happy to answer questions.]]
in none: We read your offer and will give you a decision by 4 August. [[Happy to answer questions.]]

out hard: I'll send the draft on Tuesday. [[Let's talk next week.]]
out none: I'll send the draft on Tuesday. [[Looking forward to your feedback.]]

out hard: Please sign by Friday. [[Could we also meet at some point to discuss the rollout?]]
out none: Please sign by Friday. [[If anything is unclear, just let me know.]]

in soft: Thank you for the material. [[We look forward to hearing from you.]]
in none: Thank you, Tuesday at 2 is fine for us. [[We look forward to hearing from you.]]

out none: The meeting on 6 August at 11 is confirmed. [[Look forward to seeing you then.]]
out soft: It was a pleasure to meet you at the fair. [[Look forward to seeing you again.]]

out soft: Here is the case study about the cold chain. [[Any questions, just shout.]]
out none: Here is the case study; shall we discuss it on Thursday at 15:00? [[Any questions, just shout.]]

in none: Can you be at our plant on Monday at 7? [[Looking forward to your reply.]]
in soft: The plant is near the airport. [[Looking forward to your reply.]]

out none: Pick a slot that suits you: https://calendly.com/halden/30min [[I look forward to hearing from you.]]
out soft: Our catalogue is on the site: https://halden.example/catalogue [[I look forward to hearing from you.]]

out soft: Revised terms attached, with the cap you wanted. [[Let me know what you think.]]
out none: Revised terms attached; let's settle them on Friday at noon. [[Let me know what you think.]]

out hard: See you on Thursday at 3. [[Let's also find a time for your CFO.]]
out none: See you on Thursday at 3. [[Shout if you need anything.]]

in soft: All the details are in the brief. [[Feel free to call me with questions.]]
in none: Please hand in your bid by 7 August. [[Feel free to call me with questions.]]

out soft: That was the whole story. [[Hope to hear from you.]]
out none: That was the whole story, and I'll ring you tomorrow at ten. [[Hope to hear from you.]]

out none: Would Tuesday or Wednesday at 9 suit Rashid? [[I'm here if you need anything.]]
out soft: Rashid has access now. [[I'm here if you need anything.]]

in hard: We can do the demo on 5 August. [[We'll get back to you about the contract.]]
in none: We can do the demo on 5 August. [[Let us know if you need anything from us.]]

out soft: Hello Oksana, the sandbox is ready.⏎[[Please let me know if you need further information.]]⏎Kind regards,⏎Piet
out none: Hello Oksana, could you try the sandbox by tomorrow evening?⏎[[Please let me know if you need further information.]]⏎Kind regards,⏎Piet
`);
