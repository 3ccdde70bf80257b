import { recordMeetings } from '../../../src/background/calendar/record-meetings.ts';
import { messageHandler } from '../../../src/background/handle-message.ts';
import type { World } from '../../../src/background/world.ts';
import type { TimelineEvent } from '../../../src/deals/types.ts';
import type { MessageName, Payload } from '../../../src/messages.ts';
import type { SeenMessage } from '../../../src/page/types.ts';
import type { Meeting } from '../../../src/schedule/meeting.ts';
import { meeting as anyMeeting } from '../../sources/readings.ts';
import { self } from '../checks/sender-kinds.ts';
import { type Act, type PlayedStory, wordsOf } from './played-story.ts';

const GMAIL = 'https://mail.google.com/mail/u/0/#inbox';
const CALENDAR = 'https://calendar.google.com/calendar/u/0/r/week';
const COMES_TO = { 'commitment-asked': 'asked', 'commitment-gained': 'gained', 'commitment-lost': 'lost' } as const;
const OURS = `${self.url}src/sidepanel/index.html`;

/**
 * Does what rep and clients do through the worker's messages, as Gmail's page, Calendar's page and our own pages send them,
 * at the moment each happens. Nothing is written to the store but by the worker's own answer to them.
 */
export class Player {
  /** How many messages it sent. */
  sent = 0;
  private now = '';
  private readonly world: World;
  private readonly handle: ReturnType<typeof messageHandler>;
  private readonly threads = new Map<PlayedStory, SeenMessage[]>();
  private readonly read = new Set<string>();
  private readonly meetings = new Map<string, Meeting>();

  constructor(world: World, zone: string) {
    this.world = { ...world, now: () => this.now, systemZone: () => zone };
    this.handle = messageHandler(this.world, self, () => {});
  }

  async play({ story, event }: Act): Promise<void> {
    this.now = new Date(event.at).toISOString();
    const words = wordsOf(event);
    if (words !== null && 'person' in event) return this.write(story, event.person ?? story.person, words);
    if ('meeting' in event) return this.meet(story, event);
    switch (event.kind) {
      case 'mail-sent':
        return this.mail(story, event);
      case 'promise-made': {
        const { what, due } = event;
        const bare = { step: null, offered: [], id: event.id.slice('promise:'.length, -':0'.length) };
        return this.mail(story, bare, due === null ? [] : [{ what, due }]);
      }
      case 'send-undone':
        return this.say('send-undone', { id: event.id, draft: `draft ${event.refersTo}`, at: this.now }, GMAIL);
      case 'thread-seen': {
        // A mail of the rep's that went from a phone, if the story tells of one.
        if (event.lastMine) this.thread(story).push(this.own(story, event.lastMine));
        return this.open(story, true);
      }
      case 'promise-kept':
        return this.say('settle-promise', { id: event.id, refersTo: event.refersTo, at: this.now, kept: true }, OURS);
      case 'deal-won':
      case 'deal-lost':
      case 'deal-closed': {
        const outcome = event.kind === 'deal-won' ? 'won' : event.kind === 'deal-lost' ? 'lost' : 'closed';
        const { id, reason } = event;
        return this.say('close-deal', { id, deal: story.dealId, at: this.now, reason, outcome }, OURS);
      }
      case 'deal-merged': {
        const { id, dealId, from } = event;
        return this.say('merge-deals', { id, deal: dealId, from, at: this.now }, OURS);
      }
      case 'person-moved': {
        const { id, dealId, person, to } = event;
        return this.say('move-person', { id, deal: dealId, person, to, at: this.now }, OURS);
      }
      case 'deal-split':
        return this.say('split-deal', { id: event.id, refersTo: event.refersTo, at: this.now }, OURS);
      case 'commitment-asked':
      case 'commitment-gained':
      case 'commitment-lost': {
        // They wrote something that only a person understands: the rep reads it, and says so in the side panel.
        await this.write(story, event.person ?? story.person, 'Thank you for the note.');
        const state = COMES_TO[event.kind];
        const { id, commitment } = event;
        return this.say('correct-commitment', { id, deal: story.dealId, at: this.now, commitment, state }, OURS);
      }
      case 'undone':
        // What it takes back is nothing: a worker that notes it all the same would say so.
        await this.say('take-back', { id: event.id, refersTo: event.refersTo, at: this.now }, OURS).then(
          () => Promise.reject(new Error('Taken back what never was.')),
          () => null,
        );
        return;
      case 'deal-reopened':
        return this.say('reopen-deal', { id: event.id, deal: story.dealId, at: this.now }, OURS);
      case 'commitment-corrected': {
        const { id, commitment, state } = event;
        return this.say('correct-commitment', { id, deal: story.dealId, at: this.now, commitment, state }, OURS);
      }
      default:
        throw new Error(`No page sends what would note ${event.kind}.`);
    }
  }

