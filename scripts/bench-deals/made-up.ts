import type { Deal, Person, TimelineEvent } from '../../src/deals/types.ts';
import { COMMITMENT_IDS } from '../../src/playbook/types.ts';
import { mulberry32 } from '../evaluate/random.ts';
import { LAST_NAMES, NAMES, PLACES, SENTENCES, TRADES } from './words.ts';

export interface MadeUp {
  deals: Deal[];
  people: Person[];
  events: TimelineEvent[];
}

const DAY = 24 * 60 * 60_000;
const ACCOUNTS = ['tomas@tessel.example', 'tomas@tessel-nordic.example', 'tomas.k@tessel-labs.example'];

type Bare = TimelineEvent extends infer E ? (E extends TimelineEvent ? Omit<E, 'id' | 'dealId' | 'at'> : never) : never;

/**
 * Deals of a busy rep over a year, each with a timeline of about the same length; the same for the same seed. Half of them saw
 * something happen in the last four days, three in ten are closed, and one in fifty was merged or lost a person to another.
 * @param now ms since 1970: nothing happened after it, and some meetings are ahead
 */
export function madeUp(count: number, events: number, now: number, seed = 1): MadeUp {
  const random = mulberry32(seed);
  const made: MadeUp = { deals: [], people: [], events: [] };
  for (let number = 0; number < count; number++) {
    const share = Math.floor((events * (number + 1)) / count) - Math.floor((events * number) / count);
    new Maker(made, number, now, random).live(share);
  }
  return made;
}

class Maker {
  private readonly deal: Deal;
  private readonly people: string[];
  private readonly thread: string;
  private at: number;
  private written = 0;
  private meetings = 0;
  private lastMail = '';

  constructor(
    private readonly made: MadeUp,
    private readonly number: number,
    private readonly now: number,
    private readonly random: () => number,
  ) {
    const [place, trade] = [this.pick(PLACES), this.pick(TRADES)];
    const domain = `${place}-${trade}-${number}.example`.toLowerCase();
    const id = `deal-${number}`;
    this.at = now - (60 + this.random() * 300) * DAY;
    const account = ACCOUNTS[number % ACCOUNTS.length] as string;
    this.deal = { id, account, key: `domain:${domain}`, name: `${place} ${trade} ${number}`, createdAt: this.moment() };
    this.people = Array.from({ length: 1 + Math.floor(this.random() * 4) }, (_, i) => {
      const name = this.pick(NAMES);
      const address = `${name}.${i}@${domain}`.toLowerCase();
      const full = `${name} ${this.pick(LAST_NAMES)}`;
      made.people.push({ id: `${account} ${address}`, account, address, name: full, dealId: id });
      return address;
    });
    this.thread = (0x18c0000000000000n + BigInt(number)).toString(16);
    made.deals.push(this.deal);
  }

  /** Writes so many events, the last of them lately or long ago. */
  live(count: number): void {
    const end = this.now - this.random() * (this.random() < 0.5 ? 4 : 55) * DAY;
    const step = (end - this.at) / (count + 1);
    while (this.written < count) {
      this.at += step;
      this.happen(count - this.written);
    }
  }

  private happen(left: number): void {
    const dice = this.random();
    if (this.written === 0) this.mail();
    else if (left === 1 && dice < 0.3) this.end();
    else if (left === 2 && this.number % 50 === 7) this.join();
    else if (dice < 0.3) this.mail();
    else if (dice < 0.45) this.add({ kind: 'reply-seen', thread: this.thread, person: this.person() });
    else if (dice < 0.58) this.add({ kind: 'thread-seen', thread: this.thread, lastMine: this.moment() });
    else if (dice < 0.72) this.meeting();
    else if (dice < 0.84) this.commitment();
    else if (dice < 0.9) this.promise();
    else if (dice < 0.93) this.add({ ...this.said(), kind: 'brush-off', brushOff: 'no-budget', thread: this.thread });
    else if (dice < 0.96) this.act();
    else this.add({ kind: 'nudge-answered', nudge: `after ${this.number} ${this.written}`, answer: 'draft' });
  }

