import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/engine/analyze.ts';
import type { Direction, Missing, Owner } from '../../src/engine/types.ts';

/** The forty examples of the labelling rubric; `at` is the sentence judged, the rest is its context. */
interface Example {
  text: string;
  at?: string;
  in?: true;
  label: 'vague' | 'concrete' | 'none';
  owner?: Owner;
  missing?: Missing[];
  brushOff?: boolean;
}

const examples: Record<string, Example> = {
  '1 week grain is not a day': { text: 'Call me next week.', label: 'vague', owner: 'recipient', missing: ['time'] },
  '2 action, who, clock, purpose': {
    text: 'Can you call me Tuesday at 2pm ET on 555-0112 so we can settle the seat count?',
    label: 'concrete',
    owner: 'recipient',
  },
  '3 reported, nobody here is promised anything': {
    text: "Priya said she'd call the vendor next week.",
    label: 'none',
  },
  '4 reported, but the reader gets it': {
    text: "Priya said she'll send you the redlines on Thursday.",
    label: 'concrete',
    owner: 'third',
  },
  '5 past': { text: 'I called you twice last week.', label: 'none' },
  '6 the time belongs to a noun': { text: "Next week's report will include the audit log.", label: 'none' },
  '7 pleasantry after a booked slot': {
    text: 'Your invite for Tuesday 2pm is in the calendar. Look forward to seeing you then.',
    at: 'Look forward to seeing you then.',
    label: 'none',
  },
  '8 booked slot restated': { text: 'Look forward to seeing you Tuesday at 2.', label: 'concrete', owner: 'both' },
  '9 the only closing': {
    text: 'Looking forward to hearing from you.',
    label: 'vague',
    owner: 'recipient',
    missing: ['time', 'action'],
  },
  '10 open offer as the only step': {
    text: 'Let me know if you have any questions.',
    label: 'vague',
    owner: 'recipient',
    missing: ['time', 'action'],
  },
  '11 open offer covered by a concrete step': {
    text: 'Can we review the SOW with Ana on Thursday at 2pm? Let me know if you have any questions before then.',
    at: 'Let me know if you have any questions before then.',
    label: 'none',
  },
  '12 action here, slots in the next sentence': {
    text: 'Could we set up a 30-minute call to agree the pilot scope? Thursday 2pm ET or Friday 10am ET work for Dana and me.',
    at: 'Could we set up a 30-minute call to agree the pilot scope?',
    label: 'concrete',
    owner: 'both',
  },
  '13 default slot with opt-out': {
    text: "Let me know if Thursday at 2 doesn't work.",
    label: 'concrete',
    owner: 'recipient',
  },
  '14 conditional, no slot': {
    text: "If you're interested, we could find some time to chat.",
    label: 'vague',
    owner: 'both',
    missing: ['time'],
  },
  '15 dated condition and commitment': {
    text: "If you sign by Friday, we'll start onboarding on August 10.",
    label: 'concrete',
  },
  '16 event anchor, no date': {
    text: "I'll send the contract once legal signs off.",
    label: 'vague',
    owner: 'sender',
    missing: ['time'],
  },
  '17 EOD is a deadline': { text: "I'll send the contract by EOD.", label: 'concrete', owner: 'sender' },
  '18 urgency is not a date': {
    text: 'Please send the signed DPA asap.',
    label: 'vague',
    owner: 'recipient',
    missing: ['time'],
  },
  '19 booking link and bound': {
    text: 'Grab any slot that suits before Wednesday noon: https://calendly.com/acme/30min',
    label: 'concrete',
    owner: 'recipient',
  },
  '20 self-serve slots': {
    text: "Here's my calendar: https://calendly.com/acme/30min",
    label: 'concrete',
    owner: 'recipient',
  },
  '21 finite slot list': {
    text: 'I can do Tue 2-4, Wed 10-12 or Thu after 3 (CET).',
    label: 'concrete',
    owner: 'both',
  },
  '22 hedged day': { text: 'Can we talk sometime Thursday?', label: 'vague', owner: 'both', missing: ['time'] },
  '23 a bare day is the minimum': { text: 'Can we talk Thursday?', label: 'concrete', owner: 'both' },
  '24 habitual': { text: 'We usually close our books at the end of Q3.', label: 'none' },
  '25 grain wider than a week': {
    text: "We'll decide by the end of Q3.",
    label: 'vague',
    owner: 'sender',
    missing: ['time'],
  },
  '26 the answer is the reply': { text: 'Does the contract need to go through procurement?', label: 'none' },
  '27 people and purpose, no time': {
    text: "Let's get Marta and your CFO together to close the open points.",
    label: 'vague',
    owner: 'both',
    missing: ['time'],
  },
  '28 negated request': { text: 'No need to reply.', label: 'none' },
  '29 negative form, open offer': {
    text: "Please don't hesitate to call.",
    label: 'vague',
    owner: 'recipient',
    missing: ['time', 'action'],
  },
  '30 the other side keeps the ball': {
    text: "We'll get back to you in a couple of weeks.",
    in: true,
    label: 'vague',
    owner: 'sender',
    missing: ['time', 'action'],
    brushOff: true,
  },
  '31 deferral': {
    text: "Let's circle back after the holidays.",
    in: true,
    label: 'vague',
    owner: 'both',
    brushOff: true,
  },
  '32 an ask without a date': {
    text: 'Could you send over pricing for 50 seats?',
    in: true,
    label: 'vague',
    owner: 'recipient',
    missing: ['time'],
    brushOff: false,
  },
  '33 deferral with the ball handed back': {
    text: "This isn't a priority for us right now, try me next quarter.",
    in: true,
    label: 'vague',
    owner: 'recipient',
    missing: ['time'],
    brushOff: true,
  },
  '34 refusal': { text: "Please don't contact us again.", in: true, label: 'none' },
  '35 automatic answer': {
    text: "I am out of the office until August 3 and will reply when I'm back.",
    in: true,
    label: 'none',
  },
  '36 that afternoon is the afternoon of the 14th': {
    text: "We discussed it internally and the board meets on the 14th; I'll call you that afternoon with the decision.",
    in: true,
    label: 'concrete',
    owner: 'sender',
    brushOff: false,
  },
  '37 an ask with nothing definite': {
    text: 'Kindly do the needful and revert at the earliest.',
    in: true,
    label: 'vague',
    owner: 'recipient',
    missing: ['time', 'action'],
    brushOff: false,
  },
  '38 quoted': { text: "> Let's touch base soon.", label: 'none' },
  '39 signature': {
    text: 'Best,\nTom\nBook a demo any time at acme.com / Mon-Fri 9am-5pm ET',
    at: 'Book a demo any time at acme.com / Mon-Fri 9am-5pm ET',
    label: 'none',
  },
  '40 may and march are no months': {
    text: 'May I suggest that we march through the open items with your team when you get a chance?',
    label: 'vague',
    owner: 'both',
    missing: ['time'],
  },
};

describe('the forty examples of the rubric', () => {
  test.each(Object.entries(examples))('%s', (_name, example) => {
    const direction: Direction = example.in ? 'in' : 'out';
    const reference = { now: '2026-07-27T14:00:00Z', zone: 'America/New_York' };
    const { steps } = analyze(example.text, { direction, reference });
    const from = example.at ? example.text.indexOf(example.at) : 0;
    const to = from + (example.at ?? example.text).length;
    const here = steps.filter((step) => step.start < to && step.end > from);
    if (example.label === 'none') {
      expect(here).toEqual([]);
      return;
    }
    expect(new Set(here.map((step) => step.label))).toEqual(new Set([example.label]));
    if (example.owner) expect(here.map((step) => step.owner)).toContain(example.owner);
    if (example.brushOff !== undefined) expect(here.some((step) => step.brushOff)).toBe(example.brushOff);
    for (const part of example.missing ?? []) expect(here.flatMap((step) => step.missing)).toContain(part);
  });
});
