import type { BannerProps } from '../../../src/coach/thread/Banner.tsx';
import type { FollowUpCardProps } from '../../../src/coach/thread/FollowUpCard.tsx';
import type { Banner } from '../../../src/messages/banner.ts';

const nothing = (): void => {};
const until = '2026-11-30T16:00:00Z';
const alike = {
  form: 'whole',
  note: null,
  isCalled: false,
  onFocus: nothing,
  onWhole: nothing,
  onLeave: nothing,
  onDismiss: nothing,
} as const;

const reply: Banner = {
  is: 'reply',
  title: 'Nobody may be waiting by the phone',
  why: 'No hour was agreed. A slot in both calendars holds, and costs one click to move.',
  segments: [
    { kind: 'text', text: 'Gladly. With a time for it I do not catch you in a meeting, and can bring ' },
    { kind: 'bracket', text: '[answer they wanted]' },
    { kind: 'text', text: '. Does a 15-minute call on ' },
    { kind: 'slots', text: 'Thu 26 Nov 11:00 or Fri 27 Nov 15:30 (Helsinki)' },
    { kind: 'text', text: ' suit you?' },
  ],
  slots: [],
  slotTexts: ['Thu 26 Nov 11:00', 'Fri 27 Nov 15:30'],
  note: 'Calendar as of 2 min ago',
  until,
};
const event: Banner = {
  is: 'event',
  title: 'This may be a yes to Thu 26 Nov 11:00 (Helsinki)',
  why: 'The event opens filled in: who comes, when, and what for. Nothing is sent before you save it.',
  url: 'https://calendar.google.com/calendar/r/eventedit',
  until,
};
const LONG = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung';

function banner(said: Banner, changes: Partial<BannerProps> = {}): BannerProps {
  return { ...alike, said, reply: 'none', isOpen: false, onOpen: nothing, onPutIn: nothing, ...changes };
}
const longReply: Banner = {
  ...reply,
  title: `The next talk about the ${LONG} may happen without you`,
  segments: [...reply.segments, { kind: 'text', text: `\n\n${`${LONG}. `.repeat(12)}` }],
};
/** By state. */
export const banners: Record<string, BannerProps> = {
  banner: banner(reply),
  'banner-open': banner(reply, { isOpen: true }),
  'banner-reply': banner(reply, { reply: 'open' }),
  'banner-event': banner(event),
  'banner-refused': banner(reply, { reply: 'open', note: 'It could not be put in here, and nothing was changed.' }),
  'banner-line': banner(reply, { form: 'line' }),
  'banner-few': banner(reply, { form: 'few' }),
  'banner-folded': banner(reply, { isOpen: true, reply: 'folded' }),
  'banner-long': banner(longReply, { reply: 'open' }),
};

const followUp: FollowUpCardProps = {
  ...alike,
  title: 'Brackwater Shipyard',
  text: 'Hello Maren,\n\nThank you for your time. The step that helps you most now is [step]. Does Thu 26 Nov 11:00 or Fri 27 Nov 15:30 (Helsinki) suit you?',
  mail: 'https://mail.google.com/mail/?view=cm&fs=1',
  reply: 'none',
  onInsert: nothing,
  onCopy: nothing,
};
/** By state. */
export const followUps: Record<string, FollowUpCardProps> = {
  'follow-up': followUp,
  'follow-up-reply': { ...followUp, reply: 'open', note: 'Copied.' },
  'follow-up-long': { ...followUp, reply: 'open', title: `${LONG} mbH & Co. KG`, text: `${LONG}. `.repeat(20) },
};
