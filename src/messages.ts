import type { CommitmentStanding, Side } from './deals/event-types.ts';
import type { Deleted, KnownPerson, PersonKept } from './deals/kept.ts';
import type { DealOfTab, Deals, ShownInsights, WholeDeal } from './deals/shown.ts';
import type { Outcome } from './deals/state-types.ts';
import type { Totals } from './deals/totals.ts';
import type { TodayItem } from './deals/types.ts';
import type { Analysis, AnalyzeOptions, Step } from './engine/types.ts';
import type { Banner } from './messages/banner.ts';
import type { Calendars, CapturedReading, MeetingContext, MeetingQuery } from './messages/calendar.ts';
import type {
  ImportBatch,
  ImportMatch,
  LastImport,
  Progress,
  RestorePreview,
  TeamPreview,
  UndoneImport,
} from './messages/data.ts';
import type { FollowUp, ThreadOf, ToWrite, WaitingFollowUp } from './messages/follow-up.ts';
import type {
  ComposeContext,
  ComposeQuery,
  Dismissal,
  MailToRead,
  SeenThreadReport,
  SentMail,
} from './messages/mail.ts';
import type { Today } from './messages/today.ts';
import type { LastAnswer } from './nudges/last-answer.ts';
import type { NudgeAnswer } from './nudges/ledger.ts';
import type { Nudge, WritingAction } from './nudges/types.ts';
import type { HealthReport } from './page/types.ts';
import type { Commitment, CommitmentId, Playbook, PlaybookReply } from './playbook/types.ts';
import type { PolicyShown } from './policy/types.ts';
import type { WhyTimes } from './schedule/why-times.ts';
import type { Settings } from './settings.ts';

export type { ComposeContext, ComposeQuery, Dismissal, MailToRead, SeenThreadReport, SentMail, TodayItem };

/** A longer draft is not analysed: nobody reads it either. In UTF-16 code units. */
export const LONGEST_TEXT = 200_000;

/** What the rep said to a nudge. What `not-sales` silences is found out where the meeting is known. */
export type NudgeReply = Exclude<NudgeAnswer, { kind: 'not-sales' }> | { kind: 'not-sales' } | { kind: 'dismiss' };

/**
 * Every message between contexts: request and answer, one line each. `page` messages may come from the content script in
 * Gmail, `calendar` messages from the one in Calendar; `extension` messages only from our own pages. Values are JSON.
 */