  private mail(): void {
    const sentence = this.pick(SENTENCES);
    const dice = this.random();
    const ahead = this.at + (1 + this.random() * 9) * DAY;
    const label = dice < 0.4 ? 'vague' : 'concrete';
    const times = [0, 1, 2].map((day) => this.slot(ahead + day * DAY));
    const step = {
      label,
      owner: 'both',
      act: 'propose',
      sentence,
      days: label === 'vague' ? [] : [dayOf(ahead)],
    } as const;
    this.lastMail = this.add({
      kind: 'mail-sent',
      account: this.deal.account,
      people: [this.person()],
      subject: `${this.deal.name}: ${this.pick(TRADES)}`,
      thread: this.thread,
      draft: `r-${this.number}-${this.written}`,
      scheduled: false,
      step: dice > 0.9 ? null : { ...step, days: [...step.days], commitment: this.pick(COMMITMENT_IDS) },
      offered: dice > 0.7 && dice < 0.9 ? times.map((time) => ({ ...time, checked: true })) : [],
    });
  }

  private meeting(): void {
    const meeting = `m${this.number}-${this.meetings}@calendar.example`;
    const dice = this.random();
    if (this.meetings === 0 || dice < 0.4) {
      const key = `m${this.number}-${++this.meetings}@calendar.example`;
      const title = `${this.pick(TRADES)} at ${this.deal.name}`;
      const when = this.slot(this.at + (2 + this.random() * 20) * DAY);
      this.add({ kind: 'meeting-booked', meeting: key, ...when, title, people: this.people.slice(0, 2) });
    } else if (dice < 0.55) this.add({ kind: 'meeting-moved', meeting, ...this.slot(this.at + 5 * DAY) });
    else if (dice < 0.7) this.add({ kind: 'meeting-answered', meeting, person: this.person(), answer: 'yes' });
    else if (dice < 0.75) this.add({ kind: 'meeting-declined', meeting, person: this.person() });
    else if (dice < 0.95) this.add({ kind: 'meeting-held', meeting });
    else this.add({ kind: 'meeting-cancelled', meeting });
  }

  private commitment(): void {
    const dice = this.random();
    const commitment = COMMITMENT_IDS[Math.floor(this.random() * (1 + (9 * this.written) / 60))] ?? 'time';
    if (dice < 0.05) return void this.add({ kind: 'commitment-corrected', commitment, state: 'gained' });
    const kind = dice < 0.5 ? 'commitment-asked' : dice < 0.9 ? 'commitment-gained' : 'commitment-lost';
    this.add({ ...this.said(), kind, commitment, by: dice < 0.5 ? 'mine' : 'theirs' });
  }

  private promise(): void {
    const due = dayOf(this.at + this.random() * 14 * DAY);
    const side = this.random() < 0.5 ? 'mine' : 'theirs';
    const id = this.add({ ...this.said(), kind: 'promise-made', side, what: this.pick(TRADES), due });
    if (this.random() < 0.6) this.add({ kind: 'promise-kept', refersTo: id });
  }

  private act(): void {
    const refersTo = this.lastMail;
    const dice = this.random();
    if (dice < 0.4) this.add({ kind: 'step-closed', refersTo });
    else if (dice < 0.7) this.add({ kind: 'step-snoozed', refersTo, until: new Date(this.at + 3 * DAY).toISOString() });
    else {
      const day = dayOf(this.at + 8 * DAY);
      this.add({ kind: 'step-corrected', refersTo, what: this.pick(TRADES), day, owner: 'recipient' });
    }
  }

  private end(): void {
    const dice = this.random();
    this.add({ kind: dice < 0.4 ? 'deal-won' : dice < 0.7 ? 'deal-lost' : 'deal-closed', reason: '' });
  }

  /** Joined with the deal before it, or with somebody gone there. */
  private join(): void {
    const other = `deal-${this.number - 1}`;
    if (this.random() < 0.5) this.add({ kind: 'deal-merged', from: other });
    else this.add({ kind: 'person-moved', person: this.people.at(-1) as string, to: other });
  }

  private add(event: Bare): string {
    const id = `event-${this.number}-${this.written++}`;
    this.made.events.push({ id, dealId: this.deal.id, at: this.moment(), ...event } as TimelineEvent);
    return id;
  }

  private said(): { sentence: string; person: string } {
    return { sentence: this.pick(SENTENCES), person: this.person() };
  }

  private person = (): string => this.pick(this.people);
  private moment = (): string => new Date(this.at).toISOString();
  private pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.random() * from.length)] as T;
  }

  private slot(at: number): { start: string; end: string } {
    const start = Math.floor(at / DAY) * DAY + (8 + Math.floor(this.random() * 8)) * 3_600_000;
    return { start: new Date(start).toISOString(), end: new Date(start + 1_800_000).toISOString() };
  }
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
