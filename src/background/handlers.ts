import type { MessageName } from '../messages.ts';
import { analyzeDraft } from './analyze-draft.ts';
import { answerNudge, nudges, undoNudgeAnswer } from './answer-nudge.ts';
import { backUp, previewBackup, restoreBackup, restoreSnapshot, snapshot } from './backup.ts';
import { calendarCaptured } from './calendar-captured.ts';
import { calendars, chooseCalendars, disconnectCalendar, readCalendarNow, reconnectPage } from './calendars.ts';
import { composeContext } from './compose-context.ts';
import { connectFeed, connectGoogle } from './connect-calendar.ts';
import { closeDeal, correctCommitment, correctPromise, reopenDeal, settlePromise, takeBack } from './deal-acts.ts';
import { mergeDeals, movePerson, splitDeal } from './deal-joins.ts';
import { dealOfTab } from './deal-of-tab.ts';
import { setDealZone } from './deal-zone.ts';
import { deal, deals } from './deals.ts';
import { dismiss, dismissals, undoDismissal } from './dismissals.ts';
import { acceptLoss, countStored, deleteEverything } from './everything.ts';
import { dropEvidence } from './evidence.ts';
import { explainTimes } from './explain-times.ts';
import { importDeals } from './import-deals.ts';
import { importDone, imports, matchImport, undoImport } from './imports.ts';
import { insights } from './insights.ts';
import { meetingContext } from './meeting-context.ts';
import { health, pageHealth } from './page-health.ts';
import { forgetPerson, forgotten, noteThemAgain, people, person, undoForget } from './people.ts';
import { playbook, saveCommitment } from './playbook.ts';
import { policy } from './policy.ts';
import { progress } from './progress.ts';
import { recordSend } from './record-send.ts';
import { recordThread } from './record-thread.ts';
import { saveSettings, settings } from './settings.ts';
import { showDeal } from './show-deal.ts';
import { closeStep, correctStep, reopenStep, snoozeStep } from './steps.ts';
import { importTeam, leaveTeam, previewReset, previewTeam, resetPlaybook, teamFile, teamRules } from './team.ts';
import { today } from './today.ts';
import { totals } from './totals.ts';
import { isADeal, listNotDeals, notADeal, trackDeal, untrackDeal } from './tracking.ts';
import { undoSend } from './undo-send.ts';
import type { Handler } from './world.ts';

/** Who does the work of each message. */
export const handlers: { [N in MessageName]: Handler<N> } = {
  analyze: analyzeDraft,
  'compose-context': composeContext,
  'why-times': explainTimes,
  'show-deal': showDeal,
  'mail-sent': recordSend,
  'send-undone': undoSend,
  'thread-seen': recordThread,
  dismiss,
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
  'preview-restore': previewBackup,
  restore: restoreBackup,
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
