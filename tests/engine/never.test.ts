import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/engine/analyze.ts';
import type { AnalyzeOptions, Context } from '../../src/engine/types.ts';

const options = (context?: Context): AnalyzeOptions => ({
  direction: 'out',
  reference: { now: '2026-07-27T14:00:00Z', zone: 'America/New_York' },
  ...(context ? { context } : {}),
});

/** Sentences no rule may raise an alert on. */
const never = {
  past: [
    'I called you twice last week.',
    'We met in Boston and talked about pricing.',
    'She got back to me on Monday.',
    'We had discussed it before the summer.',
  ],
  reported: ['Priya said she would call the vendor next week.', 'He told the board that they will decide later.'],
  'habits and facts': [
    'We usually close our books at the end of Q3.',
    "Next week's report will include the audit log.",
    'Our team is available around the clock for support.',
    'The call center opens at 9.',
  ],
  negated: [
    'No need to reply.',
    "We won't contact you again.",
    'Please do not call the office.',
    'You do not have to follow up.',
  ],
  'questions whose answer is the reply': [
    'Does the contract need to go through procurement?',
    'Who should I add to the invite?',
    'Which plan are you on today?',
  ],
  'what this mail itself does': [
    'Just following up on my note from last week.',
    'I wanted to follow up on the proposal.',
    'I am writing to introduce our new team.',
    'Please find the proposal attached.',
    'Please see below.',
  ],
  'concrete steps': [
    'Can you call me Tuesday at 2pm ET?',
    'Let me know which works: Tue 10:00 or Thu 15:30 CET.',
    'Call me next week, Tuesday at 14:00.',
    "Let me know if Thursday at 2 doesn't work.",
    "I'll get back to you by Friday noon.",
    'Could we meet on August 10 at 9am to review the draft with Ana?',
    'Could we set up a call? Thursday 2pm or Friday 10am work for me.',
    "Here's my calendar: https://calendly.com/acme/30min",
  ],
  courtesies: ['Thanks, see you then!', 'Have a great weekend!', 'Hope you are well.', 'Take care.'],
  'words that only look like it': [
    'The meeting room has a new screen.',
    'Our connect rate went up by 4%.',
    'The follow-up rate is in the report.',
    'May was our best month.',
    'The discussion paper covers three options.',
    'The plan to call the client in Milan was dropped.',
    'The need to discuss each change with the vendor cost us weeks.',
    'The second machine needs a larger fuse than the first.',
  ],
};

describe.each(Object.entries(never))('never: %s', (_name, sentences) => {
  test.each(sentences)('%s', (sentence) => {
    expect(analyze(sentence, options()).findings).toEqual([]);
  });
});

describe('never outside the own text', () => {
  const vague = "Let's touch base next week.";
  test.each([
    ['a quoted line', `> ${vague}`],
    [
      'below an attribution',
      `Thanks, got it.\n\nOn Mon, Jul 20, 2026 at 9:14 AM Dana Reed <dana@acme.example> wrote:\n${vague}`,
    ],
    ['below a header block', `Got it.\n\nFrom: Dana Reed\nSent: Monday\nTo: Tom\nSubject: Pilot\n\n${vague}`],
    ['below a forward mark', `FYI.\n\n---------- Forwarded message ---------\n${vague}`],
    ['in a signature', `Got it.\n\n-- \nTom\n${vague}`],
    [
      'in a signature below the name',
      `Got it.\n\nBest,\nTom Hale\nAccount Executive, Acme\nTalk to us next week: +1 555 010 0199`,
    ],
    [
      'in a disclaimer',
      `Got it.\n\nThis e-mail is confidential. If you are not the intended recipient, please contact the sender soon.`,
    ],
    ['in a list footer', `Got it.\n\nTo unsubscribe, contact us next week.`],
    ['in an automatic answer', `I am out of the office until August 3 and will get back to you when I return.`],
  ])('%s', (_name, text) => {
    expect(analyze(text, options()).findings).toEqual([]);
  });

  test('in a zone the page named', () => {
    const text = `Got it.\n${vague}`;
    const zones = [
      { kind: 'own' as const, start: 0, end: 8 },
      { kind: 'quote' as const, start: 8, end: text.length },
    ];
    expect(analyze(text, { ...options(), zones })).toEqual({ steps: [], findings: [] });
  });
});

describe('never where the context says that nothing is open', () => {
  test.each([{ meetingBooked: true }, { internal: true }, { bulk: true }])('%j', (context) => {
    expect(analyze("Let's touch base next week.", options(context)).findings).toEqual([]);
  });

  test('a first mail that asks for interest', () => {
    const text = 'I help freight teams cut detention fees. Worth a 20-minute call?';
    expect(analyze(text, options({ firstTouch: true })).findings).toEqual([]);
    expect(analyze(text, options()).findings).toHaveLength(1);
  });
});

describe('never in another language', () => {
  test.each([
    'Melden Sie sich bitte nächste Woche, dann besprechen wir das Angebot und die nächsten Schritte.',
    'N’hésitez pas à me contacter la semaine prochaine pour en discuter avec votre équipe.',
    'Quedo a la espera de su respuesta para que podamos hablar de la propuesta la próxima semana.',
    'Palataan asiaan ensi viikolla, niin katsotaan tarjous läpi yhdessä tiimin kanssa.',
  ])('%s', (text) => {
    expect(analyze(text, options())).toEqual({ steps: [], findings: [] });
  });
});
