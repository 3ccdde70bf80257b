import type { KnownPerson, PersonKept } from '../../src/deals/kept.ts';
import type { DealOfTab, DealRow, WholeDeal } from '../../src/deals/shown.ts';
import type { Totals } from '../../src/deals/totals.ts';
import type { TimelineEvent } from '../../src/deals/types.ts';
import type { Calendars } from '../../src/messages/calendar.ts';
import type { RestorePreview, TeamPreview } from '../../src/messages/data.ts';
import type { WaitingFollowUp } from '../../src/messages/follow-up.ts';
import type { Today } from '../../src/messages/today.ts';
import type { Answer, Dismissal, MessageName, Payload, send, TodayItem } from '../../src/messages.ts';
import type { LastAnswer } from '../../src/nudges/last-answer.ts';
import type { Nudge } from '../../src/nudges/types.ts';
import type { HealthReport } from '../../src/page/types.ts';
import { defaultPlaybook } from '../../src/playbook/default-playbook.ts';
import { withOwnReplies } from '../../src/playbook/replies.ts';
import type { Playbook } from '../../src/playbook/types.ts';
import type { PolicyShown } from '../../src/policy/types.ts';
import { defaultSettings, type Settings } from '../../src/settings.ts';

/** The event each of the rep's words on a deal becomes. */
const DEAL_ACTS = {
  'correct-commitment': ({ deal, ...word }: Payload<'correct-commitment'>): TimelineEvent => ({
    ...word,
    dealId: deal,
    kind: 'commitment-corrected',
  }),
  'correct-promise': (word: Payload<'correct-promise'>): TimelineEvent => ({
    ...word,
    dealId: 'deal-norwick',
    kind: 'promise-corrected',
  }),
  'settle-promise': ({ kept, ...word }: Payload<'settle-promise'>): TimelineEvent => ({
    ...word,
    dealId: 'deal-norwick',
    kind: kept ? 'promise-kept' : 'promise-broken',
  }),
  'close-deal': ({ deal, outcome = 'closed', ...word }: Payload<'close-deal'>): TimelineEvent => ({
    ...word,
    dealId: deal,
    kind: `deal-${outcome}`,
  }),
  'reopen-deal': ({ deal, ...word }: Payload<'reopen-deal'>): TimelineEvent => ({
    ...word,
    dealId: deal,
    kind: 'deal-reopened',
  }),
  'take-back': (word: Payload<'take-back'>): TimelineEvent => ({ ...word, dealId: 'deal-norwick', kind: 'undone' }),
};

/** A background in memory: answers as the real one does, remembers what it was asked, and fails on demand. */
export class Background {
  items: TodayItem[] = [];
  today: Omit<Today, 'items'> = { snoozed: 0, dealsWithNextStep: 0, deals: 0, wrote: true, zone: 'Europe/London' };
  settings: Settings = { ...defaultSettings, firstRunReadAt: '2026-01-05T08:00:00.000Z' };
  calendars: Calendars = { googlePossible: true, connected: [] };
  /** What a disconnected calendar says of its permission at Google. */
  revoked: boolean | null = null;
  nudges: Nudge[] = [];
  lastAnswer: LastAnswer | null = null;
  followUps: WaitingFollowUp[] = [];
  private answered: Nudge[] = [];
  /** What tabs show. */
  ofTab: DealOfTab = { is: 'unknown' };
  /** One deal, derived with what the rep said since; null when it is not there. */
  deal: ((said: TimelineEvent[]) => WholeDeal) | null = null;
  /** Deals that everybody of it takes part in as well. */
  others: Answer<'other-deals'> = [];
  /** What the rep set for the deal; null for what is learned. */
  dealZone: string | null = null;
  rows: DealRow[] = [];
  notDeals: Answer<'not-deals'> = [];
  /** The rep's addresses. */
  accounts: string[] = [];
  dismissals: Dismissal[] = [];
  health: HealthReport[] = [];
  counts: Record<string, number> = {};
  preview: RestorePreview = { at: '2026-03-01T10:00:00Z', changes: {}, forgotten: [] };
  snapshot: Answer<'snapshot'> = null;
  cutOff: Answer<'cut-off-restore'> = null;
  totals: Totals = { weeks: [], asked: [], next: [] };
  policy: PolicyShown = {
    setBy: {},
    calendarSources: ['page', 'google', 'feed'],
    internalDomains: [],
    retentionDays: null,
    problems: [],
    playbook: 'default',
  };
  playbook: Playbook = defaultPlaybook;
  rules: Answer<'team-rules'> = { organisation: [], team: [], hasFile: false };
  teamPreview: TeamPreview = { playbook: [], policy: null, overruled: [] };
  people: PersonKept[] = [];
  private forgotten: PersonKept[] = [];
  /** Addresses that `note-again` knows. */
  keptForgotten: string[] = [];
  asked: { name: MessageName; payload: unknown }[] = [];
  failing = new Map<MessageName, string>();
  /** What is answered later. */
  pending = new Map<MessageName, Promise<unknown>>();
  /** Acts by their own id, each with the items as they were before it. */
  private said: TimelineEvent[] = [];
  private before = new Map<string, TodayItem[]>();

