import type { JSX } from 'preact';
import { TodayView } from './TodayView.tsx';
import { type TodayOptions, useToday } from './useToday.ts';

interface Props extends TodayOptions {
  onSettings: () => void;
  onKeepOpen?: (() => void) | undefined;
}

/** Today, wired to the background. The popup and the side panel differ only in their style sheet and header. */
export function TodayPage({ onSettings, onKeepOpen, ...options }: Props): JSX.Element {
  return <TodayView {...useToday(options)} onSettings={onSettings} onKeepOpen={onKeepOpen} />;
}