export interface Messages {
  analyze: (mail: { text: string; options: AnalyzeOptions }) => Analysis; // page: next steps of a draft; nothing is kept
  'compose-context': (query: ComposeQuery) => ComposeContext; // page: what the coach needs for one compose
  'why-times': (query: ComposeQuery & { starts: string[] }) => WhyTimes; // page: why some times are offered or are not free
  'show-deal': (deal: { deal: string }) => null; // page: opens the deal on the board, in a tab of its own
  'read-sent': (mail: MailToRead) => Pick<SentMail, 'step' | 'promises' | 'offered'>; // page: what a mail that goes closes with; nothing is kept
  'mail-sent': (mail: SentMail) => { dealId: string | null }; // page: a send was confirmed; answered once it is saved
  'send-undone': (undo: { id: string; draft: string; at: string }) => null; // page: undo send brought the draft back
  'thread-seen': (report: SeenThreadReport) => { recorded: number }; // page: a thread was opened; answers how much of it was new
  banner: (thread: SeenThreadReport) => Banner | null; // page: what to say of the newest mail of an open thread; null for nothing
  dismiss: (dismissal: Dismissal) => null; // page: not in this thread, or never this phrase
  'follow-up': (where: ThreadOf) => FollowUp | null; // page: the wording that waits for a reply in this thread
  'take-follow-up': (taken: ThreadOf & { id: string }) => FollowUp | null; // page: put in or dismissed; null when it was before
  'calendar-captured': (captured: { account: string; readings: CapturedReading[] }) => null; // calendar: what the page downloaded
  'meeting-context': (query: MeetingQuery) => MeetingContext; // calendar: what to say of one meeting
  'page-health': (report: HealthReport) => null; // page and calendar: what the adapter found and missed, structure only
  today: () => Today; // extension: open next steps, most urgent first
  'close-step': (step: { id: string; refersTo: string; at: string }) => null; // extension
  'correct-step': (step: {
    id: string;
    refersTo: string;
    at: string;
    what: string;
    day: string | null;
    owner: Step['owner'];
  }) => null; // extension
  'snooze-step': (step: { id: string; refersTo: string; at: string; until: string }) => null; // extension
  'reopen-step': (step: { refersTo: string }) => null; // extension: undo of close, correct or snooze
  deals: () => Deals; // extension: every deal with where it stands
  insights: () => ShownInsights; // extension: figures over the last weeks, from this browser alone
  deal: (deal: { id: string }) => WholeDeal | null; // extension: one deal in full; null when it is not there
  'other-deals': (deal: { deal: string }) => { id: string; name: string; people: string[] }[]; // extension: that all its people are in as well
  'deal-of-tab': (tab: { tab: number; url: string }) => DealOfTab; // extension: by what the tab's page last asked about
  'correct-commitment': (correction: {
    id: string;
    deal: string;
    at: string;
    commitment: CommitmentId;
    state: CommitmentStanding;
  }) => null; // extension: the rep's word; the state it has already confirms it
  'correct-promise': (correction: {
    id: string;
    refersTo: string;
    at: string;
    what: string;
    due: string | null;
    side: Side;
  }) => null; // extension
  'settle-promise': (promise: { id: string; refersTo: string; at: string; kept: boolean }) => null; // extension
  'set-deal-zone': (choice: { deal: string; zone: string | null }) => null; // extension: the other side's zone; null for what is learned
  'close-deal': (deal: {
    id: string;
    deal: string;
    at: string;
    reason: string;
    outcome?: Exclude<Outcome, 'open'>;
  }) => null; // extension: closed unless it says that it was won or lost
  'reopen-deal': (deal: { id: string; deal: string; at: string }) => null; // extension
  'merge-deals': (merge: { id: string; deal: string; from: string; at: string }) => null; // extension: `from` is shown in `deal`
  // extension: `person` belongs to the deal `to`, and what only they took part in goes along
  'move-person': (move: { id: string; deal: string; person: string; to: string; at: string }) => null;
  'split-deal': (split: { id: string; refersTo: string; at: string }) => null; // extension: takes the merge `refersTo` back
  'track-deal': (people: {
    id: string;
    account: string;
    people: { address: string }[];
    into: string | null;
    at: string;
  }) => { deal: string }; // extension: begins a deal with them, under `id`, or puts them in the deal `into`
  'untrack-deal': (people: { deal: string; account: string; people: { address: string }[] }) => null; // extension: undo of it
  'not-a-deal': (deal: {
    id: string;
    deal: string | null;
    account: string;
    people: { address: string }[];
    at: string;
  }) => { deal: string }; // extension: this deal, or what these people would make, is none
  'is-a-deal': (deal: { deal: string }) => null; // extension: undo of it
  'not-deals': () => { id: string; name: string; account: string; since: string }[]; // extension: the newest first
  'take-back': (act: { id: string; refersTo: string; at: string }) => null; // extension: undo of a word on a deal, a merge or a split
  calendars: () => Calendars; // extension
  'connect-feed': (feed: { address: string }) => null; // extension: a secret iCal address, kept once it could be read
  'connect-google': () => null; // extension: opens Google's consent page; answers once the calendar was read
  'read-calendar': (calendar: { id: string }) => null; // extension: reads a connected calendar now
  'choose-calendars': (choice: { id: string; chosen: string[] }) => null; // extension: which of its calendars count
  // extension: with all that it brought. `revoked`: whether Google took its permission back; null where there was none
  'disconnect-calendar': (calendar: { id: string }) => { revoked: boolean | null };
  'reconnect-page': (calendar: { id: string }) => null; // extension: the open Calendar page is read again
  nudges: () => Nudge[]; // extension: what the calendar gives to act on, the oldest first
  'answer-nudge': (reply: { id: string; at: string; answer: NudgeReply }) => null; // extension
  // extension: answers the nudge, and opens the thread its mail belongs to, else a new mail
  'write-follow-up': (wanted: { nudge: string; action: WritingAction; at: string }) => null;
  'write-to-deal': (wanted: ToWrite) => null; // extension: opens the thread, where the playbook's wording waits, else a new mail
  'waiting-follow-ups': () => WaitingFollowUp[]; // extension: wordings that wait for a reply, the newest first
  'last-nudge-answer': () => LastAnswer | null; // extension: while it can be taken back
  'undo-nudge-answer': (undo: { id: string; at: string }) => null; // extension: within minutes of the answer
  settings: () => Settings; // extension
  'save-settings': (settings: Settings) => Settings; // extension: answers what was saved
  dismissals: () => Dismissal[]; // extension
  'undo-dismissal': (dismissal: { id: string }) => null; // extension
  people: () => KnownPerson[]; // extension: everybody there is a record of, by name
  person: (person: { address: string }) => PersonKept; // extension: all that is kept about one, and what would go
  'forget-person': (person: { address: string }) => { deleted: Deleted; undo: string }; // extension: from every store, and for good
  'undo-forget': (forgotten: { undo: string }) => null; // extension: for a few seconds, from memory
  forgotten: () => { people: number }; // extension: how many are kept forgotten
  'note-again': (person: { address: string }) => { wasForgotten: boolean }; // extension: takes somebody out of these
  'drop-evidence': () => { sentences: number }; // extension: removes the sentences kept so far; answers how many
  totals: () => Totals; // extension: numbers by week and commitment that can be given away
  policy: () => PolicyShown; // extension: what the organisation or the team set
  playbook: () => Playbook; // extension: the wording that holds
  'save-commitment': (commitment: Commitment) => null; // extension: its wording in the rep's own playbook
  'save-reply': (reply: PlaybookReply) => null; // extension: what is answered to a brush-off, in the rep's own playbook
  'team-rules': () => { organisation: string[]; team: string[]; hasFile: boolean }; // extension: the same in sentences
  'preview-team': (file: { file: string }) => TeamPreview; // extension: what a playbook or a team's file would change
  'import-team': (file: { file: string }) => null; // extension
  'team-file': (file: { settings: boolean }) => { file: string }; // extension: the playbook, or with it what is set
  'preview-reset': () => string[]; // extension: what going back to the playbook Bookend comes with would change
  'reset-playbook': () => null; // extension
  'leave-team': () => null; // extension: what a team's file set does not hold any more
  health: () => HealthReport[]; // extension: the newest report of each page
  'stored-counts': () => Record<string, number>; // extension: records in each store
  // extension: makes a backup, to be fetched in so many parts; `leftOut`: how many records it could not hold
  'back-up': () => { backup: string; parts: number; leftOut: number };
  'backup-part': (part: { backup: string; part: number }) => string; // extension: JSON, counted from 0, in order
  'restore-part': (part: { backup: string; part: number; text: string }) => null; // extension: of a file to restore, in order; all before the next two
  'preview-restore': (given: { backup: string; bringBack?: boolean }) => RestorePreview; // extension: what restoring would change
  // extension: answers how many records of each store are there now. `bringBack`: also whoever is kept forgotten.
  // Null when it was stopped: then nothing was changed.
  restore: (given: { backup: string; bringBack?: boolean }) => Record<string, number> | null;
  'stop-restore': () => null; // extension: ends a restore that is under way, unless it is too late for that
  // extension: the browser cut a restore off; `isDone`: all of it had been written. `seen`: not to be told again
  'cut-off-restore': (told: { seen: boolean }) => { at: string; isDone: boolean } | null;
  snapshot: () => { at: string; counts: Record<string, number>; leftOut: number } | null; // extension: the copy Bookend made by itself
  'restore-snapshot': () => Record<string, number> | null; // extension: puts it back; answers as `restore`
  progress: () => Progress | null; // extension: how far work is that takes its time; null for none
  imports: () => { accounts: string[]; last: LastImport | null }; // extension: the newest import, and whose deals can be imported
  'match-import': (query: {
    account: string;
    deals: { key: string; people: { address: string }[] }[];
  }) => ImportMatch[]; // extension: what an import would do
  'import-deals': (batch: ImportBatch) => { made: number; joined: number; same: number }; // extension: written once, however often it comes
  'import-done': () => null; // extension: the last batch is written, or the rep stopped
  'undo-import': (last: { id: string }) => UndoneImport; // extension: as if it had never been
  'delete-everything': () => Record<string, number>; // extension: answers what was deleted, and `unconfirmed`: permissions Google did not take back
  'accept-loss': () => null; // extension: the browser lost records; go on with what is left
}

