import type { Agenda, CommitmentId } from './types.ts';

/** The opening lines Bookend comes with. `[square]` is what only the rep knows. */
export const defaultAgendas: Record<CommitmentId, Agenda> = {
  time: {
    purpose: 'find out whether [problem] is worth more of your time',
    get: 'your own figure for [problem], to keep whatever you decide',
    topics: [
      'How [problem] shows in your week',
      'What it costs, in your numbers',
      'What others in your place do about it',
    ],
    next: 'a yes or no to a working talk, and with a yes its day and who joins',
  },
  explore: {
    purpose: 'see where [symptom] starts',
    get: 'a one-page picture of [process] to use inside',
    topics: ['How [process] runs on a good day and on a bad one', 'Where [symptom] starts', 'Who else lives with it'],
    next: 'who should see the picture, and the day of that talk',
  },
  change: {
    purpose: 'compare leaving [problem] as it is with changing it',
    get: 'both costs side by side, in your numbers',
    topics: [
      'What waiting costs until [date]',
      'What changing costs, in money and in work',
      'What else needs your people then',
    ],
    next: 'a yes or no to going on, and with a yes the day of the first draft',
  },
  collaborate: {
    purpose: 'shape the plan so that it survives a busy day of yours',
    get: 'a plan in your words, with nothing in it that you would strike out later',
    topics: ['The rough version, page by page', 'What [user] would change', 'What has to be true before it starts'],
    next: 'who has to see the plan, and the day of that meeting',
  },
  'build-consensus': {
    purpose: 'hear what each of you needs from this',
    get: 'one page with the needs of [finance], [IT] and [role], seen by all',
    topics: [
      'What each of you wants to see happen',
      'What each of you wants to avoid',
      'Where these do not fit together',
    ],
    next: 'what is settled, and an owner and a day for each of the rest',
  },
  invest: {
    purpose: 'go through what this takes from you, in money, time and people',
    get: 'every line explained, so that you can explain it inside',
    topics: ['The price, line by line', 'The weeks and people on your side', 'What comes back, and when'],
    next: 'who approves what by which day, and the day of the review',
  },
  review: {
    purpose: 'read the proposal together before it is final',
    get: 'a version that holds only what fits',
    topics: ['The results and dates', 'What to strike out or change', 'What [decision maker] will ask'],
    next: 'the changes, and the day on which you decide',
  },
  'resolve-concerns': {
    purpose: 'bring every doubt into the open',
    get: 'an answer to each, or the day on which you have one',
    topics: ['[risk]', 'What could go wrong on your side', 'What would have to be shown to you, and by whom'],
    next: 'an owner and a day for each doubt that is left',
  },
  decide: {
    purpose: 'say yes or no',
    get: 'an answer that lets you plan; a no needs no reason',
    topics: ['What you have seen so far', 'What is still open for [signer]', 'Yes or no'],
    next: 'with a yes the day of the start, with a no the end of my mails',
  },
  execute: {
    purpose: 'start well, so that [result] shows by [date]',
    get: 'a plan with one owner and one day for each step',
    topics: ['Who does what on both sides', 'The first result, and how we both see it', 'What could hold it up'],
    next: 'an owner for each open point, and the day of the first result',
  },
};

/** When nothing is known of what the meeting is for. */
export const anyAgenda: Agenda = {
  purpose: '[what we settle]',
  get: '[what they take away]',
  topics: ['[topic]', '[topic]', '[topic]'],
  next: 'what comes after this, if anything, with its day and who joins',
};
