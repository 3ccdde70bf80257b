/** Beginnings, middles and ends of mails; together they make forty that differ in length, in tone and in how they close. */

const OPENINGS = [
  'Hi Marisol,\n\nthanks for taking the time this morning, the picture of your three warehouses helped a lot.',
  'Hello Mr. Adebayo,\n\nas promised, I attach the revised quote with the volume discount your team asked for.',
  'Morning Jens,\nquick one from my side: the sandbox is up and both of your admins have access.',
  'Dear Ms. Kowalczyk,\n\nI read the security questionnaire with our data protection officer. Questions 4 and 11 are answered in the annex.',
  'hey priya, good to hear the pilot went well in leeds',
  'Good afternoon,\n\nOn Monday the carrier wrote: delays of two days in Rotterdam. Nothing of yours is affected.',
  'Salut Camille,\n\nthe numbers from the second plant are in. Scrap went from 4.1 to 2.7 percent since May.',
  'Hi both,\n\nTwo things after the workshop:\n- the export now carries cost centres\n- the invoice address is changed',
];

const CLOSINGS = [
  "Let's touch base next week.\n\nBest,\nAnna",
  "I'll call you on Thursday at 2pm to go through it.\n\nKind regards,\nAnna Virtanen",
  'Could you sign the order form by Friday? Let me know if you have any questions.\n\nThanks,\nAnna',
  'Can we find some time to discuss the rollout?',
  "We'll get back to you in a couple of weeks. Talk soon!\n\nCheers\nA.",
];

/** Forty mails, each with something or nothing to alert. */
export const ownMails: readonly string[] = OPENINGS.flatMap((opening) =>
  CLOSINGS.map((closing) => `${opening}\n\n${closing}`),
);
