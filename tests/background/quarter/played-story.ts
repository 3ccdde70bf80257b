import type { TimelineEvent } from '../../../src/deals/types.ts';
import type { CommitmentId } from '../../../src/playbook/types.ts';
import { Story } from '../../deals/quarter/story.ts';
import { messageId } from '../deals/threads.ts';

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

/** And when they ask for something: a time for it. */
const ASKS: Partial<Record<CommitmentId, (day: string) => string>> = {
  invest: (day) => `What would it cost us? Could we go through the price on ${day} at 10:00?`,
};

const weekAfter = (at: string): string => new Date(Date.parse(at) + 7 * 86_400_000).toISOString().slice(0, 10);

/** A story that notes no events: it writes down what rep and client do, for a player to do it. */
export class PlayedStory extends Story {
  readonly acts: Act[] = [];

  /** Gmail's id of a message: no two are alike, also of those that arrive at one moment. */
  messageId(at: string, side: 'mine' | 'theirs' = 'theirs'): string {
    return messageId(at, Number.parseInt(this.thread.slice(-8), 16) * 2 + (side === 'mine' ? 1 : 0));
  }

  override add<E extends TimelineEvent>(event: E): E {
    const named = { ...event, id: this.idOf(event) };
    this.acts.push({ story: this, event: named });
    return named;
  }

  /** The id the recorders will give it, for what refers to it. */
  private idOf(event: TimelineEvent): string {
    if (event.kind !== 'promise-made') return event.id;
    return event.side === 'theirs'
      ? `mail:${this.account}:${this.messageId(event.at)}:promise:0`
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
    case 'commitment-asked':
      return event.by === 'theirs' ? (ASKS[event.commitment]?.(inWords(weekAfter(event.at))) ?? null) : null;
    default:
      return null;
  }
}

const inWords = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