  ask = (async (name: MessageName, payload: never = null as never) => {
    this.asked.push({ name, payload });
    const fault = this.failing.get(name);
    if (fault !== undefined) throw new Error(fault);
    const later = this.pending.get(name);
    if (later) return later;
    return structuredClone(this.answer(name, payload));
  }) as unknown as typeof send;

  /** What was sent under a name, oldest first. */
  sent(name: MessageName): unknown[] {
    return this.asked.filter((message) => message.name === name).map((message) => message.payload);
  }

  private answer(name: MessageName, payload: never): unknown {
    const { id, refersTo } = (payload ?? {}) as { id: string; refersTo: string };
    if (name === 'today') return { ...this.today, items: this.items };
    if (name === 'settings') return this.settings;
    if (name === 'save-settings') {
      this.settings = structuredClone(payload);
      return this.settings;
    }
    if (name === 'calendars') return this.calendars;
    if (name === 'disconnect-calendar') return { revoked: this.revoked };
    if (name === 'nudges') return this.nudges;
    if (name === 'last-nudge-answer') return this.lastAnswer;
    if (name === 'waiting-follow-ups') return this.followUps;
    if (name === 'write-follow-up') return this.write(payload);
    if (name === 'undo-nudge-answer')
      this.nudges = this.answered.filter((nudge) => nudge.id === id).concat(this.nudges);
    if (name === 'answer-nudge') this.answered = this.nudges.filter((nudge) => nudge.id === id);
    if (name === 'answer-nudge') this.nudges = this.nudges.filter((nudge) => nudge.id !== id);
    if (name === 'deal-of-tab') return this.ofTab;
    if (name === 'other-deals') return this.others;
    if (name === 'deal') return this.withZone(this.deal?.(this.said) ?? null);
    if (name === 'set-deal-zone') this.dealZone = (payload as Payload<'set-deal-zone'>).zone;
    if (name === 'deals') return { deals: this.rows, zone: 'Europe/London' };
    if (name === 'track-deal') return { deal: 'deal-tracked' };
    if (name === 'not-a-deal') return { deal: 'deal-none' };
    if (name === 'not-deals') return this.notDeals;
    if (name === 'is-a-deal')
      this.notDeals = this.notDeals.filter((one) => one.id !== (payload as { deal: string }).deal);
    if (name in DEAL_ACTS) this.said.push(DEAL_ACTS[name as keyof typeof DEAL_ACTS](payload as never));
    if (name === 'imports') return { accounts: this.accounts, last: null };
    if (name === 'dismissals') return this.dismissals;
    if (name === 'undo-dismissal') this.dismissals = this.dismissals.filter((dismissal) => dismissal.id !== id);
    if (name === 'totals') return this.totals;
    if (name === 'policy') return this.policy;
    if (name === 'playbook') return this.playbook;
    if (name === 'save-reply') {
      const { replies = [], ...rest } = this.playbook;
      const changed = payload as Payload<'save-reply'>;
      this.playbook = withOwnReplies({ ...rest, replies: [...replies.filter(({ to }) => to !== changed.to), changed] });
    }
    if (name === 'save-commitment') {
      const changed = payload as Payload<'save-commitment'>;
      const commitments = this.playbook.commitments.map((one) => (one.id === changed.id ? changed : one));
      this.playbook = { ...this.playbook, commitments };
    }
    if (name === 'team-rules') return this.rules;
    if (name === 'preview-team') return this.teamPreview;
    if (name === 'preview-reset') return ['Time: 1 wording new'];
    if (name === 'team-file') return { file: '{"bookend":"team"}\n' };
    if (name === 'people') return this.people.map(listed);
    if (name === 'person') return this.people.find((one) => one.address === addressIn(payload)) ?? nobody(payload);
    if (name === 'forget-person') {
      this.forgotten = this.people;
      this.people = this.people.filter((one) => one.address !== addressIn(payload));
      return { deleted: { people: { removed: 1, cleared: 0 }, events: { removed: 2, cleared: 1 } }, undo: 'undo-1' };
    }
    if (name === 'undo-forget') this.people = this.forgotten;
    if (name === 'forgotten') return { people: this.keptForgotten.length };
    if (name === 'note-again') {
      const before = this.keptForgotten.length;
      this.keptForgotten = this.keptForgotten.filter((one) => one !== addressIn(payload));
      return { wasForgotten: this.keptForgotten.length < before };
    }
    if (name === 'drop-evidence') return { sentences: 3 };
    if (name === 'health') return this.health;
    if (name === 'stored-counts') return this.counts;
    if (name === 'delete-everything') return this.deleteAll();
    if (name === 'reopen-step') this.items = this.before.get(refersTo) ?? this.items;
    if (name === 'back-up') return { backup: 'backup-1', parts: 2, leftOut: 0 };
    if (name === 'backup-part') return (payload as Payload<'backup-part'>).part === 0 ? '{"bookend":' : '"backup"}';
    if (name === 'preview-restore') return this.preview;
    if (name === 'cut-off-restore') {
      const told = this.cutOff;
      if ((payload as Payload<'cut-off-restore'>).seen) this.cutOff = null;
      return told;
    }
    if (name === 'restore') return { deals: 2, people: 1 };
    if (name === 'snapshot') return this.snapshot;
    if (name === 'restore-snapshot') {
      this.failing.clear();
      return { deals: 3 };
    }
    if (name === 'accept-loss') this.failing.clear();
    if (name === 'close-step' || name === 'snooze-step' || name === 'correct-step') this.before.set(id, this.items);
    if (name === 'close-step' || name === 'snooze-step') {
      this.items = this.items.filter(({ step }) => step.eventId !== refersTo);
    }
    if (name === 'correct-step') {
      const { what, day, owner } = payload as TodayItem['step'];
      this.items = this.items.map((item) =>
        item.step.eventId === refersTo ? { ...item, step: { ...item.step, what, day, owner, corrected: true } } : item,
      );
    }
    return null;
  }

