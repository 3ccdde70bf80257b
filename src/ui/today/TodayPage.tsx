import type { JSX } from 'preact';
import { openAction } from '../deal/deal-action.ts';
import { useProgress } from '../useProgress.ts';
import { Nudges } from './Nudges.tsx';
import { TodayView } from './TodayView.tsx';
import { useNudges } from './useNudges.ts';
import { type TodayOptions, useToday } from './useToday.ts';

interface Props extends TodayOptions {
  onSettings: () => void;
  onKeepOpen?: (() => void) | undefined;
}

/** Today, wired to the background. The popup and the side panel differ only in their style sheet and header. */
export function TodayPage({ onSettings, onKeepOpen, ...options }: Props): JSX.Element {
  // Asked first, for it is answered at once.
  const today = useToday(options);
  const { nudges, waiting, fault, notice, answer, write, readAgain, closeNotice } = useNudges(options);
  const progress = useProgress(options.ask, today.state.is === 'loading');
  const meetings =
    nudges.length > 0 || waiting.length > 0 || notice !== null || fault !== null ? (
      <Nudges
        nudges={nudges}
        waiting={waiting}
        fault={fault}
        notice={notice}
        onAnswer={answer}
        onWrite={write}
        onCloseNotice={closeNotice}
      />
    ) : null;
  return (
    <TodayView
      {...today}
      progress={progress}
      meetings={meetings}
      meetingsFirst={nudges.length > 0}
      // Then its wording may wait, which is told above the list.
      onWrite={(action) => openAction(options.ask, action).then(readAgain)}
      onSettings={onSettings}
      onKeepOpen={onKeepOpen}
    />
  );
}
