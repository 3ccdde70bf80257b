import type { ComposeContext } from '../../messages.ts';
import { dayOf } from '../../schedule/wall.ts';
import type { Aside } from './aside.ts';
import { type Closing, isBeingWritten } from './findings.ts';

/** What is known of a draft when it is decided what to show of it. */
export interface Known {
  text: string;
  /** Everything that was found in it, in the order of the text. */
  found: readonly Closing[];
  /** Days that its steps name, `YYYY-MM-DD`. */
  days: ReadonlySet<string>;
  context: ComposeContext | null;
  aside: Aside;
  /** Phrases dismissed in this page's life, for every draft. */
  dismissed: ReadonlySet<string>;
  /** Where the rep is writing, or -1 when they have paused. */
  caret: number;
  /** What is underlined now: stays so while it is edited. */
  shownBefore: readonly Closing[];
}

/** Which closings of a draft are shown, and how. */
export interface Standing {
  /** Open closings in the order of the text, less those dismissed. */
  open: Closing[];
  /** Those of them that are underlined: not the one that is being written. */
  shown: Closing[];
  /** Closings that could mention a meeting that is booked: said in the corner, and never underlined. */
  mentions: Closing[];
  /** Something will be shown as soon as the rep pauses. */
  isHeldBack: boolean;
}

export function standingOf(known: Known): Standing {
  const { text, found, days, context, aside, dismissed, caret } = known;
  const before = new Set(known.shownBefore.map(({ key }) => key));
  const isOpen = (closing: Closing): boolean => !aside.holds(closing, text, context, dismissed);
  const open = context?.enabled ? found.filter(isOpen) : [];
  if (context?.lastLook === 'only' && !aside.looks.isAsked) return { open, shown: [], mentions: [], isHeldBack: false };
  const shown = open.filter(({ key, finding }) => before.has(key) || !isBeingWritten(text, finding, caret));
  const isHeldBack = shown.length < open.length;
  const booked = context?.nextMeeting ?? null;
  if (booked === null) return { open, shown, mentions: [], isHeldBack };
  // What is booked is no open end, whatever the mail says: it can be mentioned, and is where the draft names its day.
  const zones = [context?.zone, context?.client?.zone];
  const isMentioned = zones.some((zone) => zone !== undefined && days.has(dayOf(booked.start, zone)));
  // Unless that is what the mail moves: then there is a time to find, and nothing to be reminded of.
  const moving = open.filter(({ finding }) => finding.moves);
  if (moving.length > 0)
    return { open: moving, shown: shown.filter(({ finding }) => finding.moves), mentions: [], isHeldBack };
  return { open: [], shown: [], mentions: isMentioned ? [] : shown, isHeldBack };
}