  private write({ nudge: id, action, at }: Payload<'write-follow-up'>): null {
    const title = this.nudges.find((nudge) => nudge.id === id)?.title ?? '';
    this.nudges = this.nudges.filter((nudge) => nudge.id !== id);
    this.lastAnswer = { id, title, answer: action, at };
    return null;
  }

  private withZone(whole: WholeDeal | null): WholeDeal | null {
    const zone = this.dealZone;
    return whole && zone !== null ? { ...whole, client: { zone, sure: 'set', from: { kind: 'set' } } } : whole;
  }

  private deleteAll(): Record<string, number> {
    const deleted = this.counts;
    this.counts = Object.fromEntries(Object.keys(deleted).map((store) => [store, 0]));
    this.settings = defaultSettings;
    this.dismissals = [];
    return deleted;
  }
}

const addressIn = (payload: unknown): string => (payload as { address: string }).address;
const nobody = (payload: unknown): PersonKept => ({ address: addressIn(payload), name: '', records: [] });
const listed = ({ address, name, records }: PersonKept): KnownPerson => {
  const entries = records.filter(({ store }) => store === 'events').length;
  return { address, name, deals: ['Norwick'], mails: 0, meetings: 0, entries, sentences: 0 };
};

/** One item of the Today list. */
export function item(id: string, name: string, step: Partial<TodayItem['step']> = {}): TodayItem {
  return {
    deal: { id: `deal-${id}`, name, account: 'rep@ours.example' },
    reason: `Reason of ${name}.`,
    urgency: 'open',
    step: {
      eventId: id,
      dealId: `deal-${id}`,
      state: 'open',
      what: `Words of ${name}.`,
      owner: 'sender',
      day: null,
      offered: [],
      people: [`buyer@${id}.example`],
      thread: null,
      sentAt: '2026-03-02T10:00:00Z',
      corrected: false,
      snoozedUntil: null,
      ...step,
    },
  };
}
