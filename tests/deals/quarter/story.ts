import type { TimelineEvent } from '../../../src/deals/types.ts';
import type { CommitmentId } from '../../../src/playbook/types.ts';
import { event } from '../event.ts';
import { mail, named, slot, vague } from '../timeline.ts';

/** A Thursday; the quarter began in September. */
export const NOW = '2026-11-26T12:00:00Z';
export const ZONE = 'Europe/Helsinki';
export const ACCOUNTS = ['tomas@tessel.example', 'tomas@tessel-nordic.example', 'tomas.k@gmail.com'] as const;
const DAY = 24 * 60 * 60_000;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What a rep and a client do, written down as events of one deal. Moments are days before `NOW`, negative ones ahead. */
export class Story {
  readonly events: TimelineEvent[] = [];
  readonly person: string;
  readonly thread: string;
  private meetings = 0;

  constructor(
    readonly dealId: string,
    readonly account: string,
    private readonly random: () => number,
    thread = `thread-${dealId}`,
  ) {
    this.person = `ines@${dealId}.example`;
    this.thread = thread;
  }

  /** Between eight and nine in the morning, UTC, so many days ago. */
  at(daysAgo: number, hour = 8): string {
    const day = Date.parse(NOW.slice(0, 10)) - daysAgo * DAY;
    return new Date(day + (hour * 60 + Math.floor(this.random() * 50)) * 60_000).toISOString();
  }

  day(daysAgo: number): string {
    return new Date(Date.parse(NOW.slice(0, 10)) - daysAgo * DAY).toISOString().slice(0, 10);
  }

  add<E extends TimelineEvent>(added: E): E {
    this.events.push(added);
    return added;
  }

  /** Autumn small talk: mails that ask for nothing, their answers, and threads that were opened. Changes no state. */
  chatter(): this {
    const rounds = 9 + Math.floor(this.random() * 4);
    for (let round = 0; round < rounds; round++) {
      const daysAgo = 84 - round * 3.5;
      this.mail(daysAgo);
      this.reply(daysAgo - 1);
      this.seen(daysAgo - 1);
    }
    return this;
  }

  mail(daysAgo: number, step = null as Parameters<typeof mail>[1], offered: string[] = []) {
    const at = this.at(daysAgo);
    return this.add(
      mail(at, step, {
        id: `mail ${this.dealId} ${at}`,
        dealId: this.dealId,
        account: this.account,
        people: [this.person],
        thread: this.thread,
        offered: offered.map(slot),
      }),
    );
  }

  /** A mail that offers one time for what it asks. @param start days ago, negative ahead */
  offer(daysAgo: number, start: number, commitment?: CommitmentId) {
    const when = `${this.day(start)}T12:00:00Z`;
    return this.mail(daysAgo, { ...named(this.day(start)), ...(commitment && { commitment }) }, [when]);
  }

  vague(daysAgo: number) {
    return this.mail(daysAgo, vague);
  }

  reply(daysAgo: number, person = this.person) {
    return this.add(event('reply-seen', this.at(daysAgo, 9), { dealId: this.dealId, thread: this.thread, person }));
  }

  seen(daysAgo: number, lastMine?: string) {
    const more = lastMine === undefined ? {} : { lastMine };
    return this.add(event('thread-seen', this.at(daysAgo, 10), { dealId: this.dealId, thread: this.thread, ...more }));
  }

  /** The answer that takes the time of an offer, and the meeting booked from it. */
  book(daysAgo: number, offer: ReturnType<Story['offer']>): string {
    const [time] = offer.offered;
    if (!time) throw new Error('That mail offered no time.');
    const { start, end } = time;
    const answer = event('slots-accepted', this.at(daysAgo, 9), {
      dealId: this.dealId,
      refersTo: offer.id,
      slot: { start, end },
      sentence: 'That time is good.',
      person: this.person,
    });
    this.add(answer);
    return this.meet(daysAgo, start, end, answer.id);
  }

  meet(daysAgo: number, start: string, end: string, refersTo?: string): string {
    this.meetings++;
    const meeting = `meeting-${this.dealId}-${this.meetings}`;
    const rest = refersTo === undefined ? {} : { refersTo };
    this.add(
      event('meeting-booked', this.at(daysAgo, 10), {
        dealId: this.dealId,
        meeting,
        start,
        end,
        title: 'Talk',
        people: [this.person],
        ...rest,
      }),
    );
    return meeting;
  }

  held(daysAgo: number, meeting: string) {
    return this.add(event('meeting-held', this.at(daysAgo, 13), { dealId: this.dealId, meeting }));
  }

  /** Offered, accepted, booked and held: what gains a commitment that asks for a talk. */
  talked(daysAgo: number, commitment: CommitmentId): void {
    this.held(daysAgo, this.book(daysAgo + 2, this.offer(daysAgo + 3, daysAgo, commitment)));
  }

  said(kind: 'commitment-gained' | 'commitment-lost' | 'commitment-asked', daysAgo: number, commitment: CommitmentId) {
    const by = kind === 'commitment-asked' ? 'mine' : 'theirs';
    const words = { commitment, by, sentence: 'It was said.', person: this.person } as const;
    return this.add(event(kind, this.at(daysAgo, 9), { dealId: this.dealId, ...words }));
  }

  promise(daysAgo: number, side: 'mine' | 'theirs', due: number) {
    const words = {
      side,
      what: 'The figures',
      due: this.day(due),
      sentence: 'You have them then.',
      person: this.person,
    };
    return this.add(event('promise-made', this.at(daysAgo, 9), { dealId: this.dealId, ...words }));
  }
}
