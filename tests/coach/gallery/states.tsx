import type { CardProps } from '../../../src/coach/card/Card.tsx';
import type { SlotChoice } from '../../../src/coach/card/slot-choice.ts';
import type { Rewrite, Segment } from '../../../src/playbook/types.ts';

const nothing = (): void => {};

function slot(day: string, clock: string, date: string, checked = true, zone = 'Helsinki'): SlotChoice {
  return { start: `${date}T${clock}:00Z`, day, clock, zone, date, text: `${day} ${clock}`, checked };
}

/** `*times*` and `[brackets]` become segments. */
function rewrite(source: string): Rewrite {
  const segments = source
    .split(/(\*[^*]+\*|\[[^\]]+\])/)
    .filter((part) => part !== '')
    .map((part): Segment => {
      if (part.startsWith('*')) return { kind: 'slots', text: part.slice(1, -1) };
      return { kind: part.startsWith('[') ? 'bracket' : 'text', text: part };
    });
  return { text: segments.map((segment) => segment.text).join(''), segments, commitment: 'review', slots: [] };
}

export const card: CardProps = {
  deal: 'Brackwater Shipyard',
  commitment: 'Review',
  askWhy: 'Usually comes after Invest, which is gained.',
  why: 'With no day agreed, nobody is waiting for the answer.',
  anatomy: { action: 'read the draft' },
  phrase: 'Please read the draft whenever it suits and tell me how it lands.',
  minutes: 40,
  slots: [
    slot('Thu 26 Nov', '11:00', '2026-11-26'),
    slot('Fri 27 Nov', '15:30', '2026-11-27'),
    slot('Mon 30 Nov', '16:00', '2026-11-30'),
  ],
  calendarNote: 'Calendar as of 2 min ago',
  whereNote: null,
  leftOut: null,
  whyFailed: false,
  booked: null,
  rewrites: [
    rewrite(
      'I would rather show you the draft than mail it, so that you can strike out what does not fit. You, [sponsor] and I: *Thu 26 Nov 11:00, Fri 27 Nov 15:30 or Mon 30 Nov 16:00 (Helsinki)*, 40 minutes. Does one work?',
    ),
    rewrite(
      'Shall we read page 2 together, results and dates, *Thu 26 Nov 11:00, Fri 27 Nov 15:30 or Mon 30 Nov 16:00 (Helsinki)*? You get the clean copy the same day.',
    ),
    rewrite(
      'Could [decision maker] join for the last 15 minutes, *Thu 26 Nov 11:00, Fri 27 Nov 15:30 or Mon 30 Nov 16:00 (Helsinki)*, to say what would make this easy to approve?',
    ),
  ],
  note: null,
  gone: false,
  inThread: true,
  compact: false,
  called: 1,
  onApply: nothing,
  onClose: nothing,
  onTypeOn: nothing,
  onDismiss: nothing,
  onSwapSlot: nothing,
  onEditSlot: () => null,
  onWhy: nothing,
  onZone: nothing,
};

const unchecked = [
  slot('Thu 26 Nov', '09:00', '2026-11-26', false),
  slot('Fri 27 Nov', '14:00', '2026-11-27', false),
  slot('Mon 30 Nov', '10:30', '2026-11-30', false),
];

export const cards: Record<string, CardProps> = {
  vague: card,
  unchecked: {
    ...card,
    deal: null,
    commitment: 'Time',
    askWhy: null,
    inThread: false,
    anatomy: {},
    slots: unchecked,
    calendarNote: 'Not checked against your calendar',
  },
  why: {
    ...card,
    slots: card.slots.map((each, at) => ({
      ...each,
      why:
        at === 1
          ? { free: false, words: 'You have another meeting then, 15:00 to 16:00.' }
          : { free: true, words: 'Free from 10:30 to 13:00.' },
    })),
    leftOut: [
      { day: 'Wed 25 Nov', words: 'sooner than 4 hours from now; taken 13:00 to 14:30' },
      { day: 'Thu 26 Nov', words: 'taken 09:00 to 10:30, 13:00 to 17:00' },
    ],
  },
  small: { ...card, compact: true },
  abroad: {
    ...card,
    slots: card.slots.map((one, at) => ({
      ...one,
      theirs: { day: one.day, clock: ['04:00', '08:30', '09:00'][at] ?? '', zone: 'New York' },
    })),
    whereNote: 'They are in New York. 3 of 4 invitations they sent were in it.',
    rewrites: [
      rewrite(
        'Shall we read page 2 together, *Thu 26 Nov 04:00, Fri 27 Nov 08:30 or Mon 30 Nov 09:00 (New York; 11:00, 15:30 or 16:00 in Helsinki)*?',
      ),
    ],
  },
  booked: {
    ...card,
    booked: 'Refit plan, Thu 26 Nov 04:00 (New York; 11:00 in Helsinki).',
    why: 'Refit plan, Thu 26 Nov 04:00 (New York; 11:00 in Helsinki).',
    slots: [],
    rewrites: [
      rewrite("Let's settle the rest when we meet on *Thu 26 Nov 04:00 (New York; 11:00 in Helsinki)*."),
      rewrite('I look forward to our meeting on *Thu 26 Nov 04:00 (New York; 11:00 in Helsinki)*.'),
    ],
  },
  guessed: {
    ...card,
    whereNote: 'They may be in Tokyo, so that is not written. A guess: their address ends in .jp.',
  },
  changed: { ...card, note: 'The draft has changed. These words are no longer in it.', gone: true },
  failed: { ...card, note: 'The draft changed at this very moment. Nothing was replaced.' },
  long: {
    ...card,
    deal: 'Gesellschaft für Schiffsinstandsetzungsleistungen und Werftbetriebsmanagement mbH & Co. KG',
    commitment: 'Resolve Concerns',
    why: 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung is a long word, and so is the next one, which also has to wrap.',
    anatomy: {
      action: 'go through the Donaudampfschifffahrt plan',
      people: 'you, Maximiliane and Bartholomäus',
      ask: 'could we',
    },
    phrase: 'Could we go through the Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung some time',
    slots: card.slots.map((one) => ({ ...one, zone: 'Port-au-Prince' })),
  },
  one: {
    ...card,
    rewrites: card.rewrites.slice(0, 1),
    slots: card.slots.slice(0, 1),
    anatomy: { action: 'call', time: 'Thursday', people: 'you and I', purpose: 'the price' },
  },
};
