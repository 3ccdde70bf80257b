import * as v from 'valibot';
import { BRINGS } from '../../messages/follow-up.ts';
import { LONGEST_TEXT, type MessageName, type Payload } from '../../messages.ts';
import { commitmentSchema, replySchema } from '../../playbook/schema.ts';
import { LONGEST_TEAM_FILE } from '../../policy/team-file.ts';
import { settingsSchema } from '../../store/settings-schema.ts';
import { captured, meetingQuery } from './captured.ts';
import {
  address,
  commitment,
  cut,
  day,
  hexId,
  id,
  instant,
  list,
  owner,
  promises,
  recipients,
  seenThread,
  sentStep,
  slot,
  text,
  zone,
} from './fields.ts';
import { importAct, importBatch, importQuery } from './import-fields.ts';

const nothing = v.null();

/** Of a connected source, or of a calendar in it. */
const calendar = v.pipe(v.string(), v.minLength(1), v.maxLength(800));

const stepAct = { id, refersTo: id, at: instant };

/** An event that the worker itself made may have the key of a meeting in its id. */
const anyEvent = v.pipe(v.string(), v.minLength(1), v.maxLength(1_000));
const dealAct = { id, deal: id, at: instant };
const addressees = list(v.strictObject({ address }), 200);
/** Of a file, in UTF-16 code units. */
const LONGEST_PART = 1 << 20;
const part = v.pipe(v.number(), v.integer(), v.minValue(0));
const givenBackup = v.strictObject({ backup: id, bringBack: v.exactOptional(v.boolean()) });
const side = v.picklist(['mine', 'theirs']);
const eventAct = { id, refersTo: anyEvent, at: instant };

const phrase = v.pipe(
  v.string(),
  v.maxLength(300),
  v.transform((words) => words.trim().replace(/\s+/g, ' ').toLowerCase()),
  v.minLength(1),
);

const dismissal = { id, phrase, at: instant };

const anchor = v.strictObject({
  // A role's name. Nothing a mail could be put in.
  anchor: v.pipe(v.string(), v.maxLength(60), v.regex(/^[\w.-]+$/)),
  found: v.boolean(),
  rung: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99))),
  feature: text(200),
});

const clock = v.pipe(v.string(), v.regex(/^\d\d:\d\d$/));

const timeValue = v.strictObject({
  date: day,
  time: v.exactOptional(clock),
  endTime: v.exactOptional(clock),
  implied: v.exactOptional(list(v.picklist(['date', 'year', 'meridiem', 'time']), 4)),
});

/** A kind and the key of a meeting. */
const nudgeId = v.pipe(v.string(), v.minLength(1), v.maxLength(1_300));

const nudgeReply = v.variant('kind', [
  v.strictObject({
    kind: v.picklist(['book', 'draft', 'closed', 'offer-times', 'add-agenda', 'not-sales', 'dismiss']),
  }),
  v.strictObject({
    kind: v.literal('decide-by'),
    day,
    owner: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120)),
  }),
]);

const threadOf = { account: address, thread: hexId };

const composeQuery = {
  account: address,
  recipients,
  thread: v.nullable(id),
  minutes: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(480))),
};