/** What the side panel asks the page beside it. Not through the background: a draft's words are nobody else's. */
export type DraftQuestion = { name: 'draft-suggestions' } | { name: 'put-suggestion'; index: number; text: string };

export type DraftAnswer =
  /** No draft, or nothing to offer yet. */
  | { is: 'none' }
  /** `phrase`: the words they would take the place of; null for the caret. `note`: how far their times can be trusted. */
  | { is: 'offered'; phrase: string | null; commitment: string; texts: string[]; note: string | null }
  | { is: 'put' }
  | { is: 'refused'; why: string };

export type MessageName = keyof Messages;
export type Payload<N extends MessageName> = Parameters<Messages[N]> extends [infer P] ? P : null;
export type Answer<N extends MessageName> = ReturnType<Messages[N]>;

/** On the wire: the answer, or a failure. Errors do not survive structured cloning between contexts. */
export type Reply<T> = { ok: true; value: T } | { ok: false; kind: 'user' | 'refused' | 'bug'; message: string };

/**
 * Messages are sent from Gmail's page too, where each kilobyte counts: `sendMessage` answers with a promise in every
 * browser we run on, so the polyfill stays with the background.
 */
function runtime(): typeof chrome.runtime {
  const { browser = chrome } = globalThis as { browser?: typeof chrome };
  return browser.runtime;
}

/** Messages that ask without saying anything more. */
type Question = { [N in MessageName]: Payload<N> extends null ? N : never }[MessageName];

/**
 * Sends one message to the background.
 * @throws Error with the background's message when it refused or failed, or "Extension context invalidated" when orphaned
 */
export async function send<N extends Question>(name: N): Promise<Answer<N>>;
export async function send<N extends MessageName>(name: N, payload: Payload<N>): Promise<Answer<N>>;
export async function send<N extends MessageName>(name: N, payload: Payload<N> | null = null): Promise<Answer<N>> {
  if (!runtime()?.id) throw new Error('Extension context invalidated.');
  const reply = (await runtime().sendMessage({ name, payload })) as Reply<Answer<N>>;
  if (!reply.ok) throw new Error(reply.message);
  return reply.value;
}
