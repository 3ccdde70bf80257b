import { whoTookPart } from '../../deals/took-part.ts';
import type { TimelineEvent } from '../../deals/types.ts';
import type { Who } from './mentions.ts';
import { anyMention, wholeMention } from './mentions.ts';

/** Ids of events, threads and meetings that go, because nobody else took part in them. */
export interface Gone {
  events: Set<string>;
  threads: Set<string>;
  meetings: Set<string>;
}

/**
 * A timeline without somebody. What only they took part in goes, with what refers to it; where others took part they are left
 * out; a commitment and an agreed time stay as what the deal stands at, said by nobody and without words. Texts that name
 * them are emptied.
 * @param lost deals that go with them: all events of these go too
 * @returns for each event that changes what it becomes, null when it goes; and what went
 */
export function eventsWithout(
  events: TimelineEvent[],
  who: Who,
  lost: ReadonlySet<string>,
): { changed: Map<TimelineEvent, TimelineEvent | null>; gone: Gone } {
  const isTheirs = (event: TimelineEvent): boolean => lost.has(event.dealId) || only(event, who.address);
  const leaving = new Set(events.filter(isTheirs));
  const gone = goneWith(events, leaving);
  // Whatever refers to something that goes; again, as that may be referred to itself.
  for (let before = -1; before !== leaving.size; ) {
    before = leaving.size;
    for (const event of events) if (!leaving.has(event) && hangsOn(event, gone, lost)) leaving.add(event);
    for (const { id } of leaving) gone.events.add(id);
  }
  const about = new Set(events.filter((event) => whoTookPart(event).includes(who.address)).map(({ dealId }) => dealId));
  const [inDeal, elsewhere] = [anyMention(who), wholeMention(who)];
  const changed = new Map<TimelineEvent, TimelineEvent | null>();
  for (const event of events) {
    const names = about.has(event.dealId) ? inDeal : elsewhere;
    const after = leaving.has(event) ? null : withoutTexts(withoutPerson(event, who.address, gone), names);
    if (after !== event) changed.set(event, after);
  }
  return { changed, gone };
}

/** Kinds that say something about one person and nothing without them. */
const ABOUT_ONE = new Set<TimelineEvent['kind']>([
  'brush-off',
  'reply-seen',
  'absence-seen',
  'meeting-answered',
  'meeting-declined',
  'promise-made',
  'person-moved',
]);

function only(event: TimelineEvent, address: string): boolean {
  if ('person' in event && event.person === address) return ABOUT_ONE.has(event.kind);
  const people = 'people' in event ? (event.people ?? []) : [];
  return event.kind !== 'meeting-held' && people.length > 0 && people.every((one) => one === address);
}

function goneWith(events: TimelineEvent[], leaving: Set<TimelineEvent>): Gone {
  const placeOf = (field: 'thread' | 'meeting', of: Iterable<TimelineEvent>): Set<string> => {
    const found = [...of].flatMap((event) => {
      const value = (event as { thread?: string | null; meeting?: string })[field];
      return value ? [value] : [];
    });
    return new Set(found);
  };
  const staying = events.filter((event) => !leaving.has(event));
  const kept = staying.filter(({ kind }) => kind === 'mail-sent' || kind === 'brush-off' || kind === 'reply-seen');
  const booked = staying.filter(({ kind }) => kind === 'meeting-booked');
  const went = [...leaving].filter(({ kind }) => kind !== 'meeting-answered' && kind !== 'meeting-declined');
  return {
    events: new Set([...leaving].map(({ id }) => id)),
    threads: without(placeOf('thread', went), placeOf('thread', kept)),
    meetings: without(placeOf('meeting', went), placeOf('meeting', booked)),
  };
}

const without = (some: Set<string>, others: Set<string>): Set<string> =>
  new Set([...some].filter((one) => !others.has(one)));

function hangsOn(event: TimelineEvent, gone: Gone, lost: ReadonlySet<string>): boolean {
  if (event.kind === 'thread-seen') return gone.threads.has(event.thread);
  if (event.kind === 'deal-merged') return lost.has(event.from);
  if (event.kind === 'person-moved') return lost.has(event.to);
  const mail = /^promise:(.+):\d+$/.exec(event.id)?.[1];
  if (mail !== undefined && gone.events.has(mail)) return true;
  if ('meeting' in event) return gone.meetings.has(event.meeting) && whoTookPart(event).length === 0;
  if ('nudge' in event) return event.nudge.split(' ').some((part) => gone.events.has(part) || gone.meetings.has(part));
  return event.kind !== 'slots-accepted' && 'refersTo' in event && gone.events.has(event.refersTo ?? '');
}

function withoutPerson(event: TimelineEvent, address: string, gone: Gone): TimelineEvent {
  const hadThem = whoTookPart(event).includes(address);
  const dangles = 'refersTo' in event && gone.events.has(event.refersTo ?? '');
  if (!hadThem && !dangles) return event;
  const after = { ...event } as Record<string, unknown>;
  if (hadThem && Array.isArray(after.people)) after.people = after.people.filter((one) => one !== address);
  if (event.kind === 'meeting-booked' && event.optional) {
    const optional = event.optional.filter((one) => one !== address);
    if (optional.length > 0) after.optional = optional;
    else delete after.optional;
  }
  if (after.person === address) Object.assign(after, { person: null, sentence: '' });
  if (dangles && event.kind === 'slots-accepted') after.refersTo = null;
  if (dangles && event.kind === 'meeting-booked') delete after.refersTo;
  return after as unknown as TimelineEvent;
}

const TEXTS = ['subject', 'title', 'sentence', 'what', 'reason', 'stage'] as const;

function withoutTexts(event: TimelineEvent, names: (text: string) => boolean): TimelineEvent {
  const texts = event as Partial<Record<(typeof TEXTS)[number], string>>;
  const naming = TEXTS.filter((field) => texts[field] && names(texts[field]));
  const step = event.kind === 'mail-sent' && event.step && names(event.step.sentence) ? event.step : null;
  if (naming.length === 0 && !step) return event;
  const emptied = Object.fromEntries(naming.map((field) => [field, '']));
  return { ...event, ...emptied, ...(step && { step: { ...step, sentence: '' } }) } as TimelineEvent;
}
