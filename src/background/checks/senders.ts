import type { MessageName } from '../../messages.ts';

/** What the browser says about who sent a message. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  /** Chromium only. */
  origin?: string | undefined;
  tab?: { incognito?: boolean; id?: number | undefined; url?: string | undefined } | undefined;
  frameId?: number | undefined;
}

/** Our own id and the address of our own pages (`chrome-extension://…/`). */
export interface Self {
  id: string;
  url: string;
}

/** `page`: our script in Gmail, `calendar`: the one in Google Calendar, `extension`: our own pages. */
export type SenderKind = 'page' | 'calendar' | 'extension';

/** Hosts whose content scripts may speak to us. */
const PAGES = new Map<string, SenderKind>([
  ['https://mail.google.com', 'page'],
  ['https://calendar.google.com', 'calendar'],
]);

/**
 * Who may send what. A content script is taken for hostile: it may do what its page needs and nothing else, and
 * nothing that deletes, reads the timeline or changes settings.
 */
export const allowedFrom: Record<MessageName, SenderKind | 'any-page'> = {
  analyze: 'page',
  'compose-context': 'page',
  'why-times': 'page',
  'show-deal': 'page',
  'read-sent': 'page',
  'mail-sent': 'page',
  'send-undone': 'page',
  'thread-seen': 'page',
  banner: 'page',
  dismiss: 'page',
  'follow-up': 'page',
  'take-follow-up': 'page',
  'calendar-captured': 'calendar',
  'meeting-context': 'calendar',
  'page-health': 'any-page',
  today: 'extension',
  'close-step': 'extension',
  'correct-step': 'extension',
  'snooze-step': 'extension',
  'reopen-step': 'extension',
  deals: 'extension',
  insights: 'extension',
  deal: 'extension',
  'other-deals': 'extension',
  'deal-of-tab': 'extension',
  'correct-commitment': 'extension',
  'correct-promise': 'extension',
  'settle-promise': 'extension',
  'set-deal-zone': 'extension',
  'close-deal': 'extension',
  'reopen-deal': 'extension',
  'merge-deals': 'extension',
  'move-person': 'extension',
  'split-deal': 'extension',
  'track-deal': 'extension',
  'untrack-deal': 'extension',
  'not-a-deal': 'extension',
  'is-a-deal': 'extension',
  'not-deals': 'extension',
  'take-back': 'extension',
  calendars: 'extension',
  'connect-feed': 'extension',
  'connect-google': 'extension',
  'read-calendar': 'extension',
  'choose-calendars': 'extension',
  'disconnect-calendar': 'extension',
  'reconnect-page': 'extension',
  nudges: 'extension',
  'answer-nudge': 'extension',
  'write-follow-up': 'extension',
  'write-to-deal': 'extension',
  'waiting-follow-ups': 'extension',
  'last-nudge-answer': 'extension',
  'undo-nudge-answer': 'extension',
  settings: 'extension',
  'save-settings': 'extension',
  dismissals: 'extension',
  'undo-dismissal': 'extension',
  people: 'extension',
  person: 'extension',
  'forget-person': 'extension',
  'undo-forget': 'extension',
  forgotten: 'extension',
  'note-again': 'extension',
  'drop-evidence': 'extension',
  totals: 'extension',
  policy: 'extension',
  playbook: 'extension',
  'save-commitment': 'extension',
  'save-reply': 'extension',
  'team-rules': 'extension',
  'preview-team': 'extension',
  'import-team': 'extension',
  'team-file': 'extension',
  'preview-reset': 'extension',
  'reset-playbook': 'extension',
  'leave-team': 'extension',
  health: 'extension',
  'stored-counts': 'extension',
  progress: 'extension',
  'back-up': 'extension',
  'backup-part': 'extension',
  'restore-part': 'extension',
  'preview-restore': 'extension',
  restore: 'extension',
  snapshot: 'extension',
  'stop-restore': 'extension',
  'cut-off-restore': 'extension',
  'restore-snapshot': 'extension',
  imports: 'extension',
  'match-import': 'extension',
  'import-deals': 'extension',
  'import-done': 'extension',
  'undo-import': 'extension',
  'delete-everything': 'extension',
  'accept-loss': 'extension',
};

/** What kind of sender this is, from what the browser says and never from what the message says. Null: nobody we know. */
export function senderKind(sender: Sender, self: Self): SenderKind | null {
  if (sender.id !== self.id || !sender.url) return null;
  const origin = originOf(sender.url);
  if (origin === null || (sender.origin !== undefined && sender.origin !== origin)) return null;
  if (origin === originOf(self.url)) return 'extension';
  // Our content scripts run in top frames only, and what happens in a private window is nobody's record.
  const inTab = sender.tab !== undefined && sender.tab.incognito !== true && sender.frameId === 0;
  return inTab ? (PAGES.get(origin) ?? null) : null;
}

/** Whether this sender may send this message. */
export function maySend(name: MessageName, sender: Sender, self: Self): boolean {
  const kind = senderKind(sender, self);
  const allowed = allowedFrom[name];
  return kind !== null && (kind === allowed || (allowed === 'any-page' && kind !== 'extension'));
}

/** Scheme and host, with non-special schemes such as `chrome-extension:` too, where `URL.origin` is `null` in some engines. */
function originOf(url: string): string | null {
  try {
    const { protocol, host } = new URL(url);
    return `${protocol}//${host}`;
  } catch {
    return null;
  }
}
