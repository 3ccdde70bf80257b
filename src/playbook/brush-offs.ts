import type { BrushOffKind } from '../engine/types.ts';

/** What the banner says of one kind of brush-off. */
export interface BrushOffAbout {
  /** How they write it, in a few words. */
  said: string;
  /** What may be happening. Nobody knows what the other side thinks, so it says "may". */
  title: string;
  /** What helps them now, in one line. */
  why: string;
  /** Usual length of the meeting that the reply asks for, minutes: shorter than others, since they are holding back. */
  minutes: number;
}

/** In the rep's language, which is that of all surfaces. The replies are in the language of the mail. */
export const brushOffs: Readonly<Record<BrushOffKind, BrushOffAbout>> = {
  'call-me-later': {
    said: 'Call me next week',
    title: 'Nobody may be waiting by the phone',
    why: 'No hour was agreed. A slot in both calendars holds, and costs one click to move.',
    minutes: 15,
  },
  'send-information': {
    said: 'Send information',
    title: 'They may be leaving, or have somebody to show it to',
    why: 'One question tells which, and a time to go through it together keeps the talk going.',
    minutes: 15,
  },
  'discuss-internally': {
    said: 'We’ll discuss it',
    title: 'The next talk may happen without you',
    why: 'They may have no case ready. One page for that meeting, and a time next to it, helps them.',
    minutes: 15,
  },
  'not-a-priority': {
    said: 'Not a priority now',
    title: 'The cost of waiting may be unseen',
    why: 'It may also be true that this can wait. A short look at the cost tells, and either answer is fine.',
    minutes: 20,
  },
  'next-quarter': {
    said: 'Try me next quarter',
    title: 'This may be a budget cycle, or a soft no',
    why: 'A time in the calendar can be called off. Without one it may be forgotten.',
    minutes: 20,
  },
  'happy-with-supplier': {
    said: 'We have a supplier',
    title: 'A change may look costly to them',
    why: 'They may well be satisfied. A second view with no change implied can still be of use.',
    minutes: 20,
  },
  'no-budget': {
    said: 'We have no budget',
    title: 'There may be no money, or no case for it yet',
    why: 'Which of the two it is decides what helps them, and a real no stays possible.',
    minutes: 25,
  },
  'not-the-right-person': {
    said: 'Not the right person',
    title: 'Somebody else may feel the problem more',
    why: 'An introduction with them in the room saves that person a start from zero.',
    minutes: 15,
  },
  'send-a-price': {
    said: 'Send me a price',
    title: 'They may be comparing, or filling a file',
    why: 'A price that hangs on open facts may be wrong. A range now and a short talk settle them.',
    minutes: 20,
  },
  'think-about-it': {
    said: 'Let me think about it',
    title: 'One part of it may worry them',
    why: 'The fear of a bad choice may weigh more than interest. That part alone is quick to look at.',
    minutes: 20,
  },
  'bad-time': {
    said: 'It’s a bad time',
    title: 'They may have no room for this now',
    why: 'Few words and a short time after the worst is over cost them least.',
    minutes: 15,
  },
  'be-in-touch': {
    said: 'I’ll be in touch',
    title: 'Warm words, and nothing may come of them',
    why: 'Nothing is in a calendar yet. A named step with its time may keep it from getting lost.',
    minutes: 20,
  },
  sometime: {
    said: 'Yes, sometime',
    title: 'They may mean yes, and no day is named',
    why: 'A time that they only have to tick turns it into a meeting.',
    minutes: 20,
  },
};

/** All there are, the most frequent first. */
export const BRUSH_OFF_KINDS = Object.keys(brushOffs) as BrushOffKind[];
