import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { SetBy as Who } from '../policy/types.ts';
import type { NudgeChoices as Choices } from '../settings.ts';
import { NudgeChoices } from './NudgeChoices.tsx';
import { Section } from './Section.tsx';
import { SetBy } from './SetBy.tsx';
import type { SaveStatus } from './useSettings.ts';

/** The browser's permission to show notifications. `allow` must be called within a click. */
export interface NoticePermission {
  isAllowed(): Promise<boolean>;
  allow(): Promise<boolean>;
  giveUp(): Promise<boolean>;
}

interface Props {
  permission: NoticePermission;
  choices: Choices;
  /** Who switched nudges off, if it is not the rep. */
  setBy?: Who | undefined;
  status?: SaveStatus | undefined;
  onChange: (choices: Choices) => void;
  onRetry: () => void;
}

/** Which nudges are said, when, and whether they also show as notifications. On the toolbar and in Today they always do. */
export function Nudges({ permission, choices, setBy, status, onChange, onRetry }: Props): JSX.Element {
  const [allowed, setAllowed] = useState<boolean | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    permission.isAllowed().then(setAllowed, () => setAllowed(false));
  }, [permission]);

  const change = async () => {
    try {
      await (allowed ? permission.giveUp() : permission.allow());
      const now = await permission.isAllowed();
      setAllowed(now);
      setSaid(now === allowed ? 'The browser left it as it was. Try again and allow it there.' : '');
    } catch {
      setSaid('The browser left it as it was. Look for notifications in its own settings.');
    }
  };

  return (
    <Section
      id="nudges"
      title="Nudges"
      lead="Said once each, of meetings with people outside your company."
      status={status}
      onRetry={onRetry}
    >
      {setBy ? (
        <p class="box line none">
          Nothing is said of meetings. <SetBy who={setBy} />
        </p>
      ) : (
        <NudgeChoices choices={choices} onChange={onChange} />
      )}
      {!setBy && (
        <div class="box line two">
          <span class={allowed ? '' : 'muted'}>
            {allowed ? 'They show as notifications too.' : 'They show on the toolbar and in Today only.'}
          </span>
          <button type="button" class="btn" disabled={allowed === null} onClick={change}>
            {allowed ? 'Stop notifications' : 'Show notifications'}
          </button>
        </div>
      )}
      <p class="said muted" role="status">
        {said}
      </p>
    </Section>
  );
}
