import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { messageOf } from '../errors.ts';
import type { send } from '../messages.ts';
import { useProgress } from '../ui/useProgress.ts';
import { UnderWay } from './UnderWay.tsx';
import { useHeadingAfter } from './useHeadingAfter.ts';

interface Props {
  ask: typeof send;
  /** Id of the heading that has the focus when it is over. */
  heading: string;
  onFault: (fault: string) => void;
}

/** A restore that is under way, with the way to leave everything as it was. */
export function Restoring({ ask, heading, onFault }: Props): JSX.Element {
  const [isAsked, setAsked] = useState(false);
  const far = useProgress(ask, true);
  useHeadingAfter(heading);
  const stop = () => {
    setAsked(true);
    ask('stop-restore').catch((error: unknown) => onFault(messageOf(error)));
  };
  return <UnderWay title="Restoring" text={far?.text ?? ''} part={far?.part ?? 0} isStopping={isAsked} onStop={stop} />;
}
