import type { JSX } from 'preact';
import { TodayPage } from '../ui/today/TodayPage.tsx';
import type { TodayOptions } from '../ui/today/useToday.ts';

interface Props extends TodayOptions {
  onSettings: () => void;
  /** Opens the side panel; undefined in a browser that has none. */
  onKeepOpen: (() => void) | undefined;
}

/** The toolbar popup: Today, 360 px wide. */
export function Popup(props: Props): JSX.Element {
  return <TodayPage {...props} />;
}
