import type { MessageName } from '../messages.ts';
import { analyzeDraft } from './analyze-mail.ts';
import { banner } from './banner/banner.ts';
import { calendarCaptured } from './calendar/calendar-captured.ts';
import {
  calendars,
  chooseCalendars,
  disconnectCalendar,
  readCalendarNow,
  reconnectPage,
} from './calendar/calendars.ts';
import { connectFeed, connectGoogle } from './calendar/connect-calendar.ts';
import { meetingContext } from './calendar/meeting-context.ts';
import { composeContext } from './compose/compose-context.ts';
import { dismiss, dismissals, undoDismissal } from './compose/dismissals.ts';
import { explainTimes } from './compose/explain-times.ts';
import { readSent } from './compose/read-sent.ts';
import { recordSend } from './compose/record-send.ts';
import { undoSend } from './compose/undo-send.ts';
import { backUp, previewBackup, restoreBackup, restoreSnapshot, snapshot } from './data/backup.ts';
import { backupPart, restorePart } from './data/backup-parts.ts';
import { acceptLoss, countStored, deleteEverything } from './data/everything.ts';
import { cutOffRestore, stopRestore } from './data/restoring.ts';
import {
  closeDeal,
  correctCommitment,
  correctPromise,
  reopenDeal,
  settlePromise,
  takeBack,
} from './deals/deal-acts.ts';
import { mergeDeals, movePerson, splitDeal } from './deals/deal-joins.ts';
import { dealOfTab } from './deals/deal-of-tab.ts';
import { setDealZone } from './deals/deal-zone.ts';
import { deal, deals } from './deals/deals.ts';
import { dropEvidence } from './deals/evidence.ts';
import { insights } from './deals/insights.ts';
import { otherDeals } from './deals/other-deals.ts';
import { recordThread } from './deals/record-thread.ts';
import { showDeal } from './deals/show-deal.ts';
import { closeStep, correctStep, reopenStep, snoozeStep } from './deals/steps.ts';
import { today } from './deals/today.ts';
import { totals } from './deals/totals.ts';
import { isADeal, listNotDeals, notADeal, trackDeal, untrackDeal } from './deals/tracking.ts';
import { followUp, takeFollowUp, waitingFollowUps } from './follow-ups/follow-ups.ts';
import { writeFollowUp } from './follow-ups/write.ts';
import { writeToDeal } from './follow-ups/write-to-deal.ts';
import { importDeals } from './importing/import-deals.ts';
import { importDone, imports, matchImport, undoImport } from './importing/imports.ts';
import { answerNudge, lastNudgeAnswer, nudges, undoNudgeAnswer } from './nudges/answer-nudge.ts';
import { health, pageHealth } from './page-health.ts';
import { forgetPerson, forgotten, noteThemAgain, people, person, undoForget } from './people/people.ts';
import { progress } from './progress.ts';
import { saveSettings, settings } from './settings.ts';
import { playbook, saveCommitment, saveReply } from './team/playbook.ts';
import { policy } from './team/policy.ts';
import { importTeam, leaveTeam, previewReset, previewTeam, resetPlaybook, teamFile, teamRules } from './team/team.ts';
import type { Handler } from './world.ts';

/** Who does the work of each message. */
export const handlers: { [N in MessageName]: Handler<N> } = {
  analyze: analyzeDraft,
  'compose-context': composeContext,
  'why-times': explainTimes,
  'show-deal': showDeal,
  'read-sent': readSent,
  'mail-sent': recordSend,
  'send-undone': undoSend,
  'thread-seen': recordThread,
  banner,
  dismiss,
  'follow-up': followUp,
  'take-follow-up': takeFollowUp,
  'calendar-captured': calendarCaptured,
  'meeting-context': meetingContext,
  'page-health': pageHealth,
  today,
  'close-step': closeStep,
  'correct-step': correctStep,
  'snooze-step': snoozeStep,
  'reopen-step': reopenStep,
  deals,
  insights,
  deal,
  'other-deals': otherDeals,
  'deal-of-tab': dealOfTab,
  'correct-commitment': correctCommitment,
  'correct-promise': correctPromise,
  'settle-promise': settlePromise,
  'set-deal-zone': setDealZone,
  'close-deal': closeDeal,
  'reopen-deal': reopenDeal,
  'merge-deals': mergeDeals,
  'move-person': movePerson,
  'split-deal': splitDeal,
  'track-deal': trackDeal,
  'untrack-deal': untrackDeal,
  'not-a-deal': notADeal,
  'is-a-deal': isADeal,
  'not-deals': listNotDeals,
  'take-back': takeBack,
  calendars,
  'connect-feed': connectFeed,
  'connect-google': connectGoogle,
  'read-calendar': readCalendarNow,
  'choose-calendars': chooseCalendars,
  'disconnect-calendar': disconnectCalendar,
  'reconnect-page': reconnectPage,
  nudges,
  'answer-nudge': answerNudge,
  'write-follow-up': writeFollowUp,
  'write-to-deal': writeToDeal,
  'waiting-follow-ups': waitingFollowUps,
  'last-nudge-answer': lastNudgeAnswer,
  'undo-nudge-answer': undoNudgeAnswer,
  settings,
  'save-settings': saveSettings,
  dismissals,
  'undo-dismissal': undoDismissal,
  people,
  person,
  'forget-person': forgetPerson,
  'undo-forget': undoForget,
  forgotten,
  'note-again': noteThemAgain,
  'drop-evidence': dropEvidence,
  totals,
  policy,
  playbook,
  'save-commitment': saveCommitment,
  'save-reply': saveReply,
  'team-rules': teamRules,
  'preview-team': previewTeam,
  'import-team': importTeam,
  'team-file': teamFile,
  'preview-reset': previewReset,
  'reset-playbook': resetPlaybook,
  'leave-team': leaveTeam,
  health,
  'stored-counts': countStored,
  progress,
  'back-up': backUp,
  'backup-part': backupPart,
  'restore-part': restorePart,
  'preview-restore': previewBackup,
  restore: restoreBackup,
  'stop-restore': stopRestore,
  'cut-off-restore': cutOffRestore,
  snapshot,
  'restore-snapshot': restoreSnapshot,
  imports,
  'match-import': matchImport,
  'import-deals': importDeals,
  'import-done': importDone,
  'undo-import': undoImport,
  'delete-everything': deleteEverything,
  'accept-loss': acceptLoss,
};