  private async say<N extends MessageName>(name: N, payload: Payload<N>, url: string): Promise<void> {
    this.sent++;
    const isPage = url !== OURS;
    const sender = { id: self.id, url, ...(isPage && { tab: { id: 1, incognito: false, url }, frameId: 0 }) };
    const reply = await this.handle({ name, payload }, sender);
    if (!reply.ok) throw new Error(`${name}: ${reply.message}`);
  }

  private thread(story: PlayedStory): SeenMessage[] {
    const messages = this.threads.get(story) ?? [];
    this.threads.set(story, messages);
    return messages;
  }

  private own = (story: PlayedStory, at: string): SeenMessage => ({
    id: story.messageId(at, 'mine'),
    from: { address: story.account, name: 'Tomas' },
    to: [story.person],
    at: new Date(at).toISOString(),
    text: null,
  });

  private async mail(
    story: PlayedStory,
    mail: Pick<Payload<'mail-sent'>, 'id' | 'step' | 'offered'>,
    promises: NonNullable<Payload<'mail-sent'>['promises']> = [],
  ): Promise<void> {
    const { id, step, offered } = mail;
    this.thread(story).push(this.own(story, this.now));
    const to = { account: story.account, recipients: [{ address: story.person, name: 'Ines' }], thread: story.thread };
    const what = { subject: 'Spring', scheduled: false, step, offered, promises };
    await this.say('mail-sent', { id, draft: `draft ${id}`, at: this.now, ...to, ...what }, GMAIL);
  }

  /** They write, and the rep reads it at once. */
  private async write(story: PlayedStory, address: string, text: string): Promise<void> {
    const from = { address, name: '' };
    this.thread(story).push({ id: story.messageId(this.now), from, to: [story.account], at: this.now, text });
    await this.open(story, false);
  }

  /** The whole thread as it stands; each text is told once, as the page does. */
  private async open(story: PlayedStory, whole: boolean): Promise<void> {
    const { account, thread, dealId } = story;
    const keyOf = ({ id }: SeenMessage): string => `${dealId} ${id}`;
    const known = this.thread(story);
    const messages = known.map((one) => (this.read.has(keyOf(one)) ? { ...one, text: null } : one));
    for (const message of known) this.read.add(keyOf(message));
    await this.say('thread-seen', { account, thread, subject: 'Spring', at: this.now, whole, messages }, GMAIL);
  }

  private async meet(story: PlayedStory, event: Extract<TimelineEvent, { meeting: string }>): Promise<void> {
    const key = event.meeting;
    const before = this.meetings.get(key);
    const guest = (rsvp: 'none' | 'yes' | 'no') => [
      { email: story.account, rsvp: 'yes' as const },
      { email: story.person, rsvp },
    ];
    const plain = anyMeeting(key, '01-01 00:00', { organizer: story.account, people: guest('none') });
    const now: Meeting = before ?? plain;
    if (event.kind === 'meeting-booked') Object.assign(now, { start: event.start, end: event.end, title: event.title });
    if (event.kind === 'meeting-declined') now.people = guest('no');
    if (event.kind === 'meeting-held') now.people = guest('yes');
    this.meetings.set(key, now);
    const meetings = [{ ...now, start: instant(now.start), end: instant(now.end) }];
    const reading = { calendar: story.account, meetings, removed: [], reach: null, readAt: this.now, warnings: [] };
    await this.say('calendar-captured', { account: story.account, readings: [reading] }, CALENDAR);
    await recordMeetings(this.world);
  }
}

const instant = (at: string): string => `${new Date(at).toISOString().slice(0, 19)}Z`;
