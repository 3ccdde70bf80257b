import type { Playbook } from './types.ts';

/**
 * The wording Bookend comes with. House style: short words, the gain for the client before the ask, one question that yes or
 * no answers, who should be there, no false urgency. Every template reads well with one time, two or three, and never
 * says "in 30 minutes", which could be taken for a time of day. Of each three at least one needs nothing filled in.
 */
export const defaultPlaybook: Playbook = {
  format: 1,
  language: 'en',
  commitments: [
    {
      id: 'time',
      title: 'Time',
      asksFor: 'a first short meeting',
      minutes: 20,
      wordings: [
        '{name}, you and I can size [problem] with two questions, and you keep the sheet whatever you decide. Does a {minutes}-minute call on {slots} work?',
        'You would see how [peer role] teams measure [problem], and can check your own figure against it. Is a {minutes}-minute call with me on {slots} worth your time?',
        'One call tells you whether this is for you, and a no ends it there. Does a {minutes}-minute call with me on {slots} suit you?',
      ],
    },
    {
      id: 'explore',
      title: 'Explore',
      asksFor: 'a working talk about their situation',
      minutes: 40,
      wordings: [
        '{name}, you said [symptom]. Tracing where it starts leaves you with a one-page picture to use inside. Could you bring whoever runs [step] to a {minutes}-minute talk with me on {slots}?',
        'Hearing how [process] works on a bad day means that you only see what fits. Could we take {minutes} minutes for that with [colleague] on {slots}?',
        'Five questions from me come ahead of the talk, so that nothing catches you cold. Shall we go through your answers on {slots}?',
      ],
    },
    {
      id: 'change',
      title: 'Change',
      asksFor: 'a look at whether to change at all, and why now',
      minutes: 30,
      wordings: [
        '{name}, you may be better off leaving this alone, and it helps to know. Could we put the cost of waiting next to the cost of changing, with [finance], on {slots}?',
        'If [deadline] matters, the work has to start by [date]. Can we count back from it with [owner] on {slots}, so that nothing is rushed later?',
        'Knowing which effect hurts most lets you explain it in one line inside. Could we settle that on {slots}?',
      ],
    },
    {
      id: 'collaborate',
      title: 'Collaborate',
      asksFor: 'shaping the answer together',
      minutes: 45,
      wordings: [
        '{name}, the rough version has gaps only your people can fill, and once they do it is yours, not ours. Could we fill them together with [user] on {slots}?',
        'Marking what would not survive a busy day keeps you from a plan that looks good on paper only. Can we sit down for that with [user] on {slots}?',
        'One shared page keeps the plan free of surprises for you later. Are you free to build it with me on {slots}?',
      ],
    },
    {
      id: 'build-consensus',
      title: 'Build Consensus',
      asksFor: 'meeting the people who must live with it',
      minutes: 30,
      wordings: [
        '{name}, you need not defend this alone. May I meet [finance] and [IT] together with you on {slots}?',
        'Projects like this stop when [role] hears of them last. Could you bring [role] to a {minutes}-minute call with me on {slots}, so that they shape it too?',
        'Knowing who wants what before the group meets keeps you out of the crossfire. Could we go through the names on {slots}?',
      ],
    },
    {
      id: 'invest',
      title: 'Invest',
      asksFor: 'time, people and money, said openly',
      minutes: 30,
      wordings: [
        '{name}, nobody on your side should have to guess at the price. Could we go through each line, and what it saves you, with [finance] on {slots}?',
        'The result you want takes [hours] a week from your people, and knowing that early keeps the start safe. Can we go through those weeks with [manager] on {slots}?',
        'Seeing what each line of the price saves you makes it easy to defend inside. Could we go through it on {slots}?',
      ],
    },
    {
      id: 'review',
      title: 'Review',
      asksFor: 'going over the proposal together before it is final',
      minutes: 40,
      wordings: [
        '{name}, reading the proposal together lets you strike out what does not fit before it is final. Could we go through it with [sponsor] on {slots}?',
        'The page with results and dates is the one that has to be right for you. Shall we read it together on {slots}?',
        'Hearing early what makes this easy to approve saves you a round. Could you go through the proposal with me and [decision maker] on {slots}?',
      ],
    },
    {
      id: 'resolve-concerns',
      title: 'Resolve Concerns',
      asksFor: 'bringing the doubts into the open',
      minutes: 25,
      wordings: [
        '{name}, a worry costs you least when it is said early. Can we take {minutes} minutes with [IT] on {slots} for the worries alone?',
        'You mentioned [risk], and [reference client] can tell you about it without me in the room. Would a {minutes}-minute call with them on {slots} help you?',
        'If something speaks against this, it is better for you to know now. Could we test it on {slots}?',
      ],
    },
    {
      id: 'decide',
      title: 'Decide',
      asksFor: 'a date on which the answer is given, either way',
      minutes: 20,
      wordings: [
        '{name}, to have it running by [their date], the choice falls by [date]. Shall we meet with [signer] on {slots} to say yes or no?',
        'A clear no is as good as a yes, because either takes it off your desk. Can we take {minutes} minutes with [signer] on {slots} to settle it?',
        'A yes or a no, either lets you plan, and a no needs no reason. May I take {minutes} minutes with you on {slots}, so that we both know what comes next?',
      ],
    },
    {
      id: 'execute',
      title: 'Execute',
      asksFor: 'the start, a first result, a look back',
      minutes: 45,
      wordings: [
        '{name}, so that [result] shows by [date], your [owner] and our [lead] need one start meeting. May I send you the invite for {slots}, with the plan inside?',
        'Checking the first result together means that nothing slips past you. Can we hold {minutes} minutes for that on {slots}?',
        'Your own people can tell [sponsor] best what changed. Can we hold {minutes} minutes for that with [sponsor] on {slots}?',
      ],
    },
  ],
};
