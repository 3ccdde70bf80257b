import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
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

/** A restore that is under way, with the way to leave everything as it was. The button that began it is gone: this has the focus. */
export function Restoring({ ask, heading, onFault }: Props): JSX.Element {
  const [isAsked, setAsked] = useState(false);
  const far = useProgress(ask, true);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('button')?.focus(), []);
  useHeadingAfter(heading);
  const stop = () => {
    setAsked(true);
    ask('stop-restore').catch((error: unknown) => onFault(messageOf(error)));
  };
  return (
    <div ref={box}>
      <UnderWay title="Restoring" text={far?.text ?? ''} part={far?.part ?? 0} isStopping={isAsked} onStop={stop} />
    </div>
  );
}
