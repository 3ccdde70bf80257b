import type { JSX } from 'preact';
import { TodayPage } from '../ui/today/TodayPage.tsx';
import type { TodayOptions } from '../ui/today/useToday.ts';

interface Props extends TodayOptions {
  onSettings: () => void;
}

/** The side panel: Today at full height, kept open beside the mail. */
export function SidePanel(props: Props): JSX.Element {
  return <TodayPage {...props} />;
}
