import type { Segment } from '../playbook/types.ts';
import type { Slot } from '../schedule/types.ts';

/** What the banner of an open thread says of its newest mail. */
interface Said {
  /** What may be happening. */
  title: string;
  /** Why that matters, or what the one act does. */
  why: string;
  /** Until when it holds, ISO instant: the first of its times has come then. */
  until: string;
}

/** A brush-off, with a reply that keeps the process moving. */
export interface ReplyBanner extends Said {
  is: 'reply';
  /** Joined they are the words for the reply. */
  segments: Segment[];
  slots: Slot[];
  /** How the words write each slot, in the same order. */
  slotTexts: string[];
  /** How far the times can be trusted. */
  note: string;
}

/** A yes to a time that was offered. */
export interface EventBanner extends Said {
  is: 'event';
  /** Opens the event, filled in. Nothing is sent by opening it. */
  url: string;
}

export type Banner = ReplyBanner | EventBanner;

/** What a dismissal of the banner in one thread has for its phrase: it holds for whatever they write there. */
export const BANNER_PHRASE = 'what they write back';