/** What each message's payload must be. Unknown fields, long texts and long lists are refused. */
export const schemas = {
  analyze: v.strictObject({
    text: text(LONGEST_TEXT),
    options: v.strictObject({
      direction: v.picklist(['out', 'in']),
      reference: v.strictObject({ now: instant, zone }),
      context: v.exactOptional(
        v.strictObject({
          subject: v.exactOptional(cut(1_000)),
          meetingBooked: v.exactOptional(v.boolean()),
          internal: v.exactOptional(v.boolean()),
          underWay: v.exactOptional(v.boolean()),
          firstTouch: v.exactOptional(v.boolean()),
          bulk: v.exactOptional(v.boolean()),
          offered: v.exactOptional(list(timeValue, 20)),
        }),
      ),
    }),
  }),
  'compose-context': v.strictObject(composeQuery),
  'why-times': v.strictObject({ ...composeQuery, starts: list(instant, 20) }),
  'show-deal': v.strictObject({ deal: id }),
  'read-sent': v.strictObject({ text: text(LONGEST_TEXT), subject: cut(1_000), at: instant, offered: list(slot, 20) }),
  'mail-sent': v.strictObject({
    id,
    account: address,
    recipients,
    subject: cut(1_000),
    thread: v.nullable(id),
    draft: v.nullable(id),
    at: instant,
    scheduled: v.boolean(),
    step: v.nullable(sentStep),
    offered: list(slot, 20),
    promises: v.exactOptional(promises),
  }),
  'send-undone': v.strictObject({ id, draft: id, at: instant }),
  'thread-seen': seenThread,
  banner: seenThread,
  dismiss: v.variant('scope', [
    v.strictObject({ ...dismissal, scope: v.literal('thread'), thread: id }),
    v.strictObject({ ...dismissal, scope: v.literal('forever'), thread: v.nullable(id) }),
  ]),
  'follow-up': v.strictObject(threadOf),
  'take-follow-up': v.strictObject({ ...threadOf, id }),
  'calendar-captured': captured,
  'meeting-context': meetingQuery,
  'page-health': v.strictObject({ page: v.picklist(['gmail', 'calendar']), at: instant, anchors: list(anchor, 200) }),
  today: nothing,
  'close-step': v.strictObject(stepAct),
  'correct-step': v.strictObject({ ...stepAct, what: text(1_000), day: v.nullable(day), owner }),
  'snooze-step': v.strictObject({ ...stepAct, until: instant }),
  'reopen-step': v.strictObject({ refersTo: id }),
  deals: nothing,
  insights: nothing,
  deal: v.strictObject({ id }),
  'other-deals': v.strictObject({ deal: id }),
  'deal-of-tab': v.strictObject({ tab: v.pipe(v.number(), v.integer(), v.minValue(0)), url: cut(4_000) }),
  'correct-commitment': v.strictObject({
    ...dealAct,
    commitment,
    state: v.picklist(['open', 'asked', 'gained', 'lost']),
  }),
  'correct-promise': v.strictObject({
    ...eventAct,
    what: v.pipe(text(1_000), v.trim(), v.minLength(1)),
    due: v.nullable(day),
    side,
  }),
  'settle-promise': v.strictObject({ ...eventAct, kept: v.boolean() }),
  'set-deal-zone': v.strictObject({ deal: id, zone: v.nullable(zone) }),
  'close-deal': v.strictObject({
    ...dealAct,
    reason: text(1_000),
    outcome: v.exactOptional(v.picklist(['won', 'lost', 'closed'])),
  }),
  'reopen-deal': v.strictObject(dealAct),
  'merge-deals': v.strictObject({ ...dealAct, from: id }),
  'move-person': v.strictObject({ ...dealAct, person: address, to: id }),
  'split-deal': v.strictObject(eventAct),
  'track-deal': v.strictObject({ id, account: address, people: addressees, into: v.nullable(id), at: instant }),
  'untrack-deal': v.strictObject({ deal: id, account: address, people: addressees }),
  'not-a-deal': v.strictObject({ id, deal: v.nullable(id), account: address, people: addressees, at: instant }),
  'is-a-deal': v.strictObject({ deal: id }),
  'not-deals': nothing,
  'take-back': v.strictObject(eventAct),
  calendars: nothing,
  'connect-feed': v.strictObject({ address: text(2_000) }),
  'connect-google': nothing,
  'read-calendar': v.strictObject({ id: calendar }),
  'choose-calendars': v.strictObject({ id: calendar, chosen: list(calendar, 300) }),
  'disconnect-calendar': v.strictObject({ id: calendar }),
  'reconnect-page': v.strictObject({ id: calendar }),
  nudges: nothing,
  'answer-nudge': v.strictObject({ id: nudgeId, at: instant, answer: nudgeReply }),
  'write-follow-up': v.strictObject({ nudge: nudgeId, action: v.picklist(['draft', 'offer-times']), at: instant }),
  'write-to-deal': v.strictObject({
    deal: id,
    thread: v.nullable(id),
    to: list(address, 500),
    brings: v.picklist(BRINGS),
  }),
  'waiting-follow-ups': nothing,
  'last-nudge-answer': nothing,
  'undo-nudge-answer': v.strictObject({ id: nudgeId, at: instant }),
  settings: nothing,
  'save-settings': settingsSchema,
  dismissals: nothing,
  'undo-dismissal': v.strictObject({ id }),
  people: nothing,
  person: v.strictObject({ address }),
  'forget-person': v.strictObject({ address }),
  'undo-forget': v.strictObject({ undo: id }),
  forgotten: nothing,
  'note-again': v.strictObject({ address }),
  'drop-evidence': nothing,
  totals: nothing,
  policy: nothing,
  playbook: nothing,
  'save-commitment': commitmentSchema,
  'save-reply': replySchema,
  'team-rules': nothing,
  'preview-team': v.strictObject({ file: text(LONGEST_TEAM_FILE) }),
  'import-team': v.strictObject({ file: text(LONGEST_TEAM_FILE) }),
  'team-file': v.strictObject({ settings: v.boolean() }),
  'preview-reset': nothing,
  'reset-playbook': nothing,
  'leave-team': nothing,
  health: nothing,
  'stored-counts': nothing,
  progress: nothing,
  'back-up': nothing,
  'backup-part': v.strictObject({ backup: id, part }),
  'restore-part': v.strictObject({ backup: id, part, text: text(LONGEST_PART) }),
  'preview-restore': givenBackup,
  restore: givenBackup,
  snapshot: nothing,
  'stop-restore': nothing,
  'cut-off-restore': v.strictObject({ seen: v.boolean() }),
  'restore-snapshot': nothing,
  imports: nothing,
  'match-import': importQuery,
  'import-deals': importBatch,
  'import-done': nothing,
  'undo-import': importAct,
  'delete-everything': nothing,
  'accept-loss': nothing,
} satisfies { [N in MessageName]: v.GenericSchema<unknown, Payload<N>> };
