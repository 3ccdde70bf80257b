import { withPlanned } from '../../playbook/meeting-mails.ts';
import { render } from '../../playbook/render.ts';
import { renderReply } from '../../playbook/replies.ts';
import type { ReplyLanguage, Segment } from '../../playbook/types.ts';
import { dayAfter, weekdayOn } from '../../schedule/days.ts';
import { slotListIn } from '../../schedule/slots-in.ts';
import type { Slot } from '../../schedule/types.ts';
import { dayOf, msOfWallTime } from '../../schedule/wall.ts';

/** Whom the preview is written to. */
const NAME = 'Ines';
const CLOCKS = ['11:00', '15:30'];
const MINUTE = 60_000;
const USUAL = 30;

/** A wording with a name and times in it, as the card would offer it. @param now ISO instant @param zone IANA */
export function previewOf(wording: string, minutes: number, now: string, zone: string): Segment[] {
  return render(wording, { ...sample(minutes, now, zone), names: [NAME] }).segments;
}

/** A reply with a name and times in it, as the banner would offer it. @param now and @param zone as `previewOf` takes them */
export function replyPreview(
  words: string,
  language: ReplyLanguage,
  minutes: number,
  now: string,
  zone: string,
): Segment[] {
  const { slots, ...rest } = sample(minutes, now, zone);
  // A mail may speak of the meeting itself: as if it were at the first of these times, in the week after.
  const planned = slots[0] && slotListIn(language, [{ start: weekAfter(slots[0].start) }], zone);
  const said = planned === undefined ? words : withPlanned(words, planned);
  return renderReply(said, language, { ...rest, slots, clientZone: null, names: [NAME] });
}

const weekAfter = (instant: string): string => new Date(Date.parse(instant) + 7 * 24 * 60 * MINUTE).toISOString();

function sample(minutes: number, now: string, zone: string): { slots: Slot[]; zone: string; minutes: number } {
  // A field that is empty, or being typed into, is no length.
  const length = minutes >= 1 && minutes <= 480 ? minutes : USUAL;
  return { slots: sampleSlots(length, now, zone), zone, minutes: length };
}

/** Two times on the next two weekdays. */
function sampleSlots(minutes: number, now: string, zone: string): Slot[] {
  const today = dayOf(now, zone);
  const days = [1, 2, 3, 4].map((count) => dayAfter(today, count)).filter((day) => weekdayOn(day) < 6);
  return CLOCKS.flatMap((clock, index) => {
    const start = msOfWallTime(days[index] ?? today, clock, zone);
    if (start === null) return [];
    const instant = (ms: number): string => new Date(ms).toISOString();
    return [{ start: instant(start), end: instant(start + minutes * MINUTE), checked: true }];
  });
}

/** What can be said of a closing without reading it: whole when it is as it should be. */
export interface Remark {
  whole: boolean;
  text: string;
}

/**
 * How long it is, how many questions it asks, and what is left for the rep to fill in.
 * @param mostQuestions how many it may ask: a reply has room for an open one before the ask
 */
export function remarksOn(segments: Segment[], mostQuestions: number): Remark[] {
  const text = segments.map((segment) => segment.text).join('');
  const words = text.split(/\s+/).filter(Boolean).length;
  const questions = text.split('?').length - 1;
  const brackets = segments.filter(({ kind }) => kind === 'bracket').length;
  return [
    {
      whole: questions >= 1 && questions <= mostQuestions,
      text: questions === 0 ? 'It asks no question' : count(questions, 'question'),
    },
    { whole: words <= 60, text: count(words, 'word') },
    { whole: brackets === 0, text: brackets === 0 ? 'Nothing to fill in' : `${count(brackets, 'bracket')} to fill in` },
  ];
}

const count = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;
