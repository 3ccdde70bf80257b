import type { TimelineEvent } from '../../../src/deals/types.ts';
import { Story } from '../../deals/quarter/story.ts';
import { messageId } from '../threads.ts';

/** Something that happens in the world at the moment of an event, and would leave that event behind. */
export interface Act {
  story: PlayedStory;
  event: TimelineEvent;
}

/** What the other side writes when a scenario says what that amounts to. */
const BRUSH_OFFS: Partial<Record<string, string>> = {
  'next-quarter': "Thank you. Let's circle back next quarter.",
  'discuss-internally': 'We will discuss it internally and come back to you.',
};

/** A story that notes no events: it writes down what rep and client do, for a player to do it. */
export class PlayedStory extends Story {
  readonly acts: Act[] = [];

  override add<E extends TimelineEvent>(event: E): E {
    const named = { ...event, id: this.idOf(event) };
    this.acts.push({ story: this, event: named });
    return named;
  }

  /** The id the recorders will give it, for what refers to it. */
  private idOf(event: TimelineEvent): string {
    if (event.kind !== 'promise-made') return event.id;
    return event.side === 'theirs'
      ? `mail:${this.account}:${messageId(event.at)}:promise:0`
      : `promise:mail for ${event.id}:0`;
  }
}

/** The words of a mail of theirs; null for an event that no mail of theirs leaves behind. */
export function wordsOf(event: TimelineEvent): string | null {
  switch (event.kind) {
    case 'reply-seen':
      return 'Thank you for the note.';
    case 'brush-off':
      return BRUSH_OFFS[event.brushOff] ?? null;
    case 'slots-accepted':
      return 'That works for me.';
    case 'absence-seen':
      return `I am out of the office until ${inWords(event.back)}.`;
    case 'promise-made':
      return event.side === 'theirs' && event.due ? `I will send you the figures by ${inWords(event.due)}.` : null;
    default:
      return null;
  }
}

const inWords = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
